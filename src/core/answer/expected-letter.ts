import type { Case } from "../case/types.js";
import { absent, compute } from "../domain/index.js";
import type { Quantity } from "../domain/index.js";
import { letterFigure } from "./figures.js";
import { nodeLabels, notes } from "./fr.js";
import { missing } from "./missing.js";
import { activePatients, observedDays } from "./observed.js";

/**
 * Expected days anchored on the letter: patients × mean of the group as printed; or, when only the ratio is
 * printed, observed ÷ ratio. The scope is the letter's own (work accidents included).
 */
export function expectedFromLetter(aCase: Case): Quantity {
  const description = { id: "expected", label: nodeLabels.expected, unit: "jours" };
  if (aCase.letter?.comparatorRate !== undefined) {
    return compute(description, "patients * comparatorRate", [
      activePatients(aCase),
      letterFigure(aCase, "comparatorRate"),
    ]);
  }
  if (aCase.letter?.ratio !== undefined) {
    return compute({ ...description, note: notes.fromRatio }, "days / statedRatio", [
      { ...observedDays(aCase), id: "days" },
      letterFigure(aCase, "ratio", "statedRatio"),
    ]);
  }
  return missing(description, absent("non-saisi", "letter.comparatorRate"));
}
