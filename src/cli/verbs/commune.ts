import { loadCards } from "../../pipeline/sources/cards.js";
import { readErrata, REPOSITORY_ROOT } from "../../pipeline/load-release.js";
import { errataFor } from "../../core/release/index.js";
import { erratumSentence } from "../../core/report/erratum.fr.js";
import { NO_PUBLIC_DATA, publicData } from "../public-data.js";
import { readArguments } from "../arguments.js";
import { FORMS, FORMS_FR } from "../forms.fr.js";
import { print, refuse } from "../say.js";
import { communeSheet } from "../commune/sheet.js";
import { sheetText } from "../commune/text.js";

/** Longest text that is looked up, characters: the longest name of a commune has 45. */
const MAX_TYPED = 100;

/**
 * `commune CODE`: each variable with its vintage and source, index and class under each variant, expected rate; what an old
 * or badly typed code became. Exit code 2 when the text designates no commune.
 */
export function run(args: readonly string[]): number {
  const read = readArguments(FORMS.commune, args);
  if (read.kind === "done") return read.code;
  const typed = read.operands.join(" ");
  const json = read.has("json");
  if (typed.length > MAX_TYPED) return refuse(FORMS_FR.longCode(typed.length));
  const release = publicData()?.release;
  if (release === undefined) return refuse(NO_PUBLIC_DATA, 1);
  const sheet = communeSheet(release, loadCards(REPOSITORY_ROOT), typed);
  const found = sheet.code !== undefined;
  for (const entry of errataFor(readErrata(), release.id, sheet.code)) refuse(erratumSentence(entry));
  const text = json ? `${JSON.stringify(sheet, null, 2)}\n` : sheetText(sheet);
  if (found || json) print(text);
  else process.stderr.write(text);
  return found ? 0 : 2;
}
