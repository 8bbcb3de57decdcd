import { MethodError, type Warning } from "../domain/index.js";
import type { Release, TerritoryLevel } from "../release/types.js";
import { principalAxis, projectScores, type PrincipalAxis } from "./axis.js";
import { classOf, classesOf } from "./classes.js";
import { aggregateScores } from "./variant-areas.js";
import { filledColumn, fittedUnits, isOverseas, once, DIRECTION } from "./variant-units.js";
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

export const DEFAULT_INDEX: IndexSpec = {
  index: "fdep4",
  weighting: "population",
  imputation: "cantonVille",
  unemployment: "rp2021",
  unit: "commune",
  classes: 5,
  base: "population",
};

/** An index over the units that it ranks, and its class in each commune. */
export interface IndexVariant {
  readonly spec: IndexSpec;
  /** Codes of the ranked units: communes and arrondissements, IRIS, or larger areas. */
  readonly unitCodes: readonly string[];
  /** Score of each ranked unit, higher = more deprived; NaN without one. */
  readonly unitScores: Float64Array;
  /** 1 = least deprived; 0 without a score. */
  readonly unitClasses: Int32Array;
  /** Score of each commune of the release: its own, that of its area; NaN without one (and of a commune split in IRIS). */
  readonly scores: Float64Array;
  readonly classes: Int32Array;
  /** Undefined for a published index. */
  readonly axis: PrincipalAxis | undefined;
  /** Share of the population of the perimeter that has a class, 0–1. */
  readonly coverage: number;
  /** Communes with at least one imputed variable, and the largest share of population imputed for a variable. */
  readonly imputedCount: number;
  readonly imputedPopulationShare: number;
  readonly warnings: readonly Warning[];
}

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

interface Fit {
  readonly scores: Float64Array;
  readonly axis: PrincipalAxis | undefined;
  readonly imputedCount: number;
  readonly imputedPopulationShare: number;
}

/** Fit of an index, computed once per release and for all its cuts and areas. */
function fitOf(release: Release, units: FittedUnits, spec: IndexSpec): Fit {
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

/** Classes of the units that have a score, 0 for the others. */
function classUnits(scores: Float64Array, weights: Float64Array | undefined, classes: number): Int32Array {
  if (!scores.some(Number.isNaN)) return classesOf(scores, weights, classes);
  const ranked = Array.from({ length: scores.length }, (_, i) => i).filter((i) =>
    Number.isFinite(scores[i] ?? NaN),
  );
  const result = new Int32Array(scores.length);
  const assigned = classesOf(
    Float64Array.from(ranked, (i) => scores[i] ?? 0),
    weights === undefined ? undefined : Float64Array.from(ranked, (i) => weights[i] ?? 0),
    classes,
  );
  ranked.forEach((unit, i) => (result[unit] = assigned[i] ?? 0));
  return result;
}

/** Class that a city as a whole would have among the units, without being one of them. */
function classAside(
  score: number,
  scores: Float64Array,
  weights: Float64Array | undefined,
  classes: number,
): number {
  let before = 0;
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i] ?? Number.NaN)) continue;
    const weight = weights === undefined ? 1 : (weights[i] ?? 0);
    total += weight;
    if ((scores[i] ?? 0) < score) before += weight;
  }
  return classOf(before, 0, total, classes, "mid");
}

/**
 * One deprivation index over a release (statistics §A): variables filled, weighted principal component, scores, classes
 * by the `mid` rule. Perimeter: metropolitan France, arrondissements as units. Cities get the score and the class that
 * they would have among the units. Overseas communes have none.
 *
 * Warm time for 35,000 communes: a few milliseconds (variables filled once per release).
 *
 * @throws MethodError E_OPTION for a choice that the data do not allow: GPs or the occupational index by IRIS.
 */
export function deprivationVariant(release: Release, choices: Partial<IndexSpec> = {}): IndexVariant {
  const spec: IndexSpec = { ...DEFAULT_INDEX, ...choices };
  const fine = spec.unit === "iris" ? "iris" : "commune";
  if (fine === "iris" && (spec.base === "practitioners" || spec.index === "occupation"))
    throw new MethodError("E_OPTION", `${spec.index}/${spec.base}: not available by IRIS`, "unit");
  const units = fittedUnits(release, fine);
  const fitted = fitOf(release, units, spec);
  const ranked =
    spec.unit === "commune" || spec.unit === "iris"
      ? {
          codes: units.code,
          scores: fitted.scores,
          population: units.population,
          practitioners: units.generalPractitioners,
        }
      : aggregateScores(release, units, fitted.scores, spec.unit);
  const weights =
    spec.base === "population"
      ? ranked.population
      : spec.base === "practitioners"
        ? ranked.practitioners
        : undefined;
  const unitClasses = classUnits(ranked.scores, weights, spec.classes);

  const { communes } = release;
  const scores = new Float64Array(communes.length).fill(Number.NaN);
  const classes = new Int32Array(communes.length);
  if (spec.unit === "commune" || spec.unit === "iris") {
    for (let i = 0; i < units.length; i++) {
      const row = units.commune[i] ?? 0;
      if (units.code[i] !== communes.code[row]) continue;
      scores[row] = fitted.scores[i] ?? Number.NaN;
      classes[row] = unitClasses[i] ?? 0;
    }
    if (spec.unit === "commune") scoreCities(release, spec, fitted, { scores, classes, weights });
  } else {
    const position = new Map(ranked.codes.map((code, i) => [code, i]));
    for (let row = 0; row < communes.length; row++) {
      const i = position.get(communes[spec.unit][row] ?? "");
      if (i === undefined || isOverseas(release, row)) continue;
      scores[row] = ranked.scores[i] ?? Number.NaN;
      classes[row] = unitClasses[i] ?? 0;
    }
  }
  const covered = ranked.population.reduce((sum, p, i) => sum + ((unitClasses[i] ?? 0) > 0 ? p : 0), 0);
  const total = ranked.population.reduce((sum, p) => sum + p, 0);
  const imputed: readonly Warning[] =
    fitted.imputedCount > 0 ? [{ code: "W_IMPUTED", share: fitted.imputedPopulationShare }] : [];
  return {
    spec,
    unitCodes: ranked.codes,
    unitScores: ranked.scores,
    unitClasses,
    scores,
    classes,
    axis: fitted.axis,
    coverage: covered / total,
    imputedCount: fitted.imputedCount,
    imputedPopulationShare: fitted.imputedPopulationShare,
    warnings: [...(fitted.axis?.warnings ?? []), ...imputed],
  };
}

interface CommuneResults {
  readonly scores: Float64Array;
  readonly classes: Int32Array;
  readonly weights: Float64Array | undefined;
}

/** Paris, Lyon and Marseille as a whole, placed beside the units. */
function scoreCities(release: Release, spec: IndexSpec, fitted: Fit, results: CommuneResults): void {
  const { communes } = release;
  for (let row = 0; row < communes.length; row++) {
    if (communes.kind[row] !== "city" || spec.index === "f-edi") continue;
    const values = variablesOf(spec).map((variable) =>
      Float64Array.of(communes[variable][row] ?? Number.NaN),
    );
    const score =
      fitted.axis === undefined
        ? (values[0]?.[0] ?? Number.NaN)
        : (projectScores(values, fitted.axis)[0] ?? Number.NaN);
    if (!Number.isFinite(score)) continue;
    results.scores[row] = score;
    results.classes[row] = classAside(score, fitted.scores, results.weights, spec.classes);
  }
}
