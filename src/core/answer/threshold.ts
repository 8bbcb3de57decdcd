import type { Case } from "../case/types.js";
import { leaf } from "../domain/index.js";
import type { Quantity } from "../domain/index.js";
import { figureStatus } from "./figures.js";
import { nodeLabels } from "./fr.js";
import { presetComparison, presetOf, presetThreshold } from "./preset.js";

/** Threshold that every comparison of a case is made with: the letter's when it prints one, else the campaign's. */
export function thresholdNumber(aCase: Case): number {
  return aCase.letter?.threshold?.value ?? presetThreshold(presetOf(aCase)).value;
}

/** The same number as a leaf of the trace, with its status and source. */
export function thresholdOf(aCase: Case): Quantity {
  const description = { id: "threshold", label: nodeLabels.threshold, unit: "sans unité" };
  const value = thresholdNumber(aCase);
  const printed = aCase.letter?.threshold;
  if (printed !== undefined) {
    return leaf(description, value, figureStatus(printed), { kind: "case", field: "letter.threshold" });
  }
  const preset = presetOf(aCase);
  const { source, note, status } = presetThreshold(preset);
  const remark = note === undefined ? source : `${source} ; ${note}`;
  return leaf({ ...description, note: remark }, value, status, {
    kind: "parameter",
    id: `presets/${preset.id}/threshold`,
  });
}

/** How a ratio is compared with the threshold in the campaign of a case. */
export function comparisonOf(aCase: Case): ">=" | ">" {
  return presetComparison(presetOf(aCase));
}
