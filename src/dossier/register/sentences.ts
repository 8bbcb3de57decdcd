import { sha256Hex } from "../exhibit/canonical.js";

/** A sentence of a source document: its rank in the document, its text with single spaces, the SHA-256 of that text. */
export interface Sentence {
  readonly rank: number;
  readonly text: string;
  readonly sha256: string;
}

/** Text on one line, every run of blanks as one space: what hashes and quotations are compared on. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/**
 * Joins the lines that a page break has cut: a line goes on when the one before does not end a sentence, and it starts
 * with a lower-case letter or follows an article ("La", "des"). Any other line starts a block, so that titles stay alone.
 */
function blocks(text: string): string[] {
  const out: string[] = [];
  for (const raw of text.split(/\r?\n/u)) {
    const line = oneLine(raw);
    if (line === "") continue;
    const last = out.at(-1);
    const open = last !== undefined && !/[.!?…:]["»”*)\]\s]*$/u.test(last);
    if (open && (/^\p{Ll}/u.test(line) || /(?:^|\s)(?:la|le|les|de|des|du|un|une)$/iu.test(last))) {
      out[out.length - 1] = `${last} ${line}`;
    } else out.push(line);
  }
  return out;
}

const END =
  /(?<!(?<![\p{L}\d])\p{Lu}|\b(?:cf|art|Dr|St))[.!?…]+(?:[\s*]*[»”"])?[*)\]]*\s+(?=[«“"*[(\s]*[\p{Lu}\d])/gu;

/**
 * Sentences of a document in reading order. Deterministic, without the machine's language data: same bytes, same
 * sentences everywhere. A title or an item of a list counts as a sentence; blocks without a letter are left out.
 */
export function splitSentences(text: string): Sentence[] {
  const pieces = blocks(text).flatMap((block) => {
    const cuts = [...block.matchAll(END)].map((m) => m.index + m[0].length);
    return [0, ...cuts].map((start, i) => oneLine(block.slice(start, cuts[i] ?? block.length)));
  });
  return pieces
    .filter((piece) => /\p{L}/u.test(piece))
    .map((piece, i) => ({ rank: i + 1, text: piece, sha256: sha256Hex(piece) }));
}
