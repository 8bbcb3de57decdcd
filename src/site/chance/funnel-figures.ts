import { funnelPosition, limitsOfRatio } from "../../core/inference/index.js";
import { formatNumber, formatRatio } from "../../core/report/format.fr.js";
import { figure } from "../components/figure.js";
import type { DataTable } from "../components/data-table.js";
import { h } from "../dom.js";
import { CHANCE_TEXT as TEXT } from "./fr.js";
import { funnelChart, funnelGrid } from "./funnel.js";
import type { FunnelLine } from "./funnel.js";
import { dayLimit, dayPosition, leafLimit } from "./model.js";
import type { ChanceControls, ChanceNumbers } from "./model.js";

/** Setting of the page: the funnel of leaves is shown in place of that of days. */
export const LEAVES_SHOWN = { entonnoir: "arrets" } as const;

type Limit = (expected: number, level: number) => number;

const line = (limit: Limit, level: number, weight: number, label?: string): FunnelLine => ({
  at: (expected) => limit(expected, level),
  weight,
  ...(label === undefined ? {} : { label: [label] }),
});

function fourLines(limit: Limit): readonly [FunnelLine, FunnelLine, FunnelLine, FunnelLine] {
  return [
    line(limit, 0.999, 1, TEXT.l998),
    line(limit, 0.975, 1.6, TEXT.l95),
    line(limit, 0.025, 1.6, TEXT.l95),
    line(limit, 0.001, 1, TEXT.l998),
  ];
}

function limitsTable(title: string, expected: number, limit: Limit, alone?: Limit): DataTable {
  const four = (v: unknown): string => (typeof v === "number" ? formatNumber(v, 3) : "—");
  const column = (head: string): { head: string; numeric: true; format: typeof four } => ({
    head,
    numeric: true,
    format: four,
  });
  return {
    caption: title,
    columns: [
      { head: TEXT.columnExpected, numeric: true, format: (v) => formatNumber(Number(v), 1) },
      column(TEXT.columnLow998),
      column(TEXT.columnLow95),
      column(TEXT.columnHigh95),
      column(TEXT.columnHigh998),
      ...(alone === undefined ? [] : [column(TEXT.columnAlone)]),
    ],
    rows: funnelGrid(expected)
      .filter((_, k) => k % 8 === 0)
      .map((e) => [
        e,
        ...[0.001, 0.025, 0.975, 0.999].map((level) => limit(e, level)),
        ...(alone === undefined ? [] : [alone(e, 0.975)]),
      ]),
  };
}

/** Sentence on where the doctor's days fall, by chance alone then over the whole plausible τ². */
function daySentence(numbers: ChanceNumbers, { dispersion, range: { low, high } }: ChanceControls): string {
  return TEXT.positionDays(
    formatNumber(numbers.expected),
    formatRatio(numbers.ratio, numbers.threshold),
    dayPosition(numbers, dispersion, 0),
    dayPosition(numbers, dispersion, low),
    dayPosition(numbers, dispersion, high),
  );
}

/** Funnel of the days, with ordinary differences between colleagues (solid) and without (dashed). */
export function dayFunnel(numbers: ChanceNumbers, controls: ChanceControls, fictional: boolean): HTMLElement {
  const { dispersion, tau2, range } = controls;
  const limit: Limit = (expected, level) => dayLimit(expected, level, dispersion, tau2);
  const alone: Limit = (expected, level) => dayLimit(expected, level, dispersion, 0);
  const lines = fourLines(limit);
  const dashed = [0.975, 0.025].map((level): FunnelLine => ({
    ...line(alone, level, 1.25),
    dash: "4 3",
    ...(level > 0.5
      ? { label: [TEXT.l95alone, TEXT.l95alone2], shortLabel: [TEXT.aloneShort, TEXT.aloneShort2] }
      : {}),
  }));
  const sentence = daySentence(numbers, controls);
  return h(
    "div",
    {},
    figure({
      name: "entonnoir-journees",
      title: TEXT.funnelTitleDays,
      reading: TEXT.funnelReading,
      draw: (width) =>
        funnelChart(
          {
            title: TEXT.funnelTitleDays,
            description: sentence,
            xAxis: TEXT.xDays,
            lines: [...lines, ...dashed],
            band: [lines[0], lines[3]],
            point: numbers,
            threshold: numbers.threshold,
          },
          width,
        ),
      source: TEXT.source(
        formatNumber(dispersion),
        formatNumber(tau2, 3),
        formatNumber(range.low, 2),
        formatNumber(range.high, 2),
        numbers.profile.source,
      ),
      table: limitsTable(TEXT.funnelTitleDays, numbers.expected, limit, alone),
      fictional,
      main: {},
    }),
    h("p", { class: "note" }, sentence),
  );
}

/** Funnel of the number of leaves: exact Poisson limits, with the exact and Byar intervals in words. */
export function leafFunnel(
  leaves: { readonly observed: number; readonly expected: number; readonly status: string },
  threshold: number,
  fictional: boolean,
): HTMLElement {
  const ratio = leaves.observed / leaves.expected;
  const lines = fourLines(leafLimit);
  const { method, lower, upper } = limitsOfRatio(leaves);
  const sentence = TEXT.positionLeaves(
    formatNumber(leaves.expected),
    formatRatio(ratio, threshold),
    funnelPosition(ratio, (level) => leafLimit(leaves.expected, level)),
    `${formatNumber(lower, 2)} à ${formatNumber(upper, 2)}`,
    method,
  );
  return h(
    "div",
    {},
    figure({
      name: "entonnoir-arrets",
      title: TEXT.funnelTitleLeaves,
      reading: TEXT.funnelReadingLeaves,
      draw: (width) =>
        funnelChart(
          {
            title: TEXT.funnelTitleLeaves,
            description: sentence,
            xAxis: TEXT.xLeaves,
            lines,
            band: [lines[0], lines[3]],
            point: { expected: leaves.expected, ratio },
            threshold,
          },
          width,
        ),
      source: TEXT.sourceLeaves(leaves.status),
      table: limitsTable(TEXT.funnelTitleLeaves, leaves.expected, leafLimit),
      fictional,
      main: {},
      settings: () => ({ values: LEAVES_SHOWN, words: [TEXT.leavesShown] }),
    }),
    h("p", { class: "note" }, sentence),
  );
}
