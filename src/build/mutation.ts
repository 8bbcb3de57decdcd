import { mkdirSync } from "node:fs";
import { basename, relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";

import { fr } from "./mutation/fr.js";
import { MUTATION_ROOMS } from "./mutation/rooms.js";
import type { MutationRoom } from "./mutation/rooms.js";
import { mutationScore } from "./mutation/score.js";
import type { Mutant } from "./mutation/score.js";

const reports = "artefacts/mutation";

/** Tries the mutants of one room; an earlier run is taken up where tests and code have not changed. */
async function mutantsOf(name: string, room: MutationRoom): Promise<readonly Mutant[]> {
  process.env["MUTATION_TESTS"] = room.tests.join(",");
  const results = await new Stryker({
    mutate: [...room.mutate],
    jsonReporter: { fileName: `${reports}/${name}.json` },
    incremental: true,
    incrementalFile: `${reports}/${name}.incremental.json`,
    tempDirName: `.stryker-tmp/${name}`,
  }).runMutationTest();
  return results.map(({ status, fileName, mutatorName, replacement, location }) => ({
    status,
    fileName: relative(process.cwd(), fileName),
    mutatorName,
    replacement,
    line: location.start.line,
  }));
}

/** The room cut down to the files typed, with a name of its own for its report. */
function restricted(
  name: string,
  room: MutationRoom,
  files: readonly string[],
): readonly [string, MutationRoom] {
  if (files.length === 0) return [name, room];
  return [[name, ...files.map((file) => basename(file, ".ts"))].join("-"), { ...room, mutate: files }];
}

/**
 * Runs the rooms typed, or all; a path `….ts` cuts the run down to that file. Code 1 when a goal is missed, 2 for an
 * unknown room.
 */
async function main(typed: readonly string[]): Promise<number> {
  const files = typed.filter((word) => word.endsWith(".ts"));
  const words = typed.filter((word) => !word.endsWith(".ts"));
  const unknown = words.find((word) => !Object.hasOwn(MUTATION_ROOMS, word));
  if (unknown !== undefined) {
    process.stderr.write(`${fr.unknown(unknown, Object.keys(MUTATION_ROOMS))}\n`);
    return 2;
  }
  mkdirSync(reports, { recursive: true });
  let missed = 0;
  for (const [roomName, whole] of Object.entries(MUTATION_ROOMS)) {
    if (words.length > 0 && !words.includes(roomName)) continue;
    const [name, room] = restricted(roomName, whole, files);
    process.stdout.write(`${fr.start(name)}\n`);
    const start = performance.now();
    const mutants = await mutantsOf(name, room);
    const score = mutationScore(mutants);
    process.stdout.write(`${fr.room(name, score, room.goal, (performance.now() - start) / 60_000)}\n`);
    for (const mutant of mutants) {
      if (mutant.status === "Survived" || mutant.status === "NoCoverage") {
        process.stdout.write(`${fr.survivor(mutant)}\n`);
      }
    }
    if ((score.share ?? 0) < room.goal) missed += 1;
  }
  return missed > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
