import { MethodError, count, nonNegative, openShare, positive } from "../domain/index.js";
import { gammaQ, normalCdf } from "../stats/special.js";
import { checkedExpected } from "./poisson.js";
import { empiricalBayesLogNormal } from "./shrinkage-log-normal.js";

/** Numbers on which « significantly above » is read. */
export interface SignificanceInput {
  /** Days in the window. */
  readonly observed: number;
  readonly expected: number;
  /** φ, variance of days over expected days; 1 by default (counts of leaves). Supposed for one doctor. */
  readonly dispersion?: number | undefined;
  /** τ², variance of ln ratio between doctors. Supposed for one doctor: show a range (see {@link readingsOverTau2}). */
  readonly tau2: number;
  readonly threshold?: number | undefined;
  readonly alpha?: number | undefined;
  /** Number of doctors examined. */
  readonly doctors: number;
}

/** A test and its decision. */
export interface TestReading {
  /** One-sided probability under the hypothesis of the reading. */
  readonly p: number;
  readonly flag: boolean;
}

/** Six meanings of "significativement supérieur"; the law names none. The last three do not exist without any day. */
export interface SignificanceReadings {
  readonly ratio: number;
  /** 1. Ratio ≥ threshold: not a test. */
  readonly pointRule: { readonly flag: boolean };
  /** 2. Against a true ratio ≤ 1: "different from the mean at all". */
  readonly testAboveOne: TestReading;
  /** 3. Against a true ratio ≤ threshold: "significantly above twice". */
  readonly testAboveThreshold: TestReading;
  /** 4. Unusual among colleagues, given their ordinary differences. */
  readonly randomEffectsOutlier?: TestReading & { readonly z: number };
  /** 5. The same, given that `doctors` were examined (Bonferroni). */
  readonly randomEffectsBonferroni?: TestReading;
  /** 6. Probability of a true ratio above the threshold, given the data and τ². */
  readonly posteriorAboveThreshold?: { readonly probability: number; readonly flag: boolean };
}

/**
 * The six readings of one ratio (statistics §D.8.6). They can disagree for the same doctor: all are to be shown.
 * Errors: expected ≤ 0 `E_ZERO_EXPECTED`; observed < 0 `E_NEGATIVE`; φ ≤ 0, τ² < 0, threshold ≤ 0 or α outside 0–1
 * `E_DOMAIN`; number of doctors not a whole number of 1 or more `E_COUNT`.
 */
export function significanceReadings(input: SignificanceInput): SignificanceReadings {
  const expected = checkedExpected(input.expected);
  const observed = nonNegative(input.observed, "observed");
  const dispersion = positive(input.dispersion ?? 1, "dispersion");
  const tau2 = nonNegative(input.tau2, "tau2", "E_DOMAIN");
  const threshold = positive(input.threshold ?? 2, "threshold");
  const alpha = openShare(input.alpha ?? 0.05, "alpha");
  const doctors = numberOfDoctors(input.doctors);
  const ratio = observed / expected;
  const testAbove = (value: number): TestReading => {
    const p = gammaQ((value * expected) / dispersion, observed / dispersion);
    return { p, flag: p < alpha };
  };
  const fixed = {
    ratio,
    pointRule: { flag: ratio >= threshold },
    testAboveOne: testAbove(1),
    testAboveThreshold: testAbove(threshold),
  };
  if (observed === 0) return fixed;
  const among = empiricalBayesLogNormal({ ratio, expected, dispersion, tau2, threshold });
  const p = normalCdf(-among.outlierZ);
  const corrected = Math.min(1, p * doctors);
  const probability = among.probabilityAboveThreshold;
  return {
    ...fixed,
    randomEffectsOutlier: { z: among.outlierZ, p, flag: p < alpha },
    randomEffectsBonferroni: { p: corrected, flag: corrected < alpha },
    posteriorAboveThreshold: { probability, flag: probability >= 1 - alpha },
  };
}

/** Smallest and largest value over the range of an assumption. */
export interface Span {
  readonly low: number;
  readonly high: number;
}
/** Readings that rest on τ², over its whole range. */
export interface ReadingsOverTau2 {
  /** Of the range of τ², both ends included. */
  readonly tau2: Span;
  readonly randomEffectsOutlier: { readonly p: Span; readonly flags: readonly boolean[] };
  readonly randomEffectsBonferroni: { readonly p: Span; readonly flags: readonly boolean[] };
  readonly posteriorAboveThreshold: { readonly probability: Span; readonly flags: readonly boolean[] };
}

const MAX_STEPS = 10_000;

/**
 * Readings 4 to 6 over a plausible range of τ², on `steps` equally spaced values (21 by default): for one doctor τ² is
 * an assumption, and what depends on it is a range. `flags` holds the distinct verdicts met: one when τ² does not
 * matter, two when it decides. Undefined without any day. Errors: those of {@link significanceReadings}; a range
 * upside down, or more than 10,000 steps, `E_DOMAIN`.
 */
export function readingsOverTau2(
  input: Omit<SignificanceInput, "tau2">,
  range: Span,
  steps = 21,
): ReadingsOverTau2 | undefined {
  if (!(range.low <= range.high)) throw new MethodError("E_DOMAIN", "tau2: the range is upside down", "tau2");
  if (count(steps, "steps") > MAX_STEPS)
    throw new MethodError("E_DOMAIN", `steps: at most ${String(MAX_STEPS)}`, "steps");
  const last = Math.max(1, steps - 1);
  const values = Array.from(
    { length: last + 1 },
    (_, k) => range.low + ((range.high - range.low) * k) / last,
  );
  const readings = values.map((tau2) => significanceReadings({ ...input, tau2 }));
  const outlier = readings.flatMap((r) => r.randomEffectsOutlier ?? []);
  const bonferroni = readings.flatMap((r) => r.randomEffectsBonferroni ?? []);
  const posterior = readings.flatMap((r) => r.posteriorAboveThreshold ?? []);
  if (outlier.length === 0) return undefined;
  return {
    tau2: { low: range.low, high: range.high },
    randomEffectsOutlier: { p: spanOf(outlier.map((r) => r.p)), flags: verdicts(outlier) },
    randomEffectsBonferroni: { p: spanOf(bonferroni.map((r) => r.p)), flags: verdicts(bonferroni) },
    posteriorAboveThreshold: {
      probability: spanOf(posterior.map((r) => r.probability)),
      flags: verdicts(posterior),
    },
  };
}

/** A whole number of doctors, at least one; otherwise `E_COUNT`. */
export function numberOfDoctors(doctors: number): number {
  if (count(doctors, "doctors") >= 1) return doctors;
  throw new MethodError("E_COUNT", "doctors: at least one is expected", "doctors");
}

function spanOf(values: readonly number[]): Span {
  return { low: Math.min(...values), high: Math.max(...values) };
}

function verdicts(readings: readonly { readonly flag: boolean }[]): readonly boolean[] {
  return [...new Set(readings.map((reading) => reading.flag))];
}
