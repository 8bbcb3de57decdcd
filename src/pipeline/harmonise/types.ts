import type { SourceValue } from "../sources/value.js";
import type { Unit } from "./units.js";

/**
 * How a cell departs from the common processing of its column:
 * `5000plus` published value of the 2025 commune; `fusion` counts added, or medians averaged, over the merged
 * communes; `changement-de-code` same commune under its former code; `chef-lieu` the former seat alone;
 * `reconstruit` formed from two published shares; `partage-rp2023` split of a published total by 2023 populations;
 * `somme-arrondissements`, `moyenne-arrondissements`; `departement` structure of the
 * département; `contour` centre of the outline; `recensement` census row, the list of communes having no population.
 */
export type Exception =
  | "5000plus"
  | "fusion"
  | "changement-de-code"
  | "chef-lieu"
  | "reconstruit"
  | "partage-rp2023"
  | "somme-arrondissements"
  | "moyenne-arrondissements"
  | "departement"
  | "contour"
  | "recensement";

/** A value of the harmonised table and how it departs from the rule of its column, if it does. */
export type HarmonisedValue = SourceValue & { readonly exception?: Exception };

/** Unit of COG 2025 with every variable that the release keeps; percentages 0–100 as published. */
export interface HarmonisedUnit extends Unit {
  readonly lat: number;
  readonly lon: number;
  readonly pointException?: Exception;
  readonly population: HarmonisedValue;
  readonly generalPractitioners: number;
  readonly medianIncome: HarmonisedValue;
  readonly percentBac: HarmonisedValue;
  readonly percentWorkers: HarmonisedValue;
  readonly active2021: HarmonisedValue;
  readonly unemployed2021: HarmonisedValue;
  readonly percentUnemployed2022: HarmonisedValue;
  /** Executives, intermediate, clerical, workers: % of those aged 15 or more. */
  readonly occupations: readonly HarmonisedValue[];
  /** Six census bands, % of the population. */
  readonly ages: readonly number[];
  readonly agesException?: Exception;
}
