import { describe, expect, test } from "vitest";

import {
  collapseRates,
  iterativeProportionalFitting,
  marginBounds,
  twoMarginBounds,
} from "../../../../src/core/standardisation/index.js";
import type { Nested } from "../../../../src/core/standardisation/array-table.js";

const near = (actual: number, expected: number): void => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
};
describe("rates of small strata", () => {
  // Age bands × (men, women) × (no ALD, ALD); at least 2 patients are wanted.
  const patients = [
    [
      [10, 1],
      [10, 1],
    ],
    [
      [1, 0],
      [0, 1],
    ],
    [
      [0, 0],
      [1, 0],
    ],
  ];
  const ij = [
    [
      [20, 7],
      [30, 4],
    ],
    [
      [5, 0],
      [0, 8],
    ],
    [
      [0, 0],
      [1, 0],
    ],
  ];
  test("stratum, then both sexes, then the age, then everybody: the first that has enough patients", () => {
    const all = 75 / 25;
    const { rates, level } = collapseRates({ patients, ij, minPatients: 2 });
    expect(rates).toEqual([
      [
        [2, 5.5],
        [3, 5.5],
      ],
      [
        [6.5, 6.5],
        [6.5, 6.5],
      ],
      [
        [all, all],
        [all, all],
      ],
    ]);
    expect(level).toEqual([
      [
        ["stratum", "age-ald"],
        ["stratum", "age-ald"],
      ],
      [
        ["age", "age"],
        ["age", "age"],
      ],
      [
        ["all", "all"],
        ["all", "all"],
      ],
    ]);
  });
  test("without a minimum, only strata without anybody are merged", () => {
    const { level } = collapseRates({ patients, ij, minPatients: 0 });
    expect(level).toEqual([
      [
        ["stratum", "stratum"],
        ["stratum", "stratum"],
      ],
      [
        ["stratum", "age-ald"],
        ["age-ald", "stratum"],
      ],
      [
        ["age-ald", "age"],
        ["stratum", "age"],
      ],
    ]);
  });
});

describe("what margins leave open, by hand", () => {
  const sexes = (man: readonly number[], woman: readonly number[]): readonly (readonly number[])[] => [
    man,
    woman,
  ];
  test("10 patients at 1 day for men and 2 for women: from 10 to 20 days", () => {
    const known = { age: [10], rates: [sexes([1, 1], [2, 2])], threshold: 2 };
    expect(marginBounds({ ...known, observed: 20 })).toEqual({
      expectedMin: 10,
      expectedMax: 20,
      ratioMin: 1,
      ratioMax: 2,
      verdict: "depends",
    });
    expect(marginBounds({ ...known, observed: 40 }).verdict).toBe("always");
    expect(marginBounds({ ...known, observed: 39 }).verdict).toBe("depends");
    expect(marginBounds({ ...known, observed: 19 }).verdict).toBe("never");
  });
  test("the threshold is 2 when none is given", () => {
    const known = { age: [10], rates: [sexes([1, 1], [1, 1])] };
    expect([20, 19].map((observed) => marginBounds({ ...known, observed }).verdict)).toEqual([
      "always",
      "never",
    ]);
  });
  test("a rate of 0 leaves the ratio without upper end, even when nothing is observed", () => {
    const known = { age: [10], rates: [sexes([0, 1], [0, 1])] };
    for (const observed of [0, 5]) {
      const found = marginBounds({ ...known, observed });
      expect([found.expectedMin, found.expectedMax, found.ratioMax]).toEqual([0, 10, Infinity]);
    }
  });
  test("women only, and a rounding of their number above the list, are accepted", () => {
    const known = { age: [10, 20], rates: [sexes([1, 1], [2, 2]), sexes([1, 1], [3, 3])] };
    near(marginBounds({ ...known, women: 30, observed: 1 }).expectedMin, 80);
    const flat = { age: [10, 20], rateMen: [1, 1], rateWomen: [2, 3] };
    for (const women of [30, 30 * (1 + 5e-10), 30 * (1 + 1e-9)]) {
      near(twoMarginBounds({ ...flat, women }).expectedMin, 80);
    }
  });
  test("shares of ALD by age, of women by age, of ALD by age and sex", () => {
    // ALD costs 5 days, the rest 1; then women 3, men 1.
    const ald = { age: [10, 30], rates: [sexes([1, 5], [1, 5]), sexes([1, 5], [1, 5])], observed: 1 };
    const byAge = marginBounds({
      ...ald,
      aldShareBounds: [
        [0.2, 0.5],
        [0, 0.1],
      ],
    });
    near(byAge.expectedMin, 10 * 1.8 + 30);
    near(byAge.expectedMax, 10 * 3 + 30 * 1.4);
    const sex = { age: [10, 30], rates: [sexes([1, 1], [3, 3]), sexes([1, 1], [3, 3])], observed: 1 };
    const women = marginBounds({
      ...sex,
      womenShareBounds: [
        [0.2, 0.5],
        [0.1, 1],
      ],
    });
    near(women.expectedMin, 10 * 1.4 + 30 * 1.2);
    near(women.expectedMax, 10 * 2 + 30 * 3);
    const bySex = marginBounds({
      ...ald,
      women: 0,
      aldSexShareBounds: [
        [
          [0.3, 0.4],
          [0, 0],
        ],
        [
          [0, 0.2],
          [0, 1],
        ],
      ],
    });
    near(bySex.expectedMin, 10 * 2.2 + 30);
    near(bySex.expectedMax, 10 * 2.6 + 30 * 1.8);
  });
});

describe("raking, by hand", () => {
  const seed = [
    [1, 2],
    [0, 0],
  ];
  test("an empty slice stays empty, a rate missing where nobody is does not matter", () => {
    const found = iterativeProportionalFitting({
      seed,
      margins: [{ axes: [0], values: [6, 0] }],
      rates: [
        [10, 1],
        [null, null],
      ] as unknown as Nested,
    });
    expect(found).toEqual({
      fitted: [
        [2, 4],
        [0, 0],
      ],
      total: 6,
      cycles: 1,
      expected: 24,
    });
  });
  test("a seed that already fits is still fitted once", () => {
    expect(iterativeProportionalFitting({ seed, margins: [{ axes: [0], values: [3, 0] }] }).cycles).toBe(1);
  });
  test("totals may differ by a thousand-millionth, whatever their size", () => {
    const twice = (size: number, gap: number): unknown =>
      iterativeProportionalFitting({
        seed: [
          [1, 2],
          [3, 4],
        ],
        margins: [
          { axes: [0], values: [size, size] },
          { axes: [1], values: [size, size * (1 + gap)] },
        ],
        tolerance: 1e-8,
      });
    for (const size of [1e-6, 1, 1e9]) {
      expect(() => twice(size, 1e-9)).not.toThrow();
      expect(() => twice(size, 1e-8)).toThrow(expect.objectContaining({ code: "E_MARGINS_INCONSISTENT" }));
    }
  });
});
