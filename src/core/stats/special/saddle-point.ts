import stdGammaln from "@stdlib/math-base-special-gammaln";

const HALF_LOG_2_PI = 0.5 * Math.log(2 * Math.PI);

/**
 * x^a e^{−x} / Γ(a + 1) for a > 0, x > 0, by the saddle-point form of Loader (2000): no cancellation at large shapes,
 * where exp(a ln x − x − ln Γ(a + 1)) loses ten digits.
 */
export function saddlePointMass(a: number, x: number): number {
  if (a < 15) return Math.exp(a * Math.log(x) - x - stdGammaln(a + 1));
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** ln Γ(a + 1) − ln(√(2πa) (a/e)^a), a > 0 (Stirling's series from 15). */
export function stirlingError(a: number): number {
  if (a < 15) return stdGammaln(a + 1) - (a + 0.5) * Math.log(a) + a - HALF_LOG_2_PI;
  const square = a * a;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / a;
}

/** Half deviance a ln(a/x) + x − a ≥ 0, without cancellation when x is close to a (Loader's bd0). */
export function deviance(a: number, x: number): number {
  const gap = a - x;
  if (Math.abs(gap) >= 0.1 * (a + x)) return a * Math.log(a / x) + x - a;
  const v = gap / (a + x);
  let sum = gap * v;
  let power = 2 * a * v;
  for (let j = 1; j < 1000; j++) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) · x^a y^b for a, b > 0 and y = 1 − x, by the same form (Loader 2000): the binomial
 * probability of a successes out of a + b.
 */
export function binomialMass(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const errors = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.exp(errors - deviance(a, n * x) - deviance(b, n * y)) * Math.sqrt(n / (2 * Math.PI * a * b));
}
