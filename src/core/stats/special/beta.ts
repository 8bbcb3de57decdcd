import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";

import { MethodError, positive } from "../../domain/index.js";
import { probability } from "./gamma-inverse.js";
import { binomialMass } from "./saddle-point.js";

/** a + b up to which the library meets 1e-11; above, its prefactor loses digits (4e-11 at a = b = 1e6). */
const LIBRARY_SHAPE = 1e5;
const TINY = 1e-300;
/** Steps of the continued fraction at most: it needs a few times the square root of the larger shape. */
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

/** I_x(a, b) by its continued fraction (DLMF 8.17.22, modified Lentz), x < (a + 1)/(a + b + 2). */
function lowerFraction(a: number, b: number, x: number, y: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let fraction = d;
  const step = (term: number): number => {
    d = 1 / (1 + term * d || TINY);
    c = 1 + term / c || TINY;
    fraction *= c * d;
    return c * d;
  };
  for (let m = 1; m < MOST_STEPS; m++) {
    step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const factor = step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (Number.isNaN(factor)) break;
    if (Math.abs(factor - 1) < 1e-16) return ((binomialMass(a, b, x, y) * b) / (a + b)) * fraction;
  }
  throw new MethodError("E_DOMAIN", "a, b: shapes too large for the incomplete beta", "a, b");
}

/**
 * x such that I_x(a, b) = p; p = 0 gives 0, p = 1 gives 1. The root of @stdlib (off by 1.7e-11 at the middle of unequal
 * large shapes) is polished by Newton steps on the logarithm of the smaller tail.
 */
export function betaIInv(a: number, b: number, p: number): number {
  positive(a, "a");
  positive(b, "b");
  if (probability(p, "p") === 0 || p === 1) return p;
  let x = betaincinv(p, a, b, false);
  if (Number.isNaN(x)) throw new MethodError("E_DOMAIN", "a, b: no root within the range of numbers", "a, b");
  if (!(x > 0 && x < 1)) return x;
  const upper = p > 0.5;
  const target = upper ? 1 - p : p;
  for (let step = 0; step < 4; step++) {
    const tail = betaTail(a, b, x, 1 - x, upper);
    const density = (binomialMass(a, b, x, 1 - x) * a * b) / ((a + b) * x * (1 - x));
    const move = (((upper ? -1 : 1) * tail) / density) * Math.log(tail / target);
    const next = x - move;
    if (!Number.isFinite(next) || next <= 0 || next >= 1 || Math.abs(move) > 0.01 * x) return x;
    x = next;
    if (Math.abs(move) <= 1e-15 * x) break;
  }
  return x;
}
