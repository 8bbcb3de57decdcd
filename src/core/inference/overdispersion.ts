import { MethodError, nonNegative, oneOf, positive, sameLength } from "../domain/index.js";
import { finiteNumbers } from "../stats/lists.js";
import { quantile } from "../stats/quantiles.js";
import { gammaQ, normalCdf } from "../stats/special.js";
import type { Limits } from "./poisson.js";

/** Scale on which ratios are compared: R, √R or ln R. */
export const TRANSFORMS = ["raw", "sqrt", "log"] as const;
/** Scale on which the dispersion is measured. */
export type Transform = (typeof TRANSFORMS)[number];

/** y = transform(ratio), ratio ≥ 0 (`E_NEGATIVE`); its target is the transform of 1. */
export function transformed(ratio: number, transform: Transform): number {
  nonNegative(ratio, "ratio");
  return transform === "raw" ? ratio : transform === "sqrt" ? Math.sqrt(ratio) : Math.log(ratio);
}

/**
 * Standard error of the transformed ratio, φ₀ being the dispersion of what is counted. Errors: expected ≤ 0
 * `E_ZERO_EXPECTED`; φ₀ ≤ 0 `E_DOMAIN`.
 */
export function standardError(expected: number, transform: Transform, baseDispersion: number): number {
  positive(expected, "expected", "E_ZERO_EXPECTED");
  positive(baseDispersion, "baseDispersion");
  return Math.sqrt(baseDispersion / expected) / (transform === "sqrt" ? 2 : 1);
}

/** Observed and expected numbers of a set of doctors. */
export interface OverdispersionInput {
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly transform: Transform;
  /** Share cut at each end of the z-scores, 0.1 by default. */
  readonly winsorise?: number | undefined;
  /** φ₀: 1 for leaves (default), the dispersion of durations for days, else τ² would swallow their noise. */
  readonly baseDispersion?: number | undefined;
}

/** What doctors differ by beyond chance: practice, unmeasured case-mix and attribution together. */
export interface Overdispersion {
  readonly z: readonly number[];
  readonly winsorBounds: Limits;
  readonly zWinsorised: readonly number[];
  /** Mean of the squared winsorised z. */
  readonly phi: number;
  /** Between-doctor variance on the transformed scale, never negative. */
  readonly tau2: number;
  /** The same without winsorising. */
  readonly tau2Untrimmed: number;
  /** z after the additive correction ("doctors truly differ for reasons not held against them") and the multiplicative. */
  readonly zAdditive: readonly number[];
  readonly zMultiplicative: readonly number[];
  readonly pUpperAdditive: readonly number[];
  /** P(χ² ≥ Σ z²) under mere chance. */
  readonly dispersionTestP: number;
}

/**
 * Over-dispersion of a set of doctors (statistics §D.5; Spiegelhalter 2005, DerSimonian and Laird 1986 on winsorised
 * z-scores; same definitions as FunnelPlotR).
 * Errors: lengths `E_INPUT_SHAPE`; transform `E_OPTION`; fewer than two doctors `E_TOO_FEW_UNITS`; observed < 0
 * `E_NEGATIVE`; expected ≤ 0 `E_ZERO_EXPECTED`; φ₀ ≤ 0 or winsorising outside 0–½ `E_DOMAIN`; a count of 0 with the
 * log scale `E_LOG_OF_ZERO`.
 */
export function overdispersion(input: OverdispersionInput): Overdispersion {
  const transform = oneOf(input.transform, TRANSFORMS, "transform");
  const { y, s } = transformedDoctors(input, transform);
  const share = nonNegative(input.winsorise ?? 0.1, "winsorise", "E_DOMAIN");
  if (share >= 0.5) throw new MethodError("E_DOMAIN", "winsorise: less than half is expected", "winsorise");
  const target = transformed(1, transform);
  const z = y.map((value, i) => (value - target) / (s[i] ?? 1));
  const bounds: Limits = [quantile(z, share), quantile(z, 1 - share)];
  const zWinsorised = z.map((value) => Math.min(bounds[1], Math.max(bounds[0], value)));
  const phi = meanSquare(zWinsorised);
  const tau2 = betweenVariance(phi, s);
  const zAdditive = y.map((value, i) => (value - target) / Math.sqrt((s[i] ?? 0) ** 2 + tau2));
  return {
    z,
    winsorBounds: bounds,
    zWinsorised,
    phi,
    tau2,
    tau2Untrimmed: betweenVariance(meanSquare(z), s),
    zAdditive,
    zMultiplicative: z.map((value) => value / Math.sqrt(Math.max(1, phi))),
    pUpperAdditive: zAdditive.map((value) => normalCdf(-value)),
    dispersionTestP: gammaQ(z.length / 2, (z.length * phi) / 2),
  };
}

function transformedDoctors(
  input: OverdispersionInput,
  transform: Transform,
): { readonly y: readonly number[]; readonly s: readonly number[] } {
  const observed = finiteNumbers(input.observed, "observed");
  const expected = finiteNumbers(input.expected, "expected");
  sameLength(observed, expected, "observed, expected");
  if (observed.length < 2) {
    throw new MethodError("E_TOO_FEW_UNITS", "observed: at least two doctors are needed", "observed");
  }
  const base = positive(input.baseDispersion ?? 1, "baseDispersion");
  observed.forEach((value, i) => nonNegative(value, `observed[${String(i)}]`));
  expected.forEach((value, i) => positive(value, `expected[${String(i)}]`, "E_ZERO_EXPECTED"));
  const zero = transform === "log" ? observed.indexOf(0) : -1;
  if (zero >= 0) {
    const message = `observed[${String(zero)}]: 0 has no logarithm; use the square-root scale`;
    throw new MethodError("E_LOG_OF_ZERO", message, `observed[${String(zero)}]`);
  }
  return {
    y: Array.from(observed, (value, i) => transformed(value / (expected[i] ?? 1), transform)),
    s: Array.from(expected, (value) => standardError(value, transform, base)),
  };
}

/**
 * τ² by the method of moments; 0 when the scores vary no more than chance makes them. The divisor Σw − Σw²/Σw is
 * written as the sum of the products of two different weights, 2 Σ_{i<j} w_i w_j / Σw: beside one immense list the
 * difference would be 0.
 */
function betweenVariance(phi: number, s: readonly number[]): number {
  const excess = s.length * phi - (s.length - 1);
  if (excess <= 0) return 0;
  let sum = 0;
  let products = 0;
  for (const error of s) {
    const weight = 1 / error ** 2;
    products += weight * sum;
    sum += weight;
  }
  return excess / ((2 * products) / sum);
}

function meanSquare(z: readonly number[]): number {
  return z.reduce((sum, value) => sum + value * value, 0) / z.length;
}
