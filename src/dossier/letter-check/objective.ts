import { computedStatus, weakest } from "../../core/domain/index.js";
import type { Status } from "../../core/domain/index.js";
import { figureStatus } from "../../core/answer/figures.js";
import type { Case, Figure } from "../../core/case/types.js";

/** In which form the letter gives the objective: days per active patient, days in all, or a reduction. */
export type ObjectiveForm = "rate" | "days" | "reduction";

/** The objective of a proposal set beside the mean of reference, both in days per active patient. */
export interface ObjectiveReading {
  readonly form: ObjectiveForm;
  /** Days per active patient, not rounded. */
  readonly objective: number;
  readonly mean: number;
  /** True when the objective is below the mean, which R. 148-3 of the CSS forbids. */
  readonly below: boolean;
  readonly status: Status;
}

/** What is missing before the comparison can be made, as paths of the case. */
export interface ObjectiveMissing {
  readonly form: ObjectiveForm;
  readonly missing: readonly string[];
}

interface Part {
  readonly value: number;
  readonly status: Status;
}

const part = (figure: Figure | undefined): Part | undefined =>
  figure === undefined ? undefined : { value: figure.value, status: figureStatus(figure) };

/** Days per active patient of the doctor: as printed, else days divided by patients. */
function ownRate({ letter, figures }: Case): Part | undefined {
  const printed = part(letter?.doctorRate);
  const days = part(figures?.sickLeaveDays);
  const patients = part(figures?.activePatients);
  if (printed !== undefined || days === undefined || patients === undefined || patients.value === 0)
    return printed;
  return { value: days.value / patients.value, status: computedStatus([days.status, patients.status]) };
}

/**
 * The objective of a proposal (mise sous objectif) beside the mean of reference of the letter: R. 148-3 wants it not
 * below. Undefined when the case holds no objective. Days in all are divided by the active patients, a reduction is
 * taken off the doctor's present rate: the first supposes as many patients over a period as long, and is *supposé*.
 */
export function readObjective(aCase: Case): ObjectiveReading | ObjectiveMissing | undefined {
  const { letter, figures } = aCase;
  const mean = part(letter?.comparatorRate);
  const meanMissing = mean === undefined ? ["letter.comparatorRate"] : [];
  const against = (form: ObjectiveForm, objective: Part | undefined, missing: readonly string[]) => {
    if (objective === undefined || mean === undefined) return { form, missing: [...missing, ...meanMissing] };
    const status = weakest([objective.status, mean.status]);
    const { value } = objective;
    return { form, objective: value, mean: mean.value, below: value < mean.value, status };
  };
  const rate = part(letter?.objectiveRate);
  if (rate !== undefined) return against("rate", rate, []);
  const days = part(letter?.objectiveDays);
  if (days !== undefined) {
    const patients = part(figures?.activePatients);
    const known = patients !== undefined && patients.value > 0;
    const value = known ? { value: days.value / patients.value, status: "supposé" as const } : undefined;
    return against("days", value, known ? [] : ["figures.activePatients"]);
  }
  const reduction = part(letter?.objectiveReduction);
  if (reduction === undefined) return undefined;
  const own = ownRate(aCase);
  const value =
    own === undefined
      ? undefined
      : {
          value: own.value * (1 - reduction.value / 100),
          status: computedStatus([own.status, reduction.status]),
        };
  return against("reduction", value, own === undefined ? ["letter.doctorRate"] : []);
}
