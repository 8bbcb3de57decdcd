import { mkdirSync } from "node:fs";
import { basename, relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";

import { readRequest } from "./mutation/arguments.js";
import type { Request } from "./mutation/arguments.js";
import { estimateOf, estimateWhole } from "./mutation/estimate.js";
import type { Stratum } from "./mutation/estimate.js";
import { fr } from "./mutation/fr.js";
import { MUTATION_ROOMS } from "./mutation/rooms.js";
import type { MutationRoom } from "./mutation/rooms.js";
import { isDrawn, wordOf } from "./mutation/sample.js";
import type { Draw } from "./mutation/sample.js";
import { mutationScore, scoresByFile } from "./mutation/score.js";
import type { Mutant } from "./mutation/score.js";

const reports = "artefacts/mutation";
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Tries the mutants of one room that are drawn; how many it has in all. */
async function mutantsOf(
  name: string,
  room: MutationRoom,
  draw: Draw | undefined,
): Promise<{ population: number; mutants: readonly Mutant[] }> {
  process.env["MUTATION_TESTS"] = room.tests.join(",");
  process.env["MUTATION_ROOM"] = name;
  process.env["MUTATION_DRAW"] = draw === undefined ? "" : wordOf(draw);
  const results = await new Stryker({
    mutate: [...room.mutate],
    jsonReporter: { fileName: `${reports}/${name}.json` },
    tempDirName: `.stryker-tmp/${name}`,
  }).runMutationTest();
  return {
    population: results.length,
    mutants: results
      .filter(({ id }) => isDrawn(draw, name, id))
      .map(({ status, fileName, mutatorName, replacement, location }) => ({
        status,
        fileName: relative(process.cwd(), fileName),
        mutatorName,
        replacement,
        line: location.start.line,
      })),
  };
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

/** Runs one room and prints its score, those of its files and its survivors. */
async function tryRoom(name: string, room: MutationRoom, draw: Draw | undefined): Promise<Stratum> {
  print(fr.start(name));
  const start = performance.now();
  const { population, mutants } = await mutantsOf(name, room, draw);
  const stratum = { population, score: mutationScore(mutants), whole: draw === undefined };
  print(fr.room(name, stratum.score, room.goal, (performance.now() - start) / 60_000));
  if (!stratum.whole) print(fr.sample(mutants.length, population, estimateOf(stratum)));
  for (const [file, score] of scoresByFile(mutants)) print(fr.file(file, score));
  for (const mutant of mutants) {
    if (mutant.status === "Survived" || mutant.status === "NoCoverage") print(fr.survivor(mutant));
  }
  return stratum;
}

/** Runs the rooms asked for. Code 1 when a goal is missed. */
async function run({ rooms, files, draw }: Request): Promise<number> {
  mkdirSync(reports, { recursive: true });
  const strata: Stratum[] = [];
  let missed = 0;
  for (const roomName of rooms) {
    const whole = MUTATION_ROOMS[roomName];
    if (whole === undefined) continue;
    const [name, room] = restricted(roomName, whole, files);
    const stratum = await tryRoom(name, room, draw);
    strata.push(stratum);
    if ((stratum.score.share ?? 0) < room.goal) missed += 1;
  }
  const estimate = estimateWhole(strata);
  if (estimate !== undefined && strata.length > 1) {
    const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
    print(fr.total(estimate, population, draw !== undefined));
  }
  return missed > 0 ? 1 : 0;
}

const request = readRequest(process.argv.slice(2));
if (typeof request === "string") {
  process.stderr.write(`${request}\n`);
  process.exitCode = 2;
} else {
  process.exitCode = await run(request);
}
