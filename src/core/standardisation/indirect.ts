import { MethodError, asList, finite, nonNegative, oneOf, positive, sameLength } from "../domain/index.js";
import { nonNegativeNumbers } from "../stats/index.js";

/** The doctor's patients and the reference rates, by stratum. */
export interface IndirectInput {
  /** Patients of the doctor by stratum, over the window. */
  readonly patients: readonly number[];
  /** Reference days (or leaves) per patient over the same window; null = not known. */
  readonly referenceRates: readonly (number | null)[];
  readonly observed: number;
  /** Reference days per patient, all strata together: gives the multiplicative identity. */
  readonly referenceCrudeRate?: number | undefined;
  /** A rate is missing where there are patients: refuse (`error`, default), or give a range. */
  readonly missingRatePolicy?: "error" | "range" | undefined;
  /** Lowest and highest value that a missing rate may take. */
  readonly missingRateRange?: readonly [number, number] | undefined;
}

/** With missing rates under the policy `range`, everything that is not a range is null. */
export interface IndirectStandardisation {
  /** E = Σ n r. */
  readonly expected: number | null;
  /** O / E. */
  readonly ratio: number | null;
  /** O − E. */
  readonly excess: number | null;
  /** n r / E by stratum, 0 without patients. */
  readonly contributions: readonly number[] | null;
  /** (O/n)/r̄ = composition ratio × standardised ratio, and (E/n)/r̄. With `referenceCrudeRate` only. */
  readonly crudeRatio?: number | null;
  readonly compositionRatio?: number | null;
  /** Under the policy `range`. The upper ratio is Infinity when the least expected number is 0. */
  readonly expectedRange?: readonly [number, number];
  readonly ratioRange?: readonly [number, number];
  readonly patientsWithoutRate?: number;
}

/**
 * Indirect standardisation (statistics §C.1): what average colleagues would have prescribed to the same list.
 * A stratum without patients is ignored even if its rate is missing; a rate of 0 is legitimate.
 *
 * Errors: lengths `E_INPUT_SHAPE`; `E_NOT_FINITE`; `E_NEGATIVE`; `E_OPTION`; missing rate `E_MISSING_RATE`; nothing
 * expected `E_ZERO_EXPECTED`.
 */
export function indirectStandardisation(input: IndirectInput): IndirectStandardisation {
  const policy = oneOf(input.missingRatePolicy ?? "error", ["error", "range"], "missingRatePolicy");
  sameLength(
    asList(input.patients, "patients"),
    asList(input.referenceRates, "referenceRates"),
    "patients, rates",
  );
  const patients = [...nonNegativeNumbers(input.patients, "patients")];
  const rates = Array.from(input.referenceRates, (rate, s) =>
    rate === null || rate === undefined ? null : nonNegative(rate, `referenceRates[${String(s)}]`),
  );
  const observed = nonNegative(input.observed, "observed");
  const known = patients.reduce((sum, n, s) => sum + n * (rates[s] ?? 0), 0);
  const without = patients.reduce((sum, n, s) => sum + (rates[s] === null ? n : 0), 0);
  if (without > 0 && policy === "error") {
    const s = patients.findIndex((n, at) => n > 0 && rates[at] === null);
    throw new MethodError(
      "E_MISSING_RATE",
      `referenceRates[${String(s)}]: missing, with patients`,
      "referenceRates",
    );
  }
  const ranges = policy === "range" ? rangesOf(input, observed, known, without) : {};
  const crude = crudeRatios(input.referenceCrudeRate, observed, without > 0 ? null : known, patients);
  if (without > 0)
    return { expected: null, ratio: null, excess: null, contributions: null, ...crude, ...ranges };
  positive(known, "expected", "E_ZERO_EXPECTED");
  return {
    expected: known,
    ratio: observed / known,
    excess: observed - known,
    contributions: patients.map((n, s) => (n * (rates[s] ?? 0)) / known),
    ...crude,
    ...ranges,
  };
}

function rangesOf(
  input: IndirectInput,
  observed: number,
  known: number,
  without: number,
): Pick<IndirectStandardisation, "expectedRange" | "ratioRange" | "patientsWithoutRate"> {
  const [low, high] = without === 0 ? [0, 0] : readRange(input.missingRateRange);
  const least = known + without * low;
  const most = positive(known + without * high, "expected", "E_ZERO_EXPECTED");
  return {
    expectedRange: [least, most],
    ratioRange: [observed / most, least > 0 ? observed / least : observed > 0 ? Infinity : 0],
    patientsWithoutRate: without,
  };
}

function readRange(range: readonly [number, number] | undefined): readonly [number, number] {
  const ends = asList(range, "missingRateRange");
  if (ends.length !== 2) {
    throw new MethodError("E_INPUT_SHAPE", "missingRateRange: [low, high]", "missingRateRange");
  }
  const low = nonNegative(ends[0], "missingRateRange[0]");
  const high = nonNegative(ends[1], "missingRateRange[1]");
  if (low <= high) return [low, high];
  throw new MethodError("E_DOMAIN", "missingRateRange: low is above high", "missingRateRange");
}

function crudeRatios(
  crudeRate: number | undefined | null,
  observed: number,
  expected: number | null,
  patients: readonly number[],
): Pick<IndirectStandardisation, "crudeRatio" | "compositionRatio"> {
  if (crudeRate === undefined || crudeRate === null) return {};
  const rate = positive(finite(crudeRate, "referenceCrudeRate"), "referenceCrudeRate", "E_ZERO_EXPECTED");
  const list = patients.reduce((sum, n) => sum + n, 0);
  return {
    crudeRatio: observed / list / rate,
    compositionRatio: expected === null ? null : expected / list / rate,
  };
}

/**
 * E of many areas (or lists) at once: Σ n r over the strata of each. `patients` holds the areas one after the other,
 * `rates.length` strata each. Errors: `E_INPUT_SHAPE`. The numbers are taken as they are: check them once before.
 */
export function expectedOfAreas(patients: Float64Array, rates: Float64Array): Float64Array {
  const strata = rates.length;
  if (strata === 0 || patients.length % strata !== 0) {
    throw new MethodError("E_INPUT_SHAPE", "patients: a whole number of areas is expected", "patients");
  }
  const expected = new Float64Array(patients.length / strata);
  for (let area = 0, at = 0; area < expected.length; area++) {
    let sum = 0;
    for (let s = 0; s < strata; s++, at++) sum += (patients[at] ?? 0) * (rates[s] ?? 0);
    expected[area] = sum;
  }
  return expected;
}
