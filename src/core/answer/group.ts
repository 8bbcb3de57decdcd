import type { Case } from "../case/types.js";
import { absent, leaf } from "../domain/index.js";
import type { Quantity } from "../domain/index.js";
import type { AnswerData } from "./data.js";
import { needLabels } from "./fr.js";
import type { TerritoryChoice } from "./need.js";

/** Mean occupational need of a group (France = 1), nodes `other` or `fund`. */
export function groupNeed(
  aCase: Case,
  data: AnswerData | undefined,
  choice: TerritoryChoice,
  id: string,
): Quantity {
  const description = { id, label: needLabels.group, unit: "sans unité" };
  void aCase;
  void data;
  void choice;
  return leaf(description, absent("non-disponible", "release"), "inconnu");
}
