import { expect } from "vitest";

type Found = number | null | undefined;

/** True when a number was found and differs from the expected one by rounding alone: 1e-12 of it, or of 1 below 1. */
export const close = (found: Found, expected: number): boolean =>
  typeof found === "number" && Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected));

/** Fails unless the number found differs from the expected one by this share of it at most. */
export function within(found: Found, expected: number, relative: number): void {
  expect(Math.abs((found ?? NaN) - expected), `${String(found)} for ${String(expected)}`).toBeLessThanOrEqual(
    relative * Math.abs(expected),
  );
}

/** Fails unless the number found differs by this tolerance at most: a share of the expected one, absolute below 1. */
export function expectClose(found: Found, expected: number, tolerance = 1e-14): void {
  expect(Math.abs((found ?? NaN) - expected), `${String(found)} for ${String(expected)}`).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected)),
  );
}

/** The same for each number of two lists of one length; NaN is expected where NaN is written. */
export function expectAllClose(
  found: ArrayLike<number>,
  expected: readonly number[],
  tolerance = 1e-12,
): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    if (Number.isNaN(value)) expect(found[i], String(i)).toBeNaN();
    else expectClose(found[i], value, tolerance);
  });
}
