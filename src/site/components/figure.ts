import { caseStore } from "../case-store.js";
import { h } from "../dom.js";
import { download } from "../download.js";
import { isAwaited } from "../share/arrival.js";
import { shareFragment } from "../share/fragment.js";
import type { Settings } from "../share/fragment.js";
import { SHARE_TEXT } from "../share/fr.js";
import { linkPanel } from "../share/link-panel.js";
import { shareWords } from "../share/words.js";
import { dataTable } from "./data-table.js";
import type { DataTable } from "./data-table.js";
import { csvButtons, downloadButton, downloadLine } from "./downloads.js";
import { COMPONENT_TEXT } from "./fr.js";
import { downloadPng } from "./png-export.js";
import { slices } from "./slices.js";
import type { Later } from "./slices.js";
import { svgText } from "./svg-export.js";

/** What the tools of a figure need: its names, its drawing for export, its data, what its link restores. */
export interface FigureTools {
  /** Plain ASCII name of the downloaded files and of the link; never holds a figure typed by the reader. */
  readonly name: string;
  readonly title: string;
  readonly source: string;
  /** Drawing at a width in pixels; on screen, long parts may be given to `later`, which runs each in its own task. */
  readonly draw: (width: number, later?: Later) => SVGSVGElement;
  /** Data shown; a function when they are long to gather. */
  readonly table: DataTable | (() => DataTable);
  /** Stamped in the exported image. */
  readonly fictional?: boolean;
  /** Settings of the page that the link restores beside the choices of comparison, and the same in words. */
  readonly settings?: () => { readonly values: Settings; readonly words: readonly string[] };
  /** The three main figures also come as PNG and JSON; `json` replaces the data of the figure in the file. */
  readonly main?: { readonly json?: () => unknown };
}

/** What every figure carries: its reading, its drawing, its source line and its data. */
export interface FigureParts extends FigureTools {
  /** One sentence on how to read it. */
  readonly reading: string;
  readonly table: DataTable;
  readonly headingLevel?: "h2" | "h3";
  /** What `source` says, where a list reads better in the page than a sentence. */
  readonly sourceList?: HTMLElement;
}

const EXPORT_WIDTH = 1040;

/** The data of a figure as a file for programs, format `ij-figure/1`. */
function figureJson({ title, source, table, fictional }: FigureTools): unknown {
  const { columns, rows } = typeof table === "function" ? table() : table;
  return {
    format: "ij-figure/1",
    title,
    source,
    fictional: fictional === true,
    columns: columns.map(({ head }) => head),
    rows,
  };
}

/** Button that opens what the link of a figure holds, in words, with the link to copy; and the place that it opens. */
function linkTool({ name, title, settings }: FigureTools): readonly [HTMLElement, HTMLElement] {
  const panel = h("div", { class: "share-panel stack no-print", id: `link-${name}`, hidden: true });
  const fill = (): void => {
    const { values, words } = settings?.() ?? { values: {}, words: [] };
    const choices = [...shareWords(caseStore.choices), ...words];
    panel.replaceChildren(
      ...linkPanel(
        {
          fragment: shareFragment(caseStore.choices, values, name),
          words: [SHARE_TEXT.figure(title), ...(choices.length === 0 ? [SHARE_TEXT.standard] : choices)],
        },
        `link-${name}-address`,
      ),
    );
  };
  const button = downloadButton(SHARE_TEXT.button, title, () => {
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
    if (!panel.hidden) fill();
  });
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", panel.id);
  return [button, panel];
}

/** Downloads and link of a figure: two CSV, SVG, PNG and JSON when it is a main one, « Lien vers cette figure ». */
export function figureTools(parts: FigureTools): readonly HTMLElement[] {
  const { name, title, main, table } = parts;
  const svg = (): string => svgText(parts.draw(EXPORT_WIDTH), parts);
  const saveSvg = (): void => {
    download(`${name}.svg`, "image/svg+xml", svg());
  };
  const savePng = (): void => {
    downloadPng(svg(), name);
  };
  const saveJson = (): void => {
    const content = (main?.json ?? (() => figureJson(parts)))();
    download(`${name}.json`, "application/json", `${JSON.stringify(content, null, 1)}\n`);
  };
  const [button, panel] = linkTool(parts);
  const files = [
    ...csvButtons(name, title, table),
    downloadButton(COMPONENT_TEXT.svg, title, saveSvg),
    ...(main === undefined
      ? []
      : [
          downloadButton(COMPONENT_TEXT.png, title, savePng),
          downloadButton(COMPONENT_TEXT.json, title, saveJson),
        ]),
  ];
  return [downloadLine(files, button), panel];
}

/** Rows that paper can hold: a longer table is left to its file, and the page says so. */
const PRINTED_ROWS = 60;

/**
 * The data of a figure, closed by default, directly under it; the table is built when it is opened, or printed when it
 * fits on paper.
 */
export function dataDisclosure(table: DataTable): HTMLElement {
  const long = table.rows.length > PRINTED_ROWS;
  const details = h(
    "details",
    { class: long ? "data no-print" : "data" },
    h("summary", {}, COMPONENT_TEXT.seeData(table.rows.length)),
  );
  const build = (): void => {
    if (details.childElementCount === 1) details.append(dataTable(table));
  };
  details.addEventListener("toggle", build, { once: true });
  if (long)
    return h(
      "div",
      {},
      details,
      h("p", { class: "src print-only" }, COMPONENT_TEXT.longTable(table.rows.length)),
    );
  const beforePrint = (): void => {
    if (details.isConnected) build();
    else window.removeEventListener("beforeprint", beforePrint);
  };
  window.addEventListener("beforeprint", beforePrint);
  return details;
}

/** Brings a figure into view when the link that led here asked for it, once it is laid out. */
export function showIfAwaited(name: string, element: HTMLElement): void {
  if (isAwaited(name))
    requestAnimationFrame(() => {
      element.scrollIntoView();
    });
}

/**
 * A complete figure: title, one-sentence reading, drawing redrawn (never shrunk) at the width of its place, source
 * line, downloads, link and the table of its data.
 */
export function figure(parts: FigureParts): HTMLElement {
  const place = h("div", { class: "drawing" });
  const element = h(
    "figure",
    { class: "fig", id: `figure-${parts.name}` },
    h(parts.headingLevel ?? "h3", {}, parts.title),
    h("p", { class: "read" }, parts.reading),
    place,
    h("figcaption", { class: "src" }, parts.sourceList ?? parts.source),
    figureTools(parts),
    dataDisclosure(parts.table),
  );
  let width = 0;
  let pending = slices();
  new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    if (next === width || next === 0) return;
    width = next;
    pending.cancel();
    pending = slices();
    place.replaceChildren(parts.draw(next, pending.later));
    showIfAwaited(parts.name, element);
  }).observe(place);
  return element;
}
