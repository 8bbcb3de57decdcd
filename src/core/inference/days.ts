import { MethodError, asList, nonNegative, openShare, positive } from "../domain/index.js";
import type { Warning } from "../domain/index.js";
import { gammaPInv, gammaQ, normalQuantile } from "../stats/special.js";
import { checkedExpected, divided, exactLimits } from "./poisson.js";
import type { Limits } from "./poisson.js";

/** Leaves of a doctor over a window, and the days expected. */
export interface SpellInput {
  /** Days of each leave inside the window. */
  readonly durations: readonly number[];
  /** Days expected over the same window. */
  readonly expected: number;
  /** Variance of days over expected days of a reference duration profile (φ), for the test under the null. */
  readonly referenceDispersion?: number | undefined;
  readonly alpha?: number | undefined;
}

/** Uncertainty of a number of days. Every pair of limits is a ratio to the expected days. */
export interface SpellDispersion {
  readonly days: number;
  readonly spells: number;
  /** Days per leave. */
  readonly meanDuration: number;
  readonly sumSquares: number;
  /** φ̂ = Σx² / Σx of the list. A list without its rare year-long leave underestimates it. */
  readonly dispersion: number;
  /** Number of equal leaves that would be as uncertain: (Σx)² / Σx². */
  readonly effectiveSpells: number;
  readonly ratio: number;
  readonly logNormal: Limits;
  /** Fay and Feuer (1997) with the longest leave as largest weight: the default when the list is given. */
  readonly feuerGamma: Limits;
  /** Counter-example: days taken for independent events. Never to be shown without that label. */
  readonly naivePoisson: Limits;
  /** Width of `feuerGamma` over width of `naivePoisson`. */
  readonly widthRatio: number;
  /** Share of the days due to the longest tenth of the leaves, to the longest leave. */
  readonly topTenPercentShare: number;
  readonly longestShare: number;
  /** The next four exist when `referenceDispersion` is given. */
  readonly scoreZ?: number;
  /** P(an average doctor has as many days or more), gamma approximation. */
  readonly gammaTail?: number;
  /** Effective leaves among the expected days, E/φ. */
  readonly effectiveExpected?: number;
  /** The default when the reference profile is credible. */
  readonly scoreInterval?: Limits;
  /** `W_SMALL_EFFECTIVE` under ten effective leaves: an interval then means little. */
  readonly warnings: readonly Warning[];
}

/** Effective leaves E/φ under which the limits say little. */
export const FEWEST_EFFECTIVE = 10;

/**
 * Dispersion of the days of a list of leaves and the limits that follow (statistics §D.3).
 * Errors, in this order: empty list `E_NO_SPELLS`; duration ≤ 0 `E_NEGATIVE`; expected ≤ 0 `E_ZERO_EXPECTED`;
 * reference dispersion ≤ 0 `E_DOMAIN`.
 */
export function spellDispersion(input: SpellInput): SpellDispersion {
  const durations = checkedDurations(input.durations);
  const expected = checkedExpected(input.expected);
  const alpha = openShare(input.alpha ?? 0.05, "alpha");
  const days = durations.reduce((sum, x) => sum + x, 0);
  const sumSquares = durations.reduce((sum, x) => sum + x * x, 0);
  const longestFirst = [...durations].sort((a, b) => b - a);
  const longest = longestFirst[0] ?? 0;
  const topTen = longestFirst.slice(0, Math.max(1, Math.ceil(durations.length / 10)));
  const feuerGamma = divided(feuerGammaLimits(days, sumSquares, longest, alpha), expected);
  const naivePoisson = divided(exactLimits(days, alpha), expected);
  const effectiveSpells = (days * days) / sumSquares;
  return {
    days,
    spells: durations.length,
    meanDuration: days / durations.length,
    sumSquares,
    dispersion: sumSquares / days,
    effectiveSpells,
    ratio: days / expected,
    logNormal: logNormalLimits(days / expected, Math.sqrt(sumSquares) / days, alpha),
    feuerGamma,
    naivePoisson,
    widthRatio: (feuerGamma[1] - feuerGamma[0]) / (naivePoisson[1] - naivePoisson[0]),
    topTenPercentShare: topTen.reduce((sum, x) => sum + x, 0) / days,
    longestShare: longest / days,
    ...(input.referenceDispersion !== undefined &&
      scoreOfDays({ observed: days, expected, dispersion: input.referenceDispersion, alpha })),
    warnings: effectiveSpells < FEWEST_EFFECTIVE ? [{ code: "W_SMALL_EFFECTIVE", effectiveSpells }] : [],
  };
}

/** Test and interval of a number of days whose dispersion is given. */
export interface ScoreOfDays {
  readonly scoreZ: number;
  readonly gammaTail: number;
  readonly effectiveExpected: number;
  readonly scoreInterval: Limits;
}

/**
 * Test and limits of a number of days with the dispersion φ of a reference profile: z = (O − E)/√(φE), tail of a
 * gamma law of mean E and variance φE, limits (O + c ± √(2cO + c²))/E with c = φz²/2.
 * Errors: expected ≤ 0 `E_ZERO_EXPECTED`; observed < 0 `E_NEGATIVE`; φ ≤ 0, or more than 2⁵³ days, `E_DOMAIN`.
 */
export function scoreOfDays(input: {
  readonly observed: number;
  readonly expected: number;
  readonly dispersion: number;
  readonly alpha?: number | undefined;
}): ScoreOfDays {
  const expected = checkedExpected(input.expected);
  const observed = nonNegative(input.observed, "observed");
  if (observed > Number.MAX_SAFE_INTEGER)
    throw new MethodError("E_DOMAIN", "observed: too large to be counted", "observed");
  const dispersion = positive(input.dispersion, "dispersion");
  const z = normalQuantile(1 - openShare(input.alpha ?? 0.05, "alpha") / 2);
  const c = (dispersion * z * z) / 2;
  const half = Math.sqrt(2 * c * observed + c * c);
  return {
    scoreZ: (observed - expected) / Math.sqrt(dispersion * expected),
    gammaTail: gammaQ(expected / dispersion, observed / dispersion),
    effectiveExpected: expected / dispersion,
    // The lower root is written as product of roots over upper root: no cancellation when `observed` is small.
    scoreInterval: [
      (observed * observed) / (observed + c + half) / expected,
      (observed + c + half) / expected,
    ],
  };
}

/** Limits of Fay and Feuer (1997) for a weighted sum of counts: value, variance and largest weight. */
export function feuerGammaLimits(value: number, variance: number, largest: number, alpha: number): Limits {
  const [y, v] = [value + largest, variance + largest * largest];
  return [
    (variance / value) * gammaPInv((value * value) / variance, alpha / 2),
    (v / y) * gammaPInv((y * y) / v, 1 - alpha / 2),
  ];
}

/** ratio · exp(± z · relative standard error). Errors: a negative ratio or error `E_NEGATIVE`. */
export function logNormalLimits(ratio: number, relativeError: number, alpha: number): Limits {
  nonNegative(ratio, "ratio");
  nonNegative(relativeError, "relativeError");
  const factor = Math.exp(normalQuantile(1 - alpha / 2) * relativeError);
  return [ratio / factor, ratio * factor];
}

function checkedDurations(durations: readonly number[]): readonly number[] {
  const list = Array.from(asList(durations, "durations"));
  if (list.length === 0) throw new MethodError("E_NO_SPELLS", "the list of leaves is empty", "durations");
  return list.map((x, j) => positive(x, `durations[${String(j)}]`, "E_NEGATIVE"));
}
