import { numberOf } from "../../../../src/core/domain/index.js";
import type { Quantity } from "../../../../src/core/domain/index.js";

/** Independent evaluator: rewrites the formula in JavaScript and lets the engine compute it. */
export function recompute(node: Quantity): number {
  if (node.formula === undefined || node.inputs === undefined) return numberOf(node) ?? NaN;
  const inputs = node.inputs.map((input) => [input.id, recompute(input)] as const);
  const values = (pattern: string): number[] =>
    inputs
      .filter(([id]) => (pattern.endsWith("*") ? id.startsWith(pattern.slice(0, -1)) : id === pattern))
      .map(([, v]) => v);
  const total = (list: number[]): number => list.reduce((a, b) => a + b, 0);
  const named: Record<string, (...lists: number[][]) => number> = {
    sum: (list = []) => total(list),
    max: (...lists) => Math.max(...lists.flat()),
    dot: (a = [], b = []) => total(a.map((x, i) => x * (b[i] ?? NaN))),
    weightedMean: (x = [], w = []) => total(x.map((v, i) => v * (w[i] ?? NaN))) / total(w),
  };
  let text = node.formula;
  // innermost named function first
  for (
    let found = /([A-Za-z]+)\(([^()]*)\)/.exec(text);
    found !== null;
    found = /([A-Za-z]+)\(([^()]*)\)/.exec(text)
  ) {
    const [whole, name = "", args = ""] = found;
    const lists = args
      .split(",")
      .map((arg) => (/\*$/.test(arg.trim()) ? values(arg.trim()) : [plain(arg, values)]));
    text = text.replace(whole, String(named[name]?.(...lists) ?? NaN));
  }
  return plain(text, values);
}

/** + − × ÷ and parentheses over numbers, after identifiers were replaced. */
function plain(text: string, values: (pattern: string) => number[]): number {
  const replaced = text.replace(/(?<![\w.])[A-Za-z_][\w.]*/g, (id) => `(${String(values(id)[0] ?? NaN)})`);
  const stack = replaced.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[-+*/()]/g) ?? [];
  let at = 0;
  const factor = (): number => {
    const token = stack[at++];
    if (token === "(") {
      const value = sum();
      at += 1;
      return value;
    }
    return token === "-" ? -factor() : Number(token);
  };
  const product = (): number => {
    let value = factor();
    while (stack[at] === "*" || stack[at] === "/")
      value = stack[at++] === "*" ? value * factor() : value / factor();
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (stack[at] === "+" || stack[at] === "-")
      value = stack[at++] === "+" ? value + product() : value - product();
    return value;
  };
  return sum();
}

/** Leaves of a trace, in order. */
export function leaves(node: Quantity): Quantity[] {
  return node.inputs === undefined ? [node] : node.inputs.flatMap(leaves);
}
