import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AGE_BANDS, SEXES, STRATA, stratumIndex } from "../../../../src/core/domain/index.js";
import {
  CELLS,
  DAMIR_BAND_OF,
  carryRates,
  communeRates,
  expectedDays,
  expectedSummary,
  modelOf,
  ratesPerInhabitant,
  ratesPerInsuredEmployee,
  type AssumedCell,
  type RateParameters,
} from "../../../../src/core/expected/index.js";
import { FIVE_YEAR_AGES } from "../../../../src/core/release/index.js";
import { communeExpected } from "../../../../src/core/standardisation/index.js";
import { loadRelease } from "../../../../src/pipeline/load-release.js";

const release = loadRelease();
const model = modelOf(release);
const rates = ratesPerInhabitant(release.referenceRates);
const row = (code: string): number => release.rowOf.get(code) ?? -1;
const parameters = JSON.parse(readFileSync("data/parameters/reference-rates.json", "utf8")) as RateParameters;

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual / expected - 1), `${String(actual)} / ${String(expected)}`).toBeLessThanOrEqual(
    relative,
  );
}

describe("age bands meet by exact unions only", () => {
  test.each([
    ["15-19", "0-19"],
    ["20-24", "20-29"],
    ["25-29", "20-29"],
    ["60-64", "60-69"],
    ["65-69", "60-69"],
    ["70-74", "70+"],
    ["95+", "70+"],
  ])("%s belongs to %s", (age, band) => {
    expect(DAMIR_BAND_OF[FIVE_YEAR_AGES.findIndex((a) => a === age)]).toBe(band);
  });
});

/** Assumed cells and populations of any size: the rule must keep the published margins whatever they are. */
const cellsOf = (employees: readonly number[], days: readonly number[]): readonly AssumedCell[] =>
  ["16-24", "25-34", "35-44", "45-54", "55-59", "60-64", "65-69"].flatMap((band, b) =>
    SEXES.flatMap((sex, x) =>
      ([0, 1] as const).map((ald): AssumedCell => {
        const i = b * 4 + x * 2 + ald;
        const rate = days[i] ?? 1;
        return {
          band,
          sex,
          ald,
          days12: rate,
          days12Low: 0.8 * rate,
          days12High: 1.3 * rate,
          days6: rate / 2,
          insuredEmployees: employees[i] ?? 1,
        };
      }),
    ),
  );

describe("rates carried to the strata of Open DAMIR", () => {
  test("national days and employees are kept exactly, under every scenario, whatever the table", () => {
    const positive = fc.double({ min: 0.5, max: 50, noNaN: true });
    const persons = fc.integer({ min: 1000, max: 900000 });
    fc.assert(
      fc.property(
        fc.array(persons, { minLength: 28, maxLength: 28 }),
        fc.array(positive, { minLength: 28, maxLength: 28 }),
        fc.array(persons, { minLength: 40, maxLength: 40 }),
        (employees, days, people) => {
          const department = { departement: "01", men: people.slice(0, 20), women: people.slice(20) };
          const carried = carryRates(cellsOf(employees, days), [department], parameters);
          const sum = (pick: "central" | "aldRatioLow" | "aldRatioHigh"): number =>
            carried.reduce((total, s) => total + s.insuredEmployees * s[pick], 0);
          for (const scenario of ["central", "aldRatioLow", "aldRatioHigh"] as const)
            expectClose(sum(scenario), parameters.totalDays.value, 1e-9);
          expectClose(
            carried.reduce((total, s) => total + s.insuredEmployees, 0),
            employees.reduce((a, b) => a + b, 0),
            1e-9,
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  test("the days of a published age stay in their band: 60 and over has 27.9 million", () => {
    const days = AGE_BANDS.slice(5).flatMap((age) =>
      SEXES.flatMap((sex) => [0, 1].map((ald) => stratumIndex(age, sex, ald === 1 ? 1 : 0))),
    );
    const total = days.reduce((sum, s) => {
      const rate = release.referenceRates[s];
      return sum + (rate === undefined ? 0 : rate.insuredEmployees * rate.central);
    }, 0);
    expectClose(total, 27.9e6, 1e-4);
  });

  test("every cell is supposé", () => {
    expect(new Set(release.referenceRates.map((rate) => rate.status))).toEqual(new Set(["supposé"]));
  });
});

describe("expected rate of the communes", () => {
  test.each(["81004", "81105", "75113", "13201", "01002"])(
    "%s: the fast path is the canonical communeExpected",
    (code) => {
      const at = row(code);
      const bands = AGE_BANDS.map((_, a) => SEXES.map((_, x) => a * 2 + x));
      const canonical = communeExpected({
        population: bands.map((cells) => cells.map((cell) => model.cells[at * CELLS + cell] ?? 0)),
        aldPrevalence: bands.map((cells) =>
          cells.map((cell) => (model.profile[cell] ?? 0) * (model.ald.factor[at] ?? 0)),
        ),
        rateNoAld: bands.map((cells) => cells.map((cell) => rates.days[2 * cell] ?? 0)),
        rateAld: bands.map((cells) => cells.map((cell) => rates.days[2 * cell + 1] ?? 0)),
      });
      expectClose(communeRates(model, rates)[at] ?? Number.NaN, canonical.rate, 1e-12);
      expectClose(canonical.population, release.communes.population[at] ?? 0, 1e-9);
    },
  );

  test("the communes return the published national days, 285,886,324, and the 21 million insured employees", () => {
    const persons = { denominator: "inhabitant" as const, persons: [...model.total] };
    const days = expectedDays(persons, rates);
    expectClose(days.kind === "present" ? days.value : Number.NaN, 285_886_324, 1e-5);
    const employees = release.referenceRates.reduce(
      (sum, r, s) => sum + (model.total[s] ?? 0) * r.insuredShare,
      0,
    );
    expectClose(employees, 21e6, 1e-4);
  });

  test("neither ALD nor age is flat: each alone still spreads the communes", () => {
    const [both, ageSex, ald] = expectedSummary(release).spreads;
    expect(ageSex?.sdLog).toBeGreaterThan(0.04);
    expect(ald?.sdLog).toBeGreaterThan(0.01);
    expect(both?.sdLog).not.toBe(ageSex?.sdLog);
    expect((both?.p99 ?? 0) / (both?.p01 ?? 1)).toBeGreaterThan(1.2);
  });

  test("a flat ALD profile is seen: Albi and Toulouse would no longer differ by their published shares", () => {
    const share = (code: string): number => model.ald.target[row(code)] ?? Number.NaN;
    // published shares of the bassins de vie of Albi and Toulouse, 2024
    expect([share("81004"), share("31555")]).toEqual([0.204, 0.133]);
    expect(model.ald.level[row("75113")]).toBe("national");
    expect(model.ald.level[row("81065")]).toBe("departement");
  });

  test("a figure with another denominator is refused, not converted", () => {
    const patients = { denominator: "activePatient" as const, persons: STRATA.map(() => 10) };
    expect(expectedDays(patients, ratesPerInsuredEmployee(release.referenceRates))).toMatchObject({
      kind: "absent",
      reason: "denominateur-different",
    });
  });
});
