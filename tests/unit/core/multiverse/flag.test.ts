import { describe, expect, test } from "vitest";

import { MethodError } from "../../../../src/core/domain/index.js";
import { checkedRatio, checkedRule, isFlagged } from "../../../../src/core/multiverse/index.js";

const refusal = (call: () => unknown): { code: string; path: string | undefined } => {
  try {
    call();
  } catch (error) {
    if (error instanceof MethodError) return { code: error.code, path: error.path };
  }
  throw new Error("not refused");
};

describe("rule of the flag", () => {
  test.each([
    [1.9999999, ">=", false],
    [2, ">=", true],
    [2.0000001, ">=", true],
    [1.9999999, ">", false],
    [2, ">", false],
    [2.0000001, ">", true],
  ] as const)("ratio %d under « %s 2 » → %s", (ratio, comparison, flagged) => {
    expect(isFlagged(ratio, 2, comparison)).toBe(flagged);
  });
  test("a ratio equal to the threshold is flagged unless told otherwise", () => {
    expect(isFlagged(2, 2)).toBe(true);
    expect(checkedRule({})).toEqual({ threshold: 2, comparison: ">=" });
    expect(checkedRule({ threshold: 1.5, comparison: ">" })).toEqual({ threshold: 1.5, comparison: ">" });
  });
  test("a threshold that is not positive, or an unknown comparison, is refused by its name", () => {
    expect(refusal(() => checkedRule({ threshold: 0 }))).toEqual({ code: "E_DOMAIN", path: "threshold" });
    const wrong = refusal(() => checkedRule({ comparison: "<" as ">" }));
    expect(wrong).toEqual({ code: "E_OPTION", path: "comparison" });
  });
});

describe("the two numbers of a ratio", () => {
  test("observed ÷ expected, unrounded; nothing observed is a ratio of 0", () => {
    expect(checkedRatio(1, 3)).toBe(1 / 3);
    expect(checkedRatio(0, 3)).toBe(0);
  });
  test.each([
    [-1, 3, "E_NEGATIVE", "observed"],
    [1, 0, "E_ZERO_EXPECTED", "expected"],
    [1, -2, "E_ZERO_EXPECTED", "expected"],
    [1, NaN, "E_NOT_FINITE", "expected"],
    [Infinity, 1, "E_NOT_FINITE", "observed"],
  ])("%d ÷ %d is refused: %s, naming %s", (observed, expected, code, name) => {
    expect(refusal(() => checkedRatio(observed, expected))).toEqual({ code, path: name });
  });
});
