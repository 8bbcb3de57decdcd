import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";

import { knownVersions } from "../../dossier/exhibit/known.js";
import { MAX_EXHIBIT_CHARACTERS, parseExhibitText } from "../../dossier/exhibit/parse.js";
import type { Exhibit } from "../../dossier/exhibit/types.js";
import {
  exhibitLine,
  isIdentical,
  verificationHeadline,
  verificationTexts,
} from "../../dossier/exhibit/verification.fr.js";
import { verifyExhibit } from "../../dossier/exhibit/verify.js";
import { NO_PUBLIC_DATA, publicData } from "../public-data.js";
import { softwareVersion } from "../version.js";

const USAGE = "Usage : contre-expertise verifier PIECE.json|- [--json]\n";

/**
 * `verifier PIECE.json`: integrity, provenance and recomputation of an exhibit, offline. Exit code 0 identical,
 * 1 different or not recomputed, 2 unreadable.
 */
export async function run(args: readonly string[]): Promise<number> {
  await Promise.resolve();
  const options = read(args);
  if (options === undefined) return refuse(USAGE);
  const exhibit = readExhibit(options.file);
  if (exhibit === undefined) return 2;
  const data = publicData();
  if (data === undefined) return refuse(NO_PUBLIC_DATA);
  const verification = verifyExhibit(exhibit, data.answer, knownVersions(data.release, softwareVersion()));
  const identical = isIdentical(verification);
  if (options.json) process.stdout.write(`${JSON.stringify({ identical, ...verification }, null, 2)}\n`);
  else {
    const blocks = verificationTexts(verification).map(({ title, ok, sentences }) =>
      [`${title} : ${ok ? "oui" : "non"}`, ...sentences.map((sentence) => `  ${sentence}`)].join("\n"),
    );
    process.stdout.write(
      `${[verificationHeadline(verification), exhibitLine(exhibit), ...blocks].join("\n\n")}\n`,
    );
  }
  return identical ? 0 : 1;
}

function read(args: readonly string[]): { readonly file: string; readonly json: boolean } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean" } },
    });
    const [file, ...others] = positionals;
    return file === undefined || others.length > 0 ? undefined : { file, json: values.json === true };
  } catch {
    return undefined;
  }
}

function readExhibit(file: string): Exhibit | undefined {
  let source: string;
  try {
    if (file !== "-" && statSync(file).size > 4 * MAX_EXHIBIT_CHARACTERS) {
      refuse(`${file} : fichier trop grand pour une pièce.\n`);
      return undefined;
    }
    source = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch {
    refuse(`Fichier illisible : « ${file} ». Donnez le chemin du .json d'une pièce, ou « - ».\n`);
    return undefined;
  }
  const parsed = parseExhibitText(source);
  if (parsed.ok) return parsed.value;
  const lines = parsed.faults.map((f) => `  ${f.path} : ${f.problem}. Exemple : ${f.example}`);
  refuse(`${file} n'est pas une pièce ij-exhibit/1.\n${lines.join("\n")}\n`);
  return undefined;
}

function refuse(message: string): number {
  process.stderr.write(message);
  return 2;
}
