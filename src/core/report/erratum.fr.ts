import type { ErratumEntry } from "../release/errata.js";
import { formatDate, typographer } from "./format.fr.js";

/** An erratum in one paragraph: when, what was wrong, what it changes. The same for the site, the command and `verifier`. */
export function erratumSentence({ date, what, effect }: ErratumEntry): string {
  return typographer(`Correction publiée le ${formatDate(date)} : ${what} Effet : ${effect}`);
}
