import type { Case, Figure } from "../case/types.js";
import { roundingInterval } from "./figures.js";
import { parameter } from "./parameters.js";
import { presetOf } from "./preset.js";
import type { CaseWarning, Coverage } from "./types.js";

/** Limit of a warning, from `data/parameters/inference.json`. */
const limitOf = (id: string): number => parameter(id).value;

/** Warnings on what was typed: they never change a number, they are printed with it. */
export function warningsOf(aCase: Case, coverage: Coverage): readonly CaseWarning[] {
  return [
    ...otherSource(aCase),
    ...otherPeriod(aCase),
    ...otherSchemes(aCase),
    ...inconsistentLetter(aCase),
    ...impossibleDays(aCase),
    ...listWarnings(aCase, coverage),
    ...practiceWarnings(aCase),
  ];
}

type Typed = readonly [field: string, figure: Figure];

function typedFigures(aCase: Case): readonly Typed[] {
  return Object.entries(aCase.figures ?? {}).map(([name, figure]) => [`figures.${name}`, figure]);
}

/** The RIAP counts all schemes since 1 January: it does not match a letter. */
function otherSource(aCase: Case): CaseWarning[] {
  const fields = typedFigures(aCase)
    .filter(([, { source }]) => source === "riap")
    .map(([field]) => field);
  return fields.length === 0 || aCase.letter === undefined ? [] : [{ code: "riap-et-lettre", fields }];
}

function otherPeriod(aCase: Case): CaseWarning[] {
  const window = aCase.window;
  if (window === undefined) return [];
  const figures = typedFigures(aCase)
    .filter(
      ([, { period }]) =>
        period !== undefined && (period.start !== window.start || period.end !== window.end),
    )
    .map(([field]) => field);
  const campaign = presetOf(aCase).window.value;
  const offCampaign = campaign !== null && (campaign.start !== window.start || campaign.end !== window.end);
  const fields = [...figures, ...(offCampaign ? ["window"] : [])];
  return fields.length === 0 ? [] : [{ code: "periodes-differentes", fields }];
}

function otherSchemes(aCase: Case): CaseWarning[] {
  const fields = typedFigures(aCase)
    .filter(([, { schemes }]) => schemes === "tous-regimes")
    .map(([field]) => field);
  return fields.length === 0 ? [] : [{ code: "regimes-differents", fields }];
}

/** The letter against itself: days ÷ patients outside the rounding of its rate, printed ratio outside its means. */
function inconsistentLetter(aCase: Case): CaseWarning[] {
  const { doctorRate, comparatorRate, ratio } = aCase.letter ?? {};
  const days = aCase.figures?.sickLeaveDays?.value;
  const patients = aCase.figures?.activePatients?.value;
  const warnings: CaseWarning[] = [];
  if (doctorRate !== undefined && days !== undefined && patients !== undefined && patients > 0) {
    const { low, high } = roundingInterval(doctorRate);
    const computed = days / patients;
    if (computed < low || computed > high) {
      const fields = ["figures.sickLeaveDays", "figures.activePatients", "letter.doctorRate"];
      warnings.push({ code: "lettre-incoherente", fields, numbers: { computed, printed: doctorRate.value } });
    }
  }
  if (doctorRate !== undefined && comparatorRate !== undefined && ratio !== undefined) {
    const own = roundingInterval(doctorRate);
    const group = roundingInterval(comparatorRate);
    const printed = roundingInterval(ratio);
    if (own.high / group.low < printed.low || own.low / group.high > printed.high) {
      const fields = ["letter.doctorRate", "letter.comparatorRate", "letter.ratio"];
      // A mean printed 0 was rounded: the least ratio that the two printed means allow.
      const computed =
        comparatorRate.value > 0 ? doctorRate.value / comparatorRate.value : own.low / group.high;
      warnings.push({ code: "lettre-incoherente", fields, numbers: { computed, printed: ratio.value } });
    }
  }
  return warnings;
}

const DAY = 86_400_000;

/** More days than if every patient had been on leave every day of the period: one of the two figures is mistyped. */
function impossibleDays(aCase: Case): CaseWarning[] {
  const days = aCase.figures?.sickLeaveDays;
  const patients = aCase.figures?.activePatients?.value;
  const window = days?.period ?? aCase.window ?? presetOf(aCase).window.value;
  if (days === undefined || patients === undefined || patients === 0 || window === null) return [];
  const length = (Date.parse(window.end) - Date.parse(window.start)) / DAY + 1;
  if (days.value <= patients * length) return [];
  const fields = ["figures.sickLeaveDays", "figures.activePatients"];
  return [{ code: "journees-impossibles", fields, numbers: { days: days.value, patients, length } }];
}

function listWarnings(aCase: Case, coverage: Coverage): CaseWarning[] {
  const warnings: CaseWarning[] = [];
  const patients = aCase.figures?.activePatients?.value;
  if (patients !== undefined && patients < limitOf("small-list-warning")) {
    warnings.push({ code: "petite-liste", fields: ["figures.activePatients"], numbers: { patients } });
  }
  if (coverage.workingAge.kind === "present" && coverage.workingAge.value < limitOf("low-coverage-warning")) {
    warnings.push({
      code: "couverture-faible",
      fields: ["patients"],
      numbers: { share: coverage.workingAge.value },
    });
  }
  const sum = (aCase.patients?.strata ?? []).reduce((n, { count }) => n + count, 0);
  if (
    patients !== undefined &&
    sum > 0 &&
    Math.abs(sum - patients) > limitOf("list-total-tolerance") * patients
  ) {
    warnings.push({ code: "total-incoherent", fields: ["patients.strata"], numbers: { sum, patients } });
  }
  const group = aCase.letter?.groupSize?.value;
  if (group !== undefined && group < limitOf("small-comparator-warning")) {
    warnings.push({ code: "comparateur-petit", fields: ["letter.groupSize"], numbers: { doctors: group } });
  }
  const residents = (aCase.residence ?? []).reduce((n, { count }) => n + count, 0);
  if (
    patients !== undefined &&
    residents > 0 &&
    residents < limitOf("residence-coverage-warning") * patients
  ) {
    warnings.push({
      code: "residence-partielle",
      fields: ["residence"],
      numbers: { share: residents / patients },
    });
  }
  return warnings;
}

function practiceWarnings(aCase: Case): CaseWarning[] {
  const warnings: CaseWarning[] = [];
  if (aCase.practice?.structure === "centre-de-sante") {
    warnings.push({ code: "centre-de-sante", fields: ["practice.structure"] });
  }
  const since = aCase.practice?.since;
  const start = aCase.window?.start ?? presetOf(aCase).window.value?.start;
  if (since !== undefined && start !== undefined) {
    const years = (Date.parse(start) - Date.parse(since)) / (365.25 * 86_400_000);
    if (years < limitOf("recent-practice-years"))
      warnings.push({ code: "installation-recente", fields: ["practice.since"] });
  }
  return warnings;
}
