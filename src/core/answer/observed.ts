import type { Case } from "../case/types.js";
import { absent, compute, leaf, numberOf } from "../domain/index.js";
import type { Quantity } from "../domain/index.js";
import { figure, letterFigure } from "./figures.js";
import { nodeLabels, notes } from "./fr.js";
import { missing } from "./missing.js";
import type { SpecificationChoice } from "./types.js";

/** Parts of the days that a numerator takes off, and the field that gives them. */
const REMOVED_PART = {
  "days-without-work-accidents": "sickLeaveDaysWorkAccident",
  "days-without-long": "sickLeaveDaysLong",
  "days-without-replacements": "sickLeaveDaysReplacement",
} as const;

/**
 * Number of patients over which the mean of the group is counted: the typed active patients, or one patient when
 * only the two means of the letter are known (the ratio needs no more).
 */
export function activePatients(aCase: Case): Quantity {
  const typed = figure(aCase, "activePatients", "patients");
  if (typed.value.kind === "present" || aCase.letter?.doctorRate === undefined) return typed;
  if (aCase.figures?.sickLeaveDays !== undefined) return typed;
  const { source } = aCase.letter.doctorRate;
  return leaf(
    { id: "patients", label: nodeLabels.onePatient, unit: "patients", note: notes.onePatient },
    1,
    source === "lettre" ? "documenté" : "supposé",
    { kind: "case", field: RATE_ALONE },
  );
}

/** Field from which a number of patients can only be the notional one. */
const RATE_ALONE = "letter.doctorRate";

/** True of the one notional patient of {@link activePatients}: the days of a list then mean nothing. */
export function isOnePatient({ origin }: Quantity): boolean {
  return origin?.kind === "case" && origin.field === RATE_ALONE;
}

/** Days attributed to the doctor: typed, or rate of the letter × patients. */
export function observedDays(aCase: Case): Quantity {
  const description = { id: "observed", label: nodeLabels.observed, unit: "jours" };
  const days = { ...figure(aCase, "sickLeaveDays", "observed"), label: nodeLabels.observed };
  if (otherPeriod(aCase)) return missing(description, absent("non-calculable", "periode-differente"));
  if (days.value.kind === "present" || aCase.letter?.doctorRate === undefined) return days;
  return compute({ ...description, note: notes.fromRate }, "doctorRate * patients", [
    letterFigure(aCase, "doctorRate"),
    activePatients(aCase),
  ]);
}

/** True when the days were counted over another period than the letter's: their quotient would mean nothing. */
function otherPeriod(aCase: Case): boolean {
  const period = aCase.figures?.sickLeaveDays?.period;
  const window = aCase.window;
  return (
    period !== undefined &&
    window !== undefined &&
    (period.start !== window.start || period.end !== window.end)
  );
}

/** Observed number under a numerator option, absent with its reason when a part was not typed or exceeds the days. */
export function observedNumber(aCase: Case, numerator: SpecificationChoice["numerator"]): Quantity {
  switch (numerator) {
    case "days":
      return observedDays(aCase);
    case "sick-leaves":
      return { ...figure(aCase, "sickLeaves", "observed"), label: nodeLabels.observedLeaves };
    case "patients-with-leave":
      return figure(aCase, "patientsWithLeave", "observed");
    default:
      return daysWithout(aCase, REMOVED_PART[numerator]);
  }
}

/** Days less one of their parts; absent when the part was typed and the days come from a rate that it does not fit. */
function daysWithout(aCase: Case, part: (typeof REMOVED_PART)[keyof typeof REMOVED_PART]): Quantity {
  const description = { id: "observed", label: nodeLabels.observed, unit: "jours" };
  const days = { ...observedDays(aCase), id: "days" };
  const removed = figure(aCase, part, "removed");
  const [whole, less] = [numberOf(days), numberOf(removed)];
  if (whole !== undefined && less !== undefined) {
    // The rate of the letter alone: its one notional patient cannot lose the days of a whole list.
    if (isOnePatient(activePatients(aCase)))
      return missing(description, absent("non-saisi", "figures.activePatients"));
    if (less > whole) return missing(description, absent("non-calculable", "partie-superieure"));
  }
  return compute(description, "days - removed", [days, removed]);
}
