import { MethodError, type Warning } from "../domain/index.js";
import type { Release } from "../release/types.js";
import { projectScores, type PrincipalAxis } from "./axis.js";
import { aggregateScores } from "./variant-areas.js";
import { classAside, classUnits, coverageOf } from "./variant-classes.js";
import { DEFAULT_INDEX, fitOf, variablesOf, type Fit, type IndexSpec } from "./variant-fit.js";
import { filledColumn, fittedUnits, isOutsideFdep } from "./variant-units.js";

export { DEFAULT_INDEX, variablesOf, type IndexSpec } from "./variant-fit.js";

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
      if (fine === "iris" && units.code[i] !== communes.code[row]) continue;
      scores[row] = fitted.scores[i] ?? Number.NaN;
      classes[row] = unitClasses[i] ?? 0;
    }
    if (spec.unit === "commune") scoreCities(release, spec, fitted, { scores, classes, weights });
  } else {
    const position = new Map(ranked.codes.map((code, i) => [code, i]));
    for (let row = 0; row < communes.length; row++) {
      const i = position.get(communes[spec.unit][row] ?? "");
      if (i === undefined || isOutsideFdep(release, row)) continue;
      scores[row] = ranked.scores[i] ?? Number.NaN;
      classes[row] = unitClasses[i] ?? 0;
    }
  }
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
    coverage: coverageOf(ranked.population, unitClasses),
    imputedCount: fitted.imputedCount,
    imputedPopulationShare: fitted.imputedPopulationShare,
    warnings: [...(fitted.axis?.warnings ?? []), ...imputed],
  };
}

/**
 * What {@link deprivationVariant} computes once per release and finds again, as pieces of work to run in this order: for a
 * page that prepares an index while its reader does something else, without ever being held for long.
 */
export function variantSteps(release: Release, choices: Partial<IndexSpec> = {}): readonly (() => void)[] {
  const spec: IndexSpec = { ...DEFAULT_INDEX, ...choices };
  const fine = spec.unit === "iris" ? "iris" : "commune";
  const columns = spec.index === "f-edi" ? [] : variablesOf(spec);
  return [
    () => fittedUnits(release, fine),
    ...columns.map((variable) => () => filledColumn(release, fine, variable, spec.imputation)),
    () => fitOf(release, fittedUnits(release, fine), spec),
  ];
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
