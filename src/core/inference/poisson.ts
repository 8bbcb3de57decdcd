import { MethodError, count, openShare, positive } from "../domain/index.js";
import { gammaP, gammaPInv, gammaQ, normalQuantile } from "../stats/special.js";
import { bracketedRoot } from "./root.js";

/** Lower and upper limit. */
export type Limits = readonly [lower: number, upper: number];

/** An observed number of leaves. */
export interface PoissonInput {
  /** Number of leaves (never days: a day is not an independent event). */
  readonly observed: number;
  readonly expected?: number | undefined;
  /** 1 − level, 0.05 by default. */
  readonly alpha?: number | undefined;
}

/** Limits of a mean count, each with its formula. */
export interface PoissonLimits {
  /** Garwood (1936), limits of the mean count. */
  readonly exact: Limits;
  /** Byar's approximation in the form of Breslow and Day, within 0.2 % of the exact one from 10 events at 95 %. */
  readonly byar: Limits;
  readonly midP: Limits;
  /** The next five exist when `expected` is given. */
  readonly ratio?: number;
  readonly ratioExact?: Limits;
  readonly ratioByar?: Limits;
  /** P(X ≥ observed) and P(X ≤ observed) when the mean is `expected`. */
  readonly pUpper?: number;
  readonly pLower?: number;
}

/**
 * Limits of a Poisson count and of its ratio to an expected number (statistics §D.2).
 * Errors: negative or fractional count `E_COUNT`; expected ≤ 0 `E_ZERO_EXPECTED`; α outside 0–1 `E_DOMAIN`.
 */
export function poissonLimits(input: PoissonInput): PoissonLimits {
  const observed = count(input.observed, "observed");
  const alpha = openShare(input.alpha ?? 0.05, "alpha");
  const limits = {
    exact: exactLimits(observed, alpha),
    byar: byarLimits(observed, alpha),
    midP: midPLimits(observed, alpha),
  };
  if (input.expected === undefined) return limits;
  const expected = positive(input.expected, "expected", "E_ZERO_EXPECTED");
  return {
    ...limits,
    ratio: observed / expected,
    ratioExact: divided(limits.exact, expected),
    ratioByar: divided(limits.byar, expected),
    pUpper: upperTail(observed, expected),
    pLower: gammaQ(observed + 1, expected),
  };
}

/** Number of events from which Byar's limits replace the exact ones. */
export const BYAR_FROM = 10;

/** Limits of a ratio of counts. */
export interface RatioLimits {
  /** Which formula gave the limits: to be printed beside them. */
  readonly method: "exact" | "byar";
  /** 0.95 or 0.998, for instance. */
  readonly level: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Limits of the ratio observed/expected of a count of leaves, by the rule of the project: exact below
 * {@link BYAR_FROM} events, Byar from there. Errors: those of {@link poissonLimits}.
 */
export function limitsOfRatio(input: {
  readonly observed: number;
  readonly expected: number;
  readonly level?: number | undefined;
}): RatioLimits {
  const observed = count(input.observed, "observed");
  const expected = positive(input.expected, "expected", "E_ZERO_EXPECTED");
  const level = openShare(input.level ?? 0.95, "level");
  const method = observed < BYAR_FROM ? "exact" : "byar";
  const limits = method === "exact" ? exactLimits(observed, 1 - level) : byarLimits(observed, 1 - level);
  return { method, level, lower: limits[0] / expected, upper: limits[1] / expected };
}

/** Garwood's limits of a count, whole or not (days divided by a dispersion are not whole). */
export function exactLimits(observed: number, alpha: number): Limits {
  return [observed === 0 ? 0 : gammaPInv(observed, alpha / 2), gammaPInv(observed + 1, 1 - alpha / 2)];
}

/** The formula as published; below two events and for a small α its lower limit can fall under 0. */
function byarLimits(observed: number, alpha: number): Limits {
  const z = -normalQuantile(alpha / 2);
  const cube = (n: number, sign: number): number =>
    n * (1 - 1 / (9 * n) + (sign * z) / (3 * Math.sqrt(n))) ** 3;
  return [observed === 0 ? 0 : cube(observed, -1), cube(observed + 1, 1)];
}

/** Roots of P(X > O) + ½ P(X = O) = α/2 and of its mirror; both lie between limits of the exact kind. */
function midPLimits(observed: number, alpha: number): Limits {
  const below = (mean: number): number => (observed === 0 ? 0 : gammaQ(observed, mean));
  const upper = bracketedRoot(
    (mean) => (below(mean) + gammaQ(observed + 1, mean)) / 2 - alpha / 2,
    observed === 0 ? 0 : gammaPInv(observed, 1 - alpha / 2),
    gammaPInv(observed + 1, 1 - alpha / 2),
  );
  if (observed === 0) return [0, upper];
  const lower = bracketedRoot(
    (mean) => (gammaP(observed, mean) + gammaP(observed + 1, mean)) / 2 - alpha / 2,
    gammaPInv(observed, alpha / 2),
    gammaPInv(observed + 1, alpha / 2),
  );
  return [lower, upper];
}

/** P(X ≥ k) for a Poisson variable of the given mean. */
export function upperTail(k: number, mean: number): number {
  return k <= 0 ? 1 : gammaP(k, mean);
}

/** Both limits over the same number, e.g. the expected one (`E_ZERO_EXPECTED` unless positive). */
export function divided([lower, upper]: Limits, by: number): Limits {
  positive(by, "by", "E_ZERO_EXPECTED");
  return [lower / by, upper / by];
}

/** `expected` > 0 or `E_ZERO_EXPECTED`; missing or non-finite `E_NOT_FINITE`. */
export function checkedExpected(expected: number): number {
  return positive(expected, "expected", "E_ZERO_EXPECTED");
}

/** `expected` > 0 and under 2⁵³, beyond which neighbouring counts are no longer distinct (`E_DOMAIN`). */
export function countableExpected(expected: number, path: string): number {
  if (positive(expected, path, "E_ZERO_EXPECTED") < Number.MAX_SAFE_INTEGER) return expected;
  throw new MethodError("E_DOMAIN", `${path}: ${String(expected)} is too large to be counted`, path);
}
