import { MethodError, finite, positive } from "../../domain/index.js";
import { gammaTail, lgamma } from "./gamma.js";
import { normalQuantile } from "./normal.js";
import { saddlePointMass } from "./saddle-point.js";

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

/**
 * Solves tail(x) = target, 0 < target ≤ ½, by Newton steps on ln tail as a function of ln x, kept inside a bracket
 * that only shrinks. Stops when a step no longer moves ln x.
 */
function solveTail(a: number, target: number, upper: boolean): number {
  const wanted = Math.log(target);
  let low = -Infinity;
  let high = Infinity;
  let u = startingPoint(a, target, upper);
  for (let step = 0; step < 200; step++) {
    const x = Math.exp(u);
    if (x === 0) return 0;
    const tail = gammaTail(a, x, upper);
    const beyond = upper ? tail < target : tail > target;
    if (beyond) high = u;
    else low = u;
    const slope = ((upper ? -1 : 1) * a * saddlePointMass(a, x)) / tail;
    const move = -(Math.log(tail) - wanted) / slope;
    if (Math.abs(move) <= 1e-15 * Math.max(1, Math.abs(u))) return Math.exp(u + move);
    const next = u + move;
    u = next > low && next < high ? next : middle(low, high, u);
  }
  return Math.exp(u);
}

function middle(low: number, high: number, u: number): number {
  if (low === -Infinity) return high - Math.max(1, Math.abs(u));
  if (high === Infinity) return low + Math.max(1, Math.abs(u));
  return (low + high) / 2;
}

/** ln of a first guess: Wilson and Hilferty (1931) in the middle, the first term of the series far down on the left. */
function startingPoint(a: number, target: number, upper: boolean): number {
  const z = (upper ? -1 : 1) * normalQuantile(target);
  const cube = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  if (a > 0.5 && cube > 0.2) return Math.log(a) + 3 * Math.log(cube);
  if (upper) return Math.log(Math.max(a, 1) - Math.log(target));
  return (Math.log(target) + lgamma(a + 1)) / a;
}
