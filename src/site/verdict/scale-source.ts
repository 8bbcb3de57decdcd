import { parameter } from "../../core/answer/index.js";
import type { CaseAnswer } from "../../core/answer/index.js";
import { numberOf } from "../../core/domain/index.js";
import type { Quantity, Status } from "../../core/domain/index.js";
import { formatNumber, formatRatio, intervalSentence } from "../../core/report/index.js";
import { statusMark } from "../components/status-mark.js";
import { readableFormula } from "../components/trace-tree.js";
import { h } from "../dom.js";
import { traceWords } from "../words.fr.js";
import { VERDICT_TEXT } from "./fr.js";

/** Where a number of the scale comes from: the field, the file or the formula; empty when none is known. */
const fromOf = (quantity: Quantity): string =>
  (quantity.origin === undefined ? readableFormula(quantity) : traceWords.origin(quantity.origin)) ?? "";

const quantities = ({ observed, expected, threshold }: CaseAnswer): readonly Quantity[] => [
  observed,
  expected,
  threshold,
];

/** What the scale rests on, as sentences, for the exported image. */
export function scaleSource(answer: CaseAnswer): string {
  const parts = quantities(answer).map((quantity) =>
    VERDICT_TEXT.scaleSource(quantity.label, fromOf(quantity), quantity.status),
  );
  return [intervalSentence(answer) ?? VERDICT_TEXT.noInterval, ...parts].join(" ");
}

interface Line {
  readonly label: string;
  readonly value: string;
  readonly status: Status;
  readonly how: string;
}

/** The number of a quantity with its unit; the threshold as the ratio that it is compared with. */
function valueOf(quantity: Quantity, threshold: Quantity): string {
  const value = numberOf(quantity);
  if (value === undefined) return VERDICT_TEXT.dash;
  return quantity === threshold ? formatRatio(value) : `${formatNumber(value)}\u00a0${quantity.unit}`;
}

function intervalLines({ interval }: CaseAnswer): readonly Line[] {
  if (interval === undefined) return [];
  const { low, high, naive, dispersion, effectiveSpells, status } = interval;
  const few = effectiveSpells < parameter("few-leaves-warning").value;
  return [
    {
      label: VERDICT_TEXT.interval,
      value: VERDICT_TEXT.span(formatRatio(low), formatRatio(high)),
      status,
      how: VERDICT_TEXT.intervalModel(formatNumber(dispersion), few),
    },
    {
      label: VERDICT_TEXT.naive,
      value: VERDICT_TEXT.span(formatRatio(naive.low), formatRatio(naive.high)),
      status,
      how: VERDICT_TEXT.naiveWhy,
    },
  ];
}

/** The same as a list: each number with its status and where it comes from. */
export function scaleSourceList(answer: CaseAnswer): HTMLElement {
  const lines: readonly Line[] = [
    ...quantities(answer).map((quantity) => ({
      label: quantity.label,
      value: valueOf(quantity, answer.threshold),
      status: quantity.status,
      how: fromOf(quantity),
    })),
    ...intervalLines(answer),
  ];
  return h(
    "div",
    {},
    h(
      "dl",
      { class: "kv" },
      lines.map(({ label, value, status, how }) =>
        h(
          "div",
          {},
          h("dt", {}, label),
          h("dd", { class: "v num" }, value),
          h("dd", {}, statusMark(status)),
          how !== "" && h("dd", { class: "how" }, how),
        ),
      ),
    ),
    answer.interval === undefined && h("p", { class: "src" }, VERDICT_TEXT.noInterval),
  );
}
