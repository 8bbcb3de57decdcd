import { AGE_BANDS, SEXES, STRATA } from "../domain/index.js";
import type { CommuneColumns, DepartmentStructure, ReferenceRate, Territory } from "../release/types.js";
import { scaleAld, type AldScale } from "./ald-level.js";
import { CELL_OF_STRATUM, CELLS, communeAgeSex } from "./commune-strata.js";

/** What the expected rates of the communes are computed from; a `Release` has it all. */
export interface ExpectedInput {
  readonly communes: Pick<
    CommuneColumns,
    "length" | "departement" | "bassinDeVie" | "population" | "ageShares" | "kind"
  >;
  readonly departments: readonly DepartmentStructure[];
  readonly territories: readonly Territory[];
  /** In the order of `STRATA`. */
  readonly referenceRates: readonly Pick<ReferenceRate, "aldPrevalence">[];
}

/** Inhabitants of every commune by stratum. */
export interface ExpectedModel {
  /** Age × sex cells, see `communeAgeSex`. */
  readonly cells: Float64Array;
  readonly ald: AldScale;
  /** National ALD prevalence by age × sex cell, 0–1. */
  readonly profile: readonly number[];
  /** Inhabitants of a commune in a stratum (persons, not rounded); NaN where the population is unknown. */
  readonly inhabitants: (row: number, stratum: number) => number;
  /** Inhabitants of all communes and arrondissements in each stratum, cities left out. */
  readonly total: Float64Array;
}

/** Prevalence by age × sex cell from the rates of a release. */
export function profileOf(rates: ExpectedInput["referenceRates"]): readonly number[] {
  return Array.from({ length: CELLS }, (_, cell) => rates[cell * 2]?.aldPrevalence ?? 0);
}

/**
 * Population of every commune by stratum: its six census age shares × the sex structure of its département × the
 * national ALD profile scaled to the published share of its bassin de vie (statistics §C.6).
 *
 * @throws Error when a scaled prevalence leaves [0, 1].
 */
export function expectedModel(input: ExpectedInput): ExpectedModel {
  const { communes } = input;
  const cells = communeAgeSex(communes, input.departments);
  const profile = profileOf(input.referenceRates);
  const ald = scaleAld(communes, input.territories, cells, profile);
  const worst = Math.max(...profile) * Math.max(...ald.factor);
  if (worst > 1) throw new Error(`ALD prevalence above 1 after scaling: ${String(worst)}`);
  const inhabitants = (row: number, stratum: number): number => {
    const cell = CELL_OF_STRATUM[stratum] ?? 0;
    const prevalence = (profile[cell] ?? 0) * (ald.factor[row] ?? 0);
    return (cells[row * CELLS + cell] ?? 0) * (STRATA[stratum]?.ald === 1 ? prevalence : 1 - prevalence);
  };
  const total = new Float64Array(AGE_BANDS.length * SEXES.length * 2);
  for (let row = 0; row < communes.length; row++) {
    if (communes.kind[row] === "city" || !Number.isFinite(communes.population[row] ?? Number.NaN)) continue;
    for (let s = 0; s < total.length; s++) total[s] = (total[s] ?? 0) + inhabitants(row, s);
  }
  return { cells, ald, profile, inhabitants, total };
}

const models = new WeakMap<object, ExpectedModel>();

/** The model of a release, computed once (about 30 ms for 35,000 communes). */
export function modelOf(release: ExpectedInput): ExpectedModel {
  const known = models.get(release);
  if (known !== undefined) return known;
  const model = expectedModel(release);
  models.set(release, model);
  return model;
}
