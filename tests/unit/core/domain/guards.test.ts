import { describe, expect, test } from "vitest";

import {
  asList,
  asRecord,
  count,
  finite,
  nonNegative,
  oneOf,
  openShare,
  positive,
  sameLength,
} from "../../../../src/core/domain/index.js";

/** What a guard says of a value: the error's code, or the value itself. */
const NUMBERS = {
  finite: (value: number) => finite(value, "x"),
  nonNegative: (value: number) => nonNegative(value, "x"),
  positive: (value: number) => positive(value, "x"),
  count: (value: number) => count(value, "x"),
  openShare: (value: number) => openShare(value, "x"),
} as const;

const NOT_FINITE = ["E_NOT_FINITE", "finite number is expected, not"] as const;
const NEGATIVE = ["E_NEGATIVE", "is negative"] as const;
const NOT_POSITIVE = ["E_DOMAIN", "is not positive"] as const;
const NOT_WHOLE = ["E_COUNT", "a whole number of 0 or more is expected"] as const;
const NOT_INSIDE = ["E_DOMAIN", "is not strictly between 0 and 1"] as const;

describe("guards of a number", () => {
  test.each([
    ["finite", -3.5],
    ["finite", 0],
    ["nonNegative", 0],
    ["nonNegative", 1e300],
    ["positive", Number.MIN_VALUE],
    ["count", 0],
    ["count", 9_007_199_254_740_991],
    ["openShare", 1e-12],
    ["openShare", 1 - 1e-12],
  ] as const)("%s hands back %d", (guard, value) => {
    expect(NUMBERS[guard](value)).toBe(value);
  });

  test.each([
    ["finite", NaN, ...NOT_FINITE],
    ["finite", -Infinity, ...NOT_FINITE],
    ["finite", "12", ...NOT_FINITE],
    ["finite", null, ...NOT_FINITE],
    ["nonNegative", -1e-9, ...NEGATIVE],
    ["nonNegative", undefined, ...NOT_FINITE],
    ["positive", 0, ...NOT_POSITIVE],
    ["positive", -2, ...NOT_POSITIVE],
    ["positive", Infinity, ...NOT_FINITE],
    ["count", -1, ...NOT_WHOLE],
    ["count", 1.5, ...NOT_WHOLE],
    ["count", 9_007_199_254_740_992, ...NOT_WHOLE],
    ["count", NaN, ...NOT_FINITE],
    ["openShare", 0, ...NOT_INSIDE],
    ["openShare", 1, ...NOT_INSIDE],
    ["openShare", -0.1, ...NOT_INSIDE],
    ["openShare", 1.1, ...NOT_INSIDE],
  ] as const)("%s refuses %s: %s, naming entry and value", (guard, value, code, reason) => {
    const message = expect.stringMatching(new RegExp(`^x: .*${reason}`)) as string;
    const refusal = expect.objectContaining({ name: "MethodError", code, path: "x", message });
    expect(() => NUMBERS[guard](value as number)).toThrow(refusal);
    expect(() => NUMBERS[guard](value as number)).toThrow(String(value));
  });

  test("a room may give its own code for a negative, or for a null, quantity", () => {
    expect(() => nonNegative(-1, "w", "E_WEIGHTS")).toThrow(expect.objectContaining({ code: "E_WEIGHTS" }));
    expect(() => positive(0, "e", "E_ZERO_EXPECTED")).toThrow(
      expect.objectContaining({ code: "E_ZERO_EXPECTED" }),
    );
  });
});

describe("guards of a shape", () => {
  test("lists, typed or not, and records are handed back as they are", () => {
    for (const list of [[], [1], Float64Array.of(1, 2)]) expect(asList(list, "l")).toBe(list);
    const record = { a: 1 };
    expect(asRecord(record)).toBe(record);
    expect(() => sameLength([1, 2], Float64Array.of(3, 4), "a, b")).not.toThrow();
  });

  test.each([
    ["a text", "abc"],
    ["a record", { length: 0 }],
    ["nothing", undefined],
    ["null", null],
    ["a number", 3],
    ["a view without items", new DataView(new ArrayBuffer(8))],
  ])("%s is no list", (_, value) => {
    expect(() => asList(value as number[], "units")).toThrow(
      expect.objectContaining({ code: "E_INPUT_SHAPE", path: "units", message: "units: a list is expected" }),
    );
  });

  test.each([["abc"], [null], [undefined], [3], [[1]]])("%j is no record", (value) => {
    const refusal = { code: "E_INPUT_SHAPE", path: "input", message: "input: an object is expected" };
    expect(() => asRecord(value)).toThrow(expect.objectContaining(refusal));
    expect(() => asRecord(value, "case")).toThrow(expect.objectContaining({ path: "case" }));
  });

  test("lists of different lengths: both lengths are said", () => {
    expect(() => sameLength([1, 2], [1], "x, y")).toThrow(
      expect.objectContaining({
        code: "E_INPUT_SHAPE",
        path: "x, y",
        message: "x, y: lists of the same length are expected, not 2 and 1 items",
      }),
    );
  });

  test("an option is one of those listed, and the list is said", () => {
    expect(oneOf("b", ["a", "b"], "rule")).toBe("b");
    for (const word of ["c", "", undefined]) {
      expect(() => oneOf(word, ["a", "b"], "rule")).toThrow(
        expect.objectContaining({
          code: "E_OPTION",
          path: "rule",
          message: `rule: ${String(word)} is not one of a, b`,
        }),
      );
    }
  });
});
