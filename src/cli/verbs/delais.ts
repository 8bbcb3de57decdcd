import { computeTimeline, timelineText, toIcs } from "../../dossier/deadlines/index.js";
import { parseDossier } from "../../dossier/letters/index.js";
import { readArguments } from "../arguments.js";
import { FORMS } from "../forms.fr.js";
import { OutputError, writeFile } from "../output-folder.js";
import { readCase } from "../read-case.js";
import { print, refuse } from "../say.js";
import { today } from "../today.js";
import { DELAYS_FR as TEXT, VERBS_FR } from "./fr.js";

/**
 * `delais CAS.json`: every date that follows from the dated events of `dossier.events`; `--json` the timeline, `--ics` a
 * calendar file. Exit code 2 when the entry is refused or the calendar would be empty, 1 when the calendar cannot be written.
 */
export function run(args: readonly string[]): number {
  const read = readArguments(FORMS.delais, args);
  if (read.kind === "done") return read.code;
  const [file = ""] = read.operands;
  const aCase = readCase(file);
  if (aCase === undefined) return 2;
  const { dossier, problems } = parseDossier(aCase.dossier);
  for (const problem of problems) refuse(VERBS_FR.dossierProblem(problem));
  const timeline = computeTimeline(dossier.events ?? [], dossier.distance);
  const target = read.text("ics");
  if (target !== undefined && timeline.deadlines.every(({ met }) => met !== undefined))
    return refuse((dossier.events ?? []).length === 0 ? TEXT.noEvent : TEXT.noDeadline);
  print(read.has("json") ? `${JSON.stringify(timeline, null, 2)}\n` : timelineText(timeline));
  if (target === undefined) return 0;
  const stamp = `${dossier.date ?? today()}T00:00:00Z`;
  const label = aCase.id === undefined ? {} : { dossier: aCase.id };
  try {
    writeFile(target, toIcs(timeline, { stamp, ...label }), read.has("remplacer"));
  } catch (error) {
    if (error instanceof OutputError) return refuse(error.message, 1);
    throw error;
  }
  refuse(TEXT.written(target));
  return 0;
}
