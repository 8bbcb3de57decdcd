import { count, openShare, positive } from "../domain/index.js";
import { betaI, betaIInv } from "../stats/special.js";
import type { Limits } from "./poisson.js";

/** Two rates of leaves. */
export interface TwoRatesInput {
  /** Leaves of the doctor and what they are divided by (patients, patient-years). */
  readonly observed: number;
  readonly exposure: number;
  readonly referenceObserved: number;
  readonly referenceExposure: number;
  readonly alpha?: number | undefined;
}

/** Ratio of two rates that are both counted, hence both uncertain. */
export interface TwoRates {
  /** Infinity when the reference counts no leave and the doctor does. Null when neither does. */
  readonly rateRatio: number | null;
  /** Conditional (Clopper–Pearson) limits; the upper one is Infinity when the reference count is 0. */
  readonly limits: Limits;
  /** P(as many leaves or more for the doctor | total) when the two rates are equal. */
  readonly pUpper: number;
}

/**
 * Two Poisson rates compared given their total (statistics §D.2, §M.2). With no leave at all nothing is known: the
 * limits are 0 and Infinity. Errors: fractional or negative count `E_COUNT`; exposure ≤ 0 `E_ZERO_EXPECTED`.
 */
export function poissonTwoRates(input: TwoRatesInput): TwoRates {
  const own = count(input.observed, "observed");
  const reference = count(input.referenceObserved, "referenceObserved");
  const exposure = positive(input.exposure, "exposure", "E_ZERO_EXPECTED");
  const referenceExposure = positive(input.referenceExposure, "referenceExposure", "E_ZERO_EXPECTED");
  const alpha = openShare(input.alpha ?? 0.05, "alpha");
  const scale = referenceExposure / exposure;
  const odds = (p: number): number => (p / (1 - p)) * scale;
  return {
    rateRatio: reference > 0 ? (own / reference) * scale : own > 0 ? Infinity : null,
    limits: [
      own === 0 ? 0 : odds(betaIInv(own, reference + 1, alpha / 2)),
      reference === 0 ? Infinity : odds(betaIInv(own + 1, reference, 1 - alpha / 2)),
    ],
    pUpper: own === 0 ? 1 : betaI(own, reference + 1, exposure / (exposure + referenceExposure)),
  };
}
