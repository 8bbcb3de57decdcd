/**
 * The data release as the core reads it: columns, one entry per unit, codes as strings. Built in Node from
 * `data/release` and in the browser from the file that the site build derives from it. Missing numbers are NaN
 * *inside the columns only*, with their reason in the `reasons` column: accessors return an `Availability`.
 */
export interface CommuneColumns {
  readonly length: number;
  readonly code: readonly string[];
  readonly name: readonly string[];
  /** commune; arrondissement (45); city = Paris, Lyon, Marseille as a whole. Never both of the last two in one sum. */
  readonly kind: readonly ("commune" | "arrondissement" | "city")[];
  readonly departement: readonly string[];
  readonly region: readonly string[];
  readonly epci: readonly string[];
  readonly cantonVille: readonly string[];
  readonly bassinDeVie: readonly string[];
  readonly zoneEmploi: readonly string[];
  /** WGS84 degrees, centre of the commune. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** Municipal population, RP 2022, persons. */
  readonly population: Float64Array;
  /** GPs of BPE 2018 moved to COG 2025. */
  readonly generalPractitioners: Float64Array;
  /** Disposable median income per consumption unit, Filosofi 2021, euros per year. */
  readonly medianIncome: Float64Array;
  /** Shares 0–1. */
  readonly shareBac: Float64Array;
  readonly shareWorkers: Float64Array;
  /** From exact RP 2021 counts (default). */
  readonly shareUnemployed: Float64Array;
  /** From RP 2022 published rates. */
  readonly shareUnemployed2022: Float64Array;
  /** Expected days of sick leave per year and per inhabitant, central scenario, adjusted on age, sex and ALD. */
  readonly expectedRate: Float64Array;
  readonly expectedRateLow: Float64Array;
  readonly expectedRateHigh: Float64Array;
  /** Occupational relative need (mean relative risk of the employed, France = 1), supposé. */
  readonly occupationalNeed: Float64Array;
}

/** Names of the numeric columns that may be missing, with their reasons. */
export type CommuneVariable =
  | "medianIncome"
  | "shareBac"
  | "shareWorkers"
  | "shareUnemployed"
  | "shareUnemployed2022"
  | "expectedRate"
  | "occupationalNeed";
