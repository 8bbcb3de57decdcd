import { normalQuantile } from "../stats/special.js";

/** A Poisson quantile, not rounded: within one count of the true one from a mean of 1, at the four usual levels. */
export function poissonQuantileGuess(mean: number, level: number): number {
  const z = normalQuantile(level);
  return mean + z * Math.sqrt(mean) + (z * z - 1) / 6 + (z - z ** 3) / (72 * Math.sqrt(mean));
}
