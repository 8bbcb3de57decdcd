import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createPrng, weightedMoments } from "../../../../src/core/stats/index.js";
import {
  deprivationPca,
  preparePca,
  principalAxis,
  projectScores,
} from "../../../../src/core/deprivation/index.js";
import type { DeprivationPcaInput } from "../../../../src/core/deprivation/index.js";

/** Fictional communes with one common factor, seeded. */
function communes(seed: number, units: number): DeprivationPcaInput {
  const source = createPrng(seed);
  const rows = Array.from({ length: units }, () => {
    const u = source.normal();
    return [
      22000 - 2000 * u + 900 * source.normal(),
      0.45 - 0.08 * u + 0.05 * source.normal(),
      0.22 + 0.06 * u + 0.04 * source.normal(),
    ];
  });
  return {
    variables: ["medianIncome", "shareBac", "shareWorkers"],
    directions: [-1, -1, 1],
    values: rows,
    population: rows.map(() => 1 + source.int(5000)),
  };
}
const seed = fc.integer({ min: 0, max: 10_000 });

function close(actual: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-9): void {
  expect(actual).toHaveLength(expected.length);
  for (let i = 0; i < expected.length; i++) {
    expect(Math.abs((actual[i] ?? NaN) - (expected[i] ?? NaN))).toBeLessThan(tolerance);
  }
}

describe("deprivationPca", () => {
  test("λ₁ is the weighted variance of the scores, the loadings their correlations with the variables", () => {
    fc.assert(
      fc.property(seed, (s) => {
        const input = communes(s, 60);
        const { eigenvalues, scores, loadings, unitScores } = deprivationPca(input);
        const spread = weightedMoments(scores, null, input.population);
        expect(Math.abs(spread.variance - (eigenvalues[0] ?? 0))).toBeLessThan(1e-9);
        expect(Math.abs(spread.mean)).toBeLessThan(1e-9);
        expect(Math.abs(weightedMoments(unitScores, null, input.population).variance - 1)).toBeLessThan(1e-9);
        const r = [0, 1, 2].map(
          (j) =>
            weightedMoments(
              scores,
              input.values.map((row) => row[j] ?? 0),
              input.population,
            ).correlation ?? 0,
        );
        close(r, loadings);
      }),
      { numRuns: 30 },
    );
  });
  test("no other direction of unit length has a larger variance", () => {
    fc.assert(
      fc.property(
        seed,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (s, raw) => {
          const length = Math.hypot(...raw);
          fc.pre(length > 1e-3);
          const { correlation, eigenvalues } = deprivationPca(communes(s, 40));
          const v = raw.map((x) => x / length);
          const variance = v.reduce(
            (sum, a, j) => sum + v.reduce((inner, b, k) => inner + a * b * (correlation[j]?.[k] ?? 0), 0),
            0,
          );
          expect(variance).toBeLessThanOrEqual((eigenvalues[0] ?? 0) + 1e-12);
        },
      ),
    );
  });
  test("does not depend on row order, on units, nor on which commune is split in two", () => {
    fc.assert(
      fc.property(seed, (s) => {
        const input = communes(s, 40);
        const base = deprivationPca(input);
        const population = input.population ?? [];
        const reversed = deprivationPca({
          ...input,
          values: [...input.values].reverse(),
          population: [...population].reverse(),
        });
        close([...reversed.scores].reverse(), base.scores);
        const inThousands = deprivationPca({
          ...input,
          values: input.values.map(([a = 0, b = 0, c = 0]) => [a / 1000, 100 * b, c]),
        });
        close(inThousands.scores, base.scores);
        const [first = [], ...others] = input.values;
        const [weight = 0, ...weights] = population;
        const split = deprivationPca({
          ...input,
          values: [first, first, ...others],
          population: [weight * 0.3, weight * 0.7, ...weights],
        });
        close(split.scores.subarray(1), base.scores);
      }),
      { numRuns: 20 },
    );
  });
  test("projecting the units of the fit gives their scores", () => {
    const prepared = preparePca(communes(3, 50));
    const { axis, scores } = principalAxis(prepared.columns, prepared.weights, prepared.directions);
    close(projectScores(prepared.columns, axis), scores, 1e-12);
  });
  test("an unexpected loading and a weak axis are warned of", () => {
    const input = communes(5, 40);
    const flipped = deprivationPca({ ...input, directions: [-1, -1, -1] });
    expect(flipped.coherent).toBe(false);
    expect(flipped.warnings.map((w) => w.code)).toContain("W_LOADING_SIGN");
    const source = createPrng(1);
    const noise = Array.from({ length: 400 }, () => [
      source.normal(),
      source.normal(),
      source.normal(),
      source.normal(),
    ]);
    const weak = deprivationPca({
      variables: ["a", "b", "c", "d"],
      directions: [1, 1, 1, 1],
      values: noise,
      weighting: "none",
    });
    expect(weak.warnings.map((w) => w.code)).toContain("W_WEAK_AXIS");
  });
});

describe("refusals, in the order of the specification", () => {
  const good = communes(1, 10);
  const withFirst = (row: readonly unknown[]): readonly (readonly number[])[] => [
    row as readonly number[],
    ...good.values.slice(1),
  ];
  test.each<readonly [string, Partial<DeprivationPcaInput>, string]>([
    [
      "ragged row before a missing value",
      { values: [[NaN, 1, 1], [1, 2], ...good.values.slice(2)] },
      "E_INPUT_SHAPE",
    ],
    ["population of another length", { population: [1, 2] }, "E_INPUT_SHAPE"],
    [
      "missing value before negative weight",
      { values: withFirst([null, 1, 1]), population: good.values.map(() => -1) },
      "E_NOT_FINITE",
    ],
    ["infinite value", { values: withFirst([Infinity, 1, 1]) }, "E_NOT_FINITE"],
    ["negative weight", { population: good.values.map((_, i) => (i === 0 ? -1 : 1)) }, "E_WEIGHTS"],
    ["all weights zero", { population: good.values.map(() => 0) }, "E_WEIGHTS"],
    [
      "three units of positive weight before a bad logarithm",
      {
        population: good.values.map((_, i) => (i < 3 ? 1 : 0)),
        values: withFirst([0, 1, 1]),
        transforms: ["log", "identity", "identity"],
      },
      "E_TOO_FEW_UNITS",
    ],
    [
      "logarithm of zero before a constant",
      {
        values: good.values.map((row, i) => [i === 0 ? 0 : (row[0] ?? 0), 0.3, row[2] ?? 0]),
        transforms: ["log", "identity", "identity"],
      },
      "E_DOMAIN",
    ],
    ["constant", { values: good.values.map((row) => [row[0] ?? 0, 0.3, row[2] ?? 0]) }, "E_ZERO_VARIANCE"],
    ["unknown transform", { transforms: ["sqrt", "identity", "identity"] }, "E_OPTION"],
    ["direction 0", { directions: [0, 1, 1] }, "E_OPTION"],
    ["no variable", { variables: [], directions: [], values: good.values.map(() => []) }, "E_INPUT_SHAPE"],
  ])("%s", (_, change, code) => {
    expect(() => deprivationPca({ ...good, ...change })).toThrow(expect.objectContaining({ code }));
  });
  test("directions that cancel on the axis", () => {
    const values = [
      [1, 1],
      [2, 2],
      [3, 3.1],
      [4, 4],
      [5, 4.9],
    ];
    const input = { variables: ["a", "b"], directions: [1, -1], values, weighting: "none" as const };
    expect(() => deprivationPca(input)).toThrow(expect.objectContaining({ code: "E_PCA_SIGN" }));
  });
});
