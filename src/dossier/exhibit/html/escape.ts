import { STATUS_CLASS, STATUSES } from "../../../core/domain/status.js";
import { typographer } from "../../../core/report/format.fr.js";
import { cleanText, MAX_PARAGRAPH } from "../../letters/clean-text.js";
import { escapeHtml } from "../../letters/render-html.js";

/** Sentence of ours, typeset and escaped. */
export const t = (text: string): string => escapeHtml(typographer(text));

/** What somebody typed: hidden and direction marks removed, escaped, shown as written; a dash when nothing remains. */
export function typed(text: string): string {
  const clean = cleanText(text, MAX_PARAGRAPH).text;
  return clean === "" ? "—" : escapeHtml(clean);
}

/** A paragraph, typeset and escaped. */
export const paragraph = (text: string): string => `<p>${t(text)}</p>`;
/** Paragraphs, one under the other. */
export const paragraphs = (texts: readonly string[]): string => texts.map(paragraph).join("\n");
/** A list, each item typeset and escaped. */
export const bullets = (texts: readonly string[]): string =>
  `<ul>${texts.map((text) => `<li>${t(text)}</li>`).join("")}</ul>`;

/** Numbered section with its title; the number is part of the text so that a judge can cite it. */
export function section(number: number | undefined, title: string, body: readonly string[]): string {
  const label = number === undefined ? title : `${String(number)}. ${title}`;
  return `<section><h2>${t(label)}</h2>\n${body.filter((part) => part !== "").join("\n")}</section>`;
}

/** A table of at most this many rows is not cut by the end of a page. */
const WHOLE_ROWS = 6;

/** Table whose cells are already HTML; the first cell of each row names it. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): string {
  const cls = (j: number): string => (numeric.includes(j) ? ' class="r"' : "");
  const header = head.map((cell, j) => `<th scope="col"${cls(j)}>${t(cell)}</th>`).join("");
  const body = rows
    .map((cells) =>
      cells
        .map((cell, j) => (j === 0 ? `<th scope="row">${cell}</th>` : `<td${cls(j)}>${cell}</td>`))
        .join(""),
    )
    .map((row) => `<tr>${row}</tr>`)
    .join("\n");
  const kept = rows.length > WHOLE_ROWS ? "" : ' class="whole"';
  return `<table${kept}><caption>${t(caption)}</caption><thead><tr>${header}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

/** One of the five status words, with its square. */
export const statusMark = (status: string): string =>
  `<span class="st ${STATUS_CLASS[STATUSES.find((known) => known === status) ?? "inconnu"]}">${escapeHtml(status)}</span>`;
