import { MethodError } from "../domain/index.js";
import type { Release, TerritoryLevel } from "../release/types.js";
import { principalAxis, projectScores, type PrincipalAxis } from "./axis.js";
import { filledColumn, once, DIRECTION } from "./variant-units.js";
import type { FittedUnits, Imputation, IndexVariable } from "./variant-units.js";

/** Choices that make one index. Absent fields take the defaults of {@link DEFAULT_INDEX}. */
export interface IndexSpec {
  /** Three variables (income, bac, workers), four (with unemployment), the occupational need, or a published index. */
  readonly index: "fdep3" | "fdep4" | "occupation" | "f-edi";
  readonly weighting: "population" | "none";
  readonly imputation: Imputation;
  readonly unemployment: "rp2021" | "rp2022";
  /** Geography of the index: of the fit for commune and IRIS; the scores are then averaged over larger areas. */
  readonly unit: "commune" | "iris" | TerritoryLevel;
  readonly classes: 5 | 10;
  /** Equal numbers of communes (units), of inhabitants, or of GPs (BPE 2018) in each class. */
  readonly base: "communes" | "population" | "practitioners";
}

/** Index fitted when nothing else is asked for: four variables, weighted by inhabitants, over the communes. */
export const DEFAULT_INDEX: IndexSpec = {
  index: "fdep4",
  weighting: "population",
  imputation: "cantonVille",
  unemployment: "rp2021",
  unit: "commune",
  classes: 5,
  base: "population",
};

/** Variables of an index, in the order of its loadings. */
export function variablesOf(spec: IndexSpec): readonly IndexVariable[] {
  const base: readonly IndexVariable[] = ["medianIncome", "shareBac", "shareWorkers"];
  if (spec.index === "occupation") return ["occupationalNeed"];
  if (spec.index === "fdep3") return base;
  return [
    ...base,
    spec.unemployment === "rp2021" && spec.unit !== "iris" ? "shareUnemployed" : "shareUnemployed2022",
  ];
}

/** Scores of the units of a fit, its axis, and what was imputed for it. */
export interface Fit {
  readonly scores: Float64Array;
  readonly axis: PrincipalAxis | undefined;
  readonly imputedCount: number;
  readonly imputedPopulationShare: number;
}

/** Fit of an index, computed once per release and for all its cuts and areas. */
export function fitOf(release: Release, units: FittedUnits, spec: IndexSpec): Fit {
  const { index, weighting, imputation, unemployment } = spec;
  const fine = spec.unit === "iris" ? "iris" : "commune";
  return once(release, `fit/${[index, weighting, imputation, unemployment, fine].join("/")}`, () =>
    fit(release, units, spec),
  );
}

/** Scores of the units of the fit; units without a needed value (imputation `none`) or published index are NaN. */
function fit(release: Release, units: FittedUnits, spec: IndexSpec): Fit {
  if (spec.index === "f-edi") {
    const published = release.indices.find((stored) => stored.id === "f-edi");
    if (published === undefined || spec.unit === "iris")
      throw new MethodError("E_OPTION", "f-edi: published by commune only", "index");
    const scores = Float64Array.from(units.commune, (row) => published.score[row] ?? Number.NaN);
    return { scores, axis: undefined, imputedCount: 0, imputedPopulationShare: 0 };
  }
  const fine = spec.unit === "iris" ? "iris" : "commune";
  const variables = variablesOf(spec);
  const filled = variables.map((variable) => filledColumn(release, fine, variable, spec.imputation));
  const imputedCount = Math.max(...filled.map((f) => f.imputedCount));
  const imputedPopulationShare = Math.max(...filled.map((f) => f.imputedPopulationShare));
  const columns = filled.map((f) => f.values);
  if (spec.index === "occupation") {
    const [only = new Float64Array(units.length)] = columns;
    return { scores: only, axis: undefined, imputedCount, imputedPopulationShare };
  }
  const weights = spec.weighting === "population" ? units.population : new Float64Array(units.length).fill(1);
  const directions = variables.map((variable) => DIRECTION[variable]);
  if (spec.imputation !== "none")
    return { ...principalAxis(columns, weights, directions), imputedCount, imputedPopulationShare };
  const complete = Array.from({ length: units.length }, (_, i) => i).filter((i) =>
    columns.every((column) => Number.isFinite(column[i] ?? Number.NaN)),
  );
  const pick = (column: Float64Array): Float64Array => Float64Array.from(complete, (i) => column[i] ?? 0);
  const { axis } = principalAxis(columns.map(pick), pick(weights), directions);
  return { scores: projectScores(columns, axis), axis, imputedCount: 0, imputedPopulationShare: 0 };
}
