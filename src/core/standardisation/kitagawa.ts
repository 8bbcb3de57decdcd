import { MethodError, asList, sameLength } from "../domain/index.js";
import { nonNegativeNumbers } from "../stats/index.js";

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
 * empty on one side only has no rate there: `E_EMPTY_STRATUM`. Empty on both sides: ignored.
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
    if (own === 0 && other === 0) continue;
    if (own === 0 || other === 0) {
      throw new MethodError("E_EMPTY_STRATUM", `stratum ${String(s)}: patients on one side only`, "patients");
    }
    const share = own / n;
    const otherShare = other / m;
    const rate = (observed[s] ?? 0) / own;
    const otherRate = (referenceObserved[s] ?? 0) / other;
    compositionEffect += ((share - otherShare) * (rate + otherRate)) / 2;
    rateEffect += ((rate - otherRate) * (share + otherShare)) / 2;
  }
  return { crudeDifference: sum(observed) / n - sum(referenceObserved) / m, compositionEffect, rateEffect };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
