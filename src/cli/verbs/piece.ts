import { existsSync, readFileSync } from "node:fs";

import type { Case } from "../../core/case/types.js";
import { typographer } from "../../core/report/format.fr.js";
import { exhibitFileName, ExhibitError } from "../../dossier/exhibit/build.js";
import { COVER_FIELDS, type CoverReading } from "../../dossier/exhibit/cover.js";
import { exhibitFiles, exhibitOf } from "../../dossier/exhibit/files.js";
import { fundSentence } from "../../dossier/exhibit/sentences.fr.js";
import { readArguments } from "../arguments.js";
import { FORMS } from "../forms.fr.js";
import { OutputError, OutputFolder } from "../output-folder.js";
import { printPdf } from "../print-pdf.js";
import { NO_PUBLIC_DATA, publicData } from "../public-data.js";
import { readCase } from "../read-case.js";
import { readCaseCover } from "../read-cover.js";
import { print, refuse, typeset } from "../say.js";
import { softwareVersion } from "../version.js";
import { EXHIBIT_VERB_FR as TEXT, VERBS_FR } from "./fr.js";

/** The independent program that goes with every exhibit. */
const INDEPENDENT_PROGRAM = new URL("../../../data/annex/refaire.py", import.meta.url);

/**
 * `piece CAS.json --numero 7 --sortie DOSSIER`: the exhibit as a page, JSON, CSV and a line for the inventory, the
 * independent program beside it; `--pdf` prints it when a browser is there; `--annexe` writes the ungrouped case in a
 * separate confidential file. Exit code 2 when the entry is refused, 1 when nothing could be written.
 */
export async function run(args: readonly string[]): Promise<number> {
  const read = readArguments(FORMS.piece, args);
  if (read.kind === "done") return read.code;
  const [file = ""] = read.operands;
  const aCase = readCase(file);
  if (aCase === undefined) return 2;
  const data = publicData();
  if (data === undefined) return refuse(NO_PUBLIC_DATA, 1);
  const typed = COVER_FIELDS.flatMap(({ key, option }) => {
    const value = read.text(option);
    return value === undefined ? [] : [[key, value] as const];
  });
  const reading = readCaseCover(aCase, Object.fromEntries(typed));
  if (reading === undefined) return 2;
  const revision = read.text("revision");
  if (revision !== undefined && !/^[0-9a-f]{7,40}$/.test(revision)) return refuse(TEXT.wrongRevision);
  const pdfAsked = read.has("pdf");
  try {
    const exhibit = exhibitOf(aCase, reading.cover, data.release, data.answer, softwareVersion(), revision);
    const folder = new OutputFolder(read.text("sortie") ?? "", read.has("remplacer"));
    const files = exhibitFiles(exhibit);
    const pdfName = exhibitFileName(exhibit.cover, "pdf");
    const annexName = exhibitFileName(exhibit.cover, "annexe-confidentielle.json");
    const names = [
      ...files.map(({ name }) => name),
      "refaire.py",
      ...(pdfAsked ? [pdfName] : []),
      ...(read.has("annexe") ? [annexName] : []),
    ];
    const taken = folder.taken(names.filter((name) => name !== "refaire.py"));
    if (taken.length > 0) throw new OutputError(VERBS_FR.taken(taken));
    for (const { name, text } of files) folder.write(name, text);
    const written = files.map(({ name }) => name);
    if (copyProgram(folder)) written.push("refaire.py");
    if (read.has("annexe")) {
      folder.write(annexName, annexText(aCase));
      written.push(TEXT.annex(annexName));
    }
    const html = files.find(({ kind }) => kind === "html")?.text ?? "";
    const pdf = pdfAsked ? await printPdf(html, folder.path) : undefined;
    if (pdf !== undefined) {
      folder.write(pdfName, pdf);
      written.push(pdfName);
    }
    print(
      typeset(`${fundSentence(exhibit.results)}\n\n${TEXT.written(folder.path)}\n`) +
        `${written.map((name) => `  ${name}`).join("\n")}\n`,
    );
    process.stderr.write(remarks(reading, pdfAsked && pdf === undefined));
    return 0;
  } catch (error) {
    if (error instanceof ExhibitError) return refuse(error.message);
    if (error instanceof OutputError) return refuse(error.message, 1);
    throw error;
  }
}

/** Copies the independent program, never over another file of that name. */
function copyProgram(folder: OutputFolder): boolean {
  if (!existsSync(INDEPENDENT_PROGRAM)) return false;
  const program = readFileSync(INDEPENDENT_PROGRAM, "utf8");
  const target = folder.growing("refaire.py");
  if (existsSync(target)) return readFileSync(target, "utf8") === program;
  folder.write("refaire.py", program);
  return true;
}

/** The case as typed, its dossier left out. */
function annexText(aCase: Case): string {
  const { dossier: _private, ...rest } = aCase;
  return `${JSON.stringify(rest, null, 2)}\n`;
}

function remarks({ missing }: CoverReading, noBrowser: boolean): string {
  const lines = [
    missing.length === 0 ? TEXT.complete : TEXT.missing(missing),
    ...(noBrowser ? [TEXT.noBrowser] : []),
  ];
  return `${lines.map(typographer).join("\n")}\n`;
}
