import type { CaseAnswer } from "../../core/answer/index.js";
import { numberOf } from "../../core/domain/index.js";
import { formatNumber, formatRatio, verdictReasons } from "../../core/report/index.js";
import { figure } from "../components/figure.js";
import type { DataTable } from "../components/data-table.js";
import { ratioScale } from "../components/ratio-scale.js";
import { flagMark } from "../components/status-mark.js";
import { h } from "../dom.js";
import { VERDICT_TEXT } from "./fr.js";
import { scaleSource, scaleSourceList } from "./scale-source.js";

/** Sentence that says what the scale shows. */
function scaleDescription(answer: CaseAnswer): string {
  const { threshold } = answer.verdict;
  const ratio = numberOf(answer.ratio);
  const main =
    ratio === undefined
      ? ""
      : VERDICT_TEXT.scaleSentence(
          formatRatio(ratio, threshold),
          formatRatio(threshold),
          ratio >= threshold ? "above" : "below",
        );
  const { interval, range } = answer;
  const bar =
    interval === undefined
      ? ""
      : VERDICT_TEXT.scaleInterval(
          formatRatio(interval.low),
          formatRatio(interval.high),
          interval.low <= threshold && threshold <= interval.high,
        );
  const bracket =
    range === undefined || range.low === range.high
      ? ""
      : VERDICT_TEXT.scaleRange(formatRatio(range.low), formatRatio(range.high));
  return main + bar + bracket;
}

function scaleTable(answer: CaseAnswer): DataTable {
  const number = (value: number): string => formatNumber(value, 4);
  const { interval, range } = answer;
  const ratio = numberOf(answer.ratio);
  const rows: (readonly [string, number])[] = [
    ...(ratio === undefined ? [] : [[VERDICT_TEXT.ratio, ratio] as const]),
    [VERDICT_TEXT.threshold, answer.verdict.threshold],
    ...(interval === undefined
      ? []
      : ([
          [VERDICT_TEXT.scale.low, interval.low],
          [VERDICT_TEXT.scale.high, interval.high],
          [VERDICT_TEXT.scale.naiveLow, interval.naive.low],
          [VERDICT_TEXT.scale.naiveHigh, interval.naive.high],
        ] as const)),
    ...(range === undefined
      ? []
      : ([
          [VERDICT_TEXT.scale.rangeLow, range.low],
          [VERDICT_TEXT.scale.rangeHigh, range.high],
        ] as const)),
  ];
  return {
    caption: VERDICT_TEXT.ratio,
    columns: [
      { head: VERDICT_TEXT.scale.quantity },
      {
        head: VERDICT_TEXT.scale.value,
        numeric: true,
        format: (value) => (typeof value === "number" ? number(value) : "—"),
      },
    ],
    rows,
  };
}

/** The verdict card: the ratio alone with its word, the scale, the intervals; same size whatever the result. */
export function verdictCard(answer: CaseAnswer, fictional: boolean): HTMLElement {
  const { verdict } = answer;
  const ratio = numberOf(answer.ratio);
  const colour = verdict.kind === "signalé" ? "flag" : verdict.kind === "non signalé" ? "noflag" : "ink";
  const card = h(
    "div",
    { class: "verdict" },
    h(
      "dl",
      {},
      h("dt", {}, VERDICT_TEXT.ratio),
      h(
        "dd",
        { class: "r", style: `color:var(--${colour})` },
        ratio === undefined ? VERDICT_TEXT.dash : formatRatio(ratio, verdict.threshold),
      ),
      h("dd", {}, flagMark(ratio === undefined ? "non calculable" : verdict.kind)),
    ),
    figure({
      name: "ratio-observe-attendu",
      title: VERDICT_TEXT.scaleTitle,
      headingLevel: "h2",
      reading: VERDICT_TEXT.scaleReading,
      draw: (width) =>
        ratioScale(
          {
            ...(ratio === undefined ? {} : { ratio }),
            threshold: verdict.threshold,
            kind: verdict.kind,
            ...(answer.interval === undefined ? {} : { interval: answer.interval }),
            ...(answer.range === undefined || answer.range.low === answer.range.high
              ? {}
              : { range: answer.range }),
            description: scaleDescription(answer),
          },
          width,
        ),
      source: scaleSource(answer),
      sourceList: scaleSourceList(answer),
      table: scaleTable(answer),
      fictional,
      main: {},
    }),
  );
  const reasons = verdictReasons(verdict).map((sentence) => h("li", {}, sentence));
  return h(
    "div",
    {},
    card,
    h(
      "section",
      { class: "stack", "aria-labelledby": "why" },
      h("h2", { id: "why", class: "h4" }, VERDICT_TEXT.why),
      h("ul", { class: "why" }, reasons),
    ),
  );
}
