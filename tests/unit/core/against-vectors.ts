import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}
interface VectorCase {
  readonly id: string;
  readonly fn: string;
  readonly input: unknown;
  readonly expected?: unknown;
  readonly expectedError?: string;
  readonly tolerance?: Tolerance;
}
type Canonical = Readonly<Record<string, (input: unknown) => unknown>>;

/**
 * One test per case of a committed vector file, for the functions of `table`. Only the keys of `expected` are
 * compared; `"Infinity"` stands for the number that JSON does not have.
 */
export function testAgainstVectors(file: string, table: Canonical): void {
  const url = new URL(`../../vectors/${file}.json`, import.meta.url);
  const vectors = JSON.parse(readFileSync(url, "utf8")) as { tolerance: Tolerance; cases: VectorCase[] };
  for (const item of vectors.cases) {
    const call = table[item.fn];
    test.skipIf(call === undefined)(`${file}: ${item.id}`, () => {
      if (item.expectedError !== undefined) {
        expect(() => call?.(item.input)).toThrow(expect.objectContaining({ code: item.expectedError }));
      } else {
        expect(
          differences(call?.(item.input), item.expected, item.tolerance ?? vectors.tolerance, ""),
        ).toEqual([]);
      }
    });
  }
}

/** Every place where `actual` departs from `expected` by more than absolute + relative × |expected|. */
export function differences(
  actual: unknown,
  expected: unknown,
  tolerance: Tolerance,
  path: string,
): string[] {
  if (typeof expected === "number" && typeof actual === "number") {
    const allowed = tolerance.absolute + tolerance.relative * Math.abs(expected);
    return Math.abs(actual - expected) <= allowed ? [] : [`${path}: ${String(actual)} ≠ ${String(expected)}`];
  }
  if (Array.isArray(expected)) {
    const list = ArrayBuffer.isView(actual) ? Array.from(actual as Float64Array) : actual;
    if (!Array.isArray(list) || list.length !== expected.length)
      return [`${path}: not a list of the same length`];
    return expected.flatMap((value, k) => differences(list[k], value, tolerance, `${path}[${String(k)}]`));
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof actual !== "object" || actual === null) return [`${path}: missing`];
    const record = actual as Record<string, unknown>;
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(record[key], value, tolerance, `${path}.${key}`),
    );
  }
  const same = Object.is(actual, expected) || (expected === "Infinity" && actual === Infinity);
  return same ? [] : [`${path}: ${String(actual)} ≠ ${String(expected)}`];
}
