import type { AxisName, CaseAnswer } from "../../core/answer/index.js";
import { AXIS_NAMES, defaultGrid, outsideAxes } from "../../core/answer/index.js";
import { numberOf } from "../../core/domain/index.js";
import type { Quantity } from "../../core/domain/index.js";
import { absenceSentence, formatNumber, formatRatio, formatSigned } from "../../core/report/index.js";
import { flagMark } from "../components/status-mark.js";
import { h } from "../dom.js";
import { VARY_TEXT } from "./fr.js";

const axes = [...defaultGrid.axes, ...outsideAxes];
const optionLabel = (axis: AxisName, id: string): string =>
  axes.find(({ name }) => name === axis)?.options.find((option) => option.id === id)?.label ?? VARY_TEXT.own;
const axisLabel = (axis: AxisName): string =>
  (axes.find(({ name }) => name === axis)?.label ?? axis).replace(/\s*\?$/, "");

const quantityText = (quantity: Quantity): string => {
  const value = numberOf(quantity);
  return value === undefined ? "—" : `${formatNumber(value, value < 100 ? 1 : 0)}\u00a0${quantity.unit}`;
};

function classText({ territory }: CaseAnswer): string {
  const found = territory.own;
  return found?.value.kind === "present" ? VARY_TEXT.classOf(found.value.value, found.of) : "—";
}

const ratioText = (answer: CaseAnswer): string => {
  const ratio = numberOf(answer.ratio);
  return ratio === undefined ? "—" : formatRatio(ratio, answer.verdict.threshold);
};

/** Axes on which the two specifications differ. */
export function changedAxes(fund: CaseAnswer, own: CaseAnswer): readonly AxisName[] {
  return AXIS_NAMES.filter((axis) => fund.specification[axis] !== own.specification[axis]);
}

/** The fund's comparison and the reader's, side by side: what differs, class, expected, ratio, result. */
export function comparisonTable(fund: CaseAnswer, own: CaseAnswer): HTMLElement {
  const row = (label: string, left: string | HTMLElement, right: string | HTMLElement): HTMLElement =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, label),
      h("td", { class: "r num" }, left),
      h("td", { class: "r num" }, h("b", {}, right)),
    );
  const mark = (answer: CaseAnswer): HTMLElement =>
    flagMark(numberOf(answer.ratio) === undefined ? "non calculable" : answer.verdict.kind);
  return h(
    "table",
    { class: "t wrapped" },
    h("caption", { class: "vh" }, VARY_TEXT.strip),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, h("span", { class: "vh" }, VARY_TEXT.element)),
        h("th", { scope: "col", class: "r" }, VARY_TEXT.letter),
        h("th", { scope: "col", class: "r" }, VARY_TEXT.choice),
      ),
    ),
    h(
      "tbody",
      {},
      changedAxes(fund, own).map((axis) =>
        row(
          axisLabel(axis),
          optionLabel(axis, fund.specification[axis]),
          optionLabel(axis, own.specification[axis]),
        ),
      ),
      row(VARY_TEXT.classRow, classText(fund), classText(own)),
      row(VARY_TEXT.observed, quantityText(fund.observed), quantityText(own.observed)),
      row(VARY_TEXT.expected, quantityText(fund.expected), quantityText(own.expected)),
      row(VARY_TEXT.thresholdRow, formatRatio(fund.verdict.threshold), formatRatio(own.verdict.threshold)),
      row(VARY_TEXT.ratio, ratioText(fund), ratioText(own)),
      row(VARY_TEXT.result, mark(fund), mark(own)),
    ),
  );
}

/** The change in one sentence, for the status region: it says the flip explicitly. */
export function changeSentence(fund: CaseAnswer, own: CaseAnswer): string {
  if (own.ratio.value.kind === "absent") return VARY_TEXT.notComputable(absenceSentence(own.ratio.value));
  if (changedAxes(fund, own).length === 0 && fund.verdict.threshold === own.verdict.threshold)
    return VARY_TEXT.same(ratioText(fund), fund.verdict.kind);
  const say = fund.verdict.kind === own.verdict.kind ? VARY_TEXT.changed : VARY_TEXT.flipped;
  return say(ratioText(fund), ratioText(own), own.verdict.kind);
}

/** Why the ratio changed: the choices, then how much the observed and the expected numbers moved. */
export function whyLines(fund: CaseAnswer, own: CaseAnswer): readonly string[] {
  const axes = changedAxes(fund, own).map((axis) =>
    VARY_TEXT.whyPart(
      axisLabel(axis),
      optionLabel(axis, fund.specification[axis]),
      optionLabel(axis, own.specification[axis]),
    ),
  );
  if (axes.length === 0) return [VARY_TEXT.whyNothing];
  const move = (
    before: Quantity,
    after: Quantity,
    say: (sign: string, share: number) => string,
  ): readonly string[] => {
    const [a, b] = [numberOf(before), numberOf(after)];
    if (a === undefined || b === undefined || a === 0 || a === b || before.unit !== after.unit) return [];
    return [say(formatSigned(b / a - 1, 3).slice(0, 1), b / a - 1)];
  };
  const moves = [
    ...move(fund.observed, own.observed, VARY_TEXT.whyObserved),
    ...move(fund.expected, own.expected, VARY_TEXT.whyExpected),
  ];
  const same = numberOf(fund.ratio) === numberOf(own.ratio);
  return [...axes, ...(moves.length === 0 && same ? [VARY_TEXT.whySame] : moves)];
}
