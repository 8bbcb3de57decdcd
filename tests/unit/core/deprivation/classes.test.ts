import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { CLASS_RULES, classesOf, weightedClasses } from "../../../../src/core/deprivation/index.js";
import type { ClassRule } from "../../../../src/core/deprivation/index.js";

/** Definition of §A.5, unit by unit: B below, M tied, W in all. */
function naiveClasses(
  scores: readonly number[],
  weights: readonly number[],
  classes: number,
  rule: ClassRule,
): readonly number[] {
  const total = weights.reduce((sum, w) => sum + w, 0);
  return scores.map((score) => {
    let below = 0;
    let tied = 0;
    scores.forEach((other, i) => {
      if (other < score) below += weights[i] ?? 0;
      if (other === score) tied += weights[i] ?? 0;
    });
    const raw = {
      before: 1 + Math.floor((classes * below) / total),
      mid: 1 + Math.floor((classes * (2 * below + tied)) / (2 * total)),
      after: Math.ceil((classes * (below + tied)) / total),
    }[rule];
    return Math.min(classes, Math.max(1, raw));
  });
}

const unit = fc.tuple(
  fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ min: -3, max: 3, noNaN: true })),
  fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 50 }) }, fc.integer({ min: 0, max: 3_000_000 })),
);
const territory = fc
  .array(unit, { minLength: 1, maxLength: 60 })
  .filter((units) => units.some(([, weight]) => weight > 0));
const rule = fc.constantFrom(...CLASS_RULES);
const classes = fc.integer({ min: 2, max: 12 });

describe("weightedClasses", () => {
  test("is the definition, unit by unit; the bucket selection gives the same", () => {
    fc.assert(
      fc.property(territory, classes, rule, (units, q, r) => {
        const scores = units.map(([score]) => score);
        const weights = units.map(([, weight]) => weight);
        const expected = naiveClasses(scores, weights, q, r);
        expect([...weightedClasses(scores, weights, q, r).class]).toEqual(expected);
        expect([...classesOf(scores, weights, q, r)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
  test("weights that are not whole, and a single score, go through the full sort", () => {
    expect([...classesOf([3, 1, 2], [0.5, 0.25, 0.25], 2)]).toEqual([
      ...weightedClasses([3, 1, 2], [0.5, 0.25, 0.25], 2).class,
    ]);
    expect([...classesOf([1, 1, 1], null, 5)]).toEqual([3, 3, 3]);
  });
  test("does not depend on the order of the rows nor on the unit of the weights", () => {
    fc.assert(
      fc.property(territory, classes, rule, fc.integer({ min: 2, max: 9 }), (units, q, r, times) => {
        const run = (list: typeof units, factor: number): ReadonlyMap<number, number | undefined> => {
          const found = weightedClasses(
            list.map(([s]) => s),
            list.map(([, w]) => w * factor),
            q,
            r,
          ).class;
          return new Map(list.map(([s], i) => [s, found[i]]));
        };
        const base = run(units, 1);
        for (const [score, assigned] of run([...units].reverse(), times))
          expect(base.get(score)).toBe(assigned);
      }),
    );
  });
  test("shares and counts add up", () => {
    fc.assert(
      fc.property(territory, classes, rule, (units, q, r) => {
        const found = weightedClasses(
          units.map(([s]) => s),
          units.map(([, w]) => w),
          q,
          r,
        );
        expect(found.count.reduce((a, b) => a + b, 0)).toBe(units.length);
        expect(Math.abs(found.weightShare.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
        expect(found.cuts).toHaveLength(q - 1);
      }),
    );
  });
});

test.each([
  [[1, 2], null, 2.5, "mid", "E_OPTION"],
  [[1, 2], null, 1e9, "mid", "E_OPTION"],
  [[1, 2], null, 5, "middle", "E_OPTION"],
  [[1, 2], [1], 5, "mid", "E_INPUT_SHAPE"],
  [[1, NaN], [1, 1], 5, "mid", "E_NOT_FINITE"],
  [[1, 2], [1, -1], 5, "mid", "E_WEIGHTS"],
  [[1, 2], [1, Infinity], 5, "mid", "E_NOT_FINITE"],
  [[], [], 5, "mid", "E_WEIGHTS"],
])("refuses %j %j %j %s", (scores, weights, q, r, code) => {
  for (const call of [weightedClasses, classesOf]) {
    expect(() => call(scores, weights, q, r as ClassRule)).toThrow(expect.objectContaining({ code }));
  }
});
