import type { Json } from "./canonical.js";

/** A value that is not the one expected. */
export interface Difference {
  /** Path of the value, e.g. `results.fund.ratio`. */
  readonly path: string;
  readonly expected: Json;
  readonly found: Json;
}

/** Relative tolerance of the recomputation. */
export const TOLERANCE = 1e-9;

function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  value !== null && typeof value === "object";

/**
 * Leaves of two JSON values compared one by one: numbers within {@link TOLERANCE}, texts, booleans and absences identical.
 * Differences are added to `out`; comes back the number of leaves compared.
 */
export function compareJson(expected: Json, found: Json, path: string, out: Difference[]): number {
  if (typeof expected === "number" && typeof found === "number") {
    if (!sameNumber(expected, found)) out.push({ path, expected, found });
    return 1;
  }
  if (isObject(expected) && isObject(found) && Array.isArray(expected) === Array.isArray(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    return keys.reduce(
      (n, key) => n + compareJson(expected[key] ?? null, found[key] ?? null, `${path}.${key}`, out),
      0,
    );
  }
  if (expected !== found) out.push({ path, expected, found });
  return 1;
}
