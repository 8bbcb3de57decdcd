import { typographer } from "../../core/report/format.fr.js";
import { esc } from "../register/html.js";
import { CONTENTS_TEXT } from "./contents.fr.js";

/** A section that the contents list: anchor of its heading, title. */
export interface ContentsEntry {
  readonly id: string;
  readonly title: string;
}

/** Head of a page of text: its opening, and the contents beside it (under it on a phone). HTML. */
export function headWithContents(openingHtml: string, sections: readonly ContentsEntry[]): string {
  const items = sections
    .map(({ id, title }) => `<li><a href="#${esc(id)}">${esc(typographer(title))}</a></li>`)
    .join("");
  return `<div class="head-contents"><div class="stack">${openingHtml}</div><nav aria-labelledby="contents"><p class="contents-title" id="contents">${CONTENTS_TEXT.title}</p><ol>${items}</ol></nav></div>`;
}
