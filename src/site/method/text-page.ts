import { headWithContents } from "./contents.js";
import type { ContentsEntry } from "./contents.js";

/** A section of a page of text: anchor, title, Markdown body. */
export interface TextSection extends ContentsEntry {
  readonly body: string;
}

/** A page of text: title of the document, its first-level title, its opening (HTML), its sections, its end (Markdown). */
export interface TextPage {
  readonly name: string;
  readonly title: string;
  readonly opening: string;
  readonly sections: readonly TextSection[];
  /** What follows the sections, and what the contents say of it. */
  readonly end?: string;
  readonly endEntries?: readonly ContentsEntry[];
}

/** Markdown of a page of text: title, opening with the contents beside it, sections with their anchors. */
export function textPage({ name, title, opening, sections, end = "", endEntries = [] }: TextPage): string {
  const body = sections.map((section) => `<h2 id="${section.id}">${section.title}</h2>\n\n${section.body}`);
  return [
    `---\ntitle: ${name}\n---`,
    `<h1>${title}</h1>`,
    headWithContents(opening, [...sections, ...endEntries]),
    ...body,
    end,
  ].join("\n\n");
}
