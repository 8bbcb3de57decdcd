import { describe, expect, test } from "vitest";

import {
  agreement,
  aggregateUnits,
  classProbabilityNoise,
  classStability,
  compositeIndex,
  deprivationPca,
  imputeHierarchical,
  proportionStandardError,
  transformColumn,
} from "../../../../src/core/deprivation/index.js";
import type { FineUnit } from "../../../../src/core/deprivation/index.js";
import { standardise } from "../../../../src/core/deprivation/columns.js";
import { imputeColumn } from "../../../../src/core/deprivation/impute-column.js";

const close = (found: number | null | undefined, expected: number, tolerance = 1e-14): void => {
  expect(Math.abs((found ?? NaN) - expected), `${String(found)} for ${String(expected)}`).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected)),
  );
};

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
    close(one(Float64Array.of(value), name), expected);
  });
  test("the clamp of a logit may be chosen", () => {
    close(one(Float64Array.of(0), "logit", { clamp: 0.2 }), Math.log(0.25));
    close(one(Float64Array.of(1), "logit", { clamp: 0.2 }), Math.log(4));
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
    close(sd(0, 1e-11), 5e-12);
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
      close(score, ((values[i]?.[1] ?? NaN) - 15) / Math.sqrt(75));
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
    close(found.referenceRisk, (9 * 0.5 + 19 * 2) / 28);
    const risk = (9 * 0.5 + 19 * 2) / 28;
    [0.5, 2, 1.25].forEach((own, i) => {
      close(found.scores[i], own / risk);
    });
  });
});

describe("agreement", () => {
  test("weights count in Pearson's weighted coefficient and in the table, not in the ranks", () => {
    const found = agreement({
      x: [1, 2, 3, 4],
      y: [2, 1, 4, 3],
      weights: [1, 1, 1, 3],
      classX: [1, 1, 2, 3],
      classY: [1, 2, 2, 1],
      classes: 3,
    });
    expect([found.concordant, found.discordant]).toEqual([4, 2]);
    close(found.kendallTauB, 1 / 3);
    close(found.pearson, 0.6);
    close(found.spearman, 0.6);
    // means 3 and 8/3; covariance 4/6, variances 8/6 and 5.33/6 by hand
    close(found.pearsonWeighted, 4 / Math.sqrt(8 * (16 / 3)), 1e-12);
    expect(found.transition).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [3, 0, 0],
    ]);
    expect([found.shareMovedCount, found.shareMovedWeight, found.shareMovedTwoOrMore]).toEqual([
      0.5,
      4 / 6,
      0.25,
    ]);
    // seen: 1 × 1 + 4 × 3 = 13; by chance: Σ (i − j)² × row × column / 6, rows 2 1 3, columns 4 2 0
    close(found.weightedKappaQuadratic, 1 - 13 / ((2 * 2 + 1 * 4 + 4 * 3 * 4 + 3 * 2) / 6));
  });
  test("without weights, without classes: nothing of them in the answer", () => {
    const found = agreement({ x: [1, 2, 3], y: [1, 2, 3] });
    const none = null as unknown as undefined;
    expect(agreement({ x: [1, 2, 3], y: [1, 2, 3], weights: none, classX: none, classY: none })).toEqual(
      found,
    );
    expect(Object.keys(found).sort()).toEqual([
      "concordant",
      "discordant",
      "kendallTauB",
      "pearson",
      "spearman",
    ]);
    expect(agreement({ x: [1, 2], y: [1, 2], classX: [1, 2] }).transition).toBeUndefined();
    expect(agreement({ x: [1, 2], y: [1, 2], classY: [1, 2] }).transition).toBeUndefined();
  });
  test("the number of classes is the largest met unless given", () => {
    const table = (classes?: number): unknown =>
      agreement({ x: [1, 2], y: [1, 2], classX: [1, 1], classY: [1, 2], classes }).transition;
    expect(table()).toEqual([
      [1, 1],
      [0, 0],
    ]);
    expect(table(3)).toEqual([
      [1, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });
  test("moves by one class and by two are told apart", () => {
    const found = agreement({ x: [1, 2, 3], y: [1, 2, 3], classX: [1, 1, 3], classY: [2, 3, 1], classes: 4 });
    expect([found.shareMovedCount, found.shareMovedTwoOrMore]).toEqual([1, 2 / 3]);
  });
  test("from one class to a thousand", () => {
    const rows = (classes: number): number =>
      agreement({ x: [1, 2], y: [1, 2], classX: [1, 1], classY: [1, 1], classes }).transition?.length ?? NaN;
    expect([rows(1), rows(1000)]).toEqual([1, 1000]);
  });
});

describe("aggregation", () => {
  const unit = (
    group: string,
    population: number,
    index: number,
    outcome: number,
    n = 1,
    d = 2,
  ): FineUnit => ({
    code: `${group}${String(index)}`,
    group,
    population,
    index,
    numerator: n,
    denominator: d,
    outcome,
  });
  test("means, variances, shares and correlations of two groups, by hand", () => {
    const found = aggregateUnits([
      unit("B", 1, 4, 1, 3, 4),
      unit("A", 1, 0, 0, 1, 2),
      unit("A", 3, 4, 2, 9, 10),
      unit("B", 1, 8, 5, 0, 0),
      unit("C", 0, 9, 9),
    ]);
    expect(found.groups.map(({ group, population, units }) => [group, population, units])).toEqual([
      ["A", 4, 2],
      ["B", 2, 2],
    ]);
    const [a, b] = found.groups;
    [a?.indexMean, a?.indexSd, a?.shareRatioOfSums, a?.shareMeanOfRatios].forEach((value, i) => {
      close(value, [3, Math.sqrt(3), 10 / 12, 0.7][i] ?? NaN);
    });
    // the unit without denominator is in neither share
    [b?.indexMean, b?.indexSd, b?.shareRatioOfSums, b?.shareMeanOfRatios].forEach((value, i) => {
      close(value, [6, 2, 0.75, 0.75][i] ?? NaN);
    });
    close(found.totalVariance, 16 / 3);
    close(found.betweenVariance, 2);
    close(found.withinVariance, 10 / 3);
    close(found.etaSquared, 2 / (16 / 3));
    // fine: means 4 and 2, Σ w (x − 4)(y − 2) = 8 + 0 + 0 + 12 = 20, Σ w (y − 2)² = 4 + 1 + 9 = 14, Σ w (x − 4)² = 32
    close(found.correlationFine, 20 / Math.sqrt(32 * 14));
    close(found.correlationAggregated, 1);
  });
  test("groups come by code, whatever the order of the units", () => {
    const groups = ["D", "B", "A", "C", "B", "E", "A"].map((group, i) => unit(group, 1, i, i));
    expect(aggregateUnits(groups).groups.map(({ group }) => group)).toEqual(["A", "B", "C", "D", "E"]);
    const somebody = [unit("A", 0, 1, 1), unit("A", 1, 2, 2), unit("B", 1, 3, 3)];
    expect(aggregateUnits(somebody).groups.map(({ population, units }) => [population, units])).toEqual([
      [1, 2],
      [1, 1],
    ]);
  });
  test("a constant index has no share between groups nor correlation; a group without denominator no share", () => {
    const found = aggregateUnits([unit("A", 1, 2, 1, 0, 0), unit("B", 1, 2, 3)]);
    expect([found.etaSquared, found.correlationFine, found.correlationAggregated]).toEqual([
      null,
      null,
      null,
    ]);
    expect([found.groups[0]?.shareRatioOfSums, found.groups[0]?.shareMeanOfRatios]).toEqual([null, null]);
  });
});

describe("noise of the inputs", () => {
  test("standard error of a score, and probabilities on both sides of a limit", () => {
    const found = classProbabilityNoise({
      vector: [0.8, 0.6],
      sds: [2, 3],
      scores: [0, 0.5],
      cuts: [0, 0.5],
      standardErrors: [
        [10, 0],
        [6, 10],
      ],
    });
    close(found.scoreSe[0], 4);
    close(found.scoreSe[1], Math.hypot(2.4, 2));
    close(found.classProbability[0]?.[0], 0.5);
    close(found.classProbability[1]?.[2], 0.5);
    for (const row of found.classProbability)
      close(
        row.reduce((a, b) => a + b, 0),
        1,
      );
  });
  test("measured without error: certain; on a limit, the lower class; the first of two equal classes is the mode", () => {
    const exact = (score: number): readonly number[] | undefined =>
      classProbabilityNoise({
        vector: [1],
        sds: [1],
        scores: [score],
        cuts: [0, 0, 1],
        standardErrors: [[0]],
      }).classProbability[0];
    expect([exact(-1), exact(0), exact(0.5), exact(1), exact(2)]).toEqual([
      [1, 0, 0, 0],
      [1, 0, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 1, 0],
      [0, 0, 0, 1],
    ]);
    const even = classProbabilityNoise({
      vector: [1],
      sds: [1],
      scores: [0],
      cuts: [0],
      standardErrors: [[1]],
    });
    expect([even.classProbability[0], even.modalClass]).toEqual([[0.5, 0.5], [1]]);
  });
  test("far above a limit the small probability keeps its digits (Φ(−9) by mpmath 1.4.1)", () => {
    const far = (score: number): number | undefined =>
      classProbabilityNoise({ vector: [1], sds: [1], scores: [score], cuts: [0], standardErrors: [[1]] })
        .classProbability[0]?.[score > 0 ? 0 : 1];
    for (const score of [9, -9])
      expect(Math.abs((far(score) ?? NaN) / 1.1285884059538406e-19 - 1)).toBeLessThan(1e-12);
  });
  test.each([
    [{ p: 0.2, n: 100, samplingFraction: 0.5 }, Math.sqrt(0.16 / 100)],
    [{ p: 0.2, n: 100, samplingFraction: 0.5, designEffect: 4 }, Math.sqrt(0.64 / 100)],
    [{ p: 0.2, n: 100, samplingFraction: 1 }, 0],
    [{ p: 0, n: 100, samplingFraction: 0.5 }, 0],
    [{ p: 1, n: 100, samplingFraction: 0.5 }, 0],
  ])("standard error of a census share %j", (sample, expected) => {
    close(proportionStandardError(sample).se, expected);
  });
});

describe("stability of classes under resampling", () => {
  const pca = {
    variables: ["a", "b"],
    directions: [1, 1],
    values: [
      [0, 1],
      [2, 1],
      [4, 5],
      [5, 4],
      [9, 9],
    ],
    population: [10, 10, 10, 10, 10],
  };
  const drawn = [
    [1, 1, 1, 1, 1],
    [3, 1, 1, 0, 1],
    [0, 0, 3, 1, 1],
  ];
  test("each replicate is an index on the population drawn, whose classes every unit takes", () => {
    const found = classStability({ pca, classes: 2, replicateWeights: drawn });
    const replicate = (times: readonly number[]): ReturnType<typeof deprivationPca> =>
      deprivationPca({ ...pca, population: pca.population.map((people, i) => people * (times[i] ?? NaN)) });
    const vectors = drawn.map((times) => replicate(times).vector);
    [0, 1].forEach((j) => {
      const own = vectors.map((vector) => vector[j] ?? NaN);
      expect([found.vectorMin[j], found.vectorMax[j]]).toEqual([Math.min(...own), Math.max(...own)]);
    });
    found.classProbability.forEach((row, i) => {
      close(
        row.reduce((a, b) => a + b, 0),
        1,
      );
      close(found.probabilityOfChange[i], 1 - (row[(found.baseClass[i] ?? 0) - 1] ?? NaN));
    });
  });
  test("a population that does not shape the axis still makes the classes", () => {
    const uneven = { ...pca, weighting: "none" as const, population: [1000, 1, 1, 1, 1] };
    const found = classStability({ pca: uneven, classes: 2, replicateWeights: [drawn[0] ?? []] });
    expect([...found.baseClass]).toEqual([1, 2, 2, 2, 2]);
    const bare = { ...pca, weighting: "none" as const, population: undefined };
    expect(
      classStability({ pca: bare, classes: 5, replicateWeights: [drawn[0] ?? []] }).probabilityOfChange,
    ).toEqual([0, 0, 0, 0, 0]);
  });
});

describe("imputation", () => {
  const unit = (
    value: number | null,
    weight: number,
    levels: Readonly<Record<string, string | null>>,
  ): {
    code: string;
    weight: number;
    value: number | null;
    levels: Readonly<Record<string, string | null>>;
  } => ({
    code: "x",
    weight,
    value,
    levels,
  });
  test("the first level with enough donors; « national » gathers all, named or not", () => {
    const units = [
      unit(10, 1, { canton: "A", epci: "E" }),
      unit(40, 3, { canton: "B", epci: "E" }),
      unit(90, 4, { canton: "C" }),
      unit(null, 2, { canton: "A", epci: "E" }),
    ];
    const found = (minDonors: number): unknown => {
      const { values, level } = imputeHierarchical(units, ["canton", "epci", "national"], minDonors);
      return [values[3], level[3]];
    };
    expect(found(1)).toEqual([10, "canton"]);
    expect(found(2)).toEqual([32.5, "epci"]);
    expect(found(3)).toEqual([(10 + 120 + 360) / 8, "national"]);
    expect(imputeHierarchical(units, ["canton"])).toMatchObject({ imputedCount: 1, imputedWeightShare: 0.2 });
  });
  test("a donor nobody weighs is no donor, and an empty name is a name", () => {
    const light = [
      unit(10, 1, { canton: "A" }),
      unit(50, 0, { canton: "A" }),
      unit(20, 1, {}),
      unit(null, 1, { canton: "A" }),
    ];
    const found = imputeHierarchical(light, ["canton", "national"], 2);
    expect([found.values[3], found.level[3]]).toEqual([15, "national"]);
    const unnamed = [unit(10, 1, { canton: "" }), unit(30, 1, { canton: "A" }), unit(null, 1, {})];
    expect(imputeHierarchical(unnamed, ["canton", "national"]).values).toEqual([10, 30, 20]);
  });
  test("a unit whose level is null, or that names another nation, keeps to what it names", () => {
    const units = [
      unit(10, 1, { canton: null }),
      unit(null, 1, { canton: null }),
      unit(7, 1, { national: "DOM" }),
    ];
    expect(imputeHierarchical(units, ["canton", "national"]).values).toEqual([10, 10, 7]);
  });
  test("columns: a negative weight counts for nothing, a group without a name is no group", () => {
    const found = imputeColumn(Float64Array.of(10, 40, NaN, NaN), Float64Array.of(1, -3, 1, 2), [
      (i) => ["a", "a", "a", ""][i] ?? "",
    ]);
    expect([...found.values]).toEqual([10, 40, 10, 10]);
    expect([found.imputedCount, found.imputedPopulationShare]).toEqual([2, 0.75]);
  });
});
