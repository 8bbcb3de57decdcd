import { h } from "../dom.js";
import { download } from "../download.js";
import { csvForExcel, csvRaw } from "./csv.js";
import type { DataTable } from "./data-table.js";
import { COMPONENT_TEXT } from "./fr.js";

/** A kind of file in the line of downloads: the words shown, and those that name one file among all of the page. */
export interface DownloadWords {
  readonly shown: string;
  /** Accessible name, which begins with the words shown; `of` is the title of the figure or of the table. */
  readonly named: (of: string) => string;
}

/** Button that saves a file: short to the eye, complete to who hears it. */
export function downloadButton(
  { shown, named }: DownloadWords,
  of: string,
  save: () => void,
): HTMLButtonElement {
  return h("button", { type: "button", class: "btn plain", "aria-label": named(of), onclick: save }, shown);
}

/** The two downloads of a table: CSV for a French spreadsheet, raw CSV. `name` is plain ASCII and holds no figure. */
export function csvButtons(
  name: string,
  of: string,
  table: DataTable | (() => DataTable),
): readonly HTMLElement[] {
  const save = (file: string, write: typeof csvRaw) => (): void => {
    const { columns, rows } = typeof table === "function" ? table() : table;
    const head = columns.map((column) => column.head);
    download(file, "text/csv;charset=utf-8", write(head, rows));
  };
  return [
    downloadButton(COMPONENT_TEXT.csvExcel, of, save(`${name}.csv`, csvForExcel)),
    downloadButton(COMPONENT_TEXT.csvRaw, of, save(`${name}-brut.csv`, csvRaw)),
  ];
}

/** One quiet line: « Télécharger : », the files, then what else acts on the same figure. */
export function downloadLine(...buttons: readonly (HTMLElement | readonly HTMLElement[])[]): HTMLElement {
  return h("div", { class: "tools" }, h("span", { class: "of" }, COMPONENT_TEXT.downloads), buttons);
}

/** Downloads of a table that stands alone. */
export function tableDownloads(name: string, of: string, table: DataTable | (() => DataTable)): HTMLElement {
  return downloadLine(csvButtons(name, of, table));
}
