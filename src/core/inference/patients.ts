import { MethodError, openShare } from "../domain/index.js";
import { nonNegativeNumbers } from "../stats/lists.js";
import { logNormalLimits } from "./days.js";
import { checkedExpected } from "./poisson.js";
import type { Limits } from "./poisson.js";

/** The list with the patient as unit. */
export interface PatientClusterInput {
  /** Days of every patient of the list, those without leave included (0). */
  readonly patientDays: readonly number[];
  readonly expected: number;
  readonly alpha?: number | undefined;
}

/** Variance of the days, and limits of the ratio, with the patient as unit. */
export interface PatientClusterInterval {
  readonly days: number;
  /** Σd²: the number of patients is random too. */
  readonly varPoissonised: number;
  /** n/(n − 1) Σ(d − d̄)²: the list is taken as fixed. */
  readonly varFixedList: number;
  readonly ratio: number;
  /** Limits of the ratio; null without any day, where a log-normal law has no meaning. */
  readonly logNormalPoissonised: Limits | null;
  readonly logNormalFixedList: Limits | null;
}

/**
 * Limits of the ratio when leaves of one patient are linked: the patient is the unit (statistics §D.3).
 * Errors: fewer than two patients `E_TOO_FEW_UNITS`; negative days `E_NEGATIVE`; expected ≤ 0 `E_ZERO_EXPECTED`.
 */
export function patientClusterInterval(input: PatientClusterInput): PatientClusterInterval {
  const patientDays = checkedPatientDays(input.patientDays);
  const expected = checkedExpected(input.expected);
  const alpha = openShare(input.alpha ?? 0.05, "alpha");
  const n = patientDays.length;
  const days = patientDays.reduce((sum, d) => sum + d, 0);
  const varPoissonised = patientDays.reduce((sum, d) => sum + d * d, 0);
  const varFixedList = (n / (n - 1)) * patientDays.reduce((sum, d) => sum + (d - days / n) ** 2, 0);
  const limits = (variance: number): Limits | null =>
    days === 0 ? null : logNormalLimits(days / expected, Math.sqrt(variance) / days, alpha);
  return {
    days,
    varPoissonised,
    varFixedList,
    ratio: days / expected,
    logNormalPoissonised: limits(varPoissonised),
    logNormalFixedList: limits(varFixedList),
  };
}

/** Days ≥ 0 of at least two patients, or `E_TOO_FEW_UNITS`. */
export function checkedPatientDays(patientDays: readonly number[]): Float64Array {
  const checked = nonNegativeNumbers(patientDays, "patientDays");
  if (checked.length < 2) {
    throw new MethodError("E_TOO_FEW_UNITS", "patientDays: at least two patients are needed", "patientDays");
  }
  return checked;
}
