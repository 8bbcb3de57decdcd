import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { expectedOfAreas, indirectStandardisation } from "../../../../src/core/standardisation/index.js";

function relative(actual: number | null | undefined, expected: number): number {
  return Math.abs((actual ?? NaN) / expected - 1);
}

const stratum = fc.record({
  n: fc.integer({ min: 1, max: 400 }),
  r: fc.double({ min: 0.1, max: 40, noNaN: true }),
});
const list = fc.array(stratum, { minLength: 1, maxLength: 28 });

describe("indirect standardisation", () => {
  test("ratio 1 on the reference population; contributions add to 1", () => {
    fc.assert(
      fc.property(list, (strata) => {
        const observed = strata.reduce((sum, { n, r }) => sum + n * r, 0);
        const found = indirectStandardisation({
          patients: strata.map((s) => s.n),
          referenceRates: strata.map((s) => s.r),
          observed,
        });
        expect(relative(found.ratio, 1)).toBeLessThan(1e-12);
        expect(
          relative(
            found.contributions?.reduce((a, b) => a + b, 0),
            1,
          ),
        ).toBeLessThan(1e-12);
      }),
    );
  });
  test("row order, the splitting of a stratum and the unit of days change no ratio", () => {
    fc.assert(
      fc.property(
        list,
        fc.integer({ min: 1, max: 20_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (strata, observed, part) => {
          const ratio = (rows: readonly { n: number; r: number }[], days: number, unit = 1): number =>
            indirectStandardisation({
              patients: rows.map((s) => s.n),
              referenceRates: rows.map((s) => s.r * unit),
              observed: days * unit,
            }).ratio ?? 0;
          const base = ratio(strata, observed);
          expect(relative(ratio([...strata].reverse(), observed), base)).toBeLessThan(1e-12);
          expect(relative(ratio(strata, observed, 1 / 30), base)).toBeLessThan(1e-12);
          const [first = { n: 1, r: 1 }, ...others] = strata;
          const split = [
            { n: first.n * part, r: first.r },
            { n: first.n * (1 - part), r: first.r },
            ...others,
          ];
          expect(relative(ratio(split, observed), base)).toBeLessThan(1e-12);
        },
      ),
    );
  });
  test("crude ratio = composition ratio × standardised ratio", () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 20_000 }), (strata, observed) => {
        const found = indirectStandardisation({
          patients: strata.map((s) => s.n),
          referenceRates: strata.map((s) => s.r),
          observed,
          referenceCrudeRate: 11,
        });
        expect(relative(found.crudeRatio, (found.compositionRatio ?? 0) * (found.ratio ?? 0))).toBeLessThan(
          1e-12,
        );
      }),
    );
  });
  test("many areas at once give the expected number of each", () => {
    const rates = Float64Array.of(3, 0, 12.5);
    const patients = Float64Array.of(10, 5, 2, 0, 0, 0, 1, 1, 1);
    expect([...expectedOfAreas(patients, rates)]).toEqual([55, 0, 15.5]);
    expect(() => expectedOfAreas(Float64Array.of(1, 2), rates)).toThrow(
      expect.objectContaining({ code: "E_INPUT_SHAPE" }),
    );
  });
  test("with a missing rate under the policy range, only ranges are given", () => {
    const found = indirectStandardisation({
      patients: [10, 5],
      referenceRates: [null, 2],
      observed: 40,
      missingRatePolicy: "range",
      missingRateRange: [0, 3],
    });
    expect([found.expected, found.ratio, found.excess, found.contributions]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(found.expectedRange).toEqual([10, 40]);
    expect(found.ratioRange).toEqual([1, 4]);
  });
  test("a least expected number of 0 leaves the ratio without upper bound", () => {
    const found = indirectStandardisation({
      patients: [10],
      referenceRates: [null],
      observed: 40,
      missingRatePolicy: "range",
      missingRateRange: [0, 2],
    });
    expect(found.ratioRange).toEqual([2, Infinity]);
  });
});
