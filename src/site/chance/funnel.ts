import { formatNumber, formatRatio } from "../../core/report/format.fr.js";
import { halo } from "../components/halo.js";
import { wrapText } from "../components/svg-export.js";
import { s } from "../dom.js";
import { ratioAxis, spaced } from "../multiverse/columns.js";
import { CHANCE_TEXT as TEXT } from "./fr.js";

/** A line of the funnel: ratio at an expected number, how it is drawn, its label at the right end. */
export interface FunnelLine {
  readonly at: (expected: number) => number;
  readonly weight: number;
  readonly dash?: string;
  readonly label?: readonly string[];
  /** Label of a narrow drawing, when the other is too long. */
  readonly shortLabel?: readonly string[];
}

/** What a funnel shows. Lines and point come from the same functions. */
export interface FunnelInput {
  readonly title: string;
  readonly description: string;
  readonly xAxis: string;
  readonly lines: readonly FunnelLine[];
  /** The two lines between which the ground is sand. */
  readonly band: readonly [FunnelLine, FunnelLine];
  readonly point: { readonly expected: number; readonly ratio: number };
  readonly threshold: number;
}

const TOP = 40;
const BOTTOM = 380;
const HEIGHT = 430;
const X_TICKS = [1, 2, 5].flatMap((m) => [0, 1, 2, 3, 4, 5, 6].map((k) => m * 10 ** k)).sort((a, b) => a - b);
const STEPS = 96;
let counter = 0;

/** Expected numbers drawn: from a fifth to five times the doctor's own, on a logarithmic grid. */
export function funnelGrid(expected: number): readonly number[] {
  return Array.from({ length: STEPS + 1 }, (_, k) => (expected / 5) * 25 ** (k / STEPS));
}

/** Points of a curve kept inside the plot: what leaves it is clipped by the clip path, never flattened. */
function path(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], k) => `${k === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");
}

/** The funnel drawn at `width` pixels. */
export function funnelChart(input: FunnelInput, width: number): SVGSVGElement {
  const narrow = width < 560;
  const left = 40;
  const right = narrow ? 94 : 128;
  const axisTitle = wrapText(input.xAxis, Math.floor((narrow ? width : width - left) / 7.6));
  const height = HEIGHT + 17 * (axisTitle.length - 1);
  const grid = funnelGrid(input.point.expected);
  const [first = 1] = grid;
  const last = grid.at(-1) ?? 1;
  const x = (expected: number): number =>
    left + (Math.log(expected / first) / Math.log(last / first)) * (width - left - right);
  const reach = Math.max(input.point.ratio, input.threshold, 3);
  const axis = ratioAxis([Math.min(0.35, input.point.ratio, 1 / reach), reach], TOP, BOTTOM);
  const y = (ratio: number): number =>
    BOTTOM -
    ((Math.log(Math.max(ratio, 1e-6)) - Math.log(axis.low)) / Math.log(axis.high / axis.low)) *
      (BOTTOM - TOP);
  const id = `funnel-${String(++counter)}`;
  const curve = (line: FunnelLine): (readonly [number, number])[] => grid.map((e) => [x(e), y(line.at(e))]);
  const [upper, lower] = input.band;
  const end = width - right;
  const labels = spreadLabels(
    [
      ...input.lines.flatMap((line) => {
        const label = narrow ? (line.shortLabel ?? line.label) : line.label;
        return label === undefined ? [] : [{ y: y(line.at(last)), text: label, bold: false }];
      }),
      { y: y(input.threshold), text: [TEXT.threshold(formatRatio(input.threshold))], bold: true },
    ].filter((label) => label.y > TOP - 8 && label.y < BOTTOM + 8),
  );
  const flagged = input.point.ratio >= input.threshold;
  const [px, py] = [x(input.point.expected), y(input.point.ratio)];
  return s(
    "svg",
    {
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      role: "img",
      "aria-labelledby": `${id}-t ${id}-d`,
    },
    s("title", { id: `${id}-t` }, input.title),
    s("desc", { id: `${id}-d` }, input.description),
    s("clipPath", { id: `${id}-c` }, s("rect", { x: left, y: TOP, width: end - left, height: BOTTOM - TOP })),
    s("text", { x: 0, y: 18, "font-size": 13, "font-weight": 600 }, TEXT.yAxis),
    s(
      "g",
      { "clip-path": `url(#${id}-c)` },
      s("path", { d: `${path([...curve(upper), ...curve(lower).reverse()])}Z`, fill: "var(--sand)" }),
      input.lines.map((line) =>
        s("path", {
          d: path(curve(line)),
          fill: "none",
          stroke: "var(--ink-2)",
          "stroke-width": line.weight,
          "stroke-dasharray": line.dash,
        }),
      ),
    ),
    spaced(axis.ticks, y, 22, [1])
      .concat([1])
      .map((tick) => [
        s("line", {
          x1: left,
          x2: end,
          y1: y(tick),
          y2: y(tick),
          stroke: "var(--line)",
          "stroke-opacity": 0.7,
        }),
        s(
          "text",
          {
            x: left - 6,
            y: y(tick) + 4.5,
            "font-size": 13,
            "text-anchor": "end",
            style: "fill:var(--ink-2)",
          },
          String(tick).replace(".", ","),
        ),
      ]),
    s("line", { x1: left, x2: end, y1: y(1), y2: y(1), stroke: "var(--ink-2)", "stroke-width": 1.25 }),
    s("text", { x: left + 5, y: y(1) - 6, "font-size": 13 }, TEXT.one),
    s("line", {
      x1: left,
      x2: end,
      y1: y(input.threshold),
      y2: y(input.threshold),
      stroke: "var(--ink)",
      "stroke-width": 2,
    }),
    spaced(
      X_TICKS.filter((tick) => tick >= first && tick <= last),
      x,
      narrow ? 60 : 90,
      [],
    ).map((tick) =>
      s(
        "text",
        { x: x(tick), y: BOTTOM + 20, "font-size": 13, "text-anchor": "middle", style: "fill:var(--ink-2)" },
        formatNumber(tick),
      ),
    ),
    axisTitle.map((line, k) =>
      s(
        "text",
        { x: narrow ? 0 : left, y: BOTTOM + 42 + 17 * k, "font-size": 13, style: "fill:var(--ink-2)" },
        line,
      ),
    ),
    labels.map(({ y: at, text, bold }) =>
      text.map((part, k) =>
        s(
          "text",
          { x: end + 6, y: at + 4.5 + 15 * k, "font-size": 13, "font-weight": bold ? 700 : 400 },
          part,
        ),
      ),
    ),
    s("circle", { cx: px, cy: py, r: 9, fill: "var(--paper)", stroke: "var(--ink)", "stroke-width": 2 }),
    s("circle", {
      cx: px,
      cy: py,
      r: 5,
      fill: flagged ? "var(--flag-mark)" : "var(--paper)",
      stroke: flagged ? "var(--flag-mark)" : "var(--noflag-mark)",
      "stroke-width": 2.5,
    }),
    s(
      "text",
      { x: px + 13, y: py - 12, "font-size": 14, "font-weight": 700, ...halo },
      TEXT.you(formatRatio(input.point.ratio, input.threshold)),
    ),
  );
}

interface EndLabel {
  readonly y: number;
  readonly text: readonly string[];
  readonly bold: boolean;
}

/** Moves labels apart so that none covers its neighbour, from top to bottom. */
export function spreadLabels(labels: readonly EndLabel[]): readonly EndLabel[] {
  let free = -Infinity;
  return [...labels]
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      const y = Math.max(label.y, free);
      free = y + 17 + 15 * (label.text.length - 1);
      return { ...label, y };
    });
}
