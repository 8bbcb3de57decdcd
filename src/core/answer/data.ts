import type { Absent, Availability, Origin, Quantity, Status } from "../domain/index.js";
import type { CommuneColumns } from "../release/types.js";
import type { SpecificationChoice } from "./types.js";

/** How the communes are ranked and cut. */
export type Ranking = Pick<SpecificationChoice, "index" | "weighting" | "classes"> &
  Partial<Pick<SpecificationChoice, "unit" | "imputation">>;

/** Geographies whose areas hold whole communes. */
export type AreaLevel = Exclude<SpecificationChoice["unit"], "commune" | "iris">;

/** Number of classes of an option. */
export function classCount(classes: SpecificationChoice["classes"]): number {
  return classes === "tenths-population" ? 10 : 5;
}

/** Scenario of the reference rates: coherent assumptions on the ALD and sex splits, never averaged. */
export type Scenario = "low" | "central" | "high";

/** A number with what is known of it: what a leaf of the trace is made of. */
export interface SourcedNumber {
  readonly value: Availability<number>;
  readonly status: Status;
  readonly origin: Origin;
  readonly note?: string;
}

/**
 * What the answer room reads: an adapter over a data release (`fromRelease`) or a small fixture in the tests. Arrays
 * of strata follow `STRATA`; communes are addressed by their row in `communes`.
 */
export interface AnswerData {
  /** Identifier of the release, e.g. `2026.1`. */
  readonly id: string;
  readonly communes: CommuneColumns;
  /** Row of a commune code, -1 when unknown. */
  rowOf(code: string): number;
  /** Why a code is not in the release: merged (with its new code), malformed, unknown, city with arrondissements… */
  absenceOf(code: string): Absent;
  /** Days of sick leave per insured employee and year in a stratum. */
  rate(stratum: number, scenario: Scenario): SourcedNumber;
  /** Insured employees per inhabitant (= per active patient, supposed) in a stratum, 0–1. */
  insuredShare(stratum: number): SourcedNumber;
  /**
   * Inhabitants of a commune in a stratum, with its own trace down to the census: population × age shares × sex
   * structure of the département × ALD prevalence. Node `inhabitants`.
   */
  inhabitants(row: number, stratum: number): Quantity;
  /** Inhabitants of a commune, all strata. Node `population`. */
  population(row: number): Quantity;
  /** Inhabitants of the whole release in a stratum: structure of an average list. */
  allInhabitants(stratum: number): SourcedNumber;
  /**
   * Class of every commune under a ranking (of the area that holds it, for a larger unit), 1 = least deprived, 0 where
   * the index does not exist. Unit and imputation default to the commune and the canton-ville.
   */
  classes(ranking: Ranking): Int32Array;
  /** Class of an IRIS among all IRIS and undivided communes; absent with its reason. `unit` is not looked at. */
  irisClass(ranking: Ranking, iris: string): Availability<number>;
  /** Area of a level that holds a commune; undefined when there is none. */
  areaOf(row: number, level: AreaLevel): { readonly code: string; readonly name: string } | undefined;
}
