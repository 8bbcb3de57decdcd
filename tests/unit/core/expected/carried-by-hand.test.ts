import { describe, expect, test } from "vitest";

import { STRATA, stratumIndex } from "../../../../src/core/domain/index.js";
import {
  carryRates,
  modelOf,
  nationalTotals,
  ratesPerInhabitant,
  type AssumedCell,
  type CarriedStratum,
  type RateParameters,
} from "../../../../src/core/expected/index.js";
import { FIVE_YEAR_AGES } from "../../../../src/core/release/index.js";
import { toyRelease } from "./toy.js";

/** Two published margins: under 25 together, and 60-64. */
const parameters: RateParameters = {
  daysByAge: [
    { ages: ["15-19", "20-24"], band: "16-24", days: 21_600, status: "calculé" },
    { ages: ["60-64"], band: "60-64", days: 3_000, status: "documenté" },
  ],
  publishedTotals: [],
  totalDays: { value: 24_600, status: "documenté" },
  insuredEmployees: { value: 1_470, status: "documenté" },
  under20InsuredWeight: { value: 0.5 },
  aldRatio: { low: { under60: 2.5, from60: 2 }, high: { under60: 6, from60: 4 } },
  aldPrevalence: { byAge: {}, womenToMen: {} },
};
const cell = (
  band: string,
  sex: "M" | "F",
  ald: 0 | 1,
  insuredEmployees: number,
  days12: number,
): AssumedCell => ({
  band,
  sex,
  ald,
  insuredEmployees,
  days12,
  days12Low: days12 - 1,
  days12High: days12 + 2,
  days6: days12 / 2,
});
const cells = [
  cell("16-24", "M", 0, 400, 5),
  cell("16-24", "M", 1, 80, 20),
  cell("16-24", "F", 0, 600, 10),
  cell("16-24", "F", 1, 40, 30),
  cell("60-64", "M", 0, 100, 10),
  cell("60-64", "M", 1, 50, 40),
  cell("60-64", "F", 0, 100, 10),
  cell("60-64", "F", 1, 100, 20),
];
/** Two départements: 200 men of 15-19 (half counted), 300 of 20-24; 400 women, 200. */
const people = (young: number, next: number, old: number): number[] =>
  FIVE_YEAR_AGES.map((age) => ({ "15-19": young, "20-24": next, "60-64": old })[age as "15-19"] ?? 1000);
const departments = [
  { departement: "01", men: people(150, 100, 7), women: people(300, 50, 3) },
  { departement: "02", men: people(50, 200, 0), women: people(100, 150, 9) },
];

function expectRates(found: CarriedStratum | undefined, expected: CarriedStratum): void {
  for (const [name, value] of Object.entries(expected))
    expect(Math.abs((found?.[name as keyof CarriedStratum] ?? NaN) - value), name).toBeLessThanOrEqual(
      1e-12 * (1 + value),
    );
}

describe("rates carried to the strata, by hand", () => {
  const carried = carryRates(cells, departments, parameters);
  const of = (
    age: "0-19" | "20-29" | "60-69" | "70+",
    sex: "M" | "F",
    ald: 0 | 1,
  ): CarriedStratum | undefined => carried[stratumIndex(age, sex, ald)];

  // Under 25: modelled days 400 × 5 + 80 × 20 + 600 × 10 + 40 × 30 = 10,800, half of the margin: every rate doubles.
  // At 15-19: a quarter of the men, 100 and 20, with 1,800 days, 15 each; half of the women, 300 and 20, with 7,200, 22.5
  // each. Under a ratio r of days with ALD: rate ÷ (1 − p + p r) without, r times as much with, p being 1/6 and 1/16.
  test.each<readonly ["M" | "F", 0 | 1, CarriedStratum]>([
    [
      "M",
      0,
      {
        central: 10,
        low: 8,
        high: 14,
        central6: 5,
        insuredEmployees: 100,
        aldRatioLow: 12,
        aldRatioHigh: 90 / 11,
      },
    ],
    [
      "M",
      1,
      {
        central: 40,
        low: 38,
        high: 44,
        central6: 20,
        insuredEmployees: 20,
        aldRatioLow: 30,
        aldRatioHigh: 540 / 11,
      },
    ],
    [
      "F",
      1,
      {
        central: 60,
        low: 58,
        high: 64,
        central6: 30,
        insuredEmployees: 20,
        aldRatioLow: (2.5 * 22.5 * 16) / 17.5,
        aldRatioHigh: (6 * 22.5 * 16) / 21,
      },
    ],
  ])("15-19, %s, ALD %d", (sex, ald, expected) => {
    expectRates(of("0-19", sex, ald), expected);
  });

  test("20-24 has the rest of the employees of the band", () => {
    expect(of("20-29", "M", 0)?.insuredEmployees).toBe(300);
    expect(of("20-29", "F", 1)?.insuredEmployees).toBe(20);
    expectRates(of("20-29", "M", 1), {
      central: 40,
      low: 38,
      high: 44,
      central6: 20,
      insuredEmployees: 60,
      aldRatioLow: 30,
      aldRatioHigh: 540 / 11,
    });
  });

  test("60-64: halved to its margin, with the ratios of 60 and over; 70 and over has its rates and no employee", () => {
    // men: 1,500 days for 150, 10 each, prevalence 1/3: 10 ÷ (2/3 + r/3)
    const men = {
      central: 5,
      low: 4.5,
      high: 6,
      central6: 2.5,
      insuredEmployees: 100,
      aldRatioLow: 7.5,
      aldRatioHigh: 5,
    };
    expectRates(of("60-69", "M", 0), men);
    expectRates(of("60-69", "M", 1), {
      central: 20,
      low: 19.5,
      high: 21,
      central6: 10,
      insuredEmployees: 50,
      aldRatioLow: 15,
      aldRatioHigh: 20,
    });
    expectRates(of("70+", "M", 0), { ...men, insuredEmployees: 0 });
    expect(of("70+", "F", 1)).toEqual({ ...of("60-69", "F", 1), insuredEmployees: 0 });
  });

  test("one entry per stratum", () => {
    expect(carried).toHaveLength(STRATA.length);
  });
});

describe("national totals", () => {
  const release = toyRelease();
  const { days } = ratesPerInhabitant(release.referenceRates);
  const returned = (...bands: readonly string[]): number =>
    STRATA.reduce(
      (sum, { age }, s) =>
        sum + (bands.includes(age) ? (modelOf(release).total[s] ?? NaN) * (days[s] ?? NaN) : 0),
      0,
    );

  test("ages cited together are kept together, and no band without cited days is told", () => {
    const found = nationalTotals(release, parameters);
    expect(found).toEqual([
      { from: "0-19", to: "20-29", cited: 21_600, returned: returned("0-19", "20-29"), status: "calculé" },
      { from: "60-69", to: "60-69", cited: 3_000, returned: returned("60-69"), status: "calculé" },
    ]);
  });

  test("margins of one group are added, with the weakest word; a published total replaces them, with its own", () => {
    const daysByAge = [
      { ages: ["55-59"], band: "55-59", days: 10, status: "documenté" },
      { ages: ["60-64"], band: "60-64", days: 25, status: "supposé" },
      { ages: ["65-69"], band: "65-69", days: 4, status: "rapporté" },
    ] as const;
    const publishedTotals = [
      { ages: ["55-59", "60-64"], days: 1, status: "rapporté" },
      { ages: ["60-64", "65-69"], days: 30, status: "documenté" },
    ] as const;
    const totals = (published: RateParameters["publishedTotals"]): unknown =>
      nationalTotals(release, { ...parameters, daysByAge, publishedTotals: published }).map(
        ({ from, to, cited, status }) => [from, to, cited, status],
      );
    expect(totals([])).toEqual([
      ["50-59", "50-59", 10, "calculé"],
      ["60-69", "60-69", 29, "supposé"],
    ]);
    expect(totals(publishedTotals)).toEqual([
      ["50-59", "50-59", 10, "calculé"],
      ["60-69", "60-69", 30, "documenté"],
    ]);
  });

  test("an age that is none of the census is refused by its name", () => {
    const daysByAge = [{ ages: ["60-65"], band: "60-64", days: 1, status: "supposé" }] as const;
    expect(() => nationalTotals(release, { ...parameters, daysByAge })).toThrow(
      expect.objectContaining({
        code: "E_OPTION",
        path: "daysByAge",
        message: 'daysByAge: unknown age "60-65"',
      }),
    );
  });

  test("a chain of margins that straddle limits is one total", () => {
    const daysByAge = [
      { ages: ["25-29", "30-34"], band: "25-34", days: 7, status: "supposé" },
      { ages: ["35-39", "40-44"], band: "35-44", days: 8, status: "supposé" },
    ] as const;
    expect(nationalTotals(release, { ...parameters, daysByAge })).toEqual([
      {
        from: "20-29",
        to: "40-49",
        cited: 15,
        returned: returned("20-29", "30-39", "40-49"),
        status: "supposé",
      },
    ]);
  });
});
