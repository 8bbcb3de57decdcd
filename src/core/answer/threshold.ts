import type { Case } from "../case/types.js";
import { leaf } from "../domain/index.js";
import type { Quantity } from "../domain/index.js";
import { figureStatus } from "./figures.js";
import { nodeLabels } from "./fr.js";
import { presetOf, presetThreshold } from "./preset.js";

/** Threshold of the flag: the letter's when it prints one, else the campaign's, with its status and source. */
export function thresholdOf(aCase: Case): Quantity {
  const description = { id: "threshold", label: nodeLabels.threshold, unit: "sans unité" };
  const printed = aCase.letter?.threshold;
  if (printed !== undefined) {
    return leaf(description, printed.value, figureStatus(printed), {
      kind: "case",
      field: "letter.threshold",
    });
  }
  const preset = presetOf(aCase);
  const field = presetThreshold(preset);
  const note = field.note === undefined ? field.source : `${field.source} ; ${field.note}`;
  return leaf({ ...description, note }, field.value ?? 2, field.status, {
    kind: "parameter",
    id: `presets/${preset.id}/threshold`,
  });
}

/** `>=` unless the campaign says otherwise. */
export function comparisonOf(aCase: Case): ">=" | ">" {
  return presetOf(aCase).fields["comparison"]?.value === ">" ? ">" : ">=";
}
