import { absent, present } from "./availability.js";
import type { Absent, Availability } from "./availability.js";
import { evaluateFormula } from "./formula.js";
import type { Origin } from "./provenance.js";
import type { Quantity } from "./quantity.js";
import { computedStatus } from "./status.js";
import type { Status } from "./status.js";

/** What a quantity is, apart from its value. */
export interface Description {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly period?: string;
  readonly note?: string;
}

/** Leaf of the trace: a number read somewhere, with its origin and status. NaN and infinities are refused (absence). */
export function leaf(
  description: Description,
  value: number | Availability<number>,
  status: Status,
  origin?: Origin,
): Quantity {
  const availability: Availability<number> =
    typeof value !== "number" ? value : Number.isFinite(value) ? present(value) : absent("non-calculable");
  return {
    ...description,
    value: availability,
    status: availability.kind === "absent" ? "inconnu" : status,
    ...(origin === undefined ? {} : { origin }),
  };
}

/**
 * Inner node of the trace. The value **is** the evaluation of `formula` over `inputs`: there is no second
 * computation to keep in step. Status: the weakest of the inputs, at best « calculé ». An absent input, or a
 * result that is not finite, makes the node absent, with the reason of the first absent input.
 */
export function compute(description: Description, formula: string, inputs: readonly Quantity[]): Quantity {
  const value = evaluate(formula, inputs);
  return {
    ...description,
    value,
    status: value.kind === "absent" ? "inconnu" : computedStatus(inputs.map((input) => input.status)),
    formula,
    inputs,
  };
}

function evaluate(formula: string, inputs: readonly Quantity[]): Availability<number> {
  const missing = inputs
    .map((input) => input.value)
    .find((value): value is Absent => value.kind === "absent");
  if (missing !== undefined) return missing;
  const values = inputs.map((input) => (input.value.kind === "present" ? input.value.value : NaN));
  const byId = new Map(inputs.map((input, i) => [input.id, values[i] ?? NaN]));
  const number = evaluateFormula(formula, (pattern) => {
    if (pattern.endsWith("*")) {
      const prefix = pattern.slice(0, -1);
      return values.filter((_, i) => inputs[i]?.id.startsWith(prefix) === true);
    }
    const value = byId.get(pattern);
    if (value === undefined) throw new SyntaxError(`formula « ${formula} »: no input ${pattern}`);
    return [value];
  });
  return Number.isFinite(number) ? present(number) : absent("non-calculable", formula);
}

/** Number of a present quantity, `undefined` when it is absent. */
export function numberOf(quantity: Quantity): number | undefined {
  return quantity.value.kind === "present" ? quantity.value.value : undefined;
}
