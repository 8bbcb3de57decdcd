import { describe, expect, test } from "vitest";

import { classesByBuckets } from "../../../../src/core/deprivation/class-buckets.js";
import { CLASS_RULES, classOf } from "../../../../src/core/deprivation/classes.js";
import type { ClassRule } from "../../../../src/core/deprivation/index.js";

const CLASSES = 5;
const of = (rule: ClassRule) => (before: number, tied: number, total: number) =>
  classOf(before, tied, total, CLASSES, rule);

/** Classes by the definition, and how often the rule was asked. */
function buckets(scores: readonly number[], weights: readonly number[], rule: ClassRule = "mid") {
  let asked = 0;
  const classes = classesByBuckets(
    Float64Array.from(scores),
    Float64Array.from(weights),
    (before, tied, total) => {
      asked += 1;
      return of(rule)(before, tied, total);
    },
  );
  return { classes: classes === undefined ? undefined : [...classes], asked };
}

function naive(scores: readonly number[], weights: readonly number[], rule: ClassRule): readonly number[] {
  const sum = (keep: (score: number) => boolean): number =>
    scores.reduce((total, score, i) => total + (keep(score) ? (weights[i] ?? 0) : 0), 0);
  const total = sum(() => true);
  return scores.map((score) =>
    of(rule)(
      sum((s) => s < score),
      sum((s) => s === score),
      total,
    ),
  );
}

/** Whole numbers that look scattered: multiples of a prime, modulo another. */
const scattered = (length: number, prime: number): readonly number[] =>
  Array.from({ length }, (_, i) => (i * prime) % 1009);

describe("bucket selection", () => {
  const scores = scattered(1000, 367);
  const weights = scattered(1000, 83);

  test.each(CLASS_RULES)("rule %s: the definition, unit by unit", (rule) => {
    expect(buckets(scores, weights, rule).classes).toEqual(naive(scores, weights, rule));
  });

  test("units that share an interval with a limit are told apart", () => {
    // One far unit squeezes the others into the first of the 8,192 intervals.
    const squeezed = [...scores.slice(0, 60).map((score) => score / 1000), 1e6];
    const sizes = [...weights.slice(0, 60), 0];
    for (const rule of CLASS_RULES) {
      expect(buckets(squeezed, sizes, rule).classes).toEqual(naive(squeezed, sizes, rule));
    }
  });

  test("ties in an interval that holds a limit get one class", () => {
    const tied = [3, 1, 2, 2, 2, 1, 3, 3, 0, 1e6];
    const sizes = [1, 4, 2, 3, 1, 5, 2, 7, 1, 3];
    for (const rule of CLASS_RULES)
      expect(buckets(tied, sizes, rule).classes).toEqual(naive(tied, sizes, rule));
  });

  test("negative scores, and an interval before the one that holds a limit", () => {
    const signed = scores.slice(0, 200).map((score) => score - 700);
    expect(buckets(signed, weights.slice(0, 200)).classes).toEqual(
      naive(signed, weights.slice(0, 200), "mid"),
    );
  });
});

describe("bucket selection sorts only what a limit divides", () => {
  test("the rule is asked about the ends of the 8,192 intervals and about few units", () => {
    const length = 30_000;
    const scores = Array.from({ length }, (_, i) => (i * 7919) % length);
    const weights = scores.map(() => 1);
    const { classes, asked } = buckets(scores, weights);
    // 30,000 units in 8,192 intervals: 3.7 units in each of the four that hold a limit.
    expect(asked).toBeLessThanOrEqual(3 * 8192 + 4 * 4);
    expect(
      classes?.map((c, i) => c === 1 + Math.floor((5 * (2 * (scores[i] ?? 0) + 1)) / (2 * length))),
    ).not.toContain(false);
  });

  test.each([
    ["weights are not whole", [1, 2, 3], [1, 2.5, 1]],
    ["the last weight is not whole", [1, 2, 3], [1, 2, 0.5]],
    ["all scores are equal", [4, 4, 4], [1, 2, 3]],
    ["scores are so far apart that their range overflows", [-1e308, 0, 1e308], [1, 1, 1]],
    ["scores are so close that the scale overflows", [0, 5e-324], [1, 1]],
  ])("gives up when %s", (_why, scores, weights) => {
    expect(buckets(scores, weights)).toEqual({ classes: undefined, asked: 0 });
  });

  test.each([
    ["whole weights", [1, 2, 3], [1, 2, 3]],
    ["scores of one sign", [-3, -2, -1], [1, 1, 1]],
    ["a weight of nought", [1, 2, 3], [1, 0, 3]],
  ])("does not give up for %s", (_why, scores, weights) => {
    expect(buckets(scores, weights).classes).toEqual(naive(scores, weights, "mid"));
  });
});
