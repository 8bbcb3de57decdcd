import { LAW_FR } from "./fr.js";
import { lawEntry } from "./table.js";
import type { ArticleRef, LawEntry, Wording } from "./types.js";

const NBSP = "\u00a0";

/** Number as printed: `R148-1` → « R. 148-1 », `R*311-12` → « R. *311-12 », `15` → « 15 » (no-break spaces). */
export function articleLabel(number: string): string {
  return number.replace(/^([LRD])(\*?)(?=\d)/, `$1.${NBSP}$2`);
}

/**
 * Mark under which a wording may be quoted: empty for a text read in full, otherwise its reading; the loi of
 * 25 June 2026 adds its own mark.
 */
export function readingMark(wording: Wording): string {
  if (wording.affectedByLoi2026534 === true) return LAW_FR.affected;
  return wording.reading === "texte lu" ? "" : wording.reading;
}

/** Parts of a citation, for those who render it with structure. */
export interface Citation {
  readonly ref: ArticleRef;
  /** « R. 148-1 du code de la sécurité sociale ». */
  readonly label: string;
  /** First mention in a letter: « R. 148-1 du code de la sécurité sociale (CSS) ». */
  readonly named: string;
  /** Next mentions: « R. 148-1 du CSS ». */
  readonly again: string;
  /** « R. 148-1 CSS ». */
  readonly short: string;
  /** See {@link readingMark}. */
  readonly mark: string;
}

function citation(entry: LawEntry): Citation {
  const number = articleLabel(entry.article.number);
  const { short } = entry.file;
  const prefix = /^\d/.test(number) ? `art.${NBSP}` : "";
  return {
    ref: entry.ref,
    label: `${number} ${entry.file.of}`,
    named: `${number} ${entry.file.of}${entry.file.of.includes(short) ? "" : ` (${short})`}`,
    again: `${number} ${/^[lL][oO]/.test(short) ? "de la" : "du"} ${short}`,
    short: `${prefix}${number} ${short}`,
    mark: readingMark(entry.wording),
  };
}

/** Citation of an article with its mark. @throws RangeError when the table does not hold it. */
export function cite(ref: ArticleRef, date?: string): Citation {
  return citation(lawEntry(ref, date));
}

/** One-line form with the mark in brackets: « R. 421-1 CJA (extrait lu) ». */
export function citeShort(ref: ArticleRef, date?: string): string {
  const { short, mark } = cite(ref, date);
  return mark === "" ? short : `${short} (${mark})`;
}
