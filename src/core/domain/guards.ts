import { MethodError } from "./errors.js";
import type { MethodErrorCode } from "./errors.js";

/**
 * Guards of the canonical functions. Each hands back the value it was given, or throws the typed error of
 * `statistics.md` §0.2 with the path of the faulty field. They hold at run time too: a figure typed in a form
 * or read from a JSON file is not known to be a number until it has passed here.
 */

/** The list itself; `E_INPUT_SHAPE` when it is not an array (typed arrays are lists too). */
export function asList<T>(value: ArrayLike<T> | undefined | null, path: string): ArrayLike<T> {
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView))) return value;
  throw new MethodError("E_INPUT_SHAPE", `${path}: a list is expected`, path);
}

/** The record itself; `E_INPUT_SHAPE` when it is not a plain object. */
export function asRecord<T extends object>(value: unknown, path = "input"): T {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as T;
  throw new MethodError("E_INPUT_SHAPE", `${path}: an object is expected`, path);
}

/** Two lists of the same length, or `E_INPUT_SHAPE`. */
export function sameLength(a: ArrayLike<unknown>, b: ArrayLike<unknown>, path: string): void {
  if (a.length !== b.length) {
    const lengths = `${String(a.length)} and ${String(b.length)} items`;
    throw new MethodError(
      "E_INPUT_SHAPE",
      `${path}: lists of the same length are expected, not ${lengths}`,
      path,
    );
  }
}

/** A finite number; missing, NaN, infinite or not a number: `E_NOT_FINITE`. */
export function finite(value: number | undefined | null, path: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new MethodError("E_NOT_FINITE", `${path}: a finite number is expected, not ${String(value)}`, path);
}

/** A finite number ≥ 0; negative: `code`, `E_NEGATIVE` by default. */
export function nonNegative(
  value: number | undefined | null,
  path: string,
  code: MethodErrorCode = "E_NEGATIVE",
): number {
  const number = finite(value, path);
  if (number >= 0) return number;
  throw new MethodError(code, `${path}: ${String(number)} is negative`, path);
}

/** A finite number > 0; zero or negative: `code`, `E_DOMAIN` by default. */
export function positive(
  value: number | undefined | null,
  path: string,
  code: MethodErrorCode = "E_DOMAIN",
): number {
  const number = finite(value, path);
  if (number > 0) return number;
  throw new MethodError(code, `${path}: ${String(number)} is not positive`, path);
}

/** A whole number ≥ 0, exact (under 2⁵³); fractional, negative or larger: `E_COUNT`. */
export function count(value: number | undefined | null, path: string): number {
  const number = finite(value, path);
  if (number >= 0 && Number.isSafeInteger(number)) return number;
  throw new MethodError(
    "E_COUNT",
    `${path}: a whole number of 0 or more is expected, not ${String(number)}`,
    path,
  );
}

/** A number strictly between 0 and 1 (level, α); otherwise `E_DOMAIN`. */
export function openShare(value: number | undefined | null, path: string): number {
  const number = finite(value, path);
  if (number > 0 && number < 1) return number;
  throw new MethodError("E_DOMAIN", `${path}: ${String(number)} is not strictly between 0 and 1`, path);
}

/** One of the words allowed; otherwise `E_OPTION`. */
export function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], path: string): T {
  const found = allowed.find((option) => option === value);
  if (found !== undefined) return found;
  throw new MethodError("E_OPTION", `${path}: ${String(value)} is not one of ${allowed.join(", ")}`, path);
}
