import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  iterativeProportionalFitting,
  marginBounds,
  twoMarginBounds,
} from "../../../../src/core/standardisation/index.js";
import type { Nested } from "../../../../src/core/standardisation/array-table.js";

type Cell = readonly [number, number];
type Table = readonly (readonly [Cell, Cell])[];

const cell = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }));
const rate = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }));
const rows = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<(readonly [T, T])[]> =>
  fc.array(fc.tuple(of, of), { minLength: 3, maxLength: 6 });
const patientsAndRates = fc
  .tuple(rows(cell), rows(rate))
  .map(([patients, rates]) => ({
    patients: patients.slice(0, rates.length),
    rates: rates.slice(0, patients.length),
  }))
  .filter(({ patients }) => patients.flat(2).some((n) => n > 0));

function margins(patients: Table): { age: number[]; women: number; ald: number } {
  const total = (values: readonly number[]): number => values.reduce((sum, n) => sum + n, 0);
  return {
    age: patients.map((row) => total(row.flat())),
    women: total(patients.flatMap((row) => row[1])),
    ald: total(patients.flatMap((row) => row.map((pair) => pair[1]))),
  };
}

function expectedOf(patients: Table, rates: Table): number {
  return patients.flat(2).reduce((sum, n, i) => sum + n * (rates.flat(2)[i] ?? 0), 0);
}

describe("marginBounds", () => {
  test("every list with these margins is inside the bounds; more knowledge never widens them", () => {
    fc.assert(
      fc.property(patientsAndRates, ({ patients, rates }) => {
        const known = margins(patients);
        const truth = expectedOf(patients, rates);
        const all = marginBounds({ rates, ...known, observed: 100 });
        const ageOnly = marginBounds({ rates, age: known.age, observed: 100 });
        const slack = 1e-7 * (1 + truth);
        expect(all.expectedMin).toBeLessThanOrEqual(truth + slack);
        expect(all.expectedMax).toBeGreaterThanOrEqual(truth - slack);
        expect(ageOnly.expectedMin).toBeLessThanOrEqual(all.expectedMin + slack);
        expect(ageOnly.expectedMax).toBeGreaterThanOrEqual(all.expectedMax - slack);
      }),
      { numRuns: 60 },
    );
  });
  test("without ALD, the programme finds what the greedy rule finds", () => {
    fc.assert(
      fc.property(patientsAndRates, ({ patients, rates }) => {
        const { age, women } = margins(patients);
        const flat = rates.map(([men, women]): readonly [Cell, Cell] => [
          [men[0], men[0]],
          [women[0], women[0]],
        ]);
        const greedy = twoMarginBounds({
          age,
          rateMen: rates.map((r) => r[0][0]),
          rateWomen: rates.map((r) => r[1][0]),
          women,
        });
        const programme = marginBounds({ rates: flat, age, women, observed: 1 });
        expect(Math.abs(programme.expectedMin / greedy.expectedMin - 1)).toBeLessThan(1e-8);
        expect(Math.abs(programme.expectedMax / greedy.expectedMax - 1)).toBeLessThan(1e-8);
      }),
      { numRuns: 60 },
    );
  });
  test("days and rates in another unit give the same verdict and ratios", () => {
    const rates: Table = [
      [
        [3, 9],
        [4, 12],
      ],
      [
        [5, 15],
        [6, 20],
      ],
    ];
    const small = rates.map((row) => row.map((pair) => pair.map((r) => r / 1e4)));
    const known = { age: [120, 80], women: 110, ald: 30 };
    const base = marginBounds({ rates, ...known, observed: 1500 });
    const scaled = marginBounds({ rates: small, ...known, observed: 0.15 });
    expect(Math.abs(scaled.ratioMin / base.ratioMin - 1)).toBeLessThan(1e-8);
    expect(Math.abs(scaled.ratioMax / base.ratioMax - 1)).toBeLessThan(1e-8);
    expect(scaled.verdict).toBe(base.verdict);
  });
  test.each([
    [{ age: [10, -1] }, "E_NEGATIVE"],
    [{ age: [10] }, "E_INPUT_SHAPE"],
    [{ age: [10, 10], women: 21 }, "E_MARGINS_INCONSISTENT"],
    [
      {
        age: [10, 10],
        ald: 5,
        aldShareBounds: [
          [0, 12],
          [0, 12],
        ] as const,
      },
      "E_DOMAIN",
    ],
    [
      {
        age: [10, 10],
        women: 10,
        womenShareBounds: [
          [0.9, 1],
          [0.9, 1],
        ] as const,
      },
      "E_LP_INFEASIBLE",
    ],
    [{ age: [0, 0] }, "E_ZERO_EXPECTED"],
  ])("refuses %j", (known, code) => {
    const rates = [
      [
        [1, 2],
        [1, 2],
      ],
      [
        [1, 2],
        [1, 2],
      ],
    ];
    expect(() => marginBounds({ rates, observed: 10, ...known })).toThrow(expect.objectContaining({ code }));
  });
});

describe("raking", () => {
  const seedCell = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }));
  test("the fit has the margins and keeps the odds ratios of the seed", () => {
    fc.assert(
      fc.property(rows(seedCell), rows(seedCell), (seed, target) => {
        const size = Math.min(seed.length, target.length);
        const wanted = margins(target.slice(0, size));
        const total = wanted.age.reduce((sum, n) => sum + n, 0);
        const found = iterativeProportionalFitting({
          seed: seed.slice(0, size),
          margins: [
            { axes: [0], values: wanted.age },
            { axes: [1], values: [total - wanted.women, wanted.women] },
            { axes: [2], values: [total - wanted.ald, wanted.ald] },
          ],
        });
        const fitted = found.fitted as unknown as Table;
        const got = margins(fitted);
        wanted.age.forEach((n, a) => expect(Math.abs((got.age[a] ?? 0) - n)).toBeLessThan(1e-9 * total));
        expect(Math.abs(got.women - wanted.women)).toBeLessThan(1e-9 * total);
        expect(Math.abs(got.ald - wanted.ald)).toBeLessThan(1e-9 * total);
        const odds = (row: readonly [Cell, Cell] | undefined): number =>
          row === undefined ? NaN : (row[0][0] * row[1][1]) / (row[0][1] * row[1][0]);
        expect(Math.abs(odds(fitted[0]) / odds(seed[0]) - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });
  test("margins that the zeros of the seed forbid are refused, not fitted half way", () => {
    const seed = [
      [1, 0],
      [1, 1],
    ];
    const fit = (rowTotals: readonly number[], columns: readonly number[]): unknown =>
      iterativeProportionalFitting({
        seed,
        margins: [
          { axes: [0], values: rowTotals },
          { axes: [1], values: columns },
        ],
        maxCycles: 200,
      });
    expect(() => fit([8, 2], [3, 7])).toThrow(expect.objectContaining({ code: "E_IPF_NOT_CONVERGED" }));
  });
  test.each<readonly [string, Nested, readonly { axes: readonly number[]; values: Nested }[], string]>([
    [
      "negative seed before inconsistent totals",
      [[-1, 1]],
      [
        { axes: [0], values: [2] },
        { axes: [1], values: [9, 9] },
      ],
      "E_NEGATIVE",
    ],
    [
      "inconsistent totals before a negative margin",
      [[1, 1]],
      [
        { axes: [0], values: [2] },
        { axes: [1], values: [-9, 9] },
      ],
      "E_MARGINS_INCONSISTENT",
    ],
    ["negative margin before a structural zero", [[0, 1]], [{ axes: [1], values: [3, -3] }], "E_NEGATIVE"],
    ["ragged seed", [[1, 1], [1]], [{ axes: [0], values: [1, 1] }], "E_INPUT_SHAPE"],
    ["axis that does not exist", [[1, 1]], [{ axes: [2], values: [1] }], "E_INPUT_SHAPE"],
    ["nobody", [[1, 1]], [{ axes: [1], values: [0, 0] }], "E_EMPTY_POPULATION"],
  ])("%s", (_, seed, wanted, code) => {
    expect(() => iterativeProportionalFitting({ seed, margins: wanted })).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
