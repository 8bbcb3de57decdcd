import { MethodError, finite, positive } from "../../domain/index.js";
import { gammaTail, lgamma } from "./gamma.js";
import { normalQuantile } from "./normal.js";
import { saddlePointMass } from "./saddle-point.js";
import { tailRoot } from "./tail-root.js";
import type { LawAt } from "./tail-root.js";

/** x such that P(a, x) = p. p = 0 gives 0, p = 1 gives Infinity, by definition. */
export function gammaPInv(a: number, p: number): number {
  positive(a, "a");
  probability(p, "p");
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  return p <= 0.5 ? solveTail(a, p, false) : solveTail(a, 1 - p, true);
}

/** x such that Q(a, x) = q: keeps the accuracy of an upper tail too small for `1 − q` to be written. */
export function gammaQInv(a: number, q: number): number {
  positive(a, "a");
  probability(q, "q");
  if (q === 0) return Infinity;
  if (q === 1) return 0;
  return q <= 0.5 ? solveTail(a, q, true) : solveTail(a, 1 - q, false);
}

/** Quantile of the χ² distribution with `df` > 0 degrees of freedom: 2·gammaPInv(df/2, p). */
export function chi2Quantile(p: number, df: number): number {
  return 2 * gammaPInv(positive(df, "df") / 2, p);
}

/** A probability, bounds included; otherwise `E_DOMAIN`. */
export function probability(p: number, path: string): number {
  if (finite(p, path) >= 0 && p <= 1) return p;
  throw new MethodError("E_DOMAIN", `${path}: ${String(p)} is not between 0 and 1`, path);
}

/** x such that tail(x) = target, 0 < target ≤ ½. */
function solveTail(a: number, target: number, upper: boolean): number {
  const law = (x: number): LawAt => ({ tail: gammaTail(a, x, upper), mass: a * saddlePointMass(a, x) });
  return tailRoot(law, target, upper, gammaQuantileGuess(a, target, upper));
}

/**
 * ln of a first guess of the quantile whose tail is `target`: Wilson and Hilferty (1931) in the middle, the first term
 * of the series far down on the left.
 */
export function gammaQuantileGuess(a: number, target: number, upper: boolean): number {
  const z = (upper ? -1 : 1) * normalQuantile(target);
  const cube = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  if (a > 0.5 && cube > 0.2) return Math.log(a) + 3 * Math.log(cube);
  if (upper) return Math.log(1 - Math.log(target));
  return (Math.log(target) + lgamma(a + 1)) / a;
}
