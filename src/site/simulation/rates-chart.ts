import { formatPercent } from "../../core/report/format.fr.js";
import { s } from "../dom.js";
import { SIMULATION_TEXT as TEXT } from "./fr.js";

/** A rate under the default and under the reader's assumptions, over groups of `size` doctors when it is known. */
export interface RateRow {
  readonly label: string;
  readonly initial: number | null;
  readonly own: number | null;
  readonly size?: number;
}

/** 95 % Monte-Carlo interval of a share over `size` draws (Wilson 1927). */
export function monteCarlo(share: number, size: number): { readonly low: number; readonly high: number } {
  const z = 1.959963984540054;
  const z2 = (z * z) / size;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = (z * Math.sqrt((share * (1 - share)) / size + z2 / 4 / size)) / (1 + z2);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Largest round share that holds every rate, for the end of the axis. */
export function axisEnd(rates: readonly number[]): number {
  const most = Math.max(0.001, ...rates);
  return [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1].find((end) => end >= most) ?? 1;
}

let counter = 0;

/** Rates as dots, default full and the reader's hollow, each with its interval; the stamp is drawn inside. */
export function ratesChart(title: string, rows: readonly RateRow[], width: number): SVGSVGElement {
  const narrow = width < 640;
  const left = narrow ? 4 : Math.min(400, width * 0.45);
  const right = narrow ? 12 : 190;
  const step = narrow ? 74 : 46;
  const top = 60;
  const height = top + rows.length * step + 30;
  const spans = rows.flatMap((row) =>
    [row.initial, row.own].flatMap((rate) =>
      rate === null ? [] : [row.size === undefined ? rate : monteCarlo(rate, row.size).high],
    ),
  );
  const end = axisEnd(spans);
  const x = (rate: number): number => left + (rate / end) * (width - left - right);
  const id = `rates-${String(++counter)}`;
  const lines = rows.map(
    (row) =>
      `${row.label} : ${TEXT.initial} ${TEXT.percent(row.initial)}, ${TEXT.own} ${TEXT.percent(row.own)}`,
  );
  return s(
    "svg",
    { viewBox: `0 0 ${String(width)} ${String(height)}`, role: "img", "aria-labelledby": `${id}-t ${id}-d` },
    s("title", { id: `${id}-t` }, `${title}. ${TEXT.stamp}`),
    s("desc", { id: `${id}-d` }, TEXT.description(lines)),
    s("rect", {
      x: 1,
      y: 1,
      width: narrow ? width - 2 : 430,
      height: 30,
      fill: "none",
      stroke: "var(--ink)",
      "stroke-width": 2,
    }),
    s("text", { x: narrow ? 6 : 12, y: 21, "font-size": narrow ? 13 : 15, "font-weight": 700 }, TEXT.stamp),
    [0, 0.5, 1].map((share) => [
      s("line", {
        x1: x(share * end),
        x2: x(share * end),
        y1: top - 12,
        y2: height - 26,
        stroke: "var(--line)",
      }),
      s(
        "text",
        {
          x: x(share * end),
          y: height - 8,
          "font-size": 13,
          "text-anchor": share === 0 ? "start" : share === 1 ? "end" : "middle",
          style: "fill:var(--ink-2)",
        },
        formatPercent(share * end, end <= 0.02 ? 2 : end < 0.5 ? 1 : 0),
      ),
    ]),
    rows.map((row, k) => {
      const y = top + k * step + (narrow ? 30 : 12);
      return [
        s("text", { x: 0, y: top + k * step + (narrow ? 10 : 18), "font-size": 13 }, row.label),
        ...dot(row.initial, row.size, y, true, x),
        ...dot(row.own, row.size, y + 14, false, x),
        s(
          "text",
          { x: width, y: y + (narrow ? 38 : 11), "font-size": 13, "text-anchor": "end" },
          `${TEXT.percent(row.initial)} · ${TEXT.own.toLowerCase()} ${TEXT.percent(row.own)}`,
        ),
      ];
    }),
  );
}

function dot(
  rate: number | null,
  size: number | undefined,
  y: number,
  full: boolean,
  x: (rate: number) => number,
): SVGElement[] {
  if (rate === null) return [];
  const span = size === undefined ? undefined : monteCarlo(rate, size);
  const bar =
    span === undefined
      ? []
      : [
          s("line", {
            x1: x(span.low),
            x2: x(span.high),
            y1: y,
            y2: y,
            stroke: "var(--ink-2)",
            "stroke-width": 2,
          }),
        ];
  return [
    ...bar,
    s("circle", {
      cx: x(rate),
      cy: y,
      r: 4.5,
      fill: full ? "var(--ink)" : "var(--paper)",
      stroke: "var(--ink)",
      "stroke-width": 2,
    }),
  ];
}
