import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

import { parseVectorFile } from "../../../src/build/vectors/file.js";
import type { VectorCase } from "../../../src/build/vectors/file.js";
import { runCase } from "../../../src/build/vectors/run.js";
import type { CanonicalTable } from "../../../src/build/vectors/run.js";

const folder = join(import.meta.dirname, "..", "..", "vectors");
/** Monte-Carlo cases take seconds each: one of them runs in the tests of the simulation, all in `npm run vectors`. */
const SLOW = new Set(["simulation-reference.json"]);

/** Every committed vector file by its name, with its cases; a file that cannot be read throws. */
export function committedVectors(): readonly { name: string; cases: readonly VectorCase[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const file = parseVectorFile(readFileSync(join(folder, name), "utf8"));
      if ("problem" in file) throw new Error(`${name}: ${file.problem}`);
      return { name, cases: file.cases };
    });
}

/** One test per committed case whose function is in the canonical table of the room. */
export function testRoomVectors(table: CanonicalTable): void {
  for (const { name, cases } of committedVectors()) {
    if (SLOW.has(name)) continue;
    for (const item of cases.filter(({ fn }) => Object.hasOwn(table, fn))) {
      test(`${name} ${item.id}`, () => {
        expect(runCase(item, table)).toEqual({ kind: "passed" });
      });
    }
  }
}
