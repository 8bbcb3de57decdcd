import { STRATA, absent, present, type Availability } from "../domain/index.js";
import type { ReferenceRate } from "../release/types.js";
import type { ExpectedModel } from "./model.js";
import { CELL_OF_STRATUM, CELLS } from "./commune-strata.js";

/** Coherent scenarios on the ratio of days with / without ALD; each returns the same national days. */
export const ALD_SCENARIOS = ["low", "central", "high"] as const;
/** Scenario of the ratio of days with and without ALD. */
export type AldScenario = (typeof ALD_SCENARIOS)[number];

/** What a rate is divided by: a figure with another denominator is refused, never converted. */
export const DENOMINATORS = ["insuredEmployee", "inhabitant", "activePatient"] as const;
/** What a rate is divided by. */
export type Denominator = (typeof DENOMINATORS)[number];

/** Rates by stratum with their denominator and period. */
export interface StratumRates {
  readonly denominator: Denominator;
  readonly months: 6 | 12;
  /** Days per unit of the denominator, in the order of `STRATA`. */
  readonly days: readonly number[];
}

/** Persons by stratum, of one kind. */
export interface StratumPersons {
  readonly denominator: Denominator;
  readonly persons: readonly number[];
}

/** Rate of a stratum per insured employee under a scenario. */
export function scenarioRate(rate: ReferenceRate, scenario: AldScenario): number {
  return scenario === "low" ? rate.aldRatioLow : scenario === "high" ? rate.aldRatioHigh : rate.central;
}

/** Days per insured employee and year. */
export function ratesPerInsuredEmployee(
  rates: readonly ReferenceRate[],
  scenario: AldScenario = "central",
): StratumRates {
  return { denominator: "insuredEmployee", months: 12, days: rates.map((r) => scenarioRate(r, scenario)) };
}

/** Days per inhabitant of the stratum and year: rate per insured employee × insured share of the stratum. */
export function ratesPerInhabitant(
  rates: readonly ReferenceRate[],
  scenario: AldScenario = "central",
): StratumRates {
  return {
    denominator: "inhabitant",
    months: 12,
    days: rates.map((r) => scenarioRate(r, scenario) * r.insuredShare),
  };
}

/**
 * Expected days Σ persons × rate. Absent `denominateur-different` when the persons are not what the rates are divided
 * by: an active patient is not an insured employee.
 */
export function expectedDays(persons: StratumPersons, rates: StratumRates): Availability<number> {
  if (persons.denominator !== rates.denominator)
    return absent("denominateur-different", `${persons.denominator} / ${rates.denominator}`);
  return present(
    persons.persons.reduce((sum, n, s) => sum + (n === 0 ? 0 : n * (rates.days[s] ?? Number.NaN)), 0),
  );
}

/** What varies between communes in a rate: both, or one alone, the other being national everywhere. */
export type Variation = "both" | "age-sex" | "ald";

/**
 * Expected days per inhabitant (all ages) and year of every commune; NaN where the population is unknown. With
 * `age-sex` the ALD profile is national everywhere; with `ald` the age-sex structure is.
 */
export function communeRates(
  model: ExpectedModel,
  rates: StratumRates,
  options: { readonly variation?: Variation } = {},
): Float64Array {
  const variation = options.variation ?? "both";
  const rows = model.ald.factor.length;
  const nationalFactor = totalAld(model) / profileAld(model);
  const nation = Float64Array.from(
    { length: CELLS },
    (_, cell) => (model.total[cell * 2] ?? 0) + (model.total[cell * 2 + 1] ?? 0),
  );
  const result = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const own = model.ald.factor[row] ?? 0;
    let people = 0;
    let days = 0;
    let expectedShare = 0;
    for (let cell = 0; cell < CELLS; cell++) {
      const n = variation === "ald" ? (nation[cell] ?? 0) : (model.cells[row * CELLS + cell] ?? Number.NaN);
      people += n;
      expectedShare += n * (model.profile[cell] ?? 0);
    }
    const factor =
      variation === "age-sex"
        ? nationalFactor
        : variation === "ald"
          ? ((model.ald.target[row] ?? 0) * people) / expectedShare
          : own;
    for (let cell = 0; cell < CELLS; cell++) {
      const n = variation === "ald" ? (nation[cell] ?? 0) : (model.cells[row * CELLS + cell] ?? Number.NaN);
      const prevalence = (model.profile[cell] ?? 0) * factor;
      const [without = 0, withAld = 0] = [rates.days[cell * 2], rates.days[cell * 2 + 1]];
      days += n * ((1 - prevalence) * without + prevalence * withAld);
    }
    result[row] = days / people;
  }
  return result;
}

function totalAld(model: ExpectedModel): number {
  return STRATA.reduce((sum, { ald }, s) => sum + (ald === 1 ? (model.total[s] ?? 0) : 0), 0);
}

function profileAld(model: ExpectedModel): number {
  return STRATA.reduce(
    (sum, _, s) => sum + (model.total[s] ?? 0) * (model.profile[CELL_OF_STRATUM[s] ?? 0] ?? 0),
    0,
  );
}

/** Days per insured employee of one commune under a scenario: employees of a stratum = inhabitants × insured share. */
export function communeRatePerEmployee(
  model: ExpectedModel,
  rates: readonly ReferenceRate[],
  row: number,
  scenario: AldScenario = "central",
): number {
  let employees = 0;
  let days = 0;
  rates.forEach((rate, s) => {
    const insured = model.inhabitants(row, s) * rate.insuredShare;
    employees += insured;
    days += insured * scenarioRate(rate, scenario);
  });
  return days / employees;
}
