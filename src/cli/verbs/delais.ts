import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { computeTimeline, timelineText, toIcs } from "../../dossier/deadlines/index.js";
import { parseDossier } from "../../dossier/letters/index.js";
import { readCase } from "../read-case.js";

const USAGE = "Usage : contre-expertise delais CAS.json|- [--ics FICHIER] [--json]\n";

/**
 * `delais CAS.json`: every date that follows from the dated events of `dossier.events`; `--json` the timeline,
 * `--ics` a calendar file. Exit code 2 when the entry is refused.
 */
export async function run(args: readonly string[]): Promise<number> {
  const options = read(args);
  if (options === undefined) return refuse(USAGE);
  const aCase = readCase(options.file);
  if (aCase === undefined) return 2;
  const { dossier, problems } = parseDossier(aCase.dossier);
  for (const problem of problems) process.stderr.write(`dossier : ${problem}\n`);
  const timeline = computeTimeline(dossier.events ?? [], dossier.distance);
  process.stdout.write(options.json ? `${JSON.stringify(timeline, null, 2)}\n` : timelineText(timeline));
  if (options.ics !== undefined) {
    const stamp = `${dossier.date ?? new Date().toISOString().slice(0, 10)}T00:00:00Z`;
    const label = aCase.id === undefined ? {} : { dossier: aCase.id };
    writeFileSync(options.ics, toIcs(timeline, { stamp, ...label }));
    process.stderr.write(`Agenda écrit : ${options.ics}\n`);
  }
  return 0;
}

function refuse(message: string): number {
  process.stderr.write(message);
  return 2;
}

function read(args: readonly string[]): { file: string; json: boolean; ics?: string } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" }, ics: { type: "string" } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0) return undefined;
    return { file, json: values.json === true, ...(values.ics === undefined ? {} : { ics: values.ics }) };
  } catch {
    return undefined;
  }
}
