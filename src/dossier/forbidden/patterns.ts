import { anyOf } from "./expression.js";
import { FORBIDDEN_PATTERNS } from "./patterns.fr.js";

export { FORBIDDEN_PATTERNS, type ForbiddenPattern } from "./patterns.fr.js";

/** The writer says that he does not say it: « nous ne disons pas que… », « rien n'indique que… », « il serait inexact… ». */
const DISCLAIMED = anyOf(
  /\b(?:ne|n')\s*(?:s')?(?:disons|dit|disent|dites|affirm\w*|soutien\w*|soutenons|préten\w*|conclu\w*|impliqu\w*|indiqu\w*|signifi\w*|établi\w*|suffi\w*|perme\w*|ensuit|démontr\w*|montr\w*|veu\w+)(?!\w)[^.;:,]*$/,
  /\bsans (?:dire|affirmer|prétendre|soutenir|conclure)\b[^.;:,]*$/,
  /\bil serait (?:inexact|faux|excessif|abusif) (?:de |d')[^.;:,]*$/,
  /\bni (?:si|que)\b[^.;:,]*$/,
  /\bil n'est pas (?:établi|prouvé|démontré|certain)\b[^.;:,]*$/,
);

/** A claim that no output makes, the sentence that holds it, and the words found. */
export interface ForbiddenClaim {
  readonly id: string;
  readonly sentence: string;
  readonly match: string;
}

/** Plain sentences of a text: typography undone, quotations « … » and “…” emptied. */
function sentences(text: string): string[] {
  return text
    .replace(/[\u00a0\u202f\u2009]/g, " ")
    .replace(/[’ʼ]/g, "'")
    .replace(/«[^«»]*»|“[^“”]*”/g, "«»")
    .split(/(?<=[.!?…])\s+(?=[A-ZÀ-Ý«])|\n{2,}/)
    .map((s) => s.replace(/\s+/g, " ").trim());
}

/**
 * Forbidden claims made by a text, outside quotations and outside a clause where the writer disclaims them
 * (« nous ne disons pas que la décision est nulle »). Empty when there is none.
 */
export function findForbiddenClaims(text: string): ForbiddenClaim[] {
  return sentences(text).flatMap((sentence) =>
    FORBIDDEN_PATTERNS.flatMap(({ id, pattern }) => {
      const found = pattern.exec(sentence);
      if (found === null || DISCLAIMED.test(sentence.slice(0, found.index))) return [];
      return [{ id, sentence, match: found[0] }];
    }),
  );
}
