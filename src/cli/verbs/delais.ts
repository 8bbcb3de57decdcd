import { computeTimeline, timelineText, toIcs } from "../../dossier/deadlines/index.js";
import { parseDossier } from "../../dossier/letters/index.js";
import { readArguments } from "../arguments.js";
import { FORMS } from "../forms.fr.js";
import { OutputError, writeFile } from "../output-folder.js";
import { readCase } from "../read-case.js";
import { asTyped, print, refuse } from "../say.js";
import { today } from "../today.js";

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
  for (const problem of problems) refuse(`dossier : ${problem}`);
  const timeline = computeTimeline(dossier.events ?? [], dossier.distance);
  const target = read.text("ics");
  if (target !== undefined && timeline.deadlines.every(({ met }) => met !== undefined))
    return refuse(
      (dossier.events ?? []).length === 0
        ? `Aucun événement daté dans dossier.events : l'agenda serait vide, rien n'est écrit. Datez au moins un événement sur la page Délais du site, ou ajoutez au cas "dossier": { "events": [{ "kind": "letterReceived", "date": "2026-11-09" }] }.`
        : "Aucune date à venir ne suit de ces événements : l'agenda serait vide, rien n'est écrit. Sans --ics, delais dit ce qui manque.",
    );
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
  refuse(`Agenda écrit : ${asTyped(target)}`);
  return 0;
}
