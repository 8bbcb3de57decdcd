import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import * as core from "../../src/core/index.js";
import * as dossier from "../../src/dossier/index.js";

const documented = new Set(
  [...readFileSync("docs/api-core.md", "utf8").matchAll(/`([A-Za-z_]\w*)(?:\([^`]*)?`/g)].map(
    ([, name]) => name,
  ),
);
const isFunction = ([, value]: readonly [string, unknown]): boolean => typeof value === "function";

/** Functions of the door and of its namespaces, as `name` or `namespace.name`. */
const functions = Object.entries(core).flatMap(([name, value]): readonly string[] => {
  if (typeof value === "function") return [name];
  if (Array.isArray(value)) return [];
  return Object.entries(value)
    .filter(isFunction)
    .map(([inner]) => `${name}.${inner}`);
});

test("every function of the core is in docs/api-core.md, under its own name", () => {
  expect(functions.length).toBeGreaterThan(150);
  expect(functions.filter((name) => !documented.has(name.split(".").at(-1) ?? ""))).toEqual([]);
});

test("every room of the dossier and every error code is there too", () => {
  const names = [...Object.keys(dossier), ...core.METHOD_ERROR_CODES];
  expect(names.filter((name) => !documented.has(name))).toEqual([]);
});
