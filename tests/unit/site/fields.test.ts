import { describe, expect, test } from "vitest";
import { parseDraftCase } from "../../../src/core/case/index.js";
import type { Case } from "../../../src/core/case/index.js";
import { presets } from "../../../src/core/answer/index.js";
import {
  KNOWN_NUMBERS,
  LETTER_NUMBERS,
  OTHER_LETTER_NUMBERS,
  OTHER_NUMBERS,
  withFigure,
} from "../../../src/site/situation/fields.fr.js";
import { parseFigure } from "../../../src/site/situation/figure-field.js";

const EMPTY: Case = { format: "ij-case/1" };

describe("what the form takes can be kept, saved and opened again", () => {
  test.each([...LETTER_NUMBERS, ...OTHER_LETTER_NUMBERS, ...KNOWN_NUMBERS, ...OTHER_NUMBERS])(
    "$label: same bounds as the case format",
    (spec) => {
      const opens = (value: number): boolean =>
        parseDraftCase(withFigure(EMPTY, spec, { value, decimals: 0, source: spec.sources[0] ?? "lettre" }))
          .ok;
      const takes = (value: number): boolean => parseFigure(spec, String(value)).kind === "value";
      for (const value of [0, 1e-5, 0.0009, 0.001, 1, spec.max, spec.max + 1])
        expect(takes(value), String(value)).toBe(opens(value));
    },
  );

  test("more decimals than the format keeps", () => {
    const spec = LETTER_NUMBERS.find(({ id }) => id === "l-comparatorRate");
    if (spec === undefined) throw new Error("no mean");
    const parsed = parseFigure(spec, "6,350000000001");
    if (parsed.kind !== "value") throw new Error("refused");
    expect(parseDraftCase(withFigure(EMPTY, spec, { ...parsed.value, source: "lettre" })).ok).toBe(true);
  });

  test("every campaign offered", () => {
    for (const { id } of presets) expect(parseDraftCase({ ...EMPTY, campaign: id }).ok, id).toBe(true);
  });
});
