import { describe, expect, test } from "vitest";

import { bracketedRoot } from "../../../../src/core/inference/root.js";

function solved(
  f: (x: number) => number,
  low: number,
  high: number,
): { readonly root: number; readonly asked: readonly number[] } {
  const asked: number[] = [];
  const root = bracketedRoot(
    (x) => {
      asked.push(x);
      return f(x);
    },
    low,
    high,
  );
  return { root, asked };
}

/** Function, ends, root, and calls: halving would need fifty. */
const SMOOTH: readonly (readonly [string, (x: number) => number, number, number, number, number])[] = [
  ["x³ = 2", (x) => x ** 3 - 2, 1, 2, Math.cbrt(2), 8],
  ["x³ = 2, falling", (x) => 2 - x ** 3, 1, 2, Math.cbrt(2), 8],
  ["e^x = 5", (x) => Math.exp(x) - 5, 0, 3, Math.log(5), 10],
  ["ln x = −1", (x) => Math.log(x) + 1, 0.01, 9, Math.exp(-1), 12],
  ["1/x = 3", (x) => 1 / x - 3, 0.01, 2, 1 / 3, 12],
  ["e^−20x = 0.001", (x) => Math.exp(-20 * x) - 1e-3, 0, 1, Math.log(1000) / 20, 12],
  ["cos x = 0", Math.cos, 0, 3, Math.PI / 2, 9],
  ["a steep arc tangent", (x) => Math.atan(1000 * (x - 0.3)), 0, 1, 0.3, 17],
  ["x = 1e−12", (x) => x - 1e-12, -1, 1, 1e-12, 4],
];

describe("root between two points", () => {
  test.each(SMOOTH)("%s, to the last bits", (_, f, low, high, root, calls) => {
    const { root: found, asked } = solved(f, low, high);
    expect(Math.abs(found - root)).toBeLessThanOrEqual(4.5e-16 * Math.abs(root));
    expect(asked.length).toBeLessThanOrEqual(calls);
    expect(asked.every((x) => x >= low && x <= high)).toBe(true);
  });

  test("an end that is a root is the root", () => {
    expect(bracketedRoot((x) => x, 0, 1)).toBe(0);
    expect(bracketedRoot((x) => x, -1, 0)).toBe(0);
    expect(bracketedRoot((x) => -x, 0, 1)).toBe(0);
    expect(bracketedRoot((x) => -x, -1, 0)).toBe(0);
  });

  test("without a change of sign, the end where the function is nearest to 0", () => {
    for (const sign of [1, -1]) {
      expect(bracketedRoot((x) => sign * (x + 1), 0, 2)).toBe(0);
      expect(bracketedRoot((x) => sign * (x - 5), 0, 2)).toBe(2);
      expect(bracketedRoot(() => sign, 0, 2)).toBe(2);
    }
  });

  test("a jump is halved down to the numbers on its two sides", () => {
    const { root, asked } = solved((x) => (x < 1 / 3 ? -1 : 1), 0, 1);
    expect(Math.abs(root - 1 / 3)).toBeLessThanOrEqual(2.3e-16);
    expect(asked.length).toBeLessThanOrEqual(60);
  });
});
