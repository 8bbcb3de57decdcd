import type { OneAtATimeRow } from "../../core/answer/index.js";
import { absenceSentence, formatNumber, formatRatio } from "../../core/report/index.js";
import { figure } from "../components/figure.js";
import { h, s } from "../dom.js";
import { ratioAxis } from "./columns.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";

interface Drawn {
  readonly row: OneAtATimeRow;
  readonly ratio: number;
}

let counter = 0;
const ROW = 30;

function dots(
  rows: readonly Drawn[],
  threshold: number,
  fund: number | undefined,
  width: number,
): SVGSVGElement {
  const narrow = width < 620;
  const left = narrow ? 10 : 400;
  const right = narrow ? 60 : 150;
  const row = narrow ? 46 : ROW;
  const top = 44;
  const values = [...rows.map(({ ratio }) => ratio), threshold, ...rows.map(({ row: r }) => r.threshold)];
  // The vertical axis of the curve, turned: bottom is left, top is right.
  const axis = ratioAxis(values, width - right, left);
  const height = top + rows.length * row + 8;
  const id = `one-${String(++counter)}`;
  const line = (ratio: number, stroke: string, w: number): SVGElement =>
    s("line", { x1: axis.y(ratio), x2: axis.y(ratio), y1: 26, y2: height - 6, stroke, "stroke-width": w });
  const label = (ratio: number, text: string, y: number): SVGElement =>
    s("text", { x: axis.y(ratio), y, "font-size": 13, "text-anchor": "middle" }, text);
  const flips = rows.filter(({ row: r, ratio }) => r.flagged !== (fund ?? ratio) >= threshold).length;
  return s(
    "svg",
    {
      viewBox: `0 0 ${String(width)} ${String(height)}`,
      role: "img",
      "aria-labelledby": `${id}-t ${id}-d`,
    },
    s("title", { id: `${id}-t` }, TEXT.oneTitle),
    s("desc", { id: `${id}-d` }, TEXT.oneDescription(rows.length, flips)),
    line(1, "var(--ink-2)", 1.25),
    label(1, "1", 18),
    line(threshold, "var(--ink)", 2),
    label(threshold, TEXT.oneThresholdOf(formatRatio(threshold)), 18),
    rows.map(({ row: item, ratio }, k) => {
      const y = top + k * row + (narrow ? 30 : 14);
      const flagged = item.flagged === true;
      return [
        s(
          "text",
          { x: 0, y: top + k * row + (narrow ? 12 : 18), "font-size": 13 },
          `${item.parameter} · ${item.label}`,
        ),
        ...(item.threshold === threshold
          ? []
          : [
              s("line", {
                x1: axis.y(item.threshold),
                x2: axis.y(item.threshold),
                y1: y - 9,
                y2: y + 9,
                stroke: "var(--ink)",
                "stroke-width": 2,
              }),
            ]),
        s("circle", {
          cx: axis.y(ratio),
          cy: y,
          r: 5.5,
          fill: flagged ? "var(--flag-mark)" : "var(--paper)",
          stroke: flagged ? "var(--flag-mark)" : "var(--noflag-mark)",
          "stroke-width": 2.5,
        }),
        s(
          "text",
          {
            x: width,
            y: y + 4,
            "font-size": 13,
            "text-anchor": "end",
            style: `fill:var(--${flagged ? "flag" : "noflag"})`,
          },
          `${formatRatio(ratio, item.threshold)}${narrow ? "" : ` ${flagged ? TEXT.flagged : TEXT.notFlagged}`}`,
        ),
      ];
    }),
  );
}

/** Reason for which a row has no number of its own; undefined when it has one. */
const reasonOf = ({ reason, ratio }: OneAtATimeRow): string | undefined =>
  reason ?? (ratio.kind === "absent" ? absenceSentence(ratio) : undefined);

/** Parameters without a number of their own, once per reason, in the order of the first. */
export function byReason(
  rows: readonly OneAtATimeRow[],
): readonly { readonly reason: string; readonly labels: readonly string[] }[] {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const reason = reasonOf(row);
    if (reason === undefined) continue;
    const labels = groups.get(reason) ?? [];
    groups.set(reason, [...labels, `${row.parameter} · ${row.label}`]);
  }
  return [...groups].map(([reason, labels]) => ({ reason, labels }));
}

/** Second chart of the page: every parameter P1 to P30 moved alone, drawn apart and never counted in the curve. */
export function oneAtATimeSection(
  rows: readonly OneAtATimeRow[],
  threshold: number,
  fund: number | undefined,
  fictional: boolean,
): HTMLElement {
  const drawn = rows.flatMap((row): Drawn[] =>
    row.ratio.kind === "present" && row.reason === undefined ? [{ row, ratio: row.ratio.value }] : [],
  );
  const others = byReason(rows);
  return h(
    "section",
    { class: "sec", "aria-labelledby": "one" },
    h("h2", { id: "one" }, TEXT.one),
    figure({
      name: "un-parametre-a-la-fois",
      title: TEXT.oneTitle,
      reading: TEXT.oneReading,
      draw: (width) => dots(drawn, threshold, fund, width),
      source: TEXT.oneSource,
      table: {
        caption: TEXT.oneTitle,
        columns: [
          { head: TEXT.oneParameter },
          { head: TEXT.oneLabel },
          { head: TEXT.standing },
          {
            head: TEXT.oneRatio,
            numeric: true,
            format: (v) => (typeof v === "number" ? formatNumber(v, 4) : "—"),
          },
          {
            head: TEXT.oneThreshold,
            numeric: true,
            format: (v) => (typeof v === "number" ? formatNumber(v, 2) : "—"),
          },
          { head: TEXT.oneResult },
          { head: TEXT.oneReason },
        ],
        rows: rows.map((row) => [
          row.parameter,
          row.label,
          row.standing,
          row.reason === undefined && row.ratio.kind === "present" ? row.ratio.value : null,
          row.threshold,
          row.reason !== undefined || row.flagged === undefined
            ? null
            : row.flagged
              ? TEXT.flagged
              : TEXT.notFlagged,
          reasonOf(row) ?? null,
        ]),
      },
      fictional,
    }),
    others.length > 0 &&
      h(
        "details",
        { class: "data" },
        h("summary", {}, `${TEXT.oneMissing} : ${formatNumber(rows.length - drawn.length)}`),
        h(
          "ul",
          { class: "why" },
          others.map(({ reason, labels }) => h("li", {}, h("b", {}, reason), ` ${labels.join(" ; ")}.`)),
        ),
      ),
  );
}
