import { parseFrenchNumber } from "../../core/case/index.js";
import type { FrenchNumber } from "../../core/case/index.js";

/** Words that a letter prints after its numbers; the unit itself is the field's, so the word changes nothing. */
const UNIT_WORD =
  /(?:jours?|journées?|j|ij|patients?|patientes?|médecins?|confrères|arrêts?|actes?|consultations?|fois|personnes?|%|x|×)/;
/** A number, then unit words, perhaps « par patient » or « / patient ». */
const WITH_UNIT = new RegExp(
  `^(?<number>[-\u2212]?\\d[\\d\\s\u00a0\u202f\u2009'.,]*?)\\s*${UNIT_WORD.source}` +
    `(?:\\s*(?:\\/|par)\\s*patients?(?:\\s+actifs?)?|\\s+(?:prescrites?|prescrits?|actifs?))?\\s*[.;]?$`,
  "iu",
);

/**
 * Number as typed or pasted from a letter: « 12 310 jours », « 5,9 j / patient », « 2,0 fois », « × 2,1 », « 12,5 % ». What
 * precedes the unit is read by {@link parseFrenchNumber}, which refuses what can be read in two ways.
 */
export function typedNumber(text: string): FrenchNumber {
  const bare = text.trim().replace(/^(?:x|×)\s*(?=\d)/iu, "");
  return parseFrenchNumber(WITH_UNIT.exec(bare)?.groups?.["number"]?.trim() ?? bare);
}
