import { MethodError } from "../domain/index.js";
import type { Warning } from "../domain/index.js";
import { compensatedSum, leadingAxis } from "../stats/index.js";
import { standardise } from "./columns.js";

/** First principal axis of standardised variables: enough to score any unit. */
export interface PrincipalAxis {
  readonly means: readonly number[];
  readonly sds: readonly number[];
  readonly correlation: readonly (readonly number[])[];
  /** λ₁ ≥ … ≥ λ_p of the correlation matrix. */
  readonly eigenvalues: readonly number[];
  /** Unit eigenvector of λ₁, oriented so that Σ direction · v > 0. */
  readonly vector: readonly number[];
  /** λ₁ / p. */
  readonly explained: number;
  /** v √λ₁: correlation of each variable with the axis. */
  readonly loadings: readonly number[];
  /** Every variable points where its direction says. */
  readonly coherent: boolean;
  readonly warnings: readonly Warning[];
}

/** A principal axis and the scores it gives. */
export interface ScoredAxis {
  readonly axis: PrincipalAxis;
  /** Scores of the units of the fit, higher = more deprived. */
  readonly scores: Float64Array;
}

/**
 * First principal component of columns (statistics §A.2; Pearson 1901, Hotelling 1933): weighted means and standard
 * deviations, weighted correlation matrix, leading eigenvector oriented by `directions`, scores Σ v z.
 * The columns are finite and the weights checked; errors E_TOO_FEW_UNITS, E_ZERO_VARIANCE, E_PCA_DEGENERATE,
 * E_PCA_SIGN, in this order.
 *
 * @param columns one list per variable, transformed, one value per unit
 * @param weights sizes; a unit of weight 0 is scored but does not shape the axis
 */
export function principalAxis(
  columns: readonly Float64Array[],
  weights: Float64Array,
  directions: readonly number[],
): ScoredAxis {
  const p = columns.length;
  checkUnits(weights, p);
  const standardised = columns.map((column, j) => standardise(column, weights, `values[][${String(j)}]`));
  const centred = standardised.map((column) => column.centred);
  const sds = standardised.map((column) => column.sd);
  const correlation = correlationMatrix(centred, sds, weights);
  const { eigenvalues, vector: raw } = leadingAxis(correlation);
  const [first = 0, second = -Infinity] = eigenvalues;
  if (first - second <= 1e-8 * p) {
    throw new MethodError("E_PCA_DEGENERATE", "the first axis is not identified: two equal eigenvalues");
  }
  const vector = oriented(raw, directions);
  const coherent = vector.every((v, j) => v * (directions[j] ?? 0) > 0);
  const axis: PrincipalAxis = {
    means: standardised.map((column) => column.mean),
    sds,
    correlation,
    eigenvalues,
    vector,
    explained: first / p,
    loadings: vector.map((v) => v * Math.sqrt(first)),
    coherent,
    warnings: axisWarnings(coherent, first / p),
  };
  return { axis, scores: combine(centred, vector, sds) };
}

/** Scores of other units on an axis already fitted; columns transformed as for the fit. */
export function projectScores(columns: readonly Float64Array[], axis: PrincipalAxis): Float64Array {
  const centred = columns.map((column, j) => column.map((value) => value - (axis.means[j] ?? 0)));
  return combine(centred, axis.vector, axis.sds);
}

/** At least p + 1 units of positive weight, or `E_TOO_FEW_UNITS`. */
export function checkUnits(weights: Float64Array, p: number): void {
  let units = 0;
  for (const weight of weights) if (weight > 0) units++;
  if (units < p + 1) {
    throw new MethodError(
      "E_TOO_FEW_UNITS",
      `${String(units)} units of positive weight for ${String(p)} variables: ${String(p + 1)} are needed`,
    );
  }
}

function correlationMatrix(
  centred: readonly Float64Array[],
  sds: readonly number[],
  weights: Float64Array,
): readonly (readonly number[])[] {
  const total = compensatedSum(weights);
  const below = centred.map((a, j) =>
    centred.slice(0, j).map((b, k) => dot3(weights, a, b) / total / ((sds[j] ?? 1) * (sds[k] ?? 1))),
  );
  return centred.map((_, j) =>
    centred.map((_, k) => (j === k ? 1 : (below[Math.max(j, k)]?.[Math.min(j, k)] ?? 0))),
  );
}

function dot3(weights: Float64Array, a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function oriented(vector: readonly number[], directions: readonly number[]): readonly number[] {
  const agreement = vector.reduce((sum, v, j) => sum + v * (directions[j] ?? 0), 0);
  if (Math.abs(agreement) < 1e-8) {
    throw new MethodError("E_PCA_SIGN", "the directions do not decide the sign of the axis", "directions");
  }
  return agreement < 0 ? vector.map((v) => -v) : vector;
}

function combine(
  centred: readonly Float64Array[],
  vector: readonly number[],
  sds: readonly number[],
): Float64Array {
  const scores = new Float64Array(centred[0]?.length ?? 0);
  centred.forEach((column, j) => {
    const factor = (vector[j] ?? 0) / (sds[j] ?? 1);
    for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) + factor * (column[i] ?? 0);
  });
  return scores;
}

function axisWarnings(coherent: boolean, explained: number): readonly Warning[] {
  const warnings: Warning[] = [];
  if (!coherent) warnings.push({ code: "W_LOADING_SIGN" });
  if (explained < 0.5) warnings.push({ code: "W_WEAK_AXIS", explained });
  return warnings;
}
