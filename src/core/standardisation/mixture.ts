import { MethodError, asList, nonNegative, positive, sameLength } from "../domain/index.js";
import { nonNegativeNumbers } from "../stats/index.js";

/** A list that straddles several classes. */
export interface MixtureInput {
  /** Share of the patients who live in each class 1…Q: counts or proportions. */
  readonly classShares: readonly number[];
  /** Patients by stratum, the same structure in each class. */
  readonly patients: readonly number[];
  /** Rates by class then stratum; null = not known. */
  readonly ratesByClass: readonly (readonly (number | null)[])[];
  readonly observed: number;
  /** Class of the commune of the surgery. */
  readonly practiceClass: number;
}

/** Expected number of that list, and the two worse ways of putting it. */
export interface MixtureExpected {
  readonly expectedByClass: readonly number[];
  /** Σ π E: expected numbers are mixed, not classes. */
  readonly expectedMixture: number;
  readonly expectedPracticeClass: number;
  /** Σ π q, and the expected number of that class rounded: shown to be compared, a worse number. */
  readonly meanClass: number;
  readonly expectedRoundedMeanClass: number;
  readonly ratioMixture: number;
  readonly ratioPracticeClass: number;
  readonly ratioRoundedMeanClass: number;
}

/**
 * Expected days when the patients live in several classes (statistics §B.3). Errors: `E_INPUT_SHAPE`, `E_NOT_FINITE`,
 * `E_NEGATIVE`; no share at all `E_EMPTY_DISTRIBUTION`; class of the surgery outside 1…Q `E_OPTION`; missing rate with
 * patients `E_MISSING_RATE`; nothing expected `E_ZERO_EXPECTED`.
 */
export function mixtureExpected(input: MixtureInput): MixtureExpected {
  const table = Array.from(asList(input.ratesByClass, "ratesByClass"));
  sameLength(asList(input.classShares, "classShares"), table, "classShares, ratesByClass");
  for (const row of table) {
    sameLength(asList(input.patients, "patients"), asList(row, "ratesByClass"), "patients, ratesByClass");
  }
  const shares = [...nonNegativeNumbers(input.classShares, "classShares")];
  const patients = [...nonNegativeNumbers(input.patients, "patients")];
  const observed = nonNegative(input.observed, "observed");
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (total === 0) throw new MethodError("E_EMPTY_DISTRIBUTION", "classShares: all zero", "classShares");
  const practice = input.practiceClass;
  if (!Number.isInteger(practice) || practice < 1 || practice > table.length) {
    throw new MethodError("E_OPTION", `practiceClass: ${String(practice)} is not a class`, "practiceClass");
  }
  const expectedByClass = table.map((row, q) => expectedIn(patients, row, q));
  const mix = (values: readonly number[]): number =>
    shares.reduce((sum, share, q) => sum + (share / total) * (values[q] ?? 0), 0);
  const expectedMixture = mix(expectedByClass);
  const meanClass = mix(expectedByClass.map((_, q) => q + 1));
  const expectedPracticeClass = expectedByClass[practice - 1] ?? 0;
  const expectedRoundedMeanClass = expectedByClass[Math.round(meanClass) - 1] ?? 0;
  const ratio = (expected: number): number => observed / positive(expected, "expected", "E_ZERO_EXPECTED");
  return {
    expectedByClass,
    expectedMixture,
    expectedPracticeClass,
    meanClass,
    expectedRoundedMeanClass,
    ratioMixture: ratio(expectedMixture),
    ratioPracticeClass: ratio(expectedPracticeClass),
    ratioRoundedMeanClass: ratio(expectedRoundedMeanClass),
  };
}

function expectedIn(patients: readonly number[], rates: readonly (number | null)[], q: number): number {
  return patients.reduce((sum, n, s) => {
    if (n === 0) return sum;
    const rate = rates[s];
    if (rate !== null && rate !== undefined) return sum + n * nonNegative(rate, "ratesByClass");
    throw new MethodError(
      "E_MISSING_RATE",
      `ratesByClass[${String(q)}][${String(s)}]: missing, with patients`,
    );
  }, 0);
}
