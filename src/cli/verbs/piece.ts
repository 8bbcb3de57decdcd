import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import type { Case } from "../../core/case/types.js";
import { typographer } from "../../core/report/format.fr.js";
import { exhibitFileName, ExhibitError } from "../../dossier/exhibit/build.js";
import { COVER_FIELDS, readCover, type CoverReading } from "../../dossier/exhibit/cover.js";
import { exhibitFiles, exhibitOf } from "../../dossier/exhibit/files.js";
import { fundSentence } from "../../dossier/exhibit/sentences.fr.js";
import type { Cover } from "../../dossier/exhibit/types.js";
import { OutputError, OutputFolder } from "../output-folder.js";
import { printPdf } from "../print-pdf.js";
import { NO_PUBLIC_DATA, publicData } from "../public-data.js";
import { readCase } from "../read-case.js";
import { softwareVersion } from "../version.js";

const USAGE = `Usage : contre-expertise piece CAS.json|- --numero 7 --sortie DOSSIER ${COVER_FIELDS.filter(
  ({ key }) => key !== "number",
)
  .map(({ option }) => `[--${option} …]`)
  .join(" ")} [--pdf] [--annexe] [--remplacer]\n`;

/** The independent program that goes with every exhibit. */
export const INDEPENDENT_PROGRAM = new URL("../../../data/annex/refaire.py", import.meta.url);

interface Options {
  readonly file: string;
  readonly folder: string;
  readonly cover: Partial<Record<keyof Cover, string>>;
  readonly pdf: boolean;
  readonly annex: boolean;
  readonly replace: boolean;
}

/**
 * `piece CAS.json --numero 7 --sortie DOSSIER`: the exhibit as a page, JSON, two CSV and a line for the inventory, the
 * independent program beside it; `--pdf` prints it when a browser is there; `--annexe` writes the ungrouped case in a
 * separate confidential file. Exit code 2 when the entry is refused, 1 when nothing could be written.
 */
export async function run(args: readonly string[]): Promise<number> {
  const options = read(args);
  if (options === undefined) return fail(USAGE, 2);
  const aCase = readCase(options.file);
  if (aCase === undefined) return 2;
  const data = publicData();
  if (data === undefined) return fail(NO_PUBLIC_DATA, 1);
  const reading = readCover(options.cover, new Date().toISOString().slice(0, 10));
  try {
    const exhibit = exhibitOf(aCase, reading.cover, data.release, data.answer, softwareVersion());
    const folder = new OutputFolder(options.folder, options.replace);
    const files = exhibitFiles(exhibit);
    const pdfName = exhibitFileName(exhibit.cover, "pdf");
    const annexName = exhibitFileName(exhibit.cover, "annexe-confidentielle.json");
    const names = [
      ...files.map(({ name }) => name),
      "refaire.py",
      ...(options.pdf ? [pdfName] : []),
      ...(options.annex ? [annexName] : []),
    ];
    const taken = folder.taken(names.filter((name) => name !== "refaire.py"));
    if (taken.length > 0)
      throw new OutputError(`Déjà là : ${taken.join(", ")}. Ajoutez --remplacer pour les écraser.`);
    for (const { name, text } of files) folder.write(name, text);
    const written = files.map(({ name }) => name);
    if (copyProgram(folder)) written.push("refaire.py");
    if (options.annex) {
      folder.write(annexName, annexText(aCase));
      written.push(`${annexName} (à ne pas verser : petits effectifs)`);
    }
    const html = files.find(({ kind }) => kind === "html")?.text ?? "";
    const pdf = options.pdf ? await printPdf(html, folder.path) : undefined;
    if (pdf !== undefined) {
      folder.write(pdfName, pdf);
      written.push(pdfName);
    }
    process.stdout.write(
      typographer(`${fundSentence(exhibit.results)}\n\nÉcrit dans ${folder.path} :\n`) +
        `${written.map((name) => `  ${name}`).join("\n")}\n`,
    );
    process.stderr.write(remarks(reading, options.pdf && pdf === undefined));
    return 0;
  } catch (error) {
    if (error instanceof ExhibitError) return fail(`${typographer(error.message)}\n`, 2);
    if (error instanceof OutputError) return fail(`${typographer(error.message)}\n`, 1);
    throw error;
  }
}

/** Copies the independent program, never over another file of that name. */
function copyProgram(folder: OutputFolder): boolean {
  const target = folder.pathOf("refaire.py");
  if (!existsSync(INDEPENDENT_PROGRAM)) return false;
  if (!existsSync(target)) {
    copyFileSync(INDEPENDENT_PROGRAM, target);
    return true;
  }
  return readFileSync(target, "utf8") === readFileSync(INDEPENDENT_PROGRAM, "utf8");
}

/** The case as typed, its dossier left out. */
function annexText(aCase: Case): string {
  const { dossier: _private, ...rest } = aCase;
  return `${JSON.stringify(rest, null, 2)}\n`;
}

function remarks({ missing, problems }: CoverReading, noBrowser: boolean): string {
  const lines = [
    ...problems,
    missing.length === 0
      ? "Page de garde complète."
      : `À compléter (${String(missing.length)}) : ${missing.map(({ label, option }) => `${label} (--${option})`).join(", ")}.`,
    ...(noBrowser
      ? [
          "Pas de PDF : aucun navigateur Chromium trouvé (variable CHROMIUM). Ouvrez le fichier .html et imprimez-le en PDF, format A4.",
        ]
      : []),
  ];
  return `${lines.map(typographer).join("\n")}\n`;
}

function fail(message: string, code: number): number {
  process.stderr.write(message);
  return code;
}

function read(args: readonly string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        sortie: { type: "string" },
        pdf: { type: "boolean" },
        annexe: { type: "boolean" },
        remplacer: { type: "boolean" },
        ...Object.fromEntries(COVER_FIELDS.map(({ option }) => [option, { type: "string" as const }])),
      },
    });
    const [file, ...others] = positionals;
    const given = values as Readonly<Record<string, string | boolean | undefined>>;
    const folder = given["sortie"];
    if (file === undefined || others.length > 0 || typeof folder !== "string" || folder === "")
      return undefined;
    if (typeof given["numero"] !== "string") return undefined;
    const cover = Object.fromEntries(
      COVER_FIELDS.flatMap(({ key, option }) => {
        const value = given[option];
        return typeof value === "string" ? [[key, value]] : [];
      }),
    );
    return {
      file,
      folder,
      cover,
      pdf: given["pdf"] === true,
      annex: given["annexe"] === true,
      replace: given["remplacer"] === true,
    };
  } catch {
    return undefined;
  }
}
