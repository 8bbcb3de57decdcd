import type { Quantity } from "../domain/index.js";

/** A node of the trace whose inputs are written once elsewhere in the table. */
export interface TraceNode extends Omit<Quantity, "inputs"> {
  /** Positions of the inputs in {@link TraceTable.nodes}, in the order of the formula's lists. */
  readonly inputs?: readonly number[];
}

/** A trace without repetition: `nodes[root]` is the result, inputs come before what uses them. */
export interface TraceTable {
  readonly root: number;
  readonly nodes: readonly TraceNode[];
}

/** Writes each distinct node of a trace once. {@link traceFromTable} gives the same tree back. */
export function traceTable(trace: Quantity): TraceTable {
  const nodes: TraceNode[] = [];
  const byText = new Map<string, number>();
  const byObject = new Map<Quantity, number>();
  const add = (quantity: Quantity): number => {
    const known = byObject.get(quantity);
    if (known !== undefined) return known;
    const { inputs, ...own } = quantity;
    const node: TraceNode = inputs === undefined ? own : { ...own, inputs: inputs.map(add) };
    const text = JSON.stringify(node);
    const position = byText.get(text) ?? nodes.push(node) - 1;
    byText.set(text, position);
    byObject.set(quantity, position);
    return position;
  };
  return { root: add(trace), nodes };
}

/** The tree of a table. @throws Error on a position that the table does not hold before its use. */
export function traceFromTable({ root, nodes }: TraceTable): Quantity {
  const built: Quantity[] = [];
  const at = (position: number): Quantity => {
    const quantity = built[position];
    if (quantity === undefined) throw new Error(`trace: node ${String(position)} is not in the table`);
    return quantity;
  };
  for (const { inputs, ...own } of nodes) {
    built.push(inputs === undefined ? own : { ...own, inputs: inputs.map(at) });
  }
  return at(root);
}
