import type { Case } from "../case/types.js";
import { absent, compute, leaf } from "../domain/index.js";
import type { Quantity } from "../domain/index.js";
import { figure, letterFigure } from "./figures.js";
import { nodeLabels, notes } from "./fr.js";
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
    { kind: "case", field: "letter.doctorRate" },
  );
}

/** Days attributed to the doctor: typed, or rate of the letter × patients. */
export function observedDays(aCase: Case): Quantity {
  const days = figure(aCase, "sickLeaveDays", "days");
  const description = { id: "observed", label: nodeLabels.observed, unit: "jours" };
  if (days.value.kind === "present") return compute(description, "days", [days]);
  if (aCase.letter?.doctorRate === undefined) return compute(description, "days", [days]);
  return compute({ ...description, note: notes.fromRate }, "doctorRate * patients", [
    letterFigure(aCase, "doctorRate"),
    activePatients(aCase),
  ]);
}

/** Observed number under a numerator option, absent with its reason when a part was not typed. */
export function observedNumber(aCase: Case, numerator: SpecificationChoice["numerator"]): Quantity {
  switch (numerator) {
    case "days":
      return observedDays(aCase);
    case "sick-leaves":
      return compute({ id: "observed", label: nodeLabels.observedLeaves, unit: "arrêts" }, "leaves", [
        figure(aCase, "sickLeaves", "leaves"),
      ]);
    case "patients-with-leave":
      return leaf(
        { id: "observed", label: "Patients avec au moins un arrêt", unit: "patients" },
        aCase.figures?.patientsWithLeave?.value ?? absent("non-saisi", "figures.patientsWithLeave"),
        aCase.figures?.patientsWithLeave?.source === "lettre" ? "documenté" : "supposé",
        { kind: "case", field: "figures.patientsWithLeave" },
      );
    default:
      return compute({ id: "observed", label: nodeLabels.observed, unit: "jours" }, "days - removed", [
        { ...observedDays(aCase), id: "days" },
        figure(aCase, REMOVED_PART[numerator], "removed"),
      ]);
  }
}
