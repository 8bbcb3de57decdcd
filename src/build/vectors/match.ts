import { fr } from "./fr.js";

/** Allowed departure: |x − expected| ≤ absolute + relative · |expected|. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

/**
 * Places where `actual` departs from `expected`, as sentences; empty when all agree. Only the keys present in
 * `expected` are compared: numbers within the tolerance; strings and booleans identical; `null` is missing, whether
 * the answer says null or leaves the field out. `"Infinity"` and `"-Infinity"` stand for the numbers that JSON does
 * not have. A key that is a number is read as one: `"5e-05"` is `"0.00005"`. A typed array is a list. NaN agrees with
 * nothing.
 */
export function differences(
  actual: unknown,
  expected: unknown,
  tolerance: Tolerance,
  path = "",
): readonly string[] {
  if (typeof expected === "number") return compareNumber(actual, expected, tolerance, path);
  if (Array.isArray(expected)) return compareList(actual, expected, tolerance, path);
  if (typeof expected === "object" && expected !== null)
    return compareRecord(actual, expected, tolerance, path);
  if (expected === null && actual === undefined) return [];
  const infinite = expected === "Infinity" ? Infinity : expected === "-Infinity" ? -Infinity : undefined;
  if (actual === expected || (infinite !== undefined && actual === infinite)) return [];
  return [departure(path, actual, expected)];
}

function compareNumber(
  actual: unknown,
  expected: number,
  tolerance: Tolerance,
  path: string,
): readonly string[] {
  if (typeof actual !== "number") return [departure(path, actual, expected)];
  const allowed = tolerance.absolute + tolerance.relative * Math.abs(expected);
  return Math.abs(actual - expected) <= allowed ? [] : [departure(path, actual, expected)];
}

function compareList(
  actual: unknown,
  expected: readonly unknown[],
  tolerance: Tolerance,
  path: string,
): readonly string[] {
  const list = asArray(actual);
  if (list === undefined) return [departure(path, actual, expected)];
  if (list.length !== expected.length) {
    return [fr.lengths(path, list.length, expected.length)];
  }
  return expected.flatMap((value, i) => differences(list[i], value, tolerance, `${path}[${String(i)}]`));
}

function compareRecord(
  actual: unknown,
  expected: object,
  tolerance: Tolerance,
  path: string,
): readonly string[] {
  if (typeof actual !== "object" || actual === null || asArray(actual) !== undefined) {
    return [departure(path, actual, expected)];
  }
  const record = actual as Readonly<Record<string, unknown>>;
  return Object.entries(expected).flatMap(([key, value]) =>
    differences(fieldOf(record, key), value, tolerance, path ? `${path}.${key}` : key),
  );
}

/** Own field of that name, or of that number when the key is one written otherwise. */
function fieldOf(record: Readonly<Record<string, unknown>>, key: string): unknown {
  if (Object.hasOwn(record, key)) return record[key];
  const level = key.trim() === "" ? NaN : Number(key);
  return Number.isFinite(level) && Object.hasOwn(record, String(level)) ? record[String(level)] : undefined;
}

function asArray(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return Array.from(value as unknown as ArrayLike<number>);
  }
  return undefined;
}

function departure(path: string, actual: unknown, expected: unknown): string {
  return fr.instead(path, shown(actual), shown(expected));
}

function shown(value: unknown): string {
  if (value === undefined) return fr.absent;
  if (typeof value === "number") return String(value);
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
