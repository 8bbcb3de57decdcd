import { describe, expect, test } from "vitest";
import { compositeIndex, transformColumn } from "../../../../src/core/deprivation/index.js";
import { standardise } from "../../../../src/core/deprivation/columns.js";
import { expectClose } from "../closeness.js";

describe("transforms", () => {
  const one = (...args: Parameters<typeof transformColumn>): number => transformColumn(...args)[0] ?? NaN;
  test.each([
    ["identity", -3, -3],
    ["log", Math.E, 1],
    ["log1p", Math.E - 1, 1],
    ["log1p", 0, 0],
    ["logit", 0.75, Math.log(3)],
    // shares are brought inside [0.001, 0.999]
    ["logit", 0, Math.log(0.001 / 0.999)],
    ["logit", 1, Math.log(999)],
    ["asinSqrt", 0.25, Math.PI / 6],
    ["asinSqrt", 0, 0],
    ["asinSqrt", 1, Math.PI / 2],
  ] as const)("%s of %d", (name, value, expected) => {
    expectClose(one(Float64Array.of(value), name), expected);
  });
  test("the clamp of a logit may be chosen", () => {
    expectClose(one(Float64Array.of(0), "logit", { clamp: 0.2 }), Math.log(0.25));
    expectClose(one(Float64Array.of(1), "logit", { clamp: 0.2 }), Math.log(4));
  });
});

describe("a column in standard deviations", () => {
  /** Values −1 and 1 in pairs: mean 0, variance 1, whatever the weights of the pairs. */
  const spread = (weights: readonly number[]): number => {
    const column = Float64Array.from(weights.flatMap(() => [-1, 1]));
    return standardise(column, Float64Array.from(weights.flatMap((w) => [w, w])), "x").sd;
  };
  test("small weights are not lost beside large ones, before or after them", () => {
    const [large, small] = [2 ** 52, new Array<number>(2000).fill(0.5)];
    for (const weights of [
      [large, ...small],
      [...small, large],
    ])
      expect(Math.abs(spread(weights) - 1)).toBeLessThanOrEqual(2 ** -52);
  });
  test("a spread of 1e-12 times the mean, or 1e-12 around 0, is noise", () => {
    const sd = (low: number, high: number): number =>
      standardise(Float64Array.of(low, high), Float64Array.of(1, 1), "x").sd;
    for (const [low, high] of [
      [1e6, 1e6 + 1e-8],
      [-1e6, -1e6 + 1e-8],
      [0, 1e-12],
    ] as const)
      expect(() => sd(low, high)).toThrow(expect.objectContaining({ code: "E_ZERO_VARIANCE", path: "x" }));
    expectClose(sd(0, 1e-11), 5e-12);
    expect(sd(1e6, 1e6 + 1e-5)).toBeGreaterThan(4e-6);
  });
});

describe("composite indices", () => {
  const values = [
    [1, 10],
    [3, 30],
    [3, 10],
    [1, 30],
  ];
  test("zSum: sum of deviations in standard deviations, coefficients 1 unless given", () => {
    expect([...compositeIndex({ kind: "zSum", values }).scores]).toEqual([-2, 2, 0, 0]);
    const none = null as unknown as undefined;
    expect([...compositeIndex({ kind: "zSum", values, transforms: none }).scores]).toEqual([-2, 2, 0, 0]);
    expect([...compositeIndex({ kind: "zSum", values, coefficients: [3, -1] }).scores]).toEqual([
      -2, 2, 4, -4,
    ]);
    const { scores } = compositeIndex({ kind: "zSum", values, weights: [3, 1, 0, 0], coefficients: [0, 1] });
    // mean 15, variance 75 of the weighted second variable
    scores.forEach((score, i) => {
      expectClose(score, ((values[i]?.[1] ?? NaN) - 15) / Math.sqrt(75));
    });
  });
  test("cspExpected: mean risk of the unit over that of all; the scale of a row does not count", () => {
    const found = compositeIndex({
      kind: "cspExpected",
      values: [
        [1, 0],
        [0, 7],
        [5, 5],
      ],
      relativeRisk: [0.5, 2],
      weights: [4, 2, 1],
    });
    // weighted sums: 4 × 1 + 1 × 5 = 9 and 2 × 7 + 1 × 5 = 19
    expect(found.referenceShares).toEqual([9 / 28, 19 / 28]);
    expectClose(found.referenceRisk, (9 * 0.5 + 19 * 2) / 28);
    const risk = (9 * 0.5 + 19 * 2) / 28;
    [0.5, 2, 1.25].forEach((own, i) => {
      expectClose(found.scores[i], own / risk);
    });
  });
});
