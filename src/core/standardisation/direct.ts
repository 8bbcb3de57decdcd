import { MethodError, asList, nonNegative, positive, sameLength } from "../domain/index.js";
import { chi2Quantile, nonNegativeNumbers } from "../stats/index.js";

/** The doctor and the standard, by stratum. */
export interface DirectInput {
  /** Days (or leaves) and patients of the doctor by stratum. */
  readonly observed: readonly number[];
  readonly patients: readonly number[];
  /** Patients of the standard (the comparators) by stratum. */
  readonly standard: readonly number[];
  /** Rates of the standard by stratum; gives the comparative figure. */
  readonly standardRates?: readonly (number | null)[] | undefined;
  /** Variance over mean of a count: 1 (default) for leaves, the dispersion of durations for days. */
  readonly dispersion?: number | undefined;
  /** 0.05 by default. */
  readonly alpha?: number | undefined;
}

/** Rate of the doctor on the patients of the standard. */
export interface DirectStandardisation {
  /** Σ (N/N₊) o/n. */
  readonly rate: number;
  readonly variance: number;
  /** Limits of Fay and Feuer (1997). */
  readonly feuerGamma: readonly [number, number];
  /** With `standardRates` only. */
  readonly standardRate?: number;
  /** Comparative morbidity figure: rate / standard rate. */
  readonly cmf?: number;
}

/**
 * Direct standardisation (statistics §C.1): the doctor's rates on the patients of the comparators.
 *
 * Errors: `E_INPUT_SHAPE`, `E_NOT_FINITE`, `E_NEGATIVE`, `E_DOMAIN` (dispersion, alpha); empty standard
 * `E_EMPTY_POPULATION`; a stratum of the standard where the doctor has no patient `E_EMPTY_STRATUM`; standard rate
 * missing there `E_MISSING_RATE`, all zero `E_ZERO_EXPECTED`.
 */
export function directStandardisation(input: DirectInput): DirectStandardisation {
  sameLength(asList(input.observed, "observed"), asList(input.patients, "patients"), "observed, patients");
  sameLength(input.observed, asList(input.standard, "standard"), "observed, standard");
  const given = input.standardRates ?? undefined;
  if (given !== undefined)
    sameLength(input.observed, asList(given, "standardRates"), "observed, standardRates");
  const observed = nonNegativeNumbers(input.observed, "observed");
  const patients = nonNegativeNumbers(input.patients, "patients");
  const standard = nonNegativeNumbers(input.standard, "standard");
  const dispersion = positive(input.dispersion ?? 1, "dispersion");
  const alpha = positive(input.alpha ?? 0.05, "alpha");
  if (alpha >= 1) throw new MethodError("E_DOMAIN", "alpha: below 1", "alpha");
  const total = standard.reduce((sum, n) => sum + n, 0);
  if (total === 0) throw new MethodError("E_EMPTY_POPULATION", "standard: nobody", "standard");

  let rate = 0;
  let variance = 0;
  let largest = 0;
  for (const [s, size] of standard.entries()) {
    if (size === 0) continue;
    const n = patients[s] ?? 0;
    if (n === 0)
      throw new MethodError("E_EMPTY_STRATUM", `patients[${String(s)}]: none, the standard has some`);
    const weight = size / total / n;
    rate += weight * (observed[s] ?? 0);
    variance += weight * weight * dispersion * (observed[s] ?? 0);
    largest = Math.max(largest, weight);
  }
  const feuerGamma = feuerLimits(rate, variance, dispersion * largest, alpha);
  if (given === undefined) return { rate, variance, feuerGamma };
  const standardRate = standard.reduce(
    (sum, n, s) => sum + (n === 0 ? 0 : (n / total) * known(given[s], s)),
    0,
  );
  positive(standardRate, "standardRates", "E_ZERO_EXPECTED");
  return { rate, variance, feuerGamma, standardRate, cmf: rate / standardRate };
}

/** Gamma limits of a weighted sum y of counts with variance v and largest weight w (Fay and Feuer 1997). */
function feuerLimits(y: number, v: number, w: number, alpha: number): readonly [number, number] {
  const lower = y > 0 ? (v / (2 * y)) * chi2Quantile(alpha / 2, (2 * y * y) / v) : 0;
  const variance = v + w * w;
  const mean = y + w;
  return [lower, (variance / (2 * mean)) * chi2Quantile(1 - alpha / 2, (2 * mean * mean) / variance)];
}

function known(rate: number | null | undefined, s: number): number {
  if (rate !== null && rate !== undefined) return nonNegative(rate, `standardRates[${String(s)}]`);
  throw new MethodError(
    "E_MISSING_RATE",
    `standardRates[${String(s)}]: missing, with patients`,
    "standardRates",
  );
}
