import { absent, compute } from "../domain/index.js";
import type { Quantity } from "../domain/index.js";
import { notes, rebuiltLabels } from "./fr.js";
import { missing } from "./missing.js";
import { parameterQuantity } from "./parameters.js";
import type { SpecificationChoice } from "./types.js";

/**
 * Expected days under the scope of `base` turned into the number that a numerator option counts. The part taken off
 * the doctor's days is taken off the group's mean too, at a stated, supposed level: never off one side only, except
 * the replacements, whose share in the group nobody publishes (said in the note).
 */
export function convertExpected(
  base: Quantity,
  numerator: SpecificationChoice["numerator"],
  scope: "with-work-accidents" | "without-work-accidents",
): Quantity {
  const days = { id: base.id, label: base.label, unit: "jours" };
  const all =
    scope === "with-work-accidents"
      ? base
      : compute({ ...days, id: "all" }, "sickness / (1 - workAccidentShare)", [
          { ...base, id: "sickness" },
          parameterQuantity("work-accident-share", "workAccidentShare"),
        ]);
  const inner = { ...all, id: "all" };
  switch (numerator) {
    case "days":
      return scope === "with-work-accidents" ? base : { ...all, id: base.id };
    case "days-without-work-accidents":
      if (scope === "without-work-accidents") return base;
      return compute({ ...days, note: notes.groupWithoutWorkAccidents }, "all * (1 - workAccidentShare)", [
        inner,
        parameterQuantity("work-accident-share", "workAccidentShare"),
      ]);
    case "days-without-long":
      return compute({ ...days, note: notes.groupWithoutLong }, "all * (1 - longShare)", [
        inner,
        parameterQuantity("long-share", "longShare"),
      ]);
    case "days-without-replacements":
      return compute({ ...days, note: notes.replacements }, "all", [inner]);
    case "sick-leaves":
      return compute({ ...days, unit: "arrêts", note: notes.leaves }, "all / meanDuration", [
        inner,
        parameterQuantity("mean-duration", "meanDuration"),
      ]);
    case "patients-with-leave":
      return missing(
        { ...days, unit: "patients" },
        absent("non-communique", rebuiltLabels.patientsWithLeaveMean),
      );
  }
}
