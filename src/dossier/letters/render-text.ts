import { typographer } from "../../core/report/format.fr.js";
import { hole, LETTER_FR } from "./fr.js";
import { type Block, type Inline, type Letter, type Line, markerText } from "./model.js";

/** Text of one inline: fixed text with French typography, values as typed, holes in square brackets. */
export function inlineText(inline: Inline): string {
  if (inline.kind === "hole") return typographer(hole(inline.label));
  return inline.kind === "field" ? inline.text : typographer(inline.text);
}

/** A line as plain text. */
export const lineText = (line: Line): string => line.map(inlineText).join("");

/** Paragraphs of a free text typed by the user. */
export const freeParagraphs = (text: string): readonly string[] =>
  text.split(/\n{2,}/).map((part) => typographer(part.trim()));

function blockText(block: Block): string {
  if (block.kind === "heading") return typographer(block.text);
  if (block.kind === "paragraph") return lineText(block.parts);
  if (block.kind === "list")
    return block.items.map((item, i) => `${markerText(block.marker, i)}\u00a0${lineText(item)}`).join("\n");
  return block.text === undefined ? typographer(hole(block.label)) : freeParagraphs(block.text).join("\n\n");
}

/** The letter as plain text, paragraphs separated by an empty line, ends with a line feed. */
export function renderText(letter: Letter): string {
  const own = letter.isLetter !== false;
  const sections: string[] = [
    ...(letter.fictional ? [LETTER_FR.fictional] : []),
    ...(letter.holes.length > 0 ? [typographer(LETTER_FR.draft)] : []),
    letter.sender.map(lineText).join("\n"),
    letter.recipient.map(lineText).join("\n"),
    lineText(letter.placeAndDate),
    ...(own ? [typographer(LETTER_FR.by[letter.sendBy])] : []),
    ...(letter.reference.length > 0 ? [lineText(letter.reference)] : []),
    `${LETTER_FR.subject}\u00a0: ${lineText(letter.subject)}`,
    ...(own ? [typographer(LETTER_FR.salutation)] : []),
    ...letter.blocks.map(blockText),
    ...(own ? [typographer(LETTER_FR.closing), typographer(LETTER_FR.signature)] : []),
    ...(letter.enclosures.length > 0
      ? [
          `${LETTER_FR.enclosures}\n${letter.enclosures.map((e, i) => `${String(i + 1)}. ${lineText(e)}`).join("\n")}`,
        ]
      : []),
    ...(letter.sources.length > 0
      ? [`${LETTER_FR.sources}\n${letter.sources.map(typographer).join("\n")}`]
      : []),
    letter.foot.map(lineText).join("\n"),
  ];
  return `${sections.join("\n\n")}\n`;
}
