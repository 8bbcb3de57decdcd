import { createSamplers } from "../../../../src/core/simulation/samplers.js";
import { betaI, createPrng } from "../../../../src/core/stats/index.js";

const SIZE = 20_000;
/** Kolmogorov's bound at one in ten thousand, for a law of one seed; conservative for whole numbers. */
export const BOUND = 2.23 / Math.sqrt(SIZE);
export const random = createSamplers(createPrng(2026, 1));

/** Largest distance between the drawn and the exact cumulative probabilities. */
export function distance(draw: () => number, cdf: (x: number) => number, whole: boolean): number {
  const drawn = Float64Array.from({ length: SIZE }, draw).sort();
  let largest = 0;
  drawn.forEach((x, i) => {
    if (whole && drawn[i + 1] === x) return;
    largest = Math.max(largest, Math.abs((i + 1) / SIZE - cdf(x)));
  });
  return largest;
}

/** P(X ≤ k) of a binomial, by the incomplete beta function. */
export const binomialCdf = (n: number, p: number) => (k: number) => (k >= n ? 1 : betaI(n - k, k + 1, 1 - p));
