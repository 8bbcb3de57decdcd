import { MethodError, asList, nonNegative, positive } from "../domain/index.js";
import { checkedRatio, checkedRule, isFlagged } from "./flag.js";
import type { Comparison, FlagRule } from "./flag.js";

/** A patient of the list. */
export interface PatientDays {
  /** Days attributed to the doctor for this patient, 0 included. */
  readonly days: number;
  /** Days expected for this patient. */
  readonly expected: number;
}

/** A result, and what may be taken from it or added to it. */
export interface FlipInput extends FlagRule {
  /** Days in the window. */
  readonly observed: number;
  readonly expected: number;
  /** Durations of the leaves inside the window, days. */
  readonly durations?: readonly number[] | undefined;
  /** Expected days if the doctor were compared with each class, from the least to the most deprived. */
  readonly expectedByClass?: readonly number[] | undefined;
  /** Class of the doctor, 1 = least deprived. */
  readonly currentClass?: number | undefined;
  readonly patients?: readonly PatientDays[] | undefined;
}

/** What would flip the verdict. Fields without their input, or without meaning for this verdict, are left out. */
export interface FlipAnalysis {
  readonly ratio: number;
  readonly flagged: boolean;
  /** The ratio itself: any threshold above it does not flag. */
  readonly thresholdThatFlips: number;
  /** Flagged: fewest whole days to take off the numerator. */
  readonly daysToRemove?: number;
  /** Not flagged: fewest whole days more that would flag the doctor. */
  readonly daysToAdd?: number;
  /** Flagged: relative increase of the expected days that brings the ratio to the threshold. */
  readonly expectedIncreaseShare?: number;
  /** Flagged: fewest leaves, longest first, to take off; null when taking them all off is not enough. */
  readonly longestSpellsToRemove?: number | null;
  readonly shareOfSpells?: number | null;
  /** Flagged: fewest patients to take off, from both observed and expected; null when none suffices. */
  readonly patientsToRemove?: number | null;
  readonly shareOfPatients?: number | null;
  readonly ratioByClass?: readonly number[];
  readonly flaggedByClass?: readonly boolean[];
  /** Classes away from the doctor's own to the nearest one with the other verdict; null when there is none. */
  readonly classStepsToFlip?: number | null;
}

/**
 * Smallest change that flips the verdict (statistics §E.4). A statement on fragility: it does not say that these
 * leaves or patients should not count.
 *
 * Errors: observed < 0 `E_NEGATIVE`; expected ≤ 0 `E_ZERO_EXPECTED`; threshold ≤ 0 `E_DOMAIN`; comparison
 * `E_OPTION`; empty list of leaves `E_NO_SPELLS`; a duration ≤ 0 `E_NEGATIVE`; empty list of patients
 * `E_EMPTY_POPULATION`; a class outside `expectedByClass` `E_OPTION`.
 */
export function flipAnalysis(input: FlipInput): FlipAnalysis {
  const ratio = checkedRatio(input.observed, input.expected);
  const { threshold, comparison } = checkedRule(input);
  const flagged = isFlagged(ratio, threshold, comparison);
  const durations = input.durations === undefined ? undefined : checkedDurations(input.durations);
  const patients = input.patients === undefined ? undefined : checkedPatients(input.patients);
  const flags = (days: number): boolean => isFlagged(days / input.expected, threshold, comparison);
  const excess = input.observed - threshold * input.expected;
  return {
    ratio,
    flagged,
    thresholdThatFlips: ratio,
    ...(flagged
      ? {
          daysToRemove: daysToRemove(excess, comparison, (days) => flags(input.observed - days)),
          expectedIncreaseShare: input.observed / (threshold * input.expected) - 1,
          ...(durations && spellsToRemove(durations, (days) => flags(input.observed - days))),
          ...(patients && patientsToRemove(patients, input.expected, threshold, comparison)),
        }
      : { daysToAdd: daysToAdd(-excess, comparison, (days) => flags(input.observed + days)) }),
    ...(input.expectedByClass &&
      verdictByClass(input.expectedByClass, input, { threshold, comparison, flagged })),
  };
}

/** The 1e-9 of the definition absorbs rounding; a verdict that stands all the same costs one day more. */
function daysToRemove(
  excess: number,
  comparison: Comparison,
  stillFlagged: (days: number) => boolean,
): number {
  const days = comparison === ">" ? Math.ceil(excess - 1e-9) : Math.floor(excess + 1e-9) + 1;
  return stillFlagged(days) ? days + 1 : days;
}

function daysToAdd(missing: number, comparison: Comparison, flagged: (days: number) => boolean): number {
  const days = comparison === ">" ? Math.floor(missing + 1e-9) + 1 : Math.ceil(missing - 1e-9);
  return flagged(days) ? days : days + 1;
}

type SpellFlip = Pick<FlipAnalysis, "longestSpellsToRemove" | "shareOfSpells">;

function spellsToRemove(durations: readonly number[], stillFlagged: (removed: number) => boolean): SpellFlip {
  const longestFirst = [...durations].sort((a, b) => b - a);
  let removed = 0;
  for (const [k, duration] of longestFirst.entries()) {
    removed += duration;
    if (!stillFlagged(removed)) {
      return { longestSpellsToRemove: k + 1, shareOfSpells: (k + 1) / durations.length };
    }
  }
  return { longestSpellsToRemove: null, shareOfSpells: null };
}

type PatientFlip = Pick<FlipAnalysis, "patientsToRemove" | "shareOfPatients">;

/** Each patient weighs d − T e in Σ (d − T e), whose sign is the verdict: taking off the heaviest first is optimal. */
function patientsToRemove(
  patients: readonly PatientDays[],
  expected: number,
  threshold: number,
  comparison: Comparison,
): PatientFlip {
  const heaviestFirst = patients.map((p) => p.days - threshold * p.expected).sort((a, b) => b - a);
  const slack = 1e-9 * expected;
  const unflagged = (rest: number): boolean => (comparison === ">" ? rest <= slack : rest < -slack);
  let rest = heaviestFirst.reduce((sum, weight) => sum + weight, 0);
  for (const [k, weight] of heaviestFirst.entries()) {
    rest -= weight;
    if (unflagged(rest)) return { patientsToRemove: k + 1, shareOfPatients: (k + 1) / patients.length };
  }
  return { patientsToRemove: null, shareOfPatients: null };
}

type ClassFlip = Pick<FlipAnalysis, "ratioByClass" | "flaggedByClass" | "classStepsToFlip">;

function verdictByClass(
  expectedByClass: readonly number[],
  { observed, currentClass }: FlipInput,
  rule: { readonly threshold: number; readonly comparison: Comparison; readonly flagged: boolean },
): ClassFlip {
  const ratioByClass = Array.from(
    asList(expectedByClass, "expectedByClass"),
    (expected, q) => observed / positive(expected, `expectedByClass[${String(q)}]`, "E_ZERO_EXPECTED"),
  );
  const flaggedByClass = ratioByClass.map((ratio) => isFlagged(ratio, rule.threshold, rule.comparison));
  if (currentClass === undefined) return { ratioByClass, flaggedByClass };
  if (flaggedByClass[currentClass - 1] === undefined) {
    throw new MethodError("E_OPTION", `there is no class ${String(currentClass)}`, "currentClass");
  }
  const steps = flaggedByClass.flatMap((flag, q) =>
    flag === rule.flagged ? [] : [Math.abs(q + 1 - currentClass)],
  );
  return { ratioByClass, flaggedByClass, classStepsToFlip: steps.length === 0 ? null : Math.min(...steps) };
}

function checkedDurations(durations: readonly number[]): readonly number[] {
  const list = Array.from(asList(durations, "durations"));
  if (list.length === 0) throw new MethodError("E_NO_SPELLS", "the list of leaves is empty", "durations");
  return list.map((days, j) => positive(days, `durations[${String(j)}]`, "E_NEGATIVE"));
}

function checkedPatients(patients: readonly PatientDays[]): readonly PatientDays[] {
  const list = Array.from(asList(patients, "patients"));
  if (list.length === 0)
    throw new MethodError("E_EMPTY_POPULATION", "the list of patients is empty", "patients");
  list.forEach((patient, p) => {
    nonNegative(patient.days, `patients[${String(p)}].days`);
    nonNegative(patient.expected, `patients[${String(p)}].expected`);
  });
  return list;
}
