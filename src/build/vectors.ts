import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";

import { messageOf } from "../core/domain/index.js";
import { canonical } from "../core/canonical.js";
import { parseVectorFile } from "./vectors/file.js";
import { fr } from "./vectors/fr.js";
import { runCase } from "./vectors/run.js";
import type { CanonicalTable } from "./vectors/run.js";

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Runs one file, prints its line (failures in detail on the error stream) and counts its cases. */
function runFile(path: string, name: string, table: CanonicalTable): Tally {
  const file = readVectorFile(path);
  if ("problem" in file) {
    process.stdout.write(`✗ ${name} : ${file.problem}\n`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const outcomes = file.cases.map((item) => ({ id: item.id, ...runCase(item, table) }));
  const failures = outcomes.filter((outcome) => outcome.kind === "failed");
  const skipped = outcomes.filter((outcome) => outcome.kind === "skipped");
  const passed = outcomes.length - failures.length - skipped.length;
  const names = [...new Set(skipped.map((outcome) => outcome.fn))];
  process.stdout.write(`${fr.file(name, passed, failures.length, names)}\n`);
  for (const { id, reason } of failures) process.stderr.write(`${fr.detail(id, reason)}\n`);
  return { passed, failed: failures.length, skipped: skipped.length };
}

function readVectorFile(path: string): ReturnType<typeof parseVectorFile> {
  try {
    return parseVectorFile(readFileSync(path, "utf8"));
  } catch (error) {
    return { problem: fr.unreadable(messageOf(error)) };
  }
}

/** Files of the folder and of those inside it, or the file itself; in code-unit order of their paths. */
function vectorFiles(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return vectorFiles(inner);
    return entry.name.toLowerCase().endsWith(".json") ? [inner] : [];
  });
  return entries.sort();
}

/** The folder as typed: npm starts the command at the root of the clone, the reader may have been elsewhere. */
function asTyped(argument: string): string {
  const fromCaller = resolve(process.env["INIT_CWD"] ?? ".", argument);
  return existsSync(fromCaller) ? fromCaller : resolve(argument);
}

function main(argument: string): number {
  const path = asTyped(argument);
  if (!existsSync(path)) {
    process.stderr.write(fr.noFolder(path));
    return 2;
  }
  const files = vectorFiles(path);
  const tallies = files.map((file) => runFile(file, relative(path, file) || basename(file), canonical));
  const total = (key: keyof Tally): number => tallies.reduce((sum, tally) => sum + tally[key], 0);
  if (files.length === 0) process.stderr.write(fr.noFile(path));
  process.stdout.write(
    `${String(total("passed"))} passed, ${String(total("failed"))} failed, ${String(total("skipped"))} skipped\n`,
  );
  return total("failed") > 0 || files.length === 0 ? 1 : 0;
}

process.exitCode = main(process.argv[2] ?? "tests/vectors");
