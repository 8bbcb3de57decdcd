import { typographer } from "../../core/report/format.fr.js";
import {
  composeLetter,
  LETTER_IDS,
  LETTERS,
  parseDossier,
  rankUnknowns,
  renderHtml,
  renderText,
  type Letter,
} from "../../dossier/letters/index.js";
import { renderDocx } from "../../dossier/letters/render-docx.js";
import { readArguments } from "../arguments.js";
import { FORMS, usageText } from "../forms.fr.js";
import { OutputError, writeFile } from "../output-folder.js";
import { publicData } from "../public-data.js";
import { readCase } from "../read-case.js";
import { print, refuse } from "../say.js";
import { standardInput } from "../standard-input.js";
import { today } from "../today.js";
import { LETTERS_FR as TEXT, VERBS_FR } from "./fr.js";

/**
 * `courriers`: the list of letters. `courriers CAS.json --lettre L1`: the letter as text, and as Word or HTML files
 * on request. What remains to be filled in is listed on the standard error. Exit code 2 when the entry is refused, 1 when
 * a file cannot be written.
 */
export async function run(args: readonly string[]): Promise<number> {
  const read = readArguments(FORMS.courriers, args);
  if (read.kind === "done") return read.code;
  const asked = read.text("lettre");
  const [file = asked !== undefined && standardInput() === "file" ? "-" : undefined] = read.operands;
  if (file === undefined) {
    if (asked !== undefined) return refuse(`${TEXT.noCase}\n${usageText(FORMS.courriers)}`);
    print(listText());
    return 0;
  }
  const id = LETTER_IDS.find((known) => known === asked?.toUpperCase());
  if (id === undefined) return refuse(TEXT.which(asked, LETTER_IDS));
  const aCase = readCase(file);
  if (aCase === undefined) return 2;
  const { dossier, problems } = parseDossier(aCase.dossier);
  for (const problem of problems) refuse(VERBS_FR.dossierProblem(problem));
  const ranking = id === "L1" ? rankUnknowns(aCase, publicData()?.answer) : [];
  const letter = composeLetter(id, { case: aCase, dossier, ranking });
  const docx = read.text("docx");
  const html = read.text("html");
  const replace = read.has("remplacer");
  try {
    if (docx !== undefined) {
      const stamp = `${dossier.date ?? today()}T00:00:00Z`;
      writeFile(docx, await renderDocx(letter, stamp), replace);
    }
    if (html !== undefined) writeFile(html, renderHtml(letter), replace);
  } catch (error) {
    if (error instanceof OutputError) return refuse(error.message, 1);
    throw error;
  }
  if (read.has("texte") || (docx === undefined && html === undefined)) print(renderText(letter));
  process.stderr.write(remains(letter));
  return 0;
}

function remains({ holes, warnings }: Letter): string {
  return [
    ...warnings,
    holes.length === 0 ? TEXT.complete : TEXT.holes(holes.length),
    ...holes.map(({ path, label }) => `  ${label} — ${path}`),
    "",
  ]
    .map(typographer)
    .join("\n");
}

function listText(): string {
  const lines = LETTERS.map(({ id, title, who, when, to, delay }) =>
    TEXT.entry(id, title, who, when, to, delay),
  );
  return typographer(`${TEXT.listTitle}\n\n${lines.join("\n")}\n\n${usageText(FORMS.courriers)}\n`);
}
