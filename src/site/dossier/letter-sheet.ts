import {
  type Block,
  freeParagraphs,
  inlineText,
  type Inline,
  type Letter,
  type Line,
  markerText,
} from "../../dossier/letters/index.js";
import { LETTER_FR } from "../../dossier/letters/fr.js";
import { h } from "../dom.js";
import { fieldId } from "./letter-fields.js";

const withBreaks = (text: string): (string | HTMLElement)[] =>
  text.split("\n").flatMap((line, i) => (i === 0 ? [line] : [h("br"), line]));

function inline(part: Inline): Node | (string | HTMLElement)[] | string {
  if (part.kind === "hole")
    return h("a", { class: "hole", href: `#${fieldId(part.path)}` }, inlineText(part));
  if (part.kind === "field") {
    const span = h("span", {});
    span.append(...withBreaks(part.text));
    return span;
  }
  return inlineText(part);
}
const content = (line: Line): Node[] =>
  line.map((part) => {
    const drawn = inline(part);
    return typeof drawn === "string"
      ? document.createTextNode(drawn)
      : Array.isArray(drawn)
        ? h("span", {}, ...drawn)
        : drawn;
  });

function block(b: Block): Node[] {
  if (b.kind === "heading") return [h("h3", {}, b.text)];
  if (b.kind === "paragraph") return [h("p", {}, content(b.parts))];
  if (b.kind === "list")
    return [
      h(
        "ul",
        { class: "marked" },
        b.items.map((item, i) => h("li", {}, `${markerText(b.marker, i)}\u00a0`, content(item))),
      ),
    ];
  if (b.text === undefined) return [h("p", {}, content([{ kind: "hole", path: b.path, label: b.label }]))];
  return freeParagraphs(b.text).map((text) => {
    const p = h("p", {});
    p.append(...withBreaks(text));
    return p;
  });
}

/** The letter on its sheet of paper; each hole links to its field. */
export function letterSheet(letter: Letter): HTMLElement {
  const own = letter.isLetter !== false;
  const lines = (all: readonly Line[], className: string): HTMLElement =>
    h(
      "div",
      { class: className },
      all.map((line) => h("p", {}, content(line))),
    );
  return h(
    "article",
    { class: "letter", "aria-label": letter.title },
    letter.fictional && h("p", {}, h("b", {}, LETTER_FR.fictional)),
    lines(letter.sender, "from"),
    lines(letter.recipient, "to"),
    h("p", { class: "when" }, content(letter.placeAndDate)),
    own && h("p", {}, LETTER_FR.by[letter.sendBy]),
    letter.reference.length > 0 && h("p", {}, content(letter.reference)),
    h("p", {}, h("b", {}, `${LETTER_FR.subject} : `, content(letter.subject))),
    own && h("p", {}, LETTER_FR.salutation),
    letter.blocks.flatMap(block),
    own && [h("p", {}, LETTER_FR.closing), h("p", {}, LETTER_FR.signature)],
    letter.enclosures.length > 0 && [
      h("h3", {}, LETTER_FR.enclosures),
      h(
        "ol",
        {},
        letter.enclosures.map((line) => h("li", {}, content(line))),
      ),
    ],
    letter.sources.length > 0 && [
      h("h3", {}, LETTER_FR.sources),
      h(
        "ul",
        {},
        letter.sources.map((source) => h("li", {}, source)),
      ),
    ],
    lines(letter.foot, "small"),
  );
}
