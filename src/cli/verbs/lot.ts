import { closeSync, openSync, readdirSync, rmSync, statSync } from "node:fs";

import type { Case } from "../../core/case/types.js";
import { defaultGrid, compileGrid } from "../../core/answer/index.js";
import { typographer } from "../../core/report/format.fr.js";
import { ExhibitError } from "../../dossier/exhibit/build.js";
import { readCover } from "../../dossier/exhibit/cover.js";
import { exhibitFiles, exhibitOf } from "../../dossier/exhibit/files.js";
import { readArguments } from "../arguments.js";
import { BATCH_NOTICE, batchTemplate } from "../batch/columns.fr.js";
import { inputDigest, Journal } from "../batch/journal.js";
import { outcomeOf } from "../batch/outcome.js";
import { BatchHeaderError, type BatchEntry } from "../batch/entry.js";
import { csvEntries, folderEntries } from "../batch/read-rows.js";
import { summaryText } from "../batch/summary.fr.js";
import { writeTables } from "../batch/tables.js";
import { FORMS } from "../forms.fr.js";
import { OutputError, OutputFolder } from "../output-folder.js";
import { NO_PUBLIC_DATA, publicData, type PublicData } from "../public-data.js";
import { faultLine } from "../read-case.js";
import { print, refuse, typeset } from "../say.js";
import { today } from "../today.js";
import { softwareVersion } from "../version.js";
import { INPUT_FR } from "../fr.js";
import { BATCH_VERB_FR as TEXT, VERBS_FR } from "./fr.js";

const NAMES = ["lot.csv", "lot.brut.csv", "lot-erreurs.csv", "lot-resume.txt", "lot-information.txt"];
const JOURNAL = "lot.journal.jsonl";
const PROGRESS_MS = 1_000;

interface Options {
  readonly input: string;
  readonly folder: string;
  readonly pieces: boolean;
  readonly identities: boolean;
  readonly replace: boolean;
}

/**
 * `lot`: one table for many cases, with an aggregated summary; a line that is refused is listed and does not stop the
 * rest; a run that was cut goes on where it stopped. Exit code 0 done, 1 nothing could be written, 2 refused.
 */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length === 1 && args[0] === "--modele") {
    print(batchTemplate());
    return 0;
  }
  const read = readArguments(FORMS.lot, args);
  if (read.kind === "done") return read.code;
  const [input = ""] = read.operands;
  const options: Options = {
    input,
    folder: read.text("sortie") ?? "",
    pieces: read.has("pieces"),
    identities: read.has("identites"),
    replace: read.has("remplacer"),
  };
  const unreadable = unreadableInput(input);
  if (unreadable !== undefined) return refuse(unreadable);
  const data = publicData();
  if (data === undefined) return refuse(NO_PUBLIC_DATA, 1);
  try {
    const entries = statSync(input).isDirectory() ? folderEntries(input) : csvEntries(input, refuse);
    return await treat(options, entries, data);
  } catch (error) {
    if (error instanceof BatchHeaderError) return refuse(error.message);
    if (error instanceof OutputError) return refuse(error.message, 1);
    throw error;
  }
}

/** Why the entry of a batch cannot be read, a French sentence; undefined when it can. It is read twice: no pipe. */
function unreadableInput(input: string): string | undefined {
  const said = (why: string): string => TEXT.unreadable(input, why);
  try {
    const stat = statSync(input, { throwIfNoEntry: false });
    if (stat === undefined) return said(INPUT_FR.missing);
    if (stat.isDirectory()) readdirSync(input);
    else if (/\.json$/i.test(input)) return said(TEXT.isACase);
    else if (stat.isFile()) closeSync(openSync(input, "r"));
    else return said(TEXT.notAFile);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return said(code === "EACCES" ? INPUT_FR.forbidden : INPUT_FR.unreadable);
  }
}

async function treat(
  options: Options,
  entries: AsyncIterable<BatchEntry> | Iterable<BatchEntry>,
  data: PublicData,
): Promise<number> {
  const folder = new OutputFolder(options.folder, options.replace);
  const taken = folder.taken(NAMES);
  if (taken.length > 0) throw new OutputError(VERBS_FR.taken(taken));
  const versions = {
    release: data.release.id,
    grid: `${defaultGrid.version} (${compileGrid(defaultGrid).sha256.slice(0, 16)}…)`,
  };
  const head = JSON.stringify({
    input: await inputDigest(options.input),
    software: softwareVersion(),
    ...versions,
    pieces: options.pieces,
  });
  const journal = await Journal.open(folder.growing(JOURNAL), head);
  const pieces = options.pieces ? folder.inside("pieces", true) : undefined;
  if (journal.done > 0) process.stderr.write(typographer(TEXT.resumed(journal.done)));
  const clock = { start: Date.now(), said: Date.now(), seen: 0, fresh: 0 };
  try {
    for await (const { where, parsed } of entries) {
      clock.seen += 1;
      if (clock.seen <= journal.done) continue;
      clock.fresh += 1;
      if (parsed.ok) {
        const outcome = outcomeOf(where, parsed.value, data.answer);
        journal.add({
          kind: "outcome",
          outcome: options.identities ? outcome : { ...outcome, id: "", commune: "" },
        });
        if (pieces !== undefined) writePiece(parsed.value, clock.seen, data, pieces);
      } else {
        const faults = parsed.faults.map(faultLine).map(typeset);
        journal.add({ kind: "error", where, faults });
      }
      if (Date.now() - clock.said > PROGRESS_MS) {
        journal.flush();
        clock.said = Date.now();
        process.stderr.write(`\r${progress(clock)}`);
      }
    }
    if (clock.seen === 0) throw new BatchHeaderError(TEXT.noCase(options.input));
  } catch (error) {
    if (error instanceof BatchHeaderError) rmSync(folder.pathOf(JOURNAL), { force: true });
    throw error;
  }
  const { tally, files } = await writeTables(journal, folder, options.identities);
  folder.write("lot-resume.txt", summaryText(tally, versions));
  folder.write("lot-information.txt", typographer(BATCH_NOTICE));
  rmSync(folder.pathOf(JOURNAL), { force: true });
  process.stderr.write(`\r${progress(clock)}\n`);
  print(
    `${summaryText(tally, versions)}\n${[...files, "lot-resume.txt", "lot-information.txt"].map((f) => `  ${f}`).join("\n")}\n`,
  );
  return 0;
}

/** Exhibit of one line: page and JSON, cover to be filled in. A list that is too small has none, and the table says so. */
function writePiece(aCase: Case, rank: number, data: PublicData, folder: OutputFolder): void {
  const { cover } = readCover({ number: String(rank).padStart(5, "0") }, today());
  const { id: _pseudonym, ...anonymous } = aCase;
  try {
    const exhibit = exhibitOf(anonymous, cover, data.release, data.answer, softwareVersion());
    for (const { kind, name, text } of exhibitFiles(exhibit))
      if (kind === "html" || kind === "json") folder.write(name, text);
  } catch (error) {
    if (!(error instanceof ExhibitError)) throw error;
    process.stderr.write(typographer(TEXT.entry(rank, error.message)));
  }
}

function progress({
  start,
  seen,
  fresh,
}: {
  readonly start: number;
  readonly seen: number;
  readonly fresh: number;
}): string {
  const seconds = Math.max(0.001, (Date.now() - start) / 1000);
  return typographer(TEXT.progress(seen, fresh / seconds, seconds));
}
