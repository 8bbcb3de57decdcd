import type { AbsenceReason, AgeBand, Ald, Sex, Status } from "../domain/index.js";

/** commune; arrondissement (45); city = Paris, Lyon, Marseille as a whole. Never both of the last two in one sum. */
export type UnitKind = "commune" | "arrondissement" | "city";

/**
 * The communes of the release, one entry per unit, sorted by code. Missing numbers are NaN *inside the columns
 * only*; their reason is in {@link Release.absences} and accessors return an `Availability`.
 */
export interface CommuneColumns {
  readonly length: number;
  /** Code of COG 2025, five characters. */
  readonly code: readonly string[];
  readonly name: readonly string[];
  readonly kind: readonly UnitKind[];
  /** City of an arrondissement, empty otherwise. */
  readonly city: readonly string[];
  readonly departement: readonly string[];
  readonly region: readonly string[];
  readonly epci: readonly string[];
  readonly cantonVille: readonly string[];
  readonly bassinDeVie: readonly string[];
  readonly zoneEmploi: readonly string[];
  /** Postal codes in force in 2026. */
  readonly postalCodes: readonly (readonly string[])[];
  /** WGS84 degrees, centre of the commune. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** Municipal population, RP 2022, persons. */
  readonly population: Float64Array;
  /** GPs of BPE 2018 moved to COG 2025. */
  readonly generalPractitioners: Float64Array;
  /** Disposable median income per consumption unit, Filosofi 2021 (`MED21`), euros per year. */
  readonly medianIncome: Float64Array;
  /** Share 0–1 of those aged 15 or more and out of school who have the baccalauréat or more, RP 2022. */
  readonly shareBac: Float64Array;
  /** Share 0–1 of workers (ouvriers) among the active, RP 2022. */
  readonly shareWorkers: Float64Array;
  /** Unemployed / active aged 15-64, from exact RP 2021 counts (default), 0–1. */
  readonly shareUnemployed: Float64Array;
  /** Numerator and denominator of {@link shareUnemployed}, persons. */
  readonly unemployed2021: Float64Array;
  readonly active2021: Float64Array;
  /** From RP 2022 published rates (two census exploitations mixed), 0–1. */
  readonly shareUnemployed2022: Float64Array;
  /** Expected days of sick leave per year and per inhabitant of all ages, central scenario: age, sex and ALD. */
  readonly expectedRate: Float64Array;
  /** The same when persons with an ALD have 2.5, then 6 times the days of the others (4.5 in the central scenario). */
  readonly expectedRateLow: Float64Array;
  readonly expectedRateHigh: Float64Array;
  /** Occupational relative need (mean relative risk of the four employee groups, metropolitan France = 1), supposé. */
  readonly occupationalNeed: Float64Array;
  /** Share 0–1 of the population in the six census age bands {@link CENSUS_BANDS}, RP 2022. */
  readonly ageShares: readonly Float64Array[];
}

/** Age bands of the communes in the 2022 census files: neither five-year nor Open DAMIR's. */
export const CENSUS_BANDS = ["0-14", "15-24", "25-54", "55-64", "65-79", "80+"] as const;

/** Names of the numeric columns that may be missing, with their reasons. */
export type CommuneVariable =
  | "population"
  | "medianIncome"
  | "shareBac"
  | "shareWorkers"
  | "shareUnemployed"
  | "shareUnemployed2022"
  | "expectedRate"
  | "expectedRateLow"
  | "expectedRateHigh"
  | "occupationalNeed";

/** IRIS of the communes that are split, sorted by code. */
export interface IrisColumns {
  readonly length: number;
  /** Nine characters. */
  readonly code: readonly string[];
  /** Row of the commune (COG 2025) in {@link CommuneColumns}. */
  readonly commune: Int32Array;
  readonly population: Float64Array;
  /** Declared (fiscal) median income per consumption unit, Filosofi 2021, euros per year. */
  readonly declaredIncome: Float64Array;
  /** Disposable median income per consumption unit, Filosofi 2021, euros per year. */
  readonly medianIncome: Float64Array;
  readonly shareBac: Float64Array;
  readonly shareWorkers: Float64Array;
  readonly shareUnemployed2022: Float64Array;
}

/** Levels of the areas larger than the commune. */
export const TERRITORY_LEVELS = [
  "cantonVille",
  "bassinDeVie",
  "epci",
  "zoneEmploi",
  "departement",
  "region",
] as const;
/** Level of an area. */
export type TerritoryLevel = (typeof TERRITORY_LEVELS)[number];

/** An area larger than the commune. */
export interface Territory {
  readonly level: TerritoryLevel;
  readonly code: string;
  readonly name: string;
  /** Région of a département, empty otherwise. */
  readonly parent: string;
  /** Share 0–1 of the population with an ALD, 2024, of a bassin de vie; undefined when secret or not published. */
  readonly aldShare?: number;
}

/** A commune code that is no longer in use. */
export interface FormerCommune {
  readonly code: string;
  /** Last known name; empty when none of our sources has it. */
  readonly name: string;
  /** Code in COG 2025. */
  readonly becomes: string;
}

/** Reference rate of one stratum of Open DAMIR, days of sick leave per insured employee. */
export interface ReferenceRate {
  readonly age: AgeBand;
  readonly sex: Sex;
  readonly ald: Ald;
  /** Days per year and per insured employee: plausible bounds (the same error for a whole band, never independent). */
  readonly low: number;
  readonly central: number;
  readonly high: number;
  /** Coherent scenarios: same days by age and sex, persons with an ALD at 2.5 or 6 times the days of the others. */
  readonly aldRatioLow: number;
  readonly aldRatioHigh: number;
  /** The same over six months. */
  readonly central6: number;
  /** Insured employees of the cell in France, persons. */
  readonly insuredEmployees: number;
  /** Insured employees of the cell / population of the cell, 0–1. */
  readonly insuredShare: number;
  /** National ALD prevalence of the age and sex in the whole population, 0–1. */
  readonly aldPrevalence: number;
  readonly status: Status;
}

/** Population of a département on 1 January 2022 by sex and five-year age ({@link FIVE_YEAR_AGES}), persons. */
export interface DepartmentStructure {
  readonly departement: string;
  readonly men: readonly number[];
  readonly women: readonly number[];
}
/** Five-year bands of the national tables, whole years, both ends included. */
export const FIVE_YEAR_AGES = [
  "0-4",
  "5-9",
  "10-14",
  "15-19",
  "20-24",
  "25-29",
  "30-34",
  "35-39",
  "40-44",
  "45-49",
  "50-54",
  "55-59",
  "60-64",
  "65-69",
  "70-74",
  "75-79",
  "80-84",
  "85-89",
  "90-94",
  "95+",
] as const;

/** Index variants kept in the release (any other is recomputed by `deprivationVariant`). */
export interface StoredIndex {
  /** `fdep4`, `fdep3` (weighted, canton-ville, RP 2021 unemployment) or `f-edi` (as published). */
  readonly id: string;
  readonly score: Float64Array;
  /** Fifth of population, 0 when the score is missing. */
  readonly fifthOfPopulation: Uint8Array;
}

/** Column of a table, as described in `datapackage.json`. */
export interface ColumnCard {
  readonly table: string;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly description: string;
  /** Ids of the source cards. */
  readonly origins: readonly string[];
  /** Column read in the first origin, when the value is taken as is. */
  readonly sourceColumn?: string;
  readonly processing: string;
}

/** A figure of the reproduction table, stored by `derive`. */
export interface ReproductionRow {
  readonly id: string;
  readonly label: string;
  readonly perimeter: string;
  readonly n: number;
  readonly value: number;
  readonly spearman?: number;
  /** Least value accepted; absent when the row only informs. */
  readonly threshold?: number;
  readonly upper?: number;
  /** Deliberately wrong run: shown, never required to pass. */
  readonly wrongOnPurpose?: boolean;
  readonly note?: string;
}

/** `manifest.json`: what was computed, from what, by which code. */
export interface ReleaseManifest {
  readonly format: "ij-release/1";
  readonly id: string;
  readonly communeList: string;
  readonly codeVersion: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  /** Source files read, with their path inside a mirror. */
  readonly sources: readonly {
    readonly id: string;
    readonly path: string;
    readonly sha256: string;
    readonly vintage: string;
  }[];
  readonly counts: Readonly<Record<string, number>>;
  /** French remarks, one per named case (rebuilt, listed with reason, differences). */
  readonly remarks: readonly string[];
  readonly reproduction: readonly ReproductionRow[];
}

/** The tables of a release, in columns, and the look-ups that go with them. */
export interface Release {
  readonly id: string;
  readonly communes: CommuneColumns;
  /** Row of a code of COG 2025. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Reasons of the missing cells that are not explained by a rule of the column: `row → variable → reason`. */
  readonly absences: ReadonlyMap<number, Readonly<Partial<Record<CommuneVariable, AbsenceReason>>>>;
  /** Cells that do not follow the common processing of their column: `row → variable → French word`. */
  readonly exceptions: ReadonlyMap<number, Readonly<Record<string, string>>>;
  readonly iris: IrisColumns;
  readonly territories: readonly Territory[];
  readonly formerCommunes: readonly FormerCommune[];
  readonly referenceRates: readonly ReferenceRate[];
  readonly departments: readonly DepartmentStructure[];
  readonly indices: readonly StoredIndex[];
  readonly columns: readonly ColumnCard[];
  readonly manifest: ReleaseManifest;
}
