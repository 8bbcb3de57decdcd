import { MethodError, asList, sameLength } from "../domain/index.js";
import { compensatedDot, compensatedSum, finiteNumbers, sizeWeights } from "./lists.js";

/** Mean and spread of a weighted list. */
export interface WeightedMoments {
  readonly mean: number;
  /** Σ w (x − m)² / Σ w: weights are sizes, no n − 1. */
  readonly variance: number;
  readonly sd: number;
  readonly sumWeights: number;
  /** Kish's effective number of units, (Σ w)² / Σ w². */
  readonly effectiveN: number;
  /** With `y` only. */
  readonly covariance?: number;
  /** With `y` only; null when one of the two variables is constant. */
  readonly correlation?: number | null;
}

/**
 * Weighted mean, variance and, with `y`, covariance and correlation (statistics §0.3): two passes, compensated sums.
 * Weights absent = 1 each. A unit of weight 0 counts for nothing but must be finite.
 *
 * Errors, in this order: lengths `E_INPUT_SHAPE`; missing value `E_NOT_FINITE`; negative or all-zero weights, or no
 * unit, `E_WEIGHTS`; values whose squares are not finite `E_DOMAIN`.
 */
export function weightedMoments(
  x: ArrayLike<number>,
  y?: ArrayLike<number> | null,
  weights?: ArrayLike<number> | null,
): WeightedMoments {
  const other = y === undefined || y === null ? undefined : asList(y, "y");
  sameLength(asList(x, "x"), other ?? x, "x, y");
  if (weights !== undefined && weights !== null) sameLength(x, asList(weights, "weights"), "x, weights");
  const values = finiteNumbers(x, "x");
  const others = other === undefined ? undefined : finiteNumbers(other, "y");
  const w = sizeWeights(weights, values.length);

  const sumWeights = compensatedSum(w);
  const centred = centre(values, w, sumWeights);
  const variance = computable(covarianceOf(centred.values, centred.values, w, sumWeights), "x");
  const base = {
    mean: centred.mean,
    variance,
    sd: Math.sqrt(variance),
    sumWeights,
    effectiveN: (sumWeights * sumWeights) / compensatedDot(w, w),
  };
  if (others === undefined) return base;
  const second = centre(others, w, sumWeights);
  const covariance = computable(covarianceOf(centred.values, second.values, w, sumWeights), "y");
  const product = computable(variance * covarianceOf(second.values, second.values, w, sumWeights), "y");
  return { ...base, covariance, correlation: product > 0 ? covariance / Math.sqrt(product) : null };
}

/** A moment that values of extreme size have not pushed out of range; otherwise `E_DOMAIN`. */
function computable(moment: number, path: string): number {
  if (Number.isFinite(moment)) return moment;
  throw new MethodError("E_DOMAIN", `${path}: values too large to be squared`, path);
}

/** Mean and deviations from it. The mean is corrected once by the mean of the deviations. */
function centre(
  values: Float64Array,
  weights: Float64Array,
  sumWeights: number,
): { readonly mean: number; readonly values: Float64Array } {
  const first = compensatedDot(values, weights) / sumWeights;
  const deviations = values.map((value) => value - first);
  const rest = compensatedDot(deviations, weights) / sumWeights;
  for (let i = 0; i < deviations.length; i++) deviations[i] = (deviations[i] ?? 0) - rest;
  return { mean: first + rest, values: deviations };
}

function covarianceOf(a: Float64Array, b: Float64Array, weights: Float64Array, sumWeights: number): number {
  return (
    compensatedDot(
      a.map((value, i) => value * (b[i] ?? 0)),
      weights,
    ) / sumWeights
  );
}

/** Weighted mean of checked lists: Σ w x / Σ w, compensated. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  return compensatedDot(values, weights) / compensatedSum(weights);
}
