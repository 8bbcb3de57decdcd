import { describe, expect, it } from "vitest";

import { absent, present } from "../../../../src/core/domain/index.js";
import { decideVerdict } from "../../../../src/core/answer/index.js";
import type { VerdictInput } from "../../../../src/core/answer/index.js";
import vectors from "../../../vectors/stated-figures.json" with { type: "json" };
import { answerCase } from "../../../../src/core/answer/index.js";

const base: VerdictInput = { ratio: present(2), threshold: 2, comparison: ">=" };

describe("decideVerdict", () => {
  it.each([
    ["at the threshold, >=", base, "signalé", "ratio-atteint-seuil"],
    ["at the threshold, >", { ...base, comparison: ">" }, "non signalé", "ratio-sous-seuil"],
    ["just under, unrounded", { ...base, ratio: present(1.9999999) }, "non signalé", "ratio-sous-seuil"],
    ["missing", { ...base, ratio: absent("non-saisi") }, "indéterminé", "donnee-manquante"],
    [
      "a ratio left out because the group is too small",
      { ...base, ratio: absent("comparateur-trop-petit") },
      "indéterminé",
      "comparateur-trop-petit",
    ],
    ["too few colleagues", { ...base, comparators: 4 }, "indéterminé", "comparateur-trop-petit"],
    ["enough colleagues", { ...base, comparators: 5 }, "signalé", "ratio-atteint-seuil"],
    [
      "rounding astride",
      { ...base, range: { low: 1.97, high: 2.03, cause: "arrondi" } },
      "indéterminé",
      "arrondi",
    ],
    [
      "rounding above",
      { ...base, range: { low: 2, high: 2.03, cause: "arrondi" } },
      "signalé",
      "ratio-atteint-seuil",
    ],
    [
      "rounding below",
      { ...base, ratio: present(1.9), range: { low: 1.88, high: 1.92, cause: "arrondi" } },
      "non signalé",
      "ratio-sous-seuil",
    ],
    [
      "scenarios astride",
      { ...base, range: { low: 1, high: 3, cause: "scenarios" } },
      "indéterminé",
      "fourchette-a-cheval",
    ],
    [
      "scenarios below",
      { ...base, ratio: present(1.5), range: { low: 1, high: 1.9, cause: "scenarios" } },
      "non signalé",
      "fourchette-au-dessous",
    ],
    [
      "scenarios above",
      { ...base, ratio: present(3), range: { low: 2.5, high: 4, cause: "scenarios" } },
      "signalé",
      "fourchette-au-dessus",
    ],
  ] as const)("%s", (_, input, kind, reason) => {
    const verdict = decideVerdict(input);
    expect(verdict.kind).toBe(kind);
    expect(verdict.reasons).toEqual([reason]);
  });
});

describe("rounding of the letter, against the public vectors", () => {
  const kinds = { above: "signalé", below: "non signalé", undetermined: "indéterminé" } as const;
  const cases = vectors.cases.flatMap(({ id, input, expected }) =>
    expected !== undefined && "verdict" in expected ? [[id, input, expected] as const] : [],
  );
  it.each(cases)("%s", (_, input, expected) => {
    const figure = (f: { value: number; decimals: number }) => ({ ...f, source: "lettre" as const });
    const { verdict } = answerCase({
      format: "ij-case/1",
      letter: {
        doctorRate: figure(input.doctorRate),
        comparatorRate: figure(input.comparatorRate),
        threshold: { value: input.threshold, source: "lettre" },
      },
    });
    expect(verdict.kind).toBe(kinds[expected.verdict as keyof typeof kinds]);
    const [low = NaN, high = NaN] = expected.ratioInterval ?? [];
    expect(Math.abs((verdict.range?.low ?? NaN) - low)).toBeLessThanOrEqual(1e-10 * low);
    expect(Math.abs((verdict.range?.high ?? NaN) - high)).toBeLessThanOrEqual(1e-10 * high);
  });
});
