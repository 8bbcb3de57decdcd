import { h } from "../dom.js";
import { download } from "../download.js";
import { csvForExcel, csvRaw } from "./csv.js";
import { dataTable } from "./data-table.js";
import type { DataTable } from "./data-table.js";
import { COMPONENT_TEXT } from "./fr.js";
import { svgText } from "./svg-export.js";

/** What every figure carries: its reading, its drawing, its source line and its data. */
export interface FigureParts {
  /** Plain ASCII name of the downloaded files; never holds a figure typed by the reader. */
  readonly name: string;
  readonly title: string;
  /** One sentence on how to read it. */
  readonly reading: string;
  /** Drawing at the present width. */
  readonly draw: (width: number) => SVGSVGElement;
  readonly source: string;
  readonly table: DataTable;
  /** Stamped in the exported image. */
  readonly fictional?: boolean;
  readonly headingLevel?: "h2" | "h3";
  /** Further downloads, after the usual three. */
  readonly downloads?: readonly { readonly label: string; readonly run: () => void }[];
}

const link = (label: string, run: () => void): HTMLElement =>
  h("button", { type: "button", class: "btn plain", onclick: run }, label);

/** The two downloads of a table: CSV for a French Excel, raw CSV. `name` is plain ASCII and holds no figure. */
export function csvTools(name: string, table: DataTable): readonly HTMLElement[] {
  const head = table.columns.map((column) => column.head);
  return [
    link(COMPONENT_TEXT.csvExcel, () => {
      download(`${name}.csv`, "text/csv;charset=utf-8", csvForExcel(head, table.rows));
    }),
    link(COMPONENT_TEXT.csvRaw, () => {
      download(`${name}-brut.csv`, "text/csv;charset=utf-8", csvRaw(head, table.rows));
    }),
  ];
}

function tools(parts: FigureParts): HTMLElement {
  return h(
    "div",
    { class: "tools" },
    csvTools(parts.name, parts.table),
    link(COMPONENT_TEXT.svg, () => {
      download(`${parts.name}.svg`, "image/svg+xml", svgText(parts.draw(1040), parts));
    }),
    ...(parts.downloads ?? []).map(({ label, run }) => link(label, run)),
  );
}

/** The data of a figure, closed by default, directly under it; the table is built when it is opened or printed. */
export function dataDisclosure(table: DataTable): HTMLDetailsElement {
  const details = h(
    "details",
    { class: "data" },
    h("summary", {}, COMPONENT_TEXT.seeData(table.rows.length)),
  );
  const build = (): void => {
    if (details.childElementCount === 1) details.append(dataTable(table));
  };
  details.addEventListener("toggle", build, { once: true });
  const beforePrint = (): void => {
    if (details.isConnected) build();
    else window.removeEventListener("beforeprint", beforePrint);
  };
  window.addEventListener("beforeprint", beforePrint);
  return details;
}

/**
 * A complete figure: title, one-sentence reading, drawing redrawn (never shrunk) at the width of its place, source
 * line, downloads (two CSV, SVG) and the table of its data.
 */
export function figure(parts: FigureParts): HTMLElement {
  const place = h("div", { class: "drawing" });
  let width = 0;
  new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    if (next === width || next === 0) return;
    width = next;
    place.replaceChildren(parts.draw(next));
  }).observe(place);
  return h(
    "figure",
    { class: "fig" },
    h(parts.headingLevel ?? "h3", {}, parts.title),
    h("p", { class: "read" }, parts.reading),
    place,
    h("figcaption", { class: "src" }, parts.source),
    tools(parts),
    dataDisclosure(parts.table),
  );
}
