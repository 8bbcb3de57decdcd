import { quantileClasses } from "./territory.js";
import type { Doctors } from "./territory.js";

/** Bounds of the groups of list size, [lower, upper) insured employees. */
const LIST_SIZES = [40, 150, 300, 500, 800, 2501] as const;

/**
 * What the rule does to simulated doctors. Rates are shares 0–1; `null` where a group is empty. "False positive" has a
 * meaning here only, where it is known who prescribes more: never use the words for a real doctor.
 */
export interface SimulationSummary {
  readonly flaggedShare: number;
  /** Flagged among neutral doctors: classes of the commune of the surgery. */
  readonly falsePositiveRate: number | null;
  /** Variants: class × region; class of the doctor's own patients; no class but occupation in the strata. */
  readonly falsePositiveRateClassRegion: number | null;
  readonly falsePositiveRatePatientClass: number | null;
  readonly falsePositiveRateOccupation: number | null;
  readonly sdLogRatioNeutral: number | null;
  readonly daysPerPatient: number;
  /** False positive rates. Keys `lower-upper`; other groups from the lowest fifth, or the densest class, upward. */
  readonly byListSize: Readonly<Record<string, number | null>>;
  readonly byDensity: readonly (number | null)[];
  readonly byPatientQuintile: readonly (number | null)[];
  readonly meanRatioByPatientQuintile: readonly (number | null)[];
  /** Fifths of (deprivation of the patients − deprivation of the commune of the surgery). */
  readonly byMismatchQuintile: readonly (number | null)[];
  /** Flagged among true over-prescribers; true over-prescribers among flagged. */
  readonly sensitivity: number | null;
  readonly positivePredictiveValue: number | null;
}

/** Ratios of each doctor under the rule and its three variants; NaN inside the columns when nothing was expected. */
export interface RatioColumns {
  readonly byClass: Float64Array;
  readonly byClassRegion: Float64Array;
  readonly byPatientClass: Float64Array;
  readonly byOccupation: Float64Array;
}

/**
 * Rates of flags of one run (shares 0–1, null over an empty group), over all doctors, over the neutral ones and over those
 * who were made to prescribe more; spread of the ratios. `totals` are days and patients of the whole run.
 */
export function summariseRuns(
  doctors: Doctors,
  ratios: RatioColumns,
  totals: { readonly days: number; readonly patients: number },
  threshold: number,
): SimulationSummary {
  const everyone = Array.from({ length: doctors.length }, (_, i) => i);
  const neutral = everyone.filter((i) => doctors.overPrescriber[i] === 0);
  const over = everyone.filter((i) => doctors.overPrescriber[i] === 1);
  const flaggedIn = (column: Float64Array) => (i: number) => (column[i] ?? 0) >= threshold;
  const flagged = flaggedIn(ratios.byClass);
  const among = (group: readonly number[], test = flagged): number | null => share(group, test);
  const byGroup = (groups: number, groupOf: (i: number) => number): number[][] => {
    const members = Array.from({ length: groups }, (): number[] => []);
    for (const i of neutral) members[groupOf(i)]?.push(i);
    return members;
  };
  const sizes = byGroup(LIST_SIZES.length - 1, (i) =>
    LIST_SIZES.findLastIndex((n) => n <= (doctors.employees[i] ?? 0)),
  );
  const fifthOf = quantileClasses(doctors.patientDeprivation, 5);
  const fifths = byGroup(5, (i) => fifthOf[i] ?? 0);
  const mismatch = doctors.patientDeprivation.map((u, i) => u - (doctors.communeDeprivation[i] ?? 0));
  const mismatchOf = quantileClasses(mismatch, 5);
  const ratiosOf = (group: readonly number[]): number[] =>
    group.map((i) => ratios.byClass[i] ?? NaN).filter((ratio) => !Number.isNaN(ratio));
  return {
    flaggedShare: share(everyone, flagged) ?? 0,
    falsePositiveRate: among(neutral),
    falsePositiveRateClassRegion: among(neutral, flaggedIn(ratios.byClassRegion)),
    falsePositiveRatePatientClass: among(neutral, flaggedIn(ratios.byPatientClass)),
    falsePositiveRateOccupation: among(neutral, flaggedIn(ratios.byOccupation)),
    sdLogRatioNeutral: standardDeviation(
      ratiosOf(neutral)
        .filter((ratio) => ratio > 0)
        .map(Math.log),
    ),
    daysPerPatient: totals.days / totals.patients,
    byListSize: Object.fromEntries(
      sizes.map((group, k) => [`${String(LIST_SIZES[k])}-${String(LIST_SIZES[k + 1])}`, among(group)]),
    ),
    byDensity: byGroup(4, (i) => doctors.density[i] ?? 0).map((group) => among(group)),
    byPatientQuintile: fifths.map((group) => among(group)),
    meanRatioByPatientQuintile: fifths.map((group) => mean(ratiosOf(group))),
    byMismatchQuintile: byGroup(5, (i) => mismatchOf[i] ?? 0).map((group) => among(group)),
    sensitivity: among(over),
    positivePredictiveValue: share(everyone.filter(flagged), (i) => doctors.overPrescriber[i] === 1),
  };
}

function share(group: readonly number[], test: (i: number) => boolean): number | null {
  return group.length === 0 ? null : group.filter(test).length / group.length;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, x) => sum + x, 0) / values.length;
}

function standardDeviation(values: readonly number[]): number | null {
  const centre = mean(values);
  return centre === null ? null : Math.sqrt(mean(values.map((x) => (x - centre) ** 2)) ?? 0);
}
