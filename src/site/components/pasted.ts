/** Longest text that one answer takes (a number, a date, a name of commune), words around it included. */
export const MOST_CHARACTERS = 200;
/** Characters of a text that a sentence quotes. */
const QUOTED = 80;

/** Marks that a copy drags along and nobody sees: direction, soft hyphen, zero width. */
const UNSEEN = /\p{Cf}/gu;

/** The text as its reader sees it. */
export const seenText = (typed: string): string => typed.replace(UNSEEN, "");

/** A text as a sentence may quote it: its beginning, when it is too long to be read there. */
export const quotable = (typed: string): string =>
  typed.length <= QUOTED ? typed : `${typed.slice(0, QUOTED)}…`;
