import type { AnswerGrid } from "../../core/answer/index.js";
import { formatRatio } from "../../core/report/format.fr.js";
import { standingMark } from "../components/status-mark.js";
import { h, s } from "../dom.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";
import type { OptionRow, Selection } from "./selection.js";

const WIDTH = 200;
const HEIGHT = 22;

/** Range of an option as a line, its median as a disc (full from the threshold on), the threshold as a stroke. */
function rangeStrip(row: OptionRow, threshold: number, low: number, high: number): SVGSVGElement {
  const x = (ratio: number): number =>
    10 +
    ((Math.log(Math.max(ratio, low)) - Math.log(low)) / Math.max(Math.log(high / low), 1e-9)) * (WIDTH - 20);
  const flagged = row.median >= threshold;
  const middle = HEIGHT / 2;
  return s(
    "svg",
    { viewBox: `0 0 ${String(WIDTH)} ${String(HEIGHT)}`, "aria-hidden": "true", class: "strip-range" },
    s("line", {
      x1: x(row.min),
      x2: x(row.max),
      y1: middle,
      y2: middle,
      stroke: "var(--ink-2)",
      "stroke-width": 1.5,
    }),
    s("line", {
      x1: x(threshold),
      x2: x(threshold),
      y1: 2,
      y2: HEIGHT - 2,
      stroke: "var(--ink)",
      "stroke-width": 2,
    }),
    s("circle", {
      cx: x(row.median),
      cy: middle,
      r: 5,
      fill: flagged ? "var(--flag-mark)" : "var(--paper)",
      stroke: flagged ? "var(--flag-mark)" : "var(--noflag-mark)",
      "stroke-width": 2.5,
    }),
  );
}

/** Table « Ce que chaque choix change »: per option, k of K, standing, median, range; grouped by axis. */
export function optionsTable(selection: Selection, grid: AnswerGrid, threshold: number): HTMLElement {
  const ratios = selection.sorted.map(({ ratio }) => ratio).filter((ratio) => ratio > 0);
  const low = Math.min(threshold, ratios[0] ?? threshold);
  const high = Math.max(threshold, ratios.at(-1) ?? threshold);
  const groups = grid.axes.flatMap(({ name, label }) => {
    const rows = selection.options.filter(({ axis }) => axis === name);
    if (rows.length === 0) return [];
    return h(
      "tbody",
      {},
      h("tr", { class: "grp" }, h("th", { scope: "rowgroup", colspan: 5 }, label)),
      rows.map((row) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, row.label),
          h("td", { class: "stt" }, standingMark(row.standing)),
          h("td", { class: "r num", "data-l": TEXT.flaggedShort }, TEXT.of(row.flagged, row.total)),
          h("td", { class: "r med num", "data-l": TEXT.medianHead }, formatRatio(row.median, threshold)),
          h(
            "td",
            { class: "rg" },
            rangeStrip(row, threshold, low, high),
            h(
              "span",
              { class: "vh" },
              TEXT.range(formatRatio(row.min, threshold), formatRatio(row.max, threshold)),
            ),
          ),
        ),
      ),
    );
  });
  const head = (text: string, right = false): HTMLElement =>
    h("th", { scope: "col", class: right ? "r" : null }, text);
  return h(
    "table",
    { class: "t cards grid op" },
    h("caption", { class: "vh" }, TEXT.optionsCaption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        head(TEXT.option),
        head(TEXT.standing),
        head(TEXT.flaggedShort, true),
        head(TEXT.medianHead, true),
        head(TEXT.rangeHead(formatRatio(threshold))),
      ),
    ),
    groups,
  );
}
