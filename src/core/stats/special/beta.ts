import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";

import { positive } from "../../domain/index.js";
import { lgamma } from "./gamma.js";
import { probability } from "./gamma-inverse.js";

/** Regularised incomplete beta I_x(a, b), a, b > 0, 0 ≤ x ≤ 1 (`E_DOMAIN`). @stdlib, after Boost. */
export function betaI(a: number, b: number, x: number): number {
  return betainc(probability(x, "x"), positive(a, "a"), positive(b, "b"), true, false);
}

/**
 * x such that I_x(a, b) = p; p = 0 gives 0, p = 1 gives 1. The root of @stdlib (off by 1e-9 in far tails of unequal
 * large shapes) is polished by Newton steps on the logarithm of the smaller tail.
 */
export function betaIInv(a: number, b: number, p: number): number {
  positive(a, "a");
  positive(b, "b");
  if (probability(p, "p") === 0 || p === 1) return p;
  let x = betaincinv(p, a, b, false);
  if (!(x > 0 && x < 1)) return x;
  const upper = p > 0.5;
  const target = upper ? 1 - p : p;
  const logBeta = lgamma(a) + lgamma(b) - lgamma(a + b);
  for (let step = 0; step < 4; step++) {
    const tail = betainc(x, a, b, true, upper);
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta);
    const move = (((upper ? -1 : 1) * tail) / density) * Math.log(tail / target);
    const next = x - move;
    if (!Number.isFinite(next) || next <= 0 || next >= 1 || Math.abs(move) > 0.01 * x) return x;
    x = next;
    if (Math.abs(move) <= 1e-15 * x) break;
  }
  return x;
}
