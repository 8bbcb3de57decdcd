import { MethodError, asList, nonNegative, oneOf, openShare, positive } from "../domain/index.js";
import { normalQuantile, poissonCdf, poissonMass } from "../stats/special.js";
import { poissonQuantileGuess } from "./cornish-fisher.js";
import { TRANSFORMS, standardError } from "./overdispersion.js";
import type { Transform } from "./overdispersion.js";
import { countableExpected } from "./poisson.js";

/** Levels of the two usual pairs of limits: 95 % and 99.8 %. */
export const FUNNEL_LEVELS = [0.001, 0.025, 0.975, 0.999] as const;

/** Limits of one expected number; the other keys are the levels asked for, as shortest decimals. */
export type FunnelRow<T> = { readonly expected: number } & { readonly [level: string]: T | number };

/** Expected numbers at which limits are wanted, and their levels (0–1). */
export interface FunnelInput {
  readonly expected: readonly number[];
  readonly levels?: readonly number[] | undefined;
}

/**
 * Poisson funnel limits of the ratio (statistics §D.5; Spiegelhalter 2005), for counts of leaves.
 * Errors: expected ≤ 0 `E_ZERO_EXPECTED`; level outside 0–1, or under 1e-200, `E_DOMAIN`.
 */
export function funnelLimits(input: FunnelInput): { readonly limits: readonly FunnelRow<number>[] } {
  return { limits: rows(input, (expected, level) => poissonFunnelLimit(expected, level)) };
}

/** Under it the probability of one count cannot be told from 0. */
const SMALLEST_LEVEL = 1e-200;

/**
 * The ratio drawn at one level of a funnel of counts: (r − (F(r) − p)/(F(r) − F(r − 1)))/E with r the Poisson
 * quantile. Interpolation can put a lower limit of a very small E under 0: no count falls below it then. The curve
 * drawn and the label of a point ({@link funnelPosition}) both come from this function, the only one.
 * Errors: those of {@link funnelLimits}.
 */
export function poissonFunnelLimit(expected: number, level: number): number {
  countableExpected(expected, "expected");
  if (openShare(level, "level") < SMALLEST_LEVEL)
    throw new MethodError("E_DOMAIN", "level: too small for probabilities of single counts", "level");
  let r = expected < 1 ? 0 : Math.max(0, Math.floor(poissonQuantileGuess(expected, level)));
  let cumulative = poissonCdf(r, expected);
  let mass = probabilityOf(r, expected);
  while (cumulative < level) {
    r++;
    mass = probabilityOf(r, expected);
    const next = cumulative + mass;
    if (next === cumulative) break;
    cumulative = next;
  }
  while (r > 0 && cumulative - mass >= level) {
    cumulative -= mass;
    r--;
    mass = probabilityOf(r, expected);
  }
  return (r - (cumulative - level) / mass) / expected;
}

function probabilityOf(k: number, mean: number): number {
  return k === 0 ? Math.exp(-mean) : poissonMass(k, mean);
}

/** The same, with the dispersion between doctors. */
export interface OverdispersedInput extends FunnelInput {
  readonly transform: Transform;
  /** τ² of the additive limits, on the transformed scale; 0 by default. */
  readonly tau2?: number | undefined;
  /** φ of the multiplicative limits; 1 by default. */
  readonly phi?: number | undefined;
  /** φ₀; 1 by default (leaves), the dispersion of durations for days. */
  readonly baseDispersion?: number | undefined;
}

/** A limit of the ratio under the additive and the multiplicative model. */
export interface OverdispersedLimit {
  readonly additive: number;
  readonly multiplicative: number;
}

/**
 * Funnel limits widened by what doctors differ by (statistics §D.5). Errors: those of {@link funnelLimits};
 * transform `E_OPTION`; τ² < 0, φ or φ₀ ≤ 0 `E_DOMAIN`.
 */
export function funnelOverdispersed(input: OverdispersedInput): {
  readonly limits: readonly FunnelRow<OverdispersedLimit>[];
} {
  const transform = oneOf(input.transform, TRANSFORMS, "transform");
  const tau2 = nonNegative(input.tau2 ?? 0, "tau2", "E_DOMAIN");
  const phi = positive(input.phi ?? 1, "phi");
  const base = positive(input.baseDispersion ?? 1, "baseDispersion");
  return {
    limits: rows(input, (expected, level) => {
      const s = standardError(expected, transform, base);
      const z = normalQuantile(level);
      return {
        additive: backTransformed(z * Math.sqrt(s * s + tau2), transform),
        multiplicative: backTransformed(z * s * Math.sqrt(phi), transform),
      };
    }),
  };
}

/** The ratio whose transform lies `distance` from the transform of 1, never below 0. */
function backTransformed(distance: number, transform: Transform): number {
  if (transform === "log") return Math.exp(distance);
  const value = Math.max(0, 1 + distance);
  return transform === "sqrt" ? value * value : value;
}

/** Where a point of the funnel falls, from the outside in. */
export type FunnelPosition = "above-99.8" | "above-95" | "within" | "below-95" | "below-99.8";

/** The label of a point, from the ratios drawn at the four usual levels: a point on a line is within. */
export function funnelPosition(ratio: number, limitAt: (level: number) => number): FunnelPosition {
  if (ratio > limitAt(0.999)) return "above-99.8";
  if (ratio > limitAt(0.975)) return "above-95";
  if (ratio < limitAt(0.001)) return "below-99.8";
  return ratio < limitAt(0.025) ? "below-95" : "within";
}

function rows<T>(input: FunnelInput, limit: (expected: number, level: number) => T): FunnelRow<T>[] {
  const expected = Array.from(asList(input.expected, "expected"), (e, i) =>
    countableExpected(e, `expected[${String(i)}]`),
  );
  const levels = Array.from(asList(input.levels ?? FUNNEL_LEVELS, "levels"), (p, i) =>
    openShare(p, `levels[${String(i)}]`),
  );
  return expected.map((e) => ({
    ...Object.fromEntries(levels.map((level) => [String(level), limit(e, level)] as const)),
    expected: e,
  }));
}
