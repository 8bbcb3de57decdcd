import type { ArticleRef } from "../law/index.js";

/** Smallest printed thing; says where it comes from, so that a test can ask it of every fact. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly path: string; readonly text: string }
  | { readonly kind: "hole"; readonly path: string; readonly label: string }
  | { readonly kind: "cite"; readonly ref: ArticleRef; readonly text: string };
/** A line of a letter, in pieces. */
export type Line = readonly Inline[];

/** A block of a letter. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly parts: Line }
  | { readonly kind: "list"; readonly marker: "degree" | "dash" | "letter"; readonly items: readonly Line[] }
  /** Paragraphs written by the user. */
  | { readonly kind: "free"; readonly path: string; readonly label: string; readonly text?: string };

/** The letters, in the order in which they serve. */
export const LETTER_IDS = ["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8", "L9", "L10", "L11"] as const;
/** Name of a letter. */
export type LetterId = (typeof LETTER_IDS)[number];

/** What a template writes; the frame (sender, recipient, date, prudence, links) is the same for all. */
export interface LetterBody {
  readonly subject: Line;
  /** Service addressed inside the organisation, e.g. the PRADA. */
  readonly service: string;
  readonly sendBy: "recommande" | "courriel";
  readonly blocks: readonly Block[];
  readonly enclosures: readonly Line[];
  /** Sources of the facts that do not come from a field. */
  readonly sources: readonly string[];
  /** False for a plan that is not sent (L7). */
  readonly isLetter?: boolean;
}

/** A letter ready to be rendered, and what is missing in it. */
export interface Letter extends LetterBody {
  readonly id: LetterId;
  readonly title: string;
  readonly fictional: boolean;
  readonly sender: readonly Line[];
  readonly recipient: readonly Line[];
  readonly placeAndDate: Line;
  readonly reference: Line;
  readonly foot: readonly Line[];
  readonly holes: readonly { readonly path: string; readonly label: string }[];
  readonly articles: readonly ArticleRef[];
  /** Warnings on free texts (names, diagnoses): shown beside the letter, not printed in it. */
  readonly warnings: readonly string[];
}

type Part = string | Inline | Line;
const asLine = (part: Part): Line =>
  typeof part === "string" ? [{ kind: "text", text: part }] : "kind" in part ? [part] : part;

/** Tagged template: fixed French text and inlines in one line. */
export function t(strings: TemplateStringsArray, ...parts: readonly Part[]): Line {
  return strings
    .flatMap((text, i) => {
      const part = parts[i];
      return [...asLine(text), ...(part === undefined ? [] : asLine(part))];
    })
    .filter((inline) => inline.kind !== "text" || inline.text !== "");
}

/** A paragraph. */
export const p = (parts: Line): Block => ({ kind: "paragraph", parts });
/** A heading inside the letter. */
export const heading = (text: string): Block => ({ kind: "heading", text });
/** A list and its marker. */
export const list = (marker: "degree" | "dash" | "letter", ...items: readonly Line[]): Block => ({
  kind: "list",
  marker,
  items,
});

/** Marker of the item at `index`: « 1° », « – », « a) ». */
export function markerText(marker: "degree" | "dash" | "letter", index: number): string {
  if (marker === "dash") return "–";
  return marker === "degree" ? `${String(index + 1)}°` : `${String.fromCharCode(97 + (index % 26))})`;
}

/** Every inline of a letter, in reading order. */
export function inlinesOf(letter: Letter): readonly Inline[] {
  const ofBlock = (block: Block): readonly Inline[] => {
    if (block.kind === "heading") return [{ kind: "text", text: block.text }];
    if (block.kind === "paragraph") return block.parts;
    if (block.kind === "list") return block.items.flat();
    return block.text === undefined
      ? [{ kind: "hole", path: block.path, label: block.label }]
      : [{ kind: "field", path: block.path, text: block.text }];
  };
  return [
    ...letter.sender.flat(),
    ...letter.recipient.flat(),
    ...letter.placeAndDate,
    ...letter.reference,
    ...letter.subject,
    ...letter.blocks.flatMap(ofBlock),
    ...letter.enclosures.flat(),
    ...letter.foot.flat(),
  ];
}
