import type { CaseAnswer, SignificanceReading } from "../../core/answer/index.js";
import { formatNumber, formatPercent, formatRatio } from "../../core/report/format.fr.js";
import { flagMark } from "../components/status-mark.js";
import { h } from "../dom.js";
import { READING_TEXT, VERDICT_TEXT } from "./fr.js";

/** A p-value as it is printed: two significant digits, never 0. */
export function formatProbability(value: number): string {
  if (value < 1e-6) return "< 0,000001";
  const decimals = Math.min(6, Math.max(2, 1 - Math.floor(Math.log10(value))));
  return formatNumber(value, decimals);
}

function valueText(reading: SignificanceReading, threshold: number): string {
  const { symbol } = READING_TEXT[reading.id];
  const { low, high } = reading.value;
  const one = (value: number): string =>
    symbol === "ratio"
      ? formatRatio(value, threshold)
      : symbol === "share"
        ? formatPercent(value)
        : formatProbability(value);
  const text = one(low) === one(high) ? one(low) : `${one(low)} à ${one(high)}`;
  if (symbol === "p") return `p = ${text}`.replace("= <", "<");
  if (symbol === "share") return text;
  return `${text} ${low >= threshold ? "≥" : "<"} ${formatRatio(threshold)}`;
}

function conclusion(reading: SignificanceReading): HTMLElement {
  if (reading.flagged === undefined) return h("span", { class: "fl i" }, VERDICT_TEXT.dependsOn);
  return flagMark(reading.flagged ? "signalé" : "non signalé");
}

/** Section of the six readings: fixed order, each with its nature, its number and its conclusion. */
export function readingsSection(answer: CaseAnswer): HTMLElement {
  const { readings } = answer;
  const count = (flagged: boolean | undefined): number =>
    readings.filter((reading) => reading.flagged === flagged).length;
  const rows = readings.map((reading) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, READING_TEXT[reading.id].label),
      h("td", { class: "nat", "data-l": VERDICT_TEXT.nature }, READING_TEXT[reading.id].nature),
      h("td", { class: "r num", "data-l": VERDICT_TEXT.value }, valueText(reading, answer.verdict.threshold)),
      h("td", {}, conclusion(reading)),
    ),
  );
  const head = (label: string, right = false): HTMLElement =>
    h("th", { scope: "col", ...(right ? { class: "r" } : {}) }, label);
  return h(
    "section",
    { class: "sec", "aria-labelledby": "readings" },
    h("h2", { id: "readings" }, VERDICT_TEXT.readings),
    h(
      "p",
      {},
      readings.length === 0
        ? VERDICT_TEXT.readingsNone
        : VERDICT_TEXT.readingsLead(count(true), count(false), count(undefined)),
    ),
    readings.length > 0 &&
      h(
        "table",
        { class: "t cards grid rd" },
        h("caption", { class: "vh" }, VERDICT_TEXT.readingsCaption),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            head(VERDICT_TEXT.reading),
            head(VERDICT_TEXT.nature),
            head(VERDICT_TEXT.value, true),
            head(VERDICT_TEXT.conclusion),
          ),
        ),
        h("tbody", {}, rows),
      ),
  );
}
