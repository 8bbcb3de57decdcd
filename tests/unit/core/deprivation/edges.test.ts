import { describe, expect, test } from "vitest";

import {
  classesOf,
  deprivationPca,
  preparePca,
  principalAxis,
  projectScores,
  weightedClasses,
} from "../../../../src/core/deprivation/index.js";
import type { ClassRule, DeprivationPcaInput } from "../../../../src/core/deprivation/index.js";

/** Two variables of correlation 0.8 worked out by hand: means 0, variances 2, covariance 1.6, four equal units + one. */
const VALUES = [
  [-2, -1],
  [-1, -2],
  [0, 0],
  [1, 2],
  [2, 1],
];
const good: DeprivationPcaInput = {
  variables: ["a", "b"],
  directions: [1, 1],
  values: VALUES,
  population: [10, 10, 10, 10, 10],
};

describe("an index worked out by hand", () => {
  test("correlation 0.8: eigenvalues 1.8 and 0.2, axis (1, 1)/√2, scores (a + b)/2", () => {
    const found = deprivationPca(good);
    expect(found.coherent).toBe(true);
    expect(found.warnings).toEqual([]);
    const expected = {
      eigenvalues: [1.8, 0.2],
      explained: 0.9,
      means: [0, 0],
      sds: [Math.SQRT2, Math.SQRT2],
    };
    for (const [key, numbers] of Object.entries(expected)) {
      const actual = [found[key as keyof typeof expected]].flat();
      [numbers].flat().forEach((value, i) => {
        expect(Math.abs((actual[i] ?? NaN) - value)).toBeLessThanOrEqual(1e-14);
      });
    }
    VALUES.forEach(([a = 0, b = 0], i) => {
      expect(Math.abs((found.scores[i] ?? NaN) - (a + b) / 2)).toBeLessThanOrEqual(1e-14);
      expect(Math.abs((found.unitScores[i] ?? NaN) - (a + b) / 2 / Math.sqrt(1.8))).toBeLessThanOrEqual(
        1e-14,
      );
    });
    for (const loading of found.loadings)
      expect(Math.abs(loading - Math.sqrt(0.9))).toBeLessThanOrEqual(1e-14);
  });
  test("both directions reversed: the axis and the scores change sign, and nothing else", () => {
    const [there, back] = [deprivationPca(good), deprivationPca({ ...good, directions: [-1, -1] })];
    back.scores.forEach((score, i) => {
      expect(score + (there.scores[i] ?? NaN)).toBe(0);
    });
    expect(back.coherent).toBe(true);
  });
  test("a unit that was not in the fit is scored with the means of the fit", () => {
    const { columns, weights, directions } = preparePca(good);
    const { axis } = principalAxis(columns, weights, directions);
    const [score = NaN] = projectScores([Float64Array.of(4), Float64Array.of(0)], axis);
    expect(Math.abs(score - 2)).toBeLessThanOrEqual(1e-14);
    const shifted = { ...axis, means: [1, 1] };
    const [moved = NaN] = projectScores([Float64Array.of(4), Float64Array.of(0)], shifted);
    expect(Math.abs(moved - 1)).toBeLessThanOrEqual(1e-14);
  });
  test("population is the default weighting; « none » leaves the population aside", () => {
    const uneven = { ...good, population: [1000, 1, 1, 1, 1] };
    expect(deprivationPca(uneven).means[0]).toBeLessThan(-1.9);
    expect(deprivationPca({ ...uneven, weighting: "population" })).toEqual(deprivationPca(uneven));
    expect(deprivationPca({ ...uneven, weighting: "none" })).toEqual(deprivationPca(good));
  });
  test("a unit without inhabitants is scored but does not shape the axis", () => {
    const extra = deprivationPca({
      ...good,
      values: [...VALUES, [100, -50]],
      population: [1, 1, 1, 1, 1, 0],
    });
    expect(Math.abs((extra.eigenvalues[0] ?? NaN) - 1.8)).toBeLessThanOrEqual(1e-13);
    expect(Math.abs((extra.scores[5] ?? NaN) - 25)).toBeLessThanOrEqual(1e-12);
  });
  test("p + 1 units of positive weight are enough, p are not", () => {
    const three = { ...good, population: [1, 1, 0, 1, 0] };
    expect(deprivationPca(three).scores).toHaveLength(5);
    expect(() => deprivationPca({ ...good, population: [1, 0, 0, 1, 0] })).toThrow(
      expect.objectContaining({
        code: "E_TOO_FEW_UNITS",
        message: expect.stringMatching(/^2 units.*2 var.*3 are/),
      }),
    );
  });
  test("one variable is its own axis: the score is the deviation in standard deviations", () => {
    const one = {
      variables: ["a"],
      directions: [-1],
      values: VALUES.map(([a = 0]) => [a]),
      weighting: "none" as const,
    };
    const found = deprivationPca(one);
    expect([found.explained, found.vector]).toEqual([1, [-1]]);
    expect(Math.abs((found.scores[0] ?? NaN) - Math.SQRT2)).toBeLessThanOrEqual(1e-14);
  });
  test("two eigenvalues nearer than 1e-8 × the number of variables do not name an axis", () => {
    const values = [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ];
    /** Correlation r, hence a gap of 2r between the eigenvalues. */
    const withCorrelation = (r: number): DeprivationPcaInput => ({
      ...good,
      values,
      population: [1 + r, 1 - r, 1 - r, 1 + r],
    });
    expect(() => deprivationPca(withCorrelation(7e-9))).toThrow(
      expect.objectContaining({ code: "E_PCA_DEGENERATE" }),
    );
    expect(deprivationPca(withCorrelation(3e-8)).coherent).toBe(true);
  });
  test("uncorrelated variables: no axis", () => {
    const values = [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ];
    expect(() => deprivationPca({ ...good, values, population: [1, 1, 1, 1] })).toThrow(
      expect.objectContaining({ code: "E_PCA_DEGENERATE", message: expect.stringContaining("eigenvalues") }),
    );
  });
});

test.each<readonly [string, Partial<DeprivationPcaInput>, string, string]>([
  ["no variable", { variables: [] }, "E_INPUT_SHAPE", "variables"],
  ["variables are not a list", { variables: 3 as unknown as string[] }, "E_INPUT_SHAPE", "variables"],
  ["weighting unknown", { weighting: "income" as "none" }, "E_OPTION", "weighting"],
  ["one direction for two variables", { directions: [1] }, "E_INPUT_SHAPE", "directions"],
  ["directions are not a list", { directions: 1 as unknown as number[] }, "E_INPUT_SHAPE", "directions"],
  ["a missing direction", { directions: [1, NaN] }, "E_NOT_FINITE", "directions"],
  ["direction 2", { directions: [1, 2] }, "E_OPTION", "directions"],
  ["values are not a list", { values: 1 as unknown as number[][] }, "E_INPUT_SHAPE", "values"],
  ["population missing", { population: undefined }, "E_INPUT_SHAPE", "population"],
  [
    "population too short, even unused",
    { weighting: "none", population: [1] },
    "E_INPUT_SHAPE",
    "population",
  ],
  ["negative population", { population: [1, 1, 1, 1, -1] }, "E_WEIGHTS", "population"],
  ["a constant variable", { values: VALUES.map(([a = 0]) => [a, 4]) }, "E_ZERO_VARIANCE", "values[][1]"],
  ["signs that cancel", { directions: [1, -1] }, "E_PCA_SIGN", "directions"],
])("%s", (_, change, code, path) => {
  const refused = expect.objectContaining({
    code,
    path: expect.stringContaining(path),
    message: expect.stringMatching(/.{15}/),
  });
  expect(() => deprivationPca({ ...good, ...change } as DeprivationPcaInput)).toThrow(refused);
});

describe("classes by hand: weights 1, 2, 3, 4, scores 10 to 40", () => {
  const scores = [30, 10, 40, 20];
  const weights = [3, 1, 4, 2];
  test("limits, shares, counts and mid-ranks", () => {
    expect(weightedClasses(scores, weights, 2)).toEqual({
      class: Int32Array.of(1, 1, 2, 1),
      cuts: [30],
      weightShare: [0.6, 0.4],
      count: [3, 1],
      midRank: Float64Array.of(0.45, 0.05, 0.8, 0.2),
    });
  });
  test.each([
    ["before", [2, 1, 4, 1]],
    ["mid", [3, 1, 5, 2]],
    ["after", [3, 1, 5, 2]],
  ] as const)("rule « %s » in five classes", (rule, expected) => {
    const found = [...weightedClasses(scores, weights, 5, rule).class];
    expect([...classesOf(scores, weights, 5, rule)]).toEqual(found);
    expect(found).toEqual(expected);
  });
  test("two classes to ten thousand; weights absent or null count units", () => {
    expect([...classesOf([1, 2, 3, 4], undefined, 2)]).toEqual([1, 1, 2, 2]);
    expect([...classesOf([1, 2, 3, 4], null, 2)]).toEqual([1, 1, 2, 2]);
    expect([...classesOf([1, 2], null, 10_000)]).toEqual([2501, 7501]);
    for (const q of [1, 10_001, NaN]) {
      expect(() => classesOf([1, 2], null, q)).toThrow(
        expect.objectContaining({
          code: "E_OPTION",
          message: expect.stringMatching(/^classes: .*whole number/),
        }),
      );
    }
  });
  test("each refusal names its argument", () => {
    const refusal = (path: string): unknown => expect.objectContaining({ path });
    expect(() => classesOf([1], null, 2, "middle" as ClassRule)).toThrow(refusal("rule"));
    expect(() => classesOf(3 as unknown as number[], null, 2)).toThrow(refusal("scores"));
    expect(() => classesOf([1, 2], 3 as unknown as number[], 2)).toThrow(refusal("weights"));
    expect(() => classesOf([1, 2], [1], 2)).toThrow(refusal("scores, weights"));
  });
});
