import { describe, expect, test } from "vitest";
import {
  classProbabilityNoise,
  classStability,
  deprivationPca,
  proportionStandardError,
} from "../../../../src/core/deprivation/index.js";
import { expectClose } from "../closeness.js";

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
    expectClose(found.scoreSe[0], 4);
    expectClose(found.scoreSe[1], Math.hypot(2.4, 2));
    expectClose(found.classProbability[0]?.[0], 0.5);
    expectClose(found.classProbability[1]?.[2], 0.5);
    for (const row of found.classProbability)
      expectClose(
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
    expectClose(proportionStandardError(sample).se, expected);
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
      expectClose(
        row.reduce((a, b) => a + b, 0),
        1,
      );
      expectClose(found.probabilityOfChange[i], 1 - (row[(found.baseClass[i] ?? 0) - 1] ?? NaN));
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
