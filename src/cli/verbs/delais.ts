import { computeTimeline, timelineText, toIcs } from "../../dossier/deadlines/index.js";
import { parseDossier } from "../../dossier/letters/index.js";
import { readArguments } from "../arguments.js";
import { FORMS } from "../forms.fr.js";
import { OutputError, writeFile } from "../output-folder.js";
import { readCase } from "../read-case.js";
import { print, refuse } from "../say.js";

/**
 * `delais CAS.json`: every date that follows from the dated events of `dossier.events`; `--json` the timeline, `--ics` a
 * calendar file. Exit code 2 when the entry is refused, 1 when the calendar cannot be written.
 */
export async function run(args: readonly string[]): Promise<number> {
  await Promise.resolve();
  const read = readArguments(FORMS.delais, args);
  if (read.kind === "done") return read.code;
  const [file = ""] = read.operands;
  const aCase = readCase(file);
  if (aCase === undefined) return 2;
  const { dossier, problems } = parseDossier(aCase.dossier);
  for (const problem of problems) refuse(`dossier : ${problem}`);
  const timeline = computeTimeline(dossier.events ?? [], dossier.distance);
  print(read.has("json") ? `${JSON.stringify(timeline, null, 2)}\n` : timelineText(timeline));
  const target = read.text("ics");
  if (target === undefined) return 0;
  const stamp = `${dossier.date ?? new Date().toISOString().slice(0, 10)}T00:00:00Z`;
  const label = aCase.id === undefined ? {} : { dossier: aCase.id };
  try {
    writeFile(target, toIcs(timeline, { stamp, ...label }), read.has("remplacer"));
  } catch (error) {
    if (error instanceof OutputError) return refuse(error.message, 1);
    throw error;
  }
  refuse(`Agenda écrit : ${target}`);
  return 0;
}
