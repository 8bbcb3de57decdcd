import { MethodError, finite, nonNegative, positive } from "../../domain/index.js";
import { betaTail } from "./beta.js";
import { gammaQ } from "./gamma.js";
import { probability } from "./gamma-inverse.js";

/** P(X ≤ k), X Poisson of mean μ ≥ 0: Q(⌊k⌋ + 1, μ); 0 below k = 0. */
export function poissonCdf(k: number, mean: number): number {
  nonNegative(mean, "mean", "E_DOMAIN");
  const whole = Math.floor(finite(k, "k"));
  return whole < 0 ? 0 : gammaQ(whole + 1, mean);
}

/**
 * Smallest k with P(X ≤ k) ≥ p, X Poisson of mean μ ≥ 0; Infinity for p = 1 unless the mean is 0. From a mean of 2⁵³
 * neighbouring counts are no longer distinct: `E_DOMAIN`.
 */
export function poissonQuantile(p: number, mean: number): number {
  probability(p, "p");
  if (nonNegative(mean, "mean", "E_DOMAIN") === 0 || p === 0) return 0;
  if (mean >= Number.MAX_SAFE_INTEGER)
    throw new MethodError("E_DOMAIN", "mean: too large to be counted", "mean");
  if (p === 1) return Infinity;
  let below = -1;
  let atLeast = Math.floor(mean);
  for (let step = 1; poissonCdf(atLeast, mean) < p; step *= 2) {
    below = atLeast;
    atLeast += step;
  }
  return firstAtLeast(p, mean, below, atLeast);
}

/** Bisection: cdf(below) < p ≤ cdf(atLeast). */
function firstAtLeast(p: number, mean: number, below: number, atLeast: number): number {
  while (atLeast - below > 1) {
    const middle = Math.floor((below + atLeast) / 2);
    if (poissonCdf(middle, mean) >= p) atLeast = middle;
    else below = middle;
  }
  return atLeast;
}

/** P(X ≤ k), X negative binomial with mean μ and variance μ + μ²/size: I_{size/(size+μ)}(size, ⌊k⌋ + 1). */
export function negBinCdf(k: number, size: number, mean: number): number {
  positive(size, "size");
  nonNegative(mean, "mean", "E_DOMAIN");
  const whole = Math.floor(finite(k, "k"));
  const total = size + mean;
  return whole < 0 ? 0 : betaTail(size, whole + 1, size / total, mean / total, false);
}
