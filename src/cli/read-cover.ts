import type { Case } from "../core/case/types.js";
import { isDate } from "../dossier/deadlines/index.js";
import { readCover, typedCoverOf, type CoverReading, type TypedCover } from "../dossier/exhibit/cover.js";
import { FORMS_FR } from "./forms.fr.js";
import { INPUT_FR as TEXT } from "./fr.js";
import { refuse } from "./say.js";
import { today } from "./today.js";

/**
 * Cover of an exhibit: what the site wrote in `case.dossier.exhibit`, and over it what the command line gives. `undefined`
 * when there is no number, or when an option or the number is refused, the reason being said. Other texts of the case are
 * cleaned as the site cleans them, and said: the same file gives the same exhibit on both.
 */
export function readCaseCover(aCase: Case, options: TypedCover): CoverReading | undefined {
  const { date = "" } = options;
  if (date !== "" && !(date.startsWith("20") && isDate(date))) {
    refuse(FORMS_FR.notADate("--date", date));
    return undefined;
  }
  const whole = { ...typedCoverOf(aCase), ...options };
  const { number = "" } = whole;
  const refusals =
    number.trim() === "" ? [TEXT.noNumber] : readCover({ ...options, number }, today()).problems;
  if (refusals.length > 0) {
    refuse(refusals.join("\n"));
    return undefined;
  }
  const reading = readCover(whole, today());
  for (const problem of reading.problems) refuse(TEXT.coverProblem(problem));
  return reading;
}
