import { leaf } from "../domain/index.js";
import type { Absent, Quantity } from "../domain/index.js";

/** A quantity whose value is not known, with why: status « inconnu », whatever it is. */
export function missing(
  description: Pick<Quantity, "id" | "label" | "unit" | "period" | "note">,
  absence: Absent,
): Quantity {
  return leaf(description, absence, "inconnu");
}
