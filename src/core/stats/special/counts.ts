import { MethodError, finite, nonNegative, positive } from "../../domain/index.js";
import { smallestCount } from "../smallest-count.js";
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
  if (nonNegative(mean, "mean", "E_DOMAIN") === 0) return 0;
  if (mean >= Number.MAX_SAFE_INTEGER)
    throw new MethodError("E_DOMAIN", "mean: too large to be counted", "mean");
  if (p === 1) return Infinity;
  return smallestCount((k) => poissonCdf(k, mean) >= p, Math.floor(mean));
}

/** P(X ≤ k), X negative binomial with mean μ and variance μ + μ²/size: I_{size/(size+μ)}(size, ⌊k⌋ + 1). */
export function negBinCdf(k: number, size: number, mean: number): number {
  positive(size, "size");
  nonNegative(mean, "mean", "E_DOMAIN");
  const whole = Math.floor(finite(k, "k"));
  return whole < 0 ? 0 : negBinTail(whole + 1, size, mean, false);
}

/** P(X < k), or P(X ≥ k) when `upper`, for a whole k ≥ 1: the small one of the two is computed directly. */
export function negBinTail(k: number, size: number, mean: number, upper: boolean): number {
  const total = size + mean;
  return betaTail(size, k, size / total, mean / total, upper);
}

/** P(X ≤ k), X the number of successes among n > k draws of probability p. */
export function binomialCdf(k: number, n: number, p: number): number {
  return betaTail(n - k, k + 1, 1 - p, p, false);
}
