import { describe, expect, test } from "vitest";

import { newtonRoot } from "../../../../src/core/stats/special/newton.js";

/** Root found, and the points where the function was asked for. */
function solved(
  value: (u: number) => number,
  slope: (u: number) => number,
  start: number,
): { readonly root: number; readonly asked: readonly number[] } {
  const asked: number[] = [];
  const at = (u: number): { value: number; slope: number } => {
    asked.push(u);
    return { value: value(u), slope: slope(u) };
  };
  return { root: newtonRoot(at, start, slope(start) > 0), asked };
}

describe("Newton steps in a bracket", () => {
  test("a straight line takes one step, rising or falling, and one more to see that it is there", () => {
    for (const slope of [2, -2]) {
      const { root, asked } = solved(
        (u) => slope * (u - 3),
        () => slope,
        10,
      );
      expect(root).toBe(3);
      expect(asked).toEqual([10, 3]);
    }
  });

  test("√2 as the root of u² − 2: the digits double at each step", () => {
    const { root, asked } = solved(
      (u) => u * u - 2,
      (u) => 2 * u,
      1.5,
    );
    expect(Math.abs(root - Math.SQRT2)).toBeLessThanOrEqual(2.3e-16);
    expect(asked.length).toBeLessThanOrEqual(5);
    expect(Math.abs((asked[1] ?? 0) - 17 / 12)).toBeLessThan(1e-15);
  });

  /** From |u| > 1.39 plain Newton steps on the arc tangent go ever further away. */
  test.each([
    [1, 3],
    [1, -3],
    [-1, 3],
    [-1, -3],
    [1, 700],
    [-1, -700],
  ])("where plain steps run away, the bracket holds them: slope sign %d, start %d", (sign, start) => {
    const { root, asked } = solved(
      (u) => sign * Math.atan(u - 1),
      (u) => sign / (1 + (u - 1) ** 2),
      start,
    );
    expect(Math.abs(root - 1)).toBeLessThanOrEqual(1e-15);
    expect(asked.length).toBeLessThanOrEqual(20);
    // Every point asked for lies between the nearest ones known on each side of the root.
    asked.forEach((u, k) => {
      const before = asked.slice(0, k);
      expect(u).toBeGreaterThan(Math.max(-Infinity, ...before.filter((v) => v < 1)));
      expect(u).toBeLessThan(Math.min(Infinity, ...before.filter((v) => v > 1)));
    });
  });

  test("without a slope, the range of logarithms is halved", () => {
    const asked = (sign: number): readonly number[] => {
      const points: number[] = [];
      const at = (u: number): { value: number; slope: number } => {
        points.push(u);
        return { value: sign * (u - 100), slope: 0 };
      };
      newtonRoot(at, 0, sign > 0);
      return points.slice(0, 5);
    };
    expect(asked(1)).toEqual([0, 355, 177.5, 88.75, 133.125]);
    expect(asked(-1)).toEqual([0, 355, 177.5, 88.75, 133.125]);
  });

  test("a function that vanishes to the right, as a tail does, is climbed back", () => {
    // ln of e^−exp(u) underflows to −∞ from u = 6.6, with no slope; its root for −3 is ln 3.
    const tail = (u: number): number => Math.exp(-Math.exp(u));
    const { root } = solved(
      (u) => Math.log(tail(u)) + 3,
      (u) => (-tail(u) * Math.exp(u)) / tail(u),
      8,
    );
    expect(Math.abs(root - Math.log(3))).toBeLessThanOrEqual(1e-15);
  });

  test("a jump that is never 0: halved down to two neighbouring numbers, and no further", () => {
    const { root, asked } = solved(
      (u) => (u < 1 / 3 ? -1 : 1),
      () => 1e-3,
      0,
    );
    expect(Math.abs(root - 1 / 3)).toBeLessThanOrEqual(5.6e-17);
    expect(asked.length).toBeLessThanOrEqual(70);
  });

  test("a root whose exponential is 0 is −∞", () => {
    const line = (zero: number): number =>
      solved(
        (u) => u - zero,
        () => 1,
        0,
      ).root;
    expect(line(-746)).toBe(-Infinity);
    expect(line(-745)).toBe(-745);
    expect(line(-744)).toBe(-744);
  });
});
