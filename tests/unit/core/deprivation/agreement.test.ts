import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  agreement,
  aggregateUnits,
  compositeIndex,
  imputeHierarchical,
  kendall,
} from "../../../../src/core/deprivation/index.js";
import { deprivationFunctions } from "../../../../src/core/deprivation/canonical.js";

const pair = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }));

describe("kendall", () => {
  test("merge sort counts the same pairs as comparing them all", () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 60 }), (list) => {
        let concordant = 0;
        let discordant = 0;
        list.forEach(([xi, yi], i) => {
          for (const [xj, yj] of list.slice(i + 1)) {
            const sign = Math.sign(xi - xj) * Math.sign(yi - yj);
            if (sign > 0) concordant++;
            if (sign < 0) discordant++;
          }
        });
        const found = kendall(
          Float64Array.from(list, ([x]) => x),
          Float64Array.from(list, ([, y]) => y),
        );
        expect([found.concordant, found.discordant]).toEqual([concordant, discordant]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("agreement", () => {
  test("a constant variant has no coefficient, and a table without disagreement by chance no kappa", () => {
    const found = agreement({ x: [1, 1, 1], y: [1, 2, 3], classX: [1, 1, 1], classY: [1, 1, 1], classes: 5 });
    expect([found.spearman, found.pearson, found.kendallTauB, found.weightedKappaQuadratic]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(found.shareMovedCount).toBe(0);
  });
  test("coefficients only depend on ranks where they should", () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3, maxLength: 40 }), (list) => {
        const x = list.map(([a]) => a);
        const y = list.map(([, b]) => b);
        const base = agreement({ x, y });
        const cubed = agreement({ x: x.map((v) => v ** 3), y });
        expect(cubed.kendallTauB).toBe(base.kendallTauB);
        expect(Math.abs((cubed.spearman ?? 0) - (base.spearman ?? 0))).toBeLessThan(1e-12);
      }),
    );
  });
});

describe("imputation", () => {
  const at = (
    code: string,
    weight: number,
    value: number | null,
    canton: string,
  ): { code: string; weight: number; value: number | null; levels: { canton: string } } => ({
    code,
    weight,
    value,
    levels: { canton },
  });
  test("an imputed value never serves as donor, a donor of weight 0 neither", () => {
    const units = [
      at("01001", 10, 20, "A"),
      at("01002", 5, null, "A"),
      at("01003", 0, 99, "B"),
      at("01004", 5, null, "B"),
    ];
    const found = imputeHierarchical(units, ["canton", "national"]);
    expect(found.values).toEqual([20, 20, 99, 20]);
    expect(found.level).toEqual(["own", "canton", "own", "national"]);
    expect(found.imputedWeightShare).toBe(0.5);
  });
  test("units without the level skip it", () => {
    const units = [at("01001", 1, 3, "A"), { code: "01002", weight: 1, value: null, levels: {} }];
    expect(imputeHierarchical(units, ["canton", "national"]).level[1]).toBe("national");
  });
});

test("between and within variances add up, splitting a unit changes nothing", () => {
  const unit = fc.record({
    code: fc.constant("x"),
    group: fc.constantFrom("A", "B", "C"),
    population: fc.integer({ min: 1, max: 500 }),
    index: fc.integer({ min: -50, max: 50 }),
    numerator: fc.integer({ min: 0, max: 20 }),
    denominator: fc.integer({ min: 1, max: 99 }),
    outcome: fc.integer({ min: 0, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(unit, { minLength: 2, maxLength: 30 }), (units) => {
      const found = aggregateUnits(units);
      expect(Math.abs(found.betweenVariance + found.withinVariance - found.totalVariance)).toBeLessThan(1e-9);
      const halves = units.flatMap((u) =>
        [u, u].map((half) => ({
          ...half,
          population: u.population / 2,
          numerator: u.numerator / 2,
          denominator: u.denominator / 2,
        })),
      );
      const split = aggregateUnits(halves);
      expect(Math.abs(split.totalVariance - found.totalVariance)).toBeLessThan(1e-9);
      expect(split.groups.map((g) => g.group)).toEqual(
        ["A", "B", "C"].filter((g) => units.some((u) => u.group === g)),
      );
    }),
  );
});

test("the national distribution of occupations scores 1", () => {
  const relativeRisk = [0.5, 1, 2];
  const { scores } = compositeIndex({
    kind: "cspExpected",
    values: [
      [20, 50, 30],
      [2, 5, 3],
    ],
    relativeRisk,
  });
  for (const score of scores) expect(Math.abs(score - 1)).toBeLessThan(1e-12);
});

test.each([
  [
    "imputeHierarchical",
    { units: [{ code: "01001", weight: -1, value: 1, levels: {} }], order: [] },
    "E_WEIGHTS",
  ],
  [
    "imputeHierarchical",
    { units: [{ code: "01001", weight: 1, value: NaN, levels: {} }], order: [] },
    "E_NOT_FINITE",
  ],
  ["imputeHierarchical", { units: [null], order: [] }, "E_INPUT_SHAPE"],
  ["compositeIndex", { kind: "edi", values: [[1]] }, "E_OPTION"],
  ["compositeIndex", { kind: "zSum", values: [[1], [-2]], transforms: ["log1p"] }, "E_DOMAIN"],
  ["compositeIndex", { kind: "zSum", values: [[1, 2], [3]] }, "E_INPUT_SHAPE"],
  ["compositeIndex", { kind: "cspExpected", values: [[1, -1]], relativeRisk: [1, 1] }, "E_NEGATIVE"],
  ["agreement", { x: [1, NaN], y: [1, 2] }, "E_NOT_FINITE"],
  ["agreement", { x: [1, 2], y: [1, 2], classX: [1, 6], classY: [1, 1], classes: 5 }, "E_OPTION"],
  [
    "classProbabilityNoise",
    { vector: [1], sds: [0], scores: [1], cuts: [0], standardErrors: [[1]] },
    "E_ZERO_VARIANCE",
  ],
  [
    "classProbabilityNoise",
    { vector: [1], sds: [1], scores: [1], cuts: [1, 0], standardErrors: [[1]] },
    "E_DOMAIN",
  ],
  ["proportionStandardError", { p: 25, n: 230, samplingFraction: 0.2 }, "E_DOMAIN"],
  ["proportionStandardError", { p: 0.2, n: -1, samplingFraction: 0.2 }, "E_NEGATIVE"],
  ["aggregateUnits", { units: [] }, "E_EMPTY_POPULATION"],
  ["classStability", {}, "E_INPUT_SHAPE"],
])("%s refuses %j", (name, input, code) => {
  expect(() => deprivationFunctions[name]?.(input)).toThrow(expect.objectContaining({ code }));
});
