import { leaf } from "../domain/index.js";
import type { Absent, Quantity } from "../domain/index.js";

/**
 * A quantity whose value is not known, with why: status « inconnu », whatever it is. Of a computed quantity only the
 * description is kept: its formula would explain another number.
 */
export function missing(
  { id, label, unit, period, note }: Pick<Quantity, "id" | "label" | "unit" | "period" | "note">,
  absence: Absent,
): Quantity {
  const optional = { ...(period === undefined ? {} : { period }), ...(note === undefined ? {} : { note }) };
  return leaf({ id, label, unit, ...optional }, absence, "inconnu");
}
