import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { parseVectorFile } from "../../../../src/build/vectors/file.js";
import { METHOD_ERROR_CODES } from "../../../../src/core/domain/index.js";
import { deprivationFunctions } from "../../../../src/core/deprivation/canonical.js";
import { geographyFunctions } from "../../../../src/core/geography/canonical.js";
import { standardisationFunctions } from "../../../../src/core/standardisation/canonical.js";
import { statsFunctions } from "../../../../src/core/stats/canonical.js";

type Canonical = (input: unknown) => unknown;
type Path = readonly (string | number)[];

const table: Readonly<Record<string, Canonical>> = {
  ...statsFunctions,
  ...deprivationFunctions,
  ...geographyFunctions,
  ...standardisationFunctions,
};
const folder = join(import.meta.dirname, "..", "..", "..", "vectors");
const BAD: readonly unknown[] = [
  undefined,
  null,
  NaN,
  Infinity,
  -Infinity,
  -1,
  0.5,
  1e9,
  "abc",
  [],
  {},
  [[]],
  [null],
];

/** Every place of an input, lists sampled at both ends. */
function places(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys: readonly (string | number)[] = Array.isArray(value)
    ? [...new Set([0, value.length - 1])].filter((i) => i >= 0)
    : Object.keys(value);
  const inner = keys.flatMap((key) =>
    places((value as Readonly<Record<string | number, unknown>>)[key], [...path, key]),
  );
  return [path, ...inner];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, i) => (i === key ? replaced(item, rest, by) : item));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [key]: replaced(record[key], rest, by) };
}

function holdsNaN(value: unknown): boolean {
  if (typeof value === "number") return Number.isNaN(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array).some(Number.isNaN);
  return typeof value === "object" && value !== null && Object.values(value).some(holdsNaN);
}

/** What went wrong, or undefined: a result without NaN, or a typed error, is what the specification asks. */
function judged(call: Canonical, input: unknown): string | undefined {
  try {
    return holdsNaN(call(input)) ? "NaN in the result" : undefined;
  } catch (error) {
    const code = (error as { readonly code?: string }).code;
    return METHOD_ERROR_CODES.some((known) => known === code) ? undefined : String(error);
  }
}

describe("any field of any vector replaced by something else: a typed error or a clean result", () => {
  const seen = new Set<string>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
    const file = parseVectorFile(readFileSync(join(folder, name), "utf8"));
    for (const item of "cases" in file ? file.cases : []) {
      const call = table[item.fn];
      const kind = `${item.fn} ${Object.keys(item.input as object).join()}`;
      if (call === undefined || seen.has(kind)) continue;
      seen.add(kind);
      test(`${item.fn} (${item.id})`, () => {
        const faults = places(item.input).flatMap((path) =>
          BAD.flatMap((bad) => {
            const fault = judged(call, replaced(item.input, path, bad));
            return fault === undefined ? [] : [`${path.join(".")} = ${String(bad)}: ${fault}`];
          }),
        );
        expect(faults).toEqual([]);
      });
    }
  }
});
