import { formatNumber, formatRatio } from "../../core/report/format.fr.js";
import { s } from "../dom.js";
import { ratioAxis } from "../multiverse/columns.js";
import { CHANCE_TEXT as TEXT } from "./fr.js";

let counter = 0;
const muted = { style: "fill:var(--ink-2)" };

/** Reliability by number of windows: a bar over the plausible τ², a stroke at the value kept, the usual 0.70. */
export function reliabilityChart(
  rows: readonly {
    readonly label: string;
    readonly low: number;
    readonly value: number;
    readonly high: number;
  }[],
  width: number,
): SVGSVGElement {
  const left = 92;
  const right = 92;
  const top = 34;
  const x = (value: number): number => left + value * (width - left - right);
  const height = top + rows.length * 34 + 22;
  const id = `reliability-${String(++counter)}`;
  const text = (value: number): string => formatNumber(value, 2);
  return s(
    "svg",
    { viewBox: `0 0 ${String(width)} ${String(height)}`, role: "img", "aria-labelledby": `${id}-t ${id}-d` },
    s("title", { id: `${id}-t` }, TEXT.reliabilityTitle),
    s(
      "desc",
      { id: `${id}-d` },
      rows.map((row) => `${row.label} : ${text(row.low)} à ${text(row.high)}`).join(" ; "),
    ),
    [0, 0.5, 1].map((tick) => [
      s("line", { x1: x(tick), x2: x(tick), y1: top - 8, y2: height - 22, stroke: "var(--line)" }),
      s(
        "text",
        { x: x(tick), y: height - 6, "font-size": 13, "text-anchor": "middle", ...muted },
        formatNumber(tick, tick === 0.5 ? 1 : 0),
      ),
    ]),
    s("line", {
      x1: x(0.7),
      x2: x(0.7),
      y1: top - 10,
      y2: height - 22,
      stroke: "var(--ink)",
      "stroke-width": 2,
    }),
    s("text", { x: x(0.7), y: 16, "font-size": 13, "font-weight": 700, "text-anchor": "middle" }, TEXT.usual),
    rows.map((row, k) => {
      const y = top + k * 34;
      return [
        s("text", { x: 0, y: y + 16, "font-size": 13 }, row.label),
        s("rect", {
          x: x(row.low),
          y: y + 6,
          width: Math.max(2, x(row.high) - x(row.low)),
          height: 12,
          fill: "var(--line-strong)",
        }),
        s("line", {
          x1: x(row.value),
          x2: x(row.value),
          y1: y + 1,
          y2: y + 23,
          stroke: "var(--ink)",
          "stroke-width": 2.5,
        }),
        s(
          "text",
          { x: width, y: y + 16, "font-size": 13, "text-anchor": "end" },
          `${text(row.low)} à ${text(row.high)}`,
        ),
      ];
    }),
  );
}

/** Two dots and an arrow: mean ratio at selection and at the next window, nobody having changed anything. */
export function regressionChart(
  first: number,
  second: number,
  range: { readonly low: number; readonly high: number },
  threshold: number,
  width: number,
): SVGSVGElement {
  const height = 250;
  const axis = ratioAxis([1, first * 1.08, second, threshold, range.low, range.high], 34, 210);
  const left = Math.max(70, width * 0.2);
  const right = width - Math.max(110, width * 0.25);
  const id = `regression-${String(++counter)}`;
  const level = (ratio: number, stroke: string, w: number): SVGElement =>
    s("line", { x1: 36, x2: width, y1: axis.y(ratio), y2: axis.y(ratio), stroke, "stroke-width": w });
  const [y1, y2] = [axis.y(first), axis.y(second)];
  return s(
    "svg",
    { viewBox: `0 0 ${String(width)} ${String(height)}`, role: "img", "aria-labelledby": `${id}-t ${id}-d` },
    s("title", { id: `${id}-t` }, TEXT.regressionTitle),
    s(
      "desc",
      { id: `${id}-d` },
      TEXT.regressionDescription(
        first,
        second,
        Math.min(range.low, range.high),
        Math.max(range.low, range.high),
      ),
    ),
    s("text", { x: 0, y: 16, "font-size": 13, "font-weight": 600 }, TEXT.yAxis),
    level(1, "var(--ink-2)", 1.25),
    s("text", { x: 28, y: axis.y(1) + 4.5, "font-size": 13, "text-anchor": "end" }, "1"),
    level(threshold, "var(--ink)", 2),
    s(
      "text",
      { x: width, y: axis.y(threshold) - 7, "font-size": 13, "font-weight": 700, "text-anchor": "end" },
      TEXT.threshold(formatRatio(threshold)),
    ),
    s("line", {
      x1: left,
      x2: right - 14,
      y1,
      y2: y2 + ((y1 - y2) * 14) / (right - left),
      stroke: "var(--ink)",
      "stroke-width": 1.5,
    }),
    s("line", {
      x1: right,
      x2: right,
      y1: axis.y(range.low),
      y2: axis.y(range.high),
      stroke: "var(--ink-2)",
      "stroke-width": 4,
      "stroke-opacity": 0.5,
    }),
    [[left, y1, first] as const, [right, y2, second] as const].map(([x, y, ratio], k) => [
      s("circle", {
        cx: x,
        cy: y,
        r: 7,
        fill: k === 0 ? "var(--ink)" : "var(--paper)",
        stroke: "var(--ink)",
        "stroke-width": 2,
      }),
      s("text", { x: x + 12, y: y - 10, "font-size": 15, "font-weight": 700 }, formatRatio(ratio)),
      s(
        "text",
        { x, y: height - 8, "font-size": 13, "text-anchor": "middle", ...muted },
        k === 0 ? TEXT.first : TEXT.second,
      ),
    ]),
    s(
      "text",
      { x: (left + right) / 2, y: (y1 + y2) / 2 + 26, "font-size": 13, "text-anchor": "middle", ...muted },
      width < 480 ? "" : TEXT.unchanged,
    ),
  );
}
