import type { AnswerGrid, SpecificationResult } from "../../core/answer/index.js";
import { formatNumber, formatRatio } from "../../core/report/format.fr.js";
import { halo } from "../components/halo.js";
import type { Later } from "../components/slices.js";
import { s } from "../dom.js";
import { barsPath, curveColumns, ratioAxis, spaced } from "./columns.js";
import type { CurveColumn } from "./columns.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";
import { CURVE, PANEL_WIDTH, margins, muted, optionLines, text } from "./option-lines.js";
import type { Selection } from "./selection.js";

/** What the specification curve shows. */
export interface CurveInput {
  readonly selection: Selection;
  readonly grid: AnswerGrid;
  readonly threshold: number;
  readonly fund?: SpecificationResult;
  /** The way that matches the reader's choices, when it is counted. */
  readonly own?: SpecificationResult;
}

const TOP = 66;
let counter = 0;

/** Where the columns stand in a drawing `width` pixels wide: left edge and extent. */
export function plotArea(width: number): { readonly left: number; readonly plot: number } {
  const { left, right } = margins(width);
  return { left, plot: width - left - right };
}

/**
 * The specification curve over the flag, with one line per option under it when there is room; those lines are given to
 * `later`, axis by axis, so that a page may draw each in a task of its own.
 */
export function specificationCurve(
  input: CurveInput,
  width: number,
  later: Later = (work) => {
    work();
  },
): SVGSVGElement {
  const { selection } = input;
  const panel = width >= PANEL_WIDTH;
  const { left, plot } = plotArea(width);
  const columns = curveColumns(selection.sorted.length, plot).map((column) => ({
    ...column,
    x: column.x + left,
  }));
  const below = panel ? optionLines(input, columns, width) : { height: 0, steps: [] };
  const lines = s("g", {});
  for (const step of below.steps)
    later(() => {
      lines.append(...step());
    });
  const height = CURVE + 20 + below.height;
  const id = `curve-${String(++counter)}`;
  return s(
    "svg",
    { viewBox: `0 0 ${String(width)} ${String(height)}`, role: "img", "aria-labelledby": `${id}-t ${id}-d` },
    s("title", { id: `${id}-t` }, TEXT.curveTitle(selection.sorted.length)),
    s("desc", { id: `${id}-d` }, curveDescription(input)),
    curve(input, columns, left, plot, width),
    lines,
    [input.fund, input.own].map(
      (way, k) =>
        way !== undefined &&
        wayLine(input, columns, way, k === 1, { top: TOP - 18, bottom: height - 4, width }),
    ),
  );
}

/** What the curve says, for those who do not see it. */
export function curveDescription({ selection, threshold, fund }: CurveInput): string {
  const { sorted, flagged, median } = selection;
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return TEXT.none;
  return TEXT.curveDescription(
    formatRatio(first.ratio, threshold),
    formatRatio(last.ratio, threshold),
    formatRatio(median, threshold),
    sorted.length - flagged,
    flagged,
    fund === undefined ? undefined : formatRatio(fund.ratio, threshold),
  );
}

function curve(
  { selection, threshold }: CurveInput,
  columns: readonly CurveColumn[],
  left: number,
  plot: number,
  width: number,
): SVGElement[] {
  const { sorted, flagged, median } = selection;
  const ratios = sorted.map(({ ratio }) => ratio);
  const axis = ratioAxis([...ratios, threshold], TOP, CURVE);
  const isFlagged = (i: number): boolean => sorted[i]?.flagged === true;
  const bars = (side: "above" | "below"): string =>
    barsPath(columns, ratios, isFlagged, side, axis, threshold);
  const rule = (ratio: number, stroke: string, thickness: number): SVGElement =>
    s("line", {
      x1: left,
      x2: left + plot,
      y1: axis.y(ratio),
      y2: axis.y(ratio),
      stroke,
      "stroke-width": thickness,
    });
  const label = (ratio: number, bold: boolean): SVGElement =>
    text(left - 8, axis.y(ratio) + 4.5, tickText(ratio), {
      "text-anchor": "end",
      ...(bold ? { "font-weight": 700 } : muted),
    });
  const ticks = spaced(axis.ticks, axis.y, 20, [1, threshold]);
  const under = sorted.length - flagged;
  const middle = columns.find(({ to }) => to > sorted.length / 2);
  const at = axis.y(threshold);
  return [
    text(panelLeft(width, left), 18, TEXT.axis, { "font-weight": 600 }),
    text(panelLeft(width, left), 36, TEXT.axisLog, muted),
    ...ticks.flatMap((tick) => [rule(tick, "var(--line)", 1), label(tick, false)]),
    s("path", { d: bars("below"), fill: "var(--noflag-mark)" }),
    s("path", { d: bars("above"), fill: "var(--flag-mark)" }),
    rule(1, "var(--ink-2)", 1.25),
    label(1, false),
    rule(threshold, "var(--ink)", 2),
    label(threshold, true),
    ...(under === 0
      ? []
      : [
          text(left + 4, at - 8, TEXT.below(under), {
            "font-weight": 600,
            style: "fill:var(--noflag)",
            ...halo,
          }),
        ]),
    ...(flagged === 0
      ? []
      : [
          text(left + plot - 4, at + 19, TEXT.above(flagged), {
            "text-anchor": "end",
            "font-weight": 600,
            style: "fill:var(--flag)",
            ...halo,
          }),
        ]),
    ...(middle === undefined || sorted.length < 3 ? [] : medianMark(middle.x, axis.y(median), CURVE, median)),
  ];
}

const panelLeft = (width: number, left: number): number => (width >= PANEL_WIDTH ? left : 0);
const tickText = (ratio: number): string =>
  formatNumber(ratio, Number.isInteger(ratio) ? 1 : decimals(ratio));
const decimals = (ratio: number): number => Math.min(2, String(ratio).split(".")[1]?.length ?? 0);

function medianMark(x: number, y: number, bottom: number, median: number): SVGElement[] {
  return [
    s("line", { x1: x, x2: x, y1: y, y2: bottom + 6, stroke: "var(--ink-2)" }),
    text(x + 5, bottom + 8, TEXT.median(formatRatio(median)), muted),
  ];
}

/** Vertical line of one way across curve and options, with its label above. */
function wayLine(
  { selection, threshold }: CurveInput,
  columns: readonly CurveColumn[],
  way: SpecificationResult,
  own: boolean,
  place: { readonly top: number; readonly bottom: number; readonly width: number },
): SVGElement | false {
  const rank = selection.sorted.findIndex(({ index }) => index === way.index);
  const column = columns.find(({ from, to }) => rank >= from && rank < to);
  if (rank < 0 || column === undefined) return false;
  const x = column.x + column.width / 2;
  const end = x > place.width * 0.6;
  const label = (own ? TEXT.ownLine : TEXT.fundLine)(formatRatio(way.ratio, threshold));
  const narrow = place.width < PANEL_WIDTH;
  const top = own ? place.top - 16 : place.top;
  return s(
    "g",
    {},
    s("line", {
      x1: x,
      x2: x,
      y1: top + 4,
      y2: place.bottom,
      stroke: "var(--ink)",
      "stroke-width": 1.5,
      ...(own ? { "stroke-dasharray": "5 3" } : {}),
    }),
    text(
      x + (end ? -6 : 6),
      top + 8,
      narrow ? TEXT.shortLine(own, formatRatio(way.ratio, threshold)) : label,
      {
        "font-weight": 600,
        "text-anchor": end ? "end" : "start",
      },
    ),
  );
}

/** Sentence for the way under the pointer: its ratio, its side, its options. */
export function waySentence(way: SpecificationResult, grid: AnswerGrid, threshold: number): string {
  const options = grid.axes.map(({ options: list }, axis) => list[way.options[axis] ?? -1]?.label ?? "");
  return `${formatRatio(way.ratio, threshold)}, ${way.flagged ? TEXT.flagged : TEXT.notFlagged} : ${options.join(" · ")}`;
}
