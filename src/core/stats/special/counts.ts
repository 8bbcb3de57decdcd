import { finite, nonNegative, positive } from "../../domain/index.js";
import { betaI } from "./beta.js";
import { gammaQ } from "./gamma.js";
import { probability } from "./gamma-inverse.js";
import { normalQuantile } from "./normal.js";

/** P(X ≤ k), X Poisson of mean μ ≥ 0: Q(⌊k⌋ + 1, μ); 0 below k = 0. */
export function poissonCdf(k: number, mean: number): number {
  nonNegative(mean, "mean", "E_DOMAIN");
  const whole = Math.floor(finite(k, "k"));
  return whole < 0 ? 0 : gammaQ(whole + 1, mean);
}

/** Smallest k with P(X ≤ k) ≥ p, X Poisson of mean μ ≥ 0; Infinity for p = 1 unless the mean is 0. */
export function poissonQuantile(p: number, mean: number): number {
  probability(p, "p");
  if (nonNegative(mean, "mean", "E_DOMAIN") === 0 || p === 0) return 0;
  if (p === 1) return Infinity;
  const z = normalQuantile(p);
  let guess = Math.max(0, Math.floor(mean + z * Math.sqrt(mean) + (z * z - 1) / 6));
  if (poissonCdf(guess, mean) >= p) {
    for (let step = 1; guess > 0; step *= 2) {
      const lower = Math.max(0, guess - step);
      if (poissonCdf(lower, mean) < p) return firstAtLeast(p, mean, lower, guess);
      guess = lower;
    }
    return 0;
  }
  for (let step = 1; ; step *= 2) {
    const upper = guess + step;
    if (poissonCdf(upper, mean) >= p) return firstAtLeast(p, mean, guess, upper);
    guess = upper;
  }
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
  return whole < 0 ? 0 : betaI(size, whole + 1, size / (size + mean));
}
