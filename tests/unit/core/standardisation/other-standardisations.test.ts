import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  communeExpected,
  directStandardisation,
  kitagawaDecomposition,
  mixtureExpected,
  splitRateByAld,
} from "../../../../src/core/standardisation/index.js";

function relative(actual: number | null | undefined, expected: number): number {
  return Math.abs((actual ?? NaN) / expected - 1);
}

describe("the other standardisations", () => {
  test("the standard compared with itself: comparative figure 1, inside its limits", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ n: fc.integer({ min: 1, max: 400 }), o: fc.integer({ min: 1, max: 900 }) }), {
          minLength: 1,
          maxLength: 12,
        }),
        (rows) => {
          const patients = rows.map((row) => row.n);
          const observed = rows.map((row) => row.o);
          const found = directStandardisation({
            observed,
            patients,
            standard: patients,
            standardRates: rows.map((row) => row.o / row.n),
          });
          expect(relative(found.cmf, 1)).toBeLessThan(1e-12);
          const [low, high] = found.feuerGamma;
          expect(low < found.rate && found.rate < high).toBe(true);
        },
      ),
    );
  });
  test("nothing observed: lower limit 0, upper limit finite", () => {
    const found = directStandardisation({ observed: [0, 0], patients: [10, 20], standard: [100, 100] });
    expect(found.feuerGamma[0]).toBe(0);
    expect(relative(found.feuerGamma[1], (0.05 / 2) * 7.377758908227871)).toBeLessThan(1e-12);
  });
  test("composition + rates = crude difference", () => {
    const cell = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(cell, cell, cell, cell, (patients, observed, referencePatients, referenceObserved) => {
        const found = kitagawaDecomposition({ patients, observed, referencePatients, referenceObserved });
        expect(Math.abs(found.compositionEffect + found.rateEffect - found.crudeDifference)).toBeLessThan(
          1e-12,
        );
      }),
    );
  });
  test("patients all in one class: the mixture is that class", () => {
    const found = mixtureExpected({
      classShares: [0, 0, 42],
      patients: [10, 20],
      ratesByClass: [
        [1, 1],
        [2, 2],
        [3, 4],
      ],
      observed: 220,
      practiceClass: 1,
    });
    expect([found.expectedMixture, found.expectedRoundedMeanClass, found.ratioMixture]).toEqual([
      110, 110, 2,
    ]);
  });
  test("splitting a rate by ALD keeps its mean", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 6, noNaN: true }),
        (aldPrevalence, rateRatio) => {
          const { rateNoAld, rateAld } = splitRateByAld({ rate: 13.6, aldPrevalence, rateRatio });
          expect(relative(aldPrevalence * rateAld + (1 - aldPrevalence) * rateNoAld, 13.6)).toBeLessThan(
            1e-12,
          );
          expect(relative(rateAld, rateRatio * rateNoAld)).toBeLessThan(1e-12);
        },
      ),
    );
  });
  test("a commune with the rates of the reference has the rate of the reference", () => {
    const found = communeExpected({
      population: [[10, 20]],
      aldPrevalence: [[0.3, 0.1]],
      rateNoAld: [[5, 5]],
      rateAld: [[5, 5]],
      referenceRate: 5,
    });
    expect([found.rate, found.ratioToReference]).toEqual([5, 1]);
  });
});
