import { describe, expect, test } from "vitest";
import { agreement, aggregateUnits } from "../../../../src/core/deprivation/index.js";
import type { FineUnit } from "../../../../src/core/deprivation/index.js";
import { expectClose } from "../closeness.js";

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
    expectClose(found.kendallTauB, 1 / 3);
    expectClose(found.pearson, 0.6);
    expectClose(found.spearman, 0.6);
    // means 3 and 8/3; covariance 4/6, variances 8/6 and 5.33/6 by hand
    expectClose(found.pearsonWeighted, 4 / Math.sqrt(8 * (16 / 3)), 1e-12);
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
    expectClose(found.weightedKappaQuadratic, 1 - 13 / ((2 * 2 + 1 * 4 + 4 * 3 * 4 + 3 * 2) / 6));
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
      expectClose(value, [3, Math.sqrt(3), 10 / 12, 0.7][i] ?? NaN);
    });
    // the unit without denominator is in neither share
    [b?.indexMean, b?.indexSd, b?.shareRatioOfSums, b?.shareMeanOfRatios].forEach((value, i) => {
      expectClose(value, [6, 2, 0.75, 0.75][i] ?? NaN);
    });
    expectClose(found.totalVariance, 16 / 3);
    expectClose(found.betweenVariance, 2);
    expectClose(found.withinVariance, 10 / 3);
    expectClose(found.etaSquared, 2 / (16 / 3));
    // fine: means 4 and 2, Σ w (x − 4)(y − 2) = 8 + 0 + 0 + 12 = 20, Σ w (y − 2)² = 4 + 1 + 9 = 14, Σ w (x − 4)² = 32
    expectClose(found.correlationFine, 20 / Math.sqrt(32 * 14));
    expectClose(found.correlationAggregated, 1);
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
