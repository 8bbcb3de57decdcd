import { STATUS_CLASS, type Status } from "../../core/domain/status.js";
import { formatDate } from "../../core/report/format.fr.js";

/** Text made safe for HTML and for the Markdown of Framework, which would run `${`. */
export function esc(text: string): string {
  return text
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;")
    .replace(/\$/gu, "&#36;");
}

/** Word and square of a status. */
export function statusHtml(status: Status): string {
  return `<span class="st ${STATUS_CLASS[status]}">${status}</span>`;
}

/** French date of an ISO date, month or year. */
export function dateHtml(iso: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return formatDate(iso);
  if (/^\d{4}-\d{2}$/u.test(iso)) return formatDate(`${iso}-02`).replace(/^2\u00a0/u, "");
  return iso;
}

/** A table: caption for all, or for the ear only; heads; rows whose first cell is the head of its row. */
export function tableHtml(
  caption: string,
  heads: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly class?: string }[],
  options: {
    readonly class?: string;
    readonly hiddenCaption?: boolean;
    readonly numeric?: readonly number[];
  } = {},
): string {
  const numeric = (column: number): string =>
    options.numeric?.includes(column) === true ? ' class="r num"' : "";
  const head = heads.map((text, i) => `<th scope="col"${numeric(i)}>${esc(text)}</th>`).join("");
  const body = rows.map((row) => {
    const [first = "", ...rest] = row.cells;
    const cells = rest
      .map((cell, i) => `<td${numeric(i + 1)} data-l="${esc(heads[i + 1] ?? "")}">${cell}</td>`)
      .join("");
    return `<tr${row.class === undefined ? "" : ` class="${row.class}"`}><th scope="row">${first}</th>${cells}</tr>`;
  });
  const name = options.hiddenCaption === true ? ` class="vh"` : "";
  return `<table class="t cards${options.class === undefined ? "" : ` ${options.class}`}"><caption${name}>${esc(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}
