import { typographer } from "./format.fr.js";

const OPEN = "\u0002";
const CLOSE = "\u0003";

/**
 * A name that somebody typed (file, option, column), to put in a sentence that {@link typeset} will print: shown letter for
 * letter, its apostrophes left straight, so that it can be copied back. Control characters, which would move the cursor of
 * a terminal or reverse the line, are shown as `\\u{1b}`.
 */
export function asTyped(name: string): string {
  const visible = name.replace(
    /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `${OPEN}${visible}${CLOSE}`;
}

/** A French sentence as it is printed: typeset, the names marked by {@link asTyped} excepted. */
export function typeset(message: string): string {
  return message
    .split(OPEN)
    .map((part, i) => {
      if (i === 0) return { name: "", rest: part };
      const end = part.indexOf(CLOSE);
      return { name: part.slice(0, end), rest: part.slice(end + 1) };
    })
    .map(({ name, rest }) => name + typographer(rest))
    .join("");
}
