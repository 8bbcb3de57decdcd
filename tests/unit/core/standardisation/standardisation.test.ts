import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  communeExpected,
  directStandardisation,
  expectedOfAreas,
  indirectStandardisation,
  kitagawaDecomposition,
  mixtureExpected,
  splitRateByAld,
  statedFigures,
} from "../../../../src/core/standardisation/index.js";
import { standardisationFunctions } from "../../../../src/core/standardisation/canonical.js";

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

describe("figures of a letter", () => {
  test("the interval holds the ratio of every pair of rates that round as printed", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (a, b, decimals) => {
          const printed = (x: number): { value: number; decimals: number } => ({
            value: Number(x.toFixed(decimals)),
            decimals,
          });
          const { ratioInterval } = statedFigures({ doctorRate: printed(a), comparatorRate: printed(b) });
          expect(ratioInterval[0]).toBeLessThanOrEqual((a / b) * (1 + 1e-12));
          expect(ratioInterval[1]).toBeGreaterThanOrEqual((a / b) * (1 - 1e-12));
        },
      ),
    );
  });
  test("a flag that rounding alone decides is undetermined, and warned of", () => {
    const found = statedFigures({
      doctorRate: { value: 9.4, decimals: 1 },
      comparatorRate: { value: 4.7, decimals: 1 },
    });
    expect([found.verdict, found.warnings]).toEqual(["undetermined", [{ code: "W_ROUNDED" }]]);
  });
});

test.each([
  ["indirectStandardisation", { patients: [1], referenceRates: [NaN], observed: 1 }, "E_NOT_FINITE"],
  ["indirectStandardisation", { patients: [-1], referenceRates: [1], observed: 1 }, "E_NEGATIVE"],
  ["indirectStandardisation", { patients: [1], referenceRates: [1], observed: Infinity }, "E_NOT_FINITE"],
  ["indirectStandardisation", { patients: [], referenceRates: [], observed: 1 }, "E_ZERO_EXPECTED"],
  [
    "indirectStandardisation",
    { patients: [1], referenceRates: [1], observed: 1, missingRatePolicy: "drop" },
    "E_OPTION",
  ],
  ["directStandardisation", { observed: [1], patients: [1], standard: [0] }, "E_EMPTY_POPULATION"],
  [
    "directStandardisation",
    { observed: [1], patients: [1], standard: [1], standardRates: [null] },
    "E_MISSING_RATE",
  ],
  [
    "kitagawaDecomposition",
    { patients: [1, 0], observed: [1, 0], referencePatients: [1, 1], referenceObserved: [1, 1] },
    "E_EMPTY_STRATUM",
  ],
  ["collapseRates", { patients: [[[1, 1]]], ij: [[[1, 1]]], minPatients: 1 }, "E_INPUT_SHAPE"],
  [
    "mixtureExpected",
    { classShares: [1], patients: [1], ratesByClass: [[null]], observed: 1, practiceClass: 1 },
    "E_MISSING_RATE",
  ],
  [
    "mixtureExpected",
    { classShares: [1], patients: [1], ratesByClass: [[1]], observed: 1, practiceClass: 2 },
    "E_OPTION",
  ],
  [
    "communeExpected",
    { population: [[1, 1]], aldPrevalence: [[12, 12]], rateNoAld: [[1, 1]], rateAld: [[1, 1]] },
    "E_DOMAIN",
  ],
  ["splitRateByAld", { rate: 1, aldPrevalence: 0.1, rateRatio: 0 }, "E_DOMAIN"],
  [
    "statedFigures",
    { doctorRate: { value: 9, decimals: -1 }, comparatorRate: { value: 4, decimals: 1 } },
    "E_COUNT",
  ],
])("%s refuses %j", (name, input, code) => {
  expect(() => standardisationFunctions[name]?.(input)).toThrow(expect.objectContaining({ code }));
});
