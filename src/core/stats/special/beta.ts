import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";

import { MethodError, positive } from "../../domain/index.js";
import { probability } from "./gamma-inverse.js";
import { binomialMass } from "./saddle-point.js";
import { tailRoot } from "./tail-root.js";
import type { LawAt } from "./tail-root.js";

/** a + b up to which the library meets 1e-11; above, its prefactor loses digits (4e-11 at a = b = 1e6). */
const LIBRARY_SHAPE = 1e5;
/** Steps of the continued fraction at most: at the middle of two equal shapes it needs half of their square root. */
const MOST_STEPS = 2e6;

/** Regularised incomplete beta I_x(a, b), a, b > 0, 0 ≤ x ≤ 1 (`E_DOMAIN`). @stdlib, after Boost, then our own. */
export function betaI(a: number, b: number, x: number): number {
  probability(x, "x");
  return betaTail(positive(a, "a"), positive(b, "b"), x, 1 - x, false);
}

/** I_x(a, b), or its complement I_y(b, a), for valid arguments and y = 1 − x known to full relative accuracy. */
export function betaTail(a: number, b: number, x: number, y: number, upper: boolean): number {
  if (y < x) return betaTail(b, a, y, x, !upper);
  if (a + b <= LIBRARY_SHAPE || x === 0) return betainc(x, a, b, true, upper);
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(1, lowerFraction(a, b, x, y));
    return upper ? 1 - lower : lower;
  }
  const above = Math.min(1, lowerFraction(b, a, y, x));
  return upper ? above : 1 - above;
}

/**
 * I_x(a, b), x < (a + 1)/(a + b + 2), by the continued fraction of Didonato and Morris (1992, eq. 9), modified Lentz.
 * There a·y − b·x + 1 is positive and subtracts nothing close: nothing is lost however close x is to 1.
 */
function lowerFraction(a: number, b: number, x: number, y: number): number {
  const scale = ((binomialMass(a, b, x, y) * b) / (a + b)) * a;
  const excess = a * y - b * x + 1;
  let fraction = (a / (a + 1)) * excess;
  let c = fraction;
  let d = 0;
  for (let m = 1; m < MOST_STEPS; m++) {
    const odd = a + 2 * m - 1;
    const cross = (m * (b - m) * x) / odd;
    const numerator = ((a + m - 1) / odd) * (a + b + m - 1) * x * cross;
    const denominator = m + cross + ((a + m) / (odd + 2)) * (excess + m * (2 - x));
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    const factor = c * d;
    fraction *= factor;
    if (Number.isNaN(scale / fraction)) break;
    if (factor === 1) return scale / fraction;
  }
  throw new MethodError("E_DOMAIN", "a, b: shapes too large for the incomplete beta", "a, b");
}

/**
 * x such that I_x(a, b) = p; p = 0 gives 0, p = 1 gives 1. The root of @stdlib (off by 1.7e-11 at the middle of unequal
 * large shapes) is where the search for that of the smaller tail, in logarithms, starts.
 */
export function betaIInv(a: number, b: number, p: number): number {
  const start = betaincinv(probability(p, "p"), positive(a, "a"), positive(b, "b"), false);
  if (Number.isNaN(start))
    throw new MethodError("E_DOMAIN", "a, b: no root within the range of numbers", "a, b");
  if (start === 0 || start === 1) return start;
  const upper = p > 0.5;
  const law = (x: number): LawAt => ({
    tail: betaTail(a, b, x, 1 - x, upper),
    mass: (((binomialMass(a, b, x, 1 - x) * b) / (a + b)) * a) / (1 - x),
  });
  return tailRoot(law, upper ? 1 - p : p, upper, Math.log(start));
}
