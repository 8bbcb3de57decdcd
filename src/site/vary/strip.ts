import type { AxisName, CaseAnswer } from "../../core/answer/index.js";
import { AXIS_NAMES, defaultGrid, outsideAxes } from "../../core/answer/index.js";
import { numberOf } from "../../core/domain/index.js";
import type { Quantity } from "../../core/domain/index.js";
import { absenceSentence, formatNumber, formatRatio, formatSigned } from "../../core/report/index.js";
import { flagMark } from "../components/status-mark.js";
import { h } from "../dom.js";
import { VARY_TEXT } from "./fr.js";
import { OWN_LABELS, WINDOW_TEXT } from "./own.fr.js";

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

const intervalText = ({ interval }: CaseAnswer): string =>
  interval === undefined ? "—" : VARY_TEXT.intervalOf(formatRatio(interval.low), formatRatio(interval.high));

function readingsText({ readings }: CaseAnswer): string {
  const count = (flagged: boolean | undefined): number =>
    readings.filter((reading) => reading.flagged === flagged).length;
  return readings.length === 0 ? "—" : VARY_TEXT.readingsOf(count(true), count(undefined), readings.length);
}

/** Axes on which the two specifications differ. */
function changedAxes(fund: CaseAnswer, own: CaseAnswer): readonly AxisName[] {
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
      row(VARY_TEXT.interval, intervalText(fund), intervalText(own)),
      row(VARY_TEXT.readingsRow, readingsText(fund), readingsText(own)),
    ),
  );
}

/** True when nothing that the answer reads differs between the two comparisons. */
const sameComparison = (fund: CaseAnswer, own: CaseAnswer): boolean =>
  changedAxes(fund, own).length === 0 && otherChanges(fund, own).length === 0;

/** The change in one sentence, for the status region: it says the flip explicitly. */
export function changeSentence(fund: CaseAnswer, own: CaseAnswer): string {
  if (own.ratio.value.kind === "absent") return VARY_TEXT.notComputable(absenceSentence(own.ratio.value));
  if (sameComparison(fund, own)) return VARY_TEXT.same(ratioText(fund), fund.verdict.kind);
  const say = fund.verdict.kind === own.verdict.kind ? VARY_TEXT.changed : VARY_TEXT.flipped;
  return say(ratioText(fund), ratioText(own), own.verdict.kind);
}

/** What differs beside the axes: threshold, φ, conclusions of the readings. */
function otherChanges(fund: CaseAnswer, own: CaseAnswer): readonly string[] {
  const phi = ({ interval }: CaseAnswer): string =>
    interval === undefined ? "—" : formatNumber(interval.dispersion, 1);
  const part = (label: string, before: string, after: string): readonly string[] =>
    before === after ? [] : [VARY_TEXT.whyPart(label, before, after)];
  return [
    ...part(OWN_LABELS.threshold, formatRatio(fund.verdict.threshold), formatRatio(own.verdict.threshold)),
    ...part(OWN_LABELS.dispersion, phi(fund), phi(own)),
    ...part(VARY_TEXT.readingsRow, readingsText(fund), readingsText(own)),
  ];
}

/**
 * Why the ratio changed: the choices (`window` says that the campaign's window was taken), how much the observed and the
 * expected numbers moved, then what else differs.
 */
export function whyLines(fund: CaseAnswer, own: CaseAnswer, window = false): readonly string[] {
  const choices = [
    ...changedAxes(fund, own).map((axis) =>
      VARY_TEXT.whyPart(
        axisLabel(axis),
        optionLabel(axis, fund.specification[axis]),
        optionLabel(axis, own.specification[axis]),
      ),
    ),
    ...(window ? [VARY_TEXT.whyPart(WINDOW_TEXT.short, WINDOW_TEXT.typedShort, WINDOW_TEXT.campaign)] : []),
  ];
  const others = otherChanges(fund, own);
  if (choices.length === 0) return others.length === 0 ? [VARY_TEXT.whyNothing] : others;
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
  const same = numberOf(fund.ratio) === numberOf(own.ratio) && changedAxes(fund, own).length > 0;
  return [...choices, ...(moves.length === 0 && same ? [VARY_TEXT.whySame] : moves), ...others];
}
