import type { AnswerGrid } from "../../core/answer/index.js";
import type { Standing } from "../../core/domain/index.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { s } from "../dom.js";
import { columnPens, ticksPaths } from "./columns.js";
import type { CurveColumn } from "./columns.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";
import type { Selection } from "./selection.js";

/** Bottom of the curve, in pixels: the lines of options start under it. */
export const CURVE = 300;
const ROW = 19;
const GROUP = 27;
const DASH: Readonly<Record<Standing, string | undefined>> = {
  énoncé: undefined,
  officiel: undefined,
  exploratoire: "2 2",
};

type Text = (
  x: number,
  y: number,
  label: string,
  more?: Readonly<Record<string, string | number>>,
) => SVGTextElement;
/** Text of a chart, 13 px. */
export const text: Text = (x, y, label, more = {}) => s("text", { x, y, "font-size": 13, ...more }, label);
/** Colour of what is secondary. */
export const muted = { style: "fill:var(--ink-2)" };

/**
 * Lines under the curve, grouped by axis: standing, label, where the option stands along the curve, « 47 / 96 ».
 * Axes with a single option left are not drawn.
 */
export function optionLines(
  { selection, grid }: { readonly selection: Selection; readonly grid: AnswerGrid },
  columns: readonly CurveColumn[],
  left: number,
  width: number,
): { readonly height: number; readonly marks: SVGElement[] } {
  const { sorted, options, flagged } = selection;
  const split = sorted.length - flagged;
  const pens = columnPens(columns);
  const marks: SVGElement[] = [
    text(width, CURVE + 22, TEXT.flaggedShort, { "text-anchor": "end", ...muted }),
  ];
  let y = CURVE + 12;
  grid.axes.forEach(({ name, label }, axis) => {
    const rows = options.filter((row) => row.axis === name);
    if (rows.length < 2) return;
    y += GROUP;
    marks.push(text(0, y, label, { "font-weight": 600 }));
    for (const row of rows) {
      y += ROW;
      const middle = y - 4.5;
      const [under, over] = ticksPaths(
        columns,
        pens,
        (i) => sorted[i]?.options[axis] === row.position,
        split,
        middle,
        13,
      );
      marks.push(
        ...standingLine(row.standing, middle),
        text(28, y, row.label.length > 31 ? `${row.label.slice(0, 30)}…` : row.label),
        s("rect", { x: left, y: middle - 6.5, width: width - left - 84, height: 13, fill: "var(--sand)" }),
        s("path", { d: under, fill: "var(--noflag-mark)" }),
        s("path", { d: over, fill: "var(--flag-mark)" }),
        text(width, y, `${formatNumber(row.flagged)} / ${formatNumber(row.total)}`, { "text-anchor": "end" }),
      );
    }
  });
  return { height: y - CURVE, marks };
}

/** Line style of a standing: full, double, dotted. */
function standingLine(standing: Standing, middle: number): SVGElement[] {
  const at = (y: number): SVGElement =>
    s("line", {
      x1: 0,
      x2: 20,
      y1: y,
      y2: y,
      stroke: "var(--ink-2)",
      "stroke-width": standing === "officiel" ? 1.25 : 2,
      "stroke-dasharray": DASH[standing],
    });
  return standing === "officiel" ? [at(middle - 2), at(middle + 2)] : [at(middle)];
}
