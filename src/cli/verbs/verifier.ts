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
import { readArguments } from "../arguments.js";
import { FORMS } from "../forms.fr.js";
import { NO_PUBLIC_DATA, publicData } from "../public-data.js";
import { faultsText, readCase } from "../read-case.js";
import { readInput } from "../read-input.js";
import { print, refuse } from "../say.js";
import { softwareVersion } from "../version.js";
import { EXHIBIT_VERB_FR as TEXT } from "./fr.js";

/**
 * `verifier PIECE.json`: integrity, provenance and recomputation of an exhibit, offline; with `--annexe`, what its grouping
 * changed too. Exit code 0 identical,
 * 1 different or not recomputed, 2 unreadable.
 */
export function run(args: readonly string[]): number {
  const read = readArguments(FORMS.verifier, args);
  if (read.kind === "done") return read.code;
  const [file = ""] = read.operands;
  const exhibit = readExhibit(file);
  if (exhibit === undefined) return 2;
  const annex = read.text("annexe");
  const ungrouped = annex === undefined ? undefined : readCase(annex);
  if (annex !== undefined && ungrouped === undefined) return 2;
  const data = publicData();
  if (data === undefined) return refuse(NO_PUBLIC_DATA, 1);
  const verification = verifyExhibit(
    exhibit,
    data.answer,
    knownVersions(data.release, softwareVersion()),
    ungrouped,
  );
  const identical = isIdentical(verification);
  if (read.has("json")) print(`${JSON.stringify({ identical, ...verification }, null, 2)}\n`);
  else {
    const blocks = verificationTexts(verification, exhibit).map(({ title, ok, sentences }) =>
      [`${title} : ${ok ? "oui" : "non"}`, ...sentences.map((sentence) => `  ${sentence}`)].join("\n"),
    );
    print(`${[verificationHeadline(verification), exhibitLine(exhibit), ...blocks].join("\n\n")}\n`);
  }
  return identical ? 0 : 1;
}

function readExhibit(file: string): Exhibit | undefined {
  const input = readInput(file, 4 * MAX_EXHIBIT_CHARACTERS, TEXT.ofAnExhibit);
  const parsed = input.ok ? parseExhibitText(input.text) : undefined;
  if (parsed?.ok === true) return parsed.value;
  if (!input.ok) refuse(input.problem);
  else refuse(faultsText(file, TEXT.anExhibit, parsed?.faults ?? []));
  return undefined;
}
