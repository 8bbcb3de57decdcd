import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { evaluateFormula } from "../../../../src/core/domain/index.js";

const INPUTS: Readonly<Record<string, readonly number[]>> = {
  days: [6405],
  "rate.30-39": [2],
  _x1: [0.5],
  "cell.*": [1, 2, 6],
  "weight.*": [10, 20, 70],
  "two.*": [1, 2],
  "none.*": [],
};
const valueOf = (formula: string): number => evaluateFormula(formula, (pattern) => INPUTS[pattern] ?? [NaN]);

interface Tree {
  readonly text: string;
  readonly value: number;
}
const literal = fc.integer({ min: 0, max: 4000 }).map((n): Tree => ({ text: String(n / 8), value: n / 8 }));
const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
};
/** Additions of products of atoms, an atom being a number or a whole formula in parentheses: values known as they are built. */
const { formula } = fc.letrec<{ formula: Tree; product: Tree; atom: Tree }>((tie) => {
  const chain = (part: fc.Arbitrary<Tree>, operators: string): fc.Arbitrary<Tree> =>
    fc
      .tuple(
        part,
        fc.array(fc.tuple(fc.constantFrom(...operators), fc.constantFrom("", " "), part), { maxLength: 3 }),
      )
      .map(([first, rest]) =>
        rest.reduce(
          (left, [operator, space, right]) => ({
            text: [left.text, operator, right.text].join(space),
            value: OPERATORS[operator]?.(left.value, right.value) ?? NaN,
          }),
          first,
        ),
      );
  return {
    formula: chain(tie("product"), "+-"),
    product: chain(tie("atom"), "*/"),
    atom: fc.oneof(
      { depthSize: "small" },
      literal,
      tie("formula").map(({ text, value }) => ({ text: `(${text})`, value })),
    ),
  };
});

describe("the language of formulas", () => {
  test("four operations, precedence, order from the left and parentheses are those of arithmetic", () => {
    fc.assert(
      fc.property(formula, ({ text, value }) => {
        expect(valueOf(text)).toBe(value);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ["days", 6405],
    ["  12.25", 12.25],
    ["_x1 * days", 3202.5],
    ["sum(cell.*)", 9],
    ["sum(none.*)", 0],
    ["mean(cell.*)", 3],
    ["min(cell.*)", 1],
    ["max(cell.*)", 6],
    ["min(4, cell.*, 0.5)", 0.5],
    ["max(4, cell.*)", 6],
    ["dot(cell.*, weight.*)", 470],
    ["weightedMean(cell.*, weight.*)", 4.7],
    ["days / sum( cell.* ) - 1", 6405 / 9 - 1],
    ["sum(2 * days)", 12810],
    // a list without its counterpart is not a number, and is not counted as nothing
    ["dot(cell.*, two.*)", NaN],
    ["weightedMean(cell.*, two.*)", NaN],
  ])("%s = %d", (text, value) => {
    expect(valueOf(text)).toBe(value);
  });

  test.each([
    ["", "stops too early"],
    ["1 +", "stops too early"],
    ["(1 + 2", ") expected"],
    ["sum(cell.*", ") expected"],
    ["sum(1 2)", ") expected"],
    ["1 2", "text after its end"],
    ["days)", "text after its end"],
    [")", "unexpected )"],
    ["* 2", "unexpected *"],
    ["days % 2", "unexpected character"],
    ["days $", "unexpected character"],
    ["total(1)", "unknown function total"],
    ["toString(1)", "unknown function toString"],
    ["cell.* + 1", "a single value is expected"],
    ["none.*", "a single value is expected"],
  ])("refuses « %s »: %s", (text, reason) => {
    const refusal = (): number => valueOf(text);
    expect(refusal).toThrow(SyntaxError);
    expect(refusal).toThrow(reason);
    if (!reason.startsWith("a single")) expect(refusal).toThrow(`« ${text} »`);
  });
});
