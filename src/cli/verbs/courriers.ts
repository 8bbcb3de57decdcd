import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { releaseData } from "../../core/answer/index.js";
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
  type LetterId,
} from "../../dossier/letters/index.js";
import { renderDocx } from "../../dossier/letters/render-docx.js";
import { loadRelease } from "../load-release.js";
import { readCase } from "../read-case.js";

const USAGE = `Usage : contre-expertise courriers [CAS.json|- --lettre ${LETTER_IDS[0]}…${LETTER_IDS.at(-1) ?? ""} [--docx FICHIER] [--html FICHIER] [--texte]]\n`;

interface Options {
  readonly file?: string;
  readonly letter?: LetterId;
  readonly docx?: string;
  readonly html?: string;
  readonly text: boolean;
}

/**
 * `courriers`: the list of letters. `courriers CAS.json --lettre L1`: the letter as text, and as Word or HTML files
 * on request. What remains to be filled in is listed on the standard error. Exit code 2 when the entry is refused.
 */
export async function run(args: readonly string[]): Promise<number> {
  const options = read(args);
  if (options === undefined) return refuse(USAGE);
  if (options.file === undefined) {
    process.stdout.write(listText());
    return 0;
  }
  if (options.letter === undefined) return refuse(`Dites quel courrier. Exemple : --lettre L1\n${USAGE}`);
  const aCase = readCase(options.file);
  if (aCase === undefined) return 2;
  const { dossier, problems } = parseDossier(aCase.dossier);
  for (const problem of problems) process.stderr.write(`dossier : ${problem}\n`);
  const release = options.letter === "L1" ? loadRelease() : undefined;
  const ranking =
    options.letter === "L1"
      ? rankUnknowns(aCase, release === undefined ? undefined : releaseData(release))
      : [];
  const letter = composeLetter(options.letter, { case: aCase, dossier, ranking });
  if (options.docx !== undefined) {
    const stamp = `${dossier.date ?? new Date().toISOString().slice(0, 10)}T00:00:00Z`;
    writeFileSync(options.docx, await renderDocx(letter, stamp));
  }
  if (options.html !== undefined) writeFileSync(options.html, renderHtml(letter));
  if (options.text || (options.docx === undefined && options.html === undefined))
    process.stdout.write(renderText(letter));
  process.stderr.write(remains(letter));
  return 0;
}

function remains({ holes, warnings }: Letter): string {
  return [
    ...warnings,
    holes.length === 0 ? "Rien à compléter." : `À compléter (${String(holes.length)}) :`,
    ...holes.map(({ path, label }) => `  ${label} — ${path}`),
    "",
  ]
    .map(typographer)
    .join("\n");
}

function listText(): string {
  const lines = LETTERS.map(
    (l) => `  ${l.id.padEnd(3)}  ${l.title} — ${l.who}, ${l.when} ; à : ${l.to} ; ${l.delay}`,
  );
  return `Onze courriers, dans l'ordre où ils servent\n\n${lines.map(typographer).join("\n")}\n\n${USAGE}`;
}

function refuse(message: string): number {
  process.stderr.write(message);
  return 2;
}

function read(args: readonly string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        lettre: { type: "string" },
        docx: { type: "string" },
        html: { type: "string" },
        texte: { type: "boolean" },
      },
    });
    const letter = LETTER_IDS.find((id) => id === values.lettre?.toUpperCase());
    if (positionals.length > 1 || (values.lettre !== undefined && letter === undefined)) return undefined;
    const [file] = positionals;
    return {
      text: values.texte === true,
      ...(file === undefined ? {} : { file }),
      ...(letter === undefined ? {} : { letter }),
      ...(values.docx === undefined ? {} : { docx: values.docx }),
      ...(values.html === undefined ? {} : { html: values.html }),
    };
  } catch {
    return undefined;
  }
}
