import { MethodError, asList, asRecord, oneOf } from "../domain/index.js";
import { finiteNumbers, sizeWeights } from "../stats/index.js";
import { checkUnits, principalAxis } from "./axis.js";
import type { PrincipalAxis } from "./axis.js";
import { columnsOf } from "./columns.js";
import { readTransforms, transformColumn } from "./transforms.js";
import type { TransformOptions } from "./transforms.js";

/** Variables of a first principal component. */
export interface DeprivationPcaInput {
  readonly variables: readonly string[];
  /** +1: more of the variable, more deprived; −1: the reverse. */
  readonly directions: readonly number[];
  /** One row per unit, one number per variable. */
  readonly values: readonly (readonly number[])[];
  /** Persons; needed when weighting is `population`. */
  readonly population?: readonly number[] | undefined;
  /** `population` (default) or `none`: every unit counts the same. */
  readonly weighting?: "population" | "none" | undefined;
  readonly transforms?: readonly string[] | undefined;
  readonly transformOptions?: TransformOptions | undefined;
}

/** The fitted axis and the scores of the units. */
export interface DeprivationPca extends PrincipalAxis {
  /** One per unit, higher = more deprived. */
  readonly scores: Float64Array;
  /** Scores divided by √λ₁: weighted variance 1. */
  readonly unitScores: Float64Array;
}

/** Columns, weights and directions of a request, checked in the order of §A.2: shape, finite, weights, transforms. */
export interface PreparedPca {
  readonly columns: readonly Float64Array[];
  readonly weights: Float64Array;
  readonly directions: readonly number[];
}

/**
 * Deprivation index by the first principal component (statistics §A.2; Rey et al. 2009).
 *
 * Errors, in this order: shape `E_INPUT_SHAPE`, missing value `E_NOT_FINITE`, `E_WEIGHTS`, fewer than p + 1 units of
 * positive weight `E_TOO_FEW_UNITS`, value outside the domain of a transform `E_DOMAIN`, constant variable
 * `E_ZERO_VARIANCE`, axis not identified `E_PCA_DEGENERATE`, sign undecidable `E_PCA_SIGN`.
 */
export function deprivationPca(input: DeprivationPcaInput): DeprivationPca {
  const { columns, weights, directions } = preparePca(input);
  const { axis, scores } = principalAxis(columns, weights, directions);
  const spread = Math.sqrt(axis.eigenvalues[0] ?? 1);
  return { ...axis, scores, unitScores: scores.map((score) => score / spread) };
}

/** The checks and the transforms, without the fit: for repeated fits on the same data. */
export function preparePca(input: DeprivationPcaInput): PreparedPca {
  const p = asList(asRecord<DeprivationPcaInput>(input, "pca").variables, "variables").length;
  if (p === 0) throw new MethodError("E_INPUT_SHAPE", "variables: none", "variables");
  const weighting = oneOf(input.weighting ?? "population", ["population", "none"], "weighting");
  const names = readTransforms(input.transforms, p);
  if (asList(input.directions, "directions").length !== p) {
    throw new MethodError("E_INPUT_SHAPE", "directions: one per variable is expected", "directions");
  }
  const units = asList(input.values, "values").length;
  const population = input.population ?? undefined;
  if (weighting === "population" || population !== undefined) {
    if (asList(population, "population").length !== units) {
      throw new MethodError("E_INPUT_SHAPE", "population: one per unit is expected", "population");
    }
  }
  const raw = columnsOf(input.values, p);
  const directions = [...finiteNumbers(input.directions, "directions")];
  if (directions.some((direction) => Math.abs(direction) !== 1)) {
    throw new MethodError("E_OPTION", "directions: +1 or −1 is expected", "directions");
  }
  const weights = sizeWeights(weighting === "population" ? population : undefined, units, "population");
  checkUnits(weights, p);
  const columns = raw.map((column, j) =>
    transformColumn(column, names[j] ?? "identity", input.transformOptions ?? {}),
  );
  return { columns, weights, directions };
}
