import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  compensatedDot,
  compensatedSum,
  createPrng,
  endOfTie,
  leadingAxis,
  midRanks,
  normalQuantile,
  quantile,
  quantiles,
  quantileSorted,
  seedState,
  sizeWeights,
  sortedOrder,
  weightedMean,
  weightedMoments,
} from "../../../../src/core/stats/index.js";
import { statsFunctions } from "../../../../src/core/stats/canonical.js";

describe("compensated sums", () => {
  const LOSSY: readonly (readonly [readonly number[], number])[] = [
    [[1, 1e100, 1, -1e100], 2],
    [[1e100, 1, -1e100, 1], 2],
    [[1e16, 1, 1, -1e16], 2],
    [[0.1, 0.2, 0.3, -0.3, -0.2, -0.1], 0],
    [[], 0],
  ];
  test.each(LOSSY)("%j adds up to %d", (terms, sum) => {
    expect(compensatedSum(terms)).toBe(sum);
    expect(compensatedDot(terms, new Array<number>(terms.length).fill(1))).toBe(sum);
    expect(
      compensatedDot(
        terms.map((term) => -term / 4),
        new Array<number>(terms.length).fill(-4),
      ),
    ).toBe(sum);
  });
  test("whole numbers of any order of magnitude: the exact sum, rounded once", () => {
    const term = fc.tuple(fc.bigInt({ min: -999n, max: 999n }), fc.integer({ min: 0, max: 90 }));
    fc.assert(
      fc.property(fc.array(term, { maxLength: 12 }), (list) => {
        const exact = list.map(([digits, power]) => digits << BigInt(power));
        const sum = exact.reduce((total, value) => total + value, 0n);
        const size = exact.reduce((total, value) => total + (value < 0n ? -value : value), 0n);
        const found = compensatedSum(exact.map(Number));
        expect(Math.abs(found - Number(sum))).toBeLessThanOrEqual(
          2 ** -52 * Math.abs(Number(sum)) + 2 ** -100 * Number(size),
        );
      }),
    );
  });
  test("a weighted mean is the sum of products over that of weights", () => {
    expect(weightedMean([1e100, 3, -1e100], [1, 1, 1])).toBe(1);
    expect(weightedMean([2, 5], [1, 3])).toBe(4.25);
  });
});

describe("moments, by hand", () => {
  test("sizes 1, 2, 1 of 0, 1, 4", () => {
    const found = weightedMoments([0, 1, 4], [1, 1, 5], [1, 2, 1]);
    expect(found).toEqual({
      mean: 1.5,
      variance: 2.25,
      sd: 1.5,
      sumWeights: 4,
      effectiveN: 16 / 6,
      covariance: 2.5,
      correlation: 2.5 / Math.sqrt(2.25 * 3),
    });
  });
  test("without sizes each counts for one; without a second variable there is no covariance", () => {
    expect(weightedMoments([0, 2])).toEqual({ mean: 1, variance: 1, sd: 1, sumWeights: 2, effectiveN: 2 });
    expect(weightedMoments([0, 2], null, null)).toEqual(weightedMoments([0, 2]));
    expect(weightedMoments([0, 2], undefined, undefined)).toEqual(weightedMoments([0, 2]));
  });
  test("either variable constant: no correlation", () => {
    expect(weightedMoments([1, 2], [3, 3]).correlation).toBeNull();
    expect(weightedMoments([3, 3], [1, 2]).correlation).toBeNull();
    expect(weightedMoments([1, 2], [5, 3]).correlation).toBe(-1);
  });
  test("a mean that is not a double leaves nothing in the deviations", () => {
    const x = [2 ** 53, 2 ** 53 + 2, 2 ** 53 + 2];
    expect(Math.abs(weightedMoments(x).variance / (8 / 9) - 1)).toBeLessThan(1e-15);
  });
  test("the largest sizes that can be computed with", () => {
    expect([...sizeWeights([1e150], 1)]).toEqual([1e150]);
  });
});

describe("order and ranks", () => {
  test("ties keep the order of the list", () => {
    expect([...sortedOrder([3, 1, 3, 1, 2])]).toEqual([1, 3, 4, 0, 2]);
    expect([...midRanks([3, 1, 3, 1, 2, 3])]).toEqual([5, 1.5, 5, 1.5, 3, 5]);
    expect([...midRanks([])]).toEqual([]);
  });
  test("a tie ends before the next value, or with the list", () => {
    const values = [4, 4, 7, 7, 7];
    const order = [0, 1, 2, 3, 4];
    expect([0, 1, 2, 4].map((start) => endOfTie(values, order, start))).toEqual([2, 2, 5, 5]);
  });
});

describe("quantiles", () => {
  test("type 7 by hand: h = (n − 1)p", () => {
    expect(quantiles([4, 1, 3], [0, 0.25, 0.5, 0.75, 1])).toEqual({ type7: [1, 2, 3, 3.5, 4] });
    expect(quantile([4, 1, 3], 0.25)).toBe(2);
    expect(quantileSorted([7], 0.3)).toBe(7);
    expect(quantiles([4, 1, 3], [0.5], null)).toEqual({ type7: [3] });
  });
  const inverse = (x: readonly number[], weights: readonly number[], p: number) =>
    quantiles(x, [p], weights).weightedInverse?.[0];
  test.each([
    [0.07, 7, 93],
    [0.0000029, 29, 9_999_971],
    [7e-8, 7, 99_999_993],
  ])("%d of the whole is %d units, not a little more", (p, first, rest) => {
    expect(inverse([1, 2], [first, rest], p)).toBe(1);
    expect(inverse([1, 2], [first - 1, rest + 1], p)).toBe(2);
  });
  test("the ends: 0 is reached by a unit without weight, the least above it is not; 1 by the last", () => {
    expect(inverse([1, 2], [0, 5], 0)).toBe(1);
    expect(inverse([1, 2], [0, 5], 1e-30)).toBe(2);
    expect(inverse([1, 2], [0, 5], 1e-50)).toBe(2);
    expect(inverse([1, 2, 3], [1, 1, 0], 1)).toBe(2);
    expect(inverse([3, 1, 2], [1, 1, 4], 0.5)).toBe(2);
  });
  test("sizes that are not whole are compared as they are", () => {
    expect(inverse([1, 2, 3], [0.5, 0.25, 0.25], 0.5)).toBe(1);
    expect(inverse([1, 2, 3], [0.5, 0.25, 0.25], 0.51)).toBe(2);
    expect(inverse([1, 2, 3], [0.5, 0.25, 0.25], 0.76)).toBe(3);
  });
});

describe("random numbers", () => {
  test("a stream left out is stream 0, in a seed, a generator and a list", () => {
    expect(seedState(9)).toEqual(seedState(9, 0));
    expect(createPrng(9).state()).toEqual(seedState(9));
    const draw = (input: object): unknown => statsFunctions["prng"]?.({ kind: "uint32", n: 3, ...input });
    expect(draw({ seed: 9 })).toEqual(draw({ seed: 9, stream: 0 }));
    expect(draw({ state: seedState(9) })).toEqual(draw({ seed: 9 }));
    expect(draw({ seed: 9, n: 0 })).toEqual({ state: seedState(9), values: [] });
  });
  test("the state is that before the next draw, of unsigned words", () => {
    const source = createPrng(123_456, 7);
    for (let i = 0; i < 50; i++) {
      const state = source.state();
      expect(state.every((word) => Number.isInteger(word) && word >= 0 && word < 2 ** 32)).toBe(true);
      const copy = statsFunctions["prng"]?.({ kind: "uniform", n: 1, state }) as { values: number[] };
      expect(copy.values).toEqual([source.uniform()]);
    }
  });
  test("a normal draw is the quantile of a uniform one", () => {
    const [a, b] = [createPrng(5), createPrng(5)];
    for (let i = 0; i < 2000; i++) expect(a.normal()).toBe(normalQuantile(b.uniform() + 2 ** -54));
  });
});

describe("leading axis", () => {
  test("the largest eigenvalue comes first, with its own vector", () => {
    const { eigenvalues, vector } = leadingAxis([
      [2, 0, 0],
      [0, 7, 0],
      [0, 0, 3],
    ]);
    expect(eigenvalues.map((value) => Math.round(value * 1e12) / 1e12)).toEqual([7, 3, 2]);
    expect(vector.map((value) => Math.round(Math.abs(value) * 1e12) / 1e12)).toEqual([0, 1, 0]);
  });
});
