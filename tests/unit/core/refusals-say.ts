import { describe, expect, test } from "vitest";

import type { CanonicalTable } from "../../../src/build/vectors/run.js";
import { METHOD_ERROR_CODES, MethodError } from "../../../src/core/domain/index.js";
import { committedVectors } from "./room-vectors.js";

type Path = readonly (string | number)[];

const FAULTS: readonly unknown[] = [undefined, null, NaN, -1, 0.5, "abc", [], {}, [null], [[]]];

/** Every place of an input, lists sampled at both ends. */
function places(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Array.isArray(value)
    ? [...new Set([0, value.length - 1])].filter((i) => i >= 0)
    : Object.keys(value);
  const inside = keys.flatMap((key) =>
    places((value as Record<string | number, unknown>)[key], [...path, key]),
  );
  return path.length === 0 ? inside : [path, ...inside];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, i) => (i === key ? replaced(item, rest, by) : item));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [key]: replaced(record[key], rest, by) };
}

/**
 * What a refusal leaves unsaid, or undefined: it needs a known code, a sentence, and no empty name in either. Errors
 * without a type are the subject of the tests of faulty inputs.
 */
function unsaid(error: unknown): string | undefined {
  if (!(error instanceof MethodError)) return undefined;
  const { code, message, path } = error;
  if (!METHOD_ERROR_CODES.includes(code)) return `unknown code "${code}"`;
  if (!/^[^:\s.,[].* .*[a-z\d]/s.test(message)) return `no sentence: "${message}"`;
  if (path !== undefined && !/^[A-Za-z\d]/.test(path)) return `no entry: "${path}"`;
  return undefined;
}

/** For each function of the room, one test on its first vector of each form: any faulty entry is refused in a sentence. */
export function testRefusalsSay(table: CanonicalTable): void {
  const seen = new Set<string>();
  describe("a refusal has a code, a sentence and the name of an entry", () => {
    for (const { cases } of committedVectors()) {
      for (const { id, fn, input } of cases) {
        const call = table[fn];
        const form = `${fn} ${Object.keys(input as object).join()}`;
        if (call === undefined || seen.has(form)) continue;
        seen.add(form);
        test(`${fn} (${id})`, () => {
          const silent = places(input).flatMap((path) =>
            FAULTS.flatMap((fault) => {
              try {
                call(replaced(input, path, fault));
                return [];
              } catch (error) {
                const problem = unsaid(error);
                return problem === undefined ? [] : [`${path.join(".")} = ${String(fault)}: ${problem}`];
              }
            }),
          );
          expect(silent).toEqual([]);
        });
      }
    }
  });
}
