import { MethodError, asList, sameLength } from "../domain/index.js";
import { nonNegativeNumbers } from "../stats/index.js";

/** Patients and days of the doctor and of the reference, by stratum, in the same order. */
export interface KitagawaInput {
  readonly patients: readonly number[];
  readonly observed: readonly number[];
  readonly referencePatients: readonly number[];
  readonly referenceObserved: readonly number[];
}

/** Difference of two crude rates = part due to the composition of the list + part due to the rates. */
export interface KitagawaDecomposition {
  readonly crudeDifference: number;
  readonly compositionEffect: number;
  readonly rateEffect: number;
}

/**
 * Additive decomposition of a difference of crude rates (Kitagawa 1955; statistics §C.1).
 *
 * Errors: `E_INPUT_SHAPE`, `E_NOT_FINITE`, `E_NEGATIVE`; an empty list or reference `E_EMPTY_POPULATION`; a stratum
 * empty on one side only has no rate there, and one with days but no patient belongs to nobody: `E_EMPTY_STRATUM`.
 * Empty on both sides, without days: ignored.
 */
export function kitagawaDecomposition(input: KitagawaInput): KitagawaDecomposition {
  for (const key of ["observed", "referencePatients", "referenceObserved"] as const) {
    sameLength(asList(input.patients, "patients"), asList(input[key], key), `patients, ${key}`);
  }
  const patients = nonNegativeNumbers(input.patients, "patients");
  const observed = nonNegativeNumbers(input.observed, "observed");
  const referencePatients = nonNegativeNumbers(input.referencePatients, "referencePatients");
  const referenceObserved = nonNegativeNumbers(input.referenceObserved, "referenceObserved");
  const n = sum(patients);
  const m = sum(referencePatients);
  if (n === 0 || m === 0) throw new MethodError("E_EMPTY_POPULATION", "no patient on one side");
  let compositionEffect = 0;
  let rateEffect = 0;
  for (const [s, own] of patients.entries()) {
    const other = referencePatients[s] ?? 0;
    const days = observed[s] ?? 0;
    const otherDays = referenceObserved[s] ?? 0;
    if (own + other + days + otherDays === 0) continue;
    if (own === 0 || other === 0) {
      const message = `stratum ${String(s)}: patients on one side only, or days without patients`;
      throw new MethodError("E_EMPTY_STRATUM", message, "patients");
    }
    const share = own / n;
    const otherShare = other / m;
    const rate = days / own;
    const otherRate = otherDays / other;
    compositionEffect += ((share - otherShare) * (rate + otherRate)) / 2;
    rateEffect += ((rate - otherRate) * (share + otherShare)) / 2;
  }
  return { crudeDifference: sum(observed) / n - sum(referenceObserved) / m, compositionEffect, rateEffect };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
