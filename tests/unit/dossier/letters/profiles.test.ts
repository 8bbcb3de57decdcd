import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCaseText } from "../../../../src/core/case/index.js";
import { computeTimeline, timelineText } from "../../../../src/dossier/deadlines/index.js";
import { findForbiddenClaims } from "../../../../src/dossier/forbidden/patterns.js";
import {
  composeLetter,
  LETTER_IDS,
  parseDossier,
  rankUnknowns,
  renderHtml,
  renderText,
} from "../../../../src/dossier/letters/index.js";
import { fullDossier } from "./samples.js";

const folder = new URL("../../../../data/profiles/", import.meta.url);
const profiles = readdirSync(folder).filter((name) => /^\d\d-.*\.json$/.test(name));

describe("the twelve profiles", () => {
  it("are twelve", () => {
    expect(profiles).toHaveLength(12);
  });

  it.each(profiles)("%s: no forbidden claim in any letter or calendar, and marked as fictional", (name) => {
    const parsed = parseCaseText(readFileSync(new URL(name, folder), "utf8"));
    if (!parsed.ok) throw new Error(`${name} is not a case`);
    const ranking = rankUnknowns(parsed.value);
    for (const { low, high } of ranking) expect(0 < low && low <= high && Number.isFinite(high)).toBe(true);
    for (const dossier of [parseDossier(parsed.value.dossier).dossier, fullDossier]) {
      for (const id of LETTER_IDS) {
        const letter = composeLetter(id, { case: parsed.value, dossier, ranking });
        const text = renderText(letter);
        expect(findForbiddenClaims(text), id).toEqual([]);
        expect(findForbiddenClaims(renderHtml(letter).replace(/<[^>]*>/g, " ")), id).toEqual([]);
        expect(text).toContain("Exemple fictif");
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
      expect(findForbiddenClaims(timelineText(computeTimeline(dossier.events ?? [])))).toEqual([]);
    }
  });
});
