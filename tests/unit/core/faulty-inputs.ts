import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { MethodError } from "../../../src/core/domain/index.js";

type Canonical = Readonly<Record<string, (input: unknown) => unknown>>;
interface Case {
  readonly id: string;
  readonly fn: string;
  readonly input: unknown;
  readonly expectedError?: string;
}

const FAULTS: readonly unknown[] = [
  NaN,
  Infinity,
  -Infinity,
  -1,
  0,
  0.5,
  1e9,
  1e300,
  null,
  "12",
  undefined,
  [],
  {},
];
/** Leaves changed per case: the first ones, which reach every field of the input. */
const LEAVES = 12;

/**
 * For every valid case of a vector file, and every number of its input in turn, puts in a fault: the function must
 * refuse with a typed error or answer with neither NaN nor `undefined` numbers, and quickly.
 */
export function testFaultyInputs(file: string, table: Canonical): void {
  const url = new URL(`../../vectors/${file}.json`, import.meta.url);
  const { cases } = JSON.parse(readFileSync(url, "utf8")) as { cases: readonly Case[] };
  for (const { id, fn, input, expectedError } of cases) {
    const call = table[fn];
    if (call === undefined || expectedError !== undefined) continue;
    test(`${file}, ${id}: a faulty number is refused, or changes the answer, but never becomes NaN`, () => {
      for (const path of numericLeaves(input).slice(0, LEAVES)) {
        for (const fault of FAULTS) {
          const label = `${path.join(".")} = ${String(fault)}`;
          expect(
            outcomeOf(() => call(replaced(input, path, fault))),
            label,
          ).toBe("sound");
        }
      }
    });
  }
}

/** "sound", or what is wrong: an untyped error, a NaN somewhere in the answer. */
export function outcomeOf(call: () => unknown): string {
  try {
    return unsound(call(), "result") ?? "sound";
  } catch (error) {
    return error instanceof MethodError ? "sound" : `untyped error: ${String(error)}`;
  }
}

function unsound(value: unknown, path: string): string | undefined {
  if (typeof value === "number") return Number.isNaN(value) ? `${path} is NaN` : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = unsound(item, `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function numericLeaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item], i) =>
    Array.isArray(value) && i > 1 ? [] : numericLeaves(item, [...path, key]),
  );
}

function replaced(value: unknown, path: readonly string[], fault: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return fault;
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === key ? replaced(item, rest, fault) : item));
  return { ...(value as object), [key]: replaced((value as Record<string, unknown>)[key], rest, fault) };
}
