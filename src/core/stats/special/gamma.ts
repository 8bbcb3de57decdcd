import erfc from "@stdlib/math-base-special-erfc";
import gammainc from "@stdlib/math-base-special-gammainc";
import stdDigamma from "@stdlib/math-base-special-digamma";
import stdGammaln from "@stdlib/math-base-special-gammaln";

import { MethodError, finite, nonNegative, positive } from "../../domain/index.js";
import { deviance, saddlePointMass } from "./saddle-point.js";

/** Shape up to which the library meets 1e-11; above, its uniform expansion is wrong by up to 2 % (docs/dependances.md). */
const LIBRARY_SHAPE = 200;
/** Shape from which the leading term of the uniform expansion is exact to the last digits, at constant cost. */
const ASYMPTOTIC_SHAPE = 1e7;
const TINY = 1e-300;

/** ln Γ(x), x > 0 (`E_DOMAIN` otherwise). @stdlib, after FDLIBM. */
export function lgamma(x: number): number {
  return stdGammaln(positive(x, "x"));
}

/** ψ(x) = d ln Γ(x) / dx, away from its poles 0, −1, −2… (`E_DOMAIN`). @stdlib, after Boost. */
export function digamma(x: number): number {
  if (finite(x, "x") <= 0 && Number.isInteger(x))
    throw new MethodError("E_DOMAIN", "x: pole of digamma", "x");
  return stdDigamma(x);
}

/** Regularised lower incomplete gamma P(a, x), a > 0, x ≥ 0: P(Γ(a) ≤ x). Small values keep their relative accuracy. */
export function gammaP(a: number, x: number): number {
  positive(a, "a");
  return nonNegative(x, "x", "E_DOMAIN") === 0 ? 0 : gammaTail(a, x, false);
}

/** Regularised upper incomplete gamma Q(a, x) = 1 − P(a, x), computed directly when it is the small tail. */
export function gammaQ(a: number, x: number): number {
  positive(a, "a");
  return nonNegative(x, "x", "E_DOMAIN") === 0 ? 1 : gammaTail(a, x, true);
}

/** P or Q for valid a and x > 0. */
export function gammaTail(a: number, x: number, upper: boolean): number {
  if (a <= LIBRARY_SHAPE) return gammainc(x, a, true, upper);
  if (a >= ASYMPTOTIC_SHAPE) return uniformTail(a, x, upper);
  if (x < a + 1) {
    const lower = Math.min(1, saddlePointMass(a, x) * lowerSeries(a, x));
    return upper ? 1 - lower : lower;
  }
  const above = Math.min(1, saddlePointMass(a, x) * a * upperFraction(a, x));
  return upper ? above : 1 - above;
}

/** x^a e^{−x} / Γ(a + 1), a > 0, x > 0 (`E_DOMAIN`): for a whole a, the probability of a Poisson count of mean x. */
export function poissonMass(a: number, x: number): number {
  return saddlePointMass(positive(a, "a"), positive(x, "x"));
}

/** Σ x^n / ((a + 1)…(a + n)), x < a + 1 (Abramowitz and Stegun 6.5.29). */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Γ(a, x) / (x^a e^{−x}) by the modified Lentz algorithm, x ≥ a + 1 (Abramowitz and Stegun 6.5.31). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  const limit = 1000 + 100 * Math.sqrt(a);
  for (let n = 1; n < limit; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b || TINY);
    c = b + numerator / c || TINY;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return fraction;
}

/** Leading term of Temme's uniform expansion (DLMF 8.12.3–8.12.10), enough for shapes of ten million and more. */
function uniformTail(a: number, x: number, upper: boolean): number {
  const exponent = deviance(a, x);
  const eta = Math.sign(x - a) * Math.sqrt((2 * exponent) / a);
  const first = -1 / 3 + eta * (1 / 12 + eta * (-2 / 135 + eta * (1 / 864)));
  const correction = (Math.exp(-exponent) / Math.sqrt(2 * Math.PI * a)) * first;
  const side = upper ? 1 : -1;
  const far = Math.abs(eta) > 0.5;
  return 0.5 * erfc(side * Math.sign(eta) * Math.sqrt(exponent)) + (far ? 0 : side * correction);
}
