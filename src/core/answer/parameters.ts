import inference from "../../../data/parameters/inference.json" with { type: "json" };
import { leaf } from "../domain/index.js";
import type { Quantity, Status } from "../domain/index.js";
import { notes } from "./fr.js";

/** A dated assumption or published number of `data/parameters`, with its plausible range. */
export interface Parameter {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly status: Status;
  readonly source: string;
  readonly note?: string;
}

const PARAMETERS: ReadonlyMap<string, Parameter> = new Map(
  (inference.parameters as readonly Parameter[]).map((parameter) => [parameter.id, parameter]),
);

/** All parameters of inference, in file order: controls of the site, table of the exhibit. */
export const inferenceParameters: readonly Parameter[] = [...PARAMETERS.values()];

/** A parameter by its id; an unknown id is a programming error. */
export function parameter(id: string): Parameter {
  const found = PARAMETERS.get(id);
  if (found === undefined) throw new Error(`unknown parameter ${id}`);
  return found;
}

/** The parameter as a leaf of the trace, at its central value or at another one chosen by the user. */
export function parameterQuantity(id: string, traceId: string, value?: number): Quantity {
  const { label, unit, status, source, note, low, high, value: central } = parameter(id);
  const remark = [source, note, notes.plausible(fr(low), fr(high))].filter((text) => text !== undefined);
  return leaf(
    { id: traceId, label, unit, note: remark.join(" ; ") },
    value ?? central,
    value === undefined || value === central ? status : "supposé",
    { kind: "parameter", id: `inference/${id}` },
  );
}

function fr(value: number): string {
  return String(value).replace(".", ",");
}
