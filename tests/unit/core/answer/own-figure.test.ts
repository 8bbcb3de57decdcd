import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

import { loadRelease } from "../../../../src/pipeline/load-release.js";
import { ownFigure, releaseData, typicalPractices } from "../../../../src/core/answer/index.js";
import { toyData } from "./toy.js";

describe("own figure", () => {
  it("is the one that the documentation prints", () => {
    const release = loadRelease();
    const figure = ownFigure(typicalPractices(["81004", "59178", "48095", "75113"]), releaseData(release));
    const doc = readFileSync(new URL("../../../../docs/chiffre-propre.md", import.meta.url), "utf8");
    expect(doc).toContain(
      `${String(figure.computable)} calculables, dont **${String(figure.changedBySome)}** changent.`,
    );
    for (const { cases, unflagged, flagged } of figure.effects) {
      expect(doc).toContain(`| ${String(cases)} | ${String(unflagged)} | ${String(flagged)} |`);
    }
  });

  it("changes nothing far above the threshold by a change of group alone", () => {
    const far = typicalPractices(["81004"]).filter(({ id }) => id?.endsWith("3.5"));
    const group = ownFigure(far, toyData()).effects.filter(
      ({ axis }) => axis === "index" || axis === "place",
    );
    expect(group.length).toBeGreaterThan(0);
    expect(group.every(({ flagged, unflagged }) => flagged + unflagged === 0)).toBe(true);
  });
});
