import betainc from "@stdlib/math-base-special-betainc";
import betaincinv from "@stdlib/math-base-special-betaincinv";

import { MethodError, positive } from "../../domain/index.js";
import { probability } from "./gamma-inverse.js";

/** Regularised incomplete beta I_x(a, b), a, b > 0, 0 ≤ x ≤ 1 (`E_DOMAIN`). @stdlib, after Boost. */
export function betaI(a: number, b: number, x: number): number {
  return betainc(probability(x, "x"), positive(a, "a"), positive(b, "b"), true, false);
}

/**
 * x such that I_x(a, b) = p; p = 0 gives 0, p = 1 gives 1. @stdlib, after Boost: to 1e-11 of mpmath for probabilities
 * down to 1e-14; under 1e-240, large unequal shapes lose it up to 1 %. Errors: `E_DOMAIN`.
 */
export function betaIInv(a: number, b: number, p: number): number {
  positive(a, "a");
  positive(b, "b");
  if (probability(p, "p") === 0 || p === 1) return p;
  const x = betaincinv(p, a, b, false);
  if (Number.isNaN(x)) throw new MethodError("E_DOMAIN", "a, b: no root within the range of numbers", "a, b");
  return x;
}
