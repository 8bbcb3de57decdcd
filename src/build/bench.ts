import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { fr } from "./bench/fr.js";
import { measure } from "./bench/measure.js";
import type { BenchModule } from "./bench/types.js";

const folder = resolve("tests/bench");

/** Runs every file `*.bench.ts` of `tests/bench` whose name holds the word typed, if any. Code 1 if a goal is missed. */
async function main(word: string): Promise<number> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".bench.ts") && name.includes(word))
    .sort();
  process.stdout.write(`${fr.title(15)}\n`);
  let kept = 0;
  let goals = 0;
  let broken = 0;
  for (const file of files) {
    try {
      const module = (await import(pathToFileURL(join(folder, file)).href)) as BenchModule;
      const benches = typeof module.benches === "function" ? await module.benches() : module.benches;
      for (const bench of benches) {
        const result = measure(bench, () => performance.now());
        process.stdout.write(`\n${fr.measure(result)}\n`);
        goals += result.kept === undefined ? 0 : 1;
        kept += result.kept === true ? 1 : 0;
      }
    } catch (error) {
      broken += 1;
      process.stderr.write(
        `${fr.broken(file, error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
      );
    }
  }
  process.stdout.write(`\n${files.length === 0 ? fr.none : fr.total(kept, goals)}\n`);
  return kept < goals || broken > 0 || files.length === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv[2] ?? "");
