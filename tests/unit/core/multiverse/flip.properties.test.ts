import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { flipAnalysis, isFlagged } from "../../../../src/core/multiverse/index.js";
import type { Comparison } from "../../../../src/core/multiverse/index.js";

describe("flipAnalysis", () => {
  const doctor = fc.record({
    observed: fc.integer({ min: 0, max: 1_000_000_000 }),
    expected: fc.integer({ min: 50, max: 1e10 }).map((cents) => cents / 100),
    threshold: fc.constantFrom(1.5, 2, 2.35, 3),
    comparison: fc.constantFrom<Comparison>(">=", ">"),
  });

  test("the days it names flip the verdict, and one day less does not", () => {
    fc.assert(
      fc.property(doctor, ({ observed, expected, threshold, comparison }) => {
        const result = flipAnalysis({ observed, expected, threshold, comparison });
        const flag = (days: number): boolean => isFlagged(days / expected, threshold, comparison);
        const change = result.flagged ? -(result.daysToRemove ?? NaN) : (result.daysToAdd ?? NaN);
        expect(flag(observed + change)).toBe(!result.flagged);
        expect(flag(observed + change - Math.sign(change))).toBe(result.flagged);
      }),
    );
  });

  test("the leaves it names flip the verdict, and no smaller set does", () => {
    const durations = fc.array(fc.integer({ min: 1, max: 365 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(durations, fc.double({ min: 0.3, max: 4, noNaN: true }), (list, ratio) => {
        const observed = list.reduce((a, b) => a + b, 0);
        const expected = observed / ratio;
        const result = flipAnalysis({ observed, expected, threshold: 2, durations: list });
        const flag = (days: number): boolean => isFlagged(days / expected, 2);
        const sizes = subsets(list)
          .filter((subset) => flag(observed) && !flag(observed - subset.reduce((a, b) => a + b, 0)))
          .map((subset) => subset.length);
        expect(result.longestSpellsToRemove ?? null).toBe(sizes.length === 0 ? null : Math.min(...sizes));
      }),
    );
  });

  test("the patients it names flip the verdict, and no smaller set does", () => {
    const patient = fc.record({
      days: fc.integer({ min: 0, max: 180 }),
      expected: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(patient, { minLength: 1, maxLength: 9 }), (patients) => {
        const observed = patients.reduce((sum, p) => sum + p.days, 0);
        const expected = patients.reduce((sum, p) => sum + p.expected, 0);
        const result = flipAnalysis({ observed, expected, threshold: 2, patients });
        const flagged = observed >= 2 * expected;
        const sizes = subsets(patients)
          .filter((subset) => {
            const days = observed - subset.reduce((sum, p) => sum + p.days, 0);
            return flagged && days < 2 * (expected - subset.reduce((sum, p) => sum + p.expected, 0));
          })
          .map((subset) => subset.length);
        expect(result.patientsToRemove ?? null).toBe(sizes.length === 0 ? null : Math.min(...sizes));
      }),
    );
  });

  test.each([
    [{ observed: 1, expected: 0 }, "E_ZERO_EXPECTED"],
    [{ observed: -1, expected: 1 }, "E_NEGATIVE"],
    [{ observed: NaN, expected: 1 }, "E_NOT_FINITE"],
    [{ observed: 1, expected: Infinity }, "E_NOT_FINITE"],
    [{ observed: 1, expected: 1, durations: [] }, "E_NO_SPELLS"],
    [{ observed: 1, expected: 1, patients: [] }, "E_EMPTY_POPULATION"],
    [{ observed: 1, expected: 1, expectedByClass: [1, 2], currentClass: 3 }, "E_OPTION"],
  ])("refuses %j", (input, code) => {
    expect(() => flipAnalysis(input)).toThrow(expect.objectContaining({ code }));
  });
});

function subsets<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 2 ** list.length }, (_, mask) => list.filter((__, k) => (mask >> k) & 1));
}
