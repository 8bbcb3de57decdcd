import type { AnswerGrid } from "../../core/answer/index.js";
import type { Standing } from "../../core/domain/index.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { s } from "../dom.js";
import { columnPens, ticksPaths } from "./columns.js";
import type { CurveColumn } from "./columns.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";
import type { OptionRow, Selection } from "./selection.js";

/** Under this width the options are rows of the table that follows, not lines under the curve. */
export const PANEL_WIDTH = 700;
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

/** Room of the labels at the left of the columns, of the counts at their right, and longest label that fits. */
export function margins(width: number): {
  readonly left: number;
  readonly right: number;
  readonly most: number;
} {
  if (width < PANEL_WIDTH) return { left: 44, right: 4, most: 0 };
  return width < 900 ? { left: 246, right: 96, most: 27 } : { left: 300, right: 104, most: 35 };
}

/** Label of an option on its line: what several options share is said shorter, so that what differs can be read. */
export function shortLabel(label: string, most: number): string {
  const short = label
    .replace(/^Communes de même classe/u, "Même classe")
    .replace(/^Journées, sans/u, "Sans")
    .replace(/ reconstruits,/u, ",");
  return short.length > most ? `${short.slice(0, most - 1).trimEnd()}…` : short;
}

/** Lines under the curve: their height, and what draws them, one axis at a time. */
export interface OptionLines {
  readonly height: number;
  readonly steps: readonly (() => readonly SVGElement[])[];
}

/**
 * Lines under the curve, grouped by axis: standing, label, where the option stands along the curve, « 47 / 96 ».
 * Axes with a single option left are not drawn.
 */
export function optionLines(
  { selection, grid }: { readonly selection: Selection; readonly grid: AnswerGrid },
  columns: readonly CurveColumn[],
  width: number,
): OptionLines {
  const { sorted, options, flagged } = selection;
  const { left, right, most } = margins(width);
  const pens = columnPens(columns);
  const line = (row: OptionRow, axis: number, y: number): readonly SVGElement[] => {
    const middle = y - 4.5;
    const holds = (i: number): boolean => sorted[i]?.options[axis] === row.position;
    const [under, over] = ticksPaths(columns, pens, holds, sorted.length - flagged, middle, 13);
    return [
      ...standingLine(row.standing, middle),
      text(28, y, shortLabel(row.label, most)),
      s("rect", { x: left, y: middle - 6.5, width: width - left - right, height: 13, fill: "var(--sand)" }),
      s("path", { d: under, fill: "var(--noflag-mark)" }),
      s("path", { d: over, fill: "var(--flag-mark)" }),
      text(width, y, `${formatNumber(row.flagged)} / ${formatNumber(row.total)}`, { "text-anchor": "end" }),
    ];
  };
  const steps: (() => readonly SVGElement[])[] = [
    () => [text(width, CURVE + 22, TEXT.flaggedShort, { "text-anchor": "end", ...muted })],
  ];
  let y = CURVE + 12;
  grid.axes.forEach(({ name, label }, axis) => {
    const rows = options.filter((row) => row.axis === name);
    if (rows.length < 2) return;
    const top = (y += GROUP);
    steps.push(() => [
      text(0, top, label, { "font-weight": 600 }),
      ...rows.flatMap((row, k) => line(row, axis, top + (k + 1) * ROW)),
    ]);
    y += rows.length * ROW;
  });
  return { height: y - CURVE, steps };
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
