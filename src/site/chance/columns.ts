import type { CaseAnswer, SignificanceReading } from "../../core/answer/index.js";
import { formatNumber, formatPercent } from "../../core/report/format.fr.js";
import { formatProbability } from "../verdict/readings.js";
import { h } from "../dom.js";
import { CHANCE_TEXT as TEXT, frequency } from "./fr.js";
import { regressionAt, reliabilityAt } from "./model.js";
import type { ChanceControls, ChanceNumbers } from "./model.js";

/** Sentences of the two columns, each for one side only. */
export interface TwoColumns {
  readonly against: readonly string[];
  readonly inFavour: readonly string[];
}

/** What each reading says, put on the side it serves; what depends on τ² is a range. */
export function twoColumns(
  answer: CaseAnswer,
  numbers: ChanceNumbers,
  controls: ChanceControls,
  probability: number,
): TwoColumns {
  const against: string[] = [];
  const inFavour: string[] = [];
  const threshold = formatNumber(numbers.threshold, 2);
  const side = (isAgainst: boolean): string[] => (isAgainst ? against : inFavour);
  const reading = (id: SignificanceReading["id"]): SignificanceReading | undefined =>
    answer.readings.find((item) => item.id === id);
  const p = ({ value }: SignificanceReading): string =>
    `p\u00a0=\u00a0${formatProbability(value.low)}`.replace("=\u00a0< ", "<\u00a0");
  const mean = reading("testAboveOne");
  if (mean !== undefined)
    side(mean.flagged === true).push(
      mean.flagged === true ? TEXT.notChance(p(mean)) : TEXT.mayBeChance(p(mean)),
    );
  const above = reading("testAboveThreshold");
  if (above !== undefined)
    side(above.flagged === true).push(
      above.flagged === true
        ? TEXT.aboveThreshold(threshold, p(above))
        : TEXT.notAboveThreshold(threshold, p(above)),
    );
  const outlier = reading("randomEffectsOutlier");
  if (outlier !== undefined) {
    const [low, high] = [formatProbability(outlier.value.low), formatProbability(outlier.value.high)];
    if (outlier.flagged === undefined) {
      against.push(TEXT.unusualDepends(low, high));
      inFavour.push(TEXT.unusualDepends(low, high));
    } else side(outlier.flagged).push(outlier.flagged ? TEXT.unusual(low, high) : TEXT.notUnusual(low, high));
  }
  const many = reading("randomEffectsBonferroni");
  const doctors = formatNumber(controls.doctors);
  if (many?.flagged !== undefined)
    side(many.flagged).push(many.flagged ? TEXT.manyUnusual(doctors) : TEXT.manyNot(doctors));
  side(probability < 0.01).push(
    probability < 0.01
      ? TEXT.rare(threshold, frequency(probability))
      : TEXT.frequent(threshold, frequency(probability)),
  );
  const { low, high } = controls.range;
  const [least, most] = [low, high].map(
    (t) => reliabilityAt(numbers, controls.dispersion, t).reliability[0] ?? 0,
  ) as [number, number];
  side(least >= 0.7).push(
    least >= 0.7
      ? TEXT.reliable(formatNumber(least, 2))
      : TEXT.unreliable(formatNumber(least, 2), formatNumber(most, 2)),
  );
  const cuts = [low, high].map(
    (t) => regressionAt(numbers, controls.dispersion, t).apparentReductionGeometric,
  );
  inFavour.push(TEXT.regressionRange(formatPercent(Math.min(...cuts)), formatPercent(Math.max(...cuts))));
  against.push(TEXT.regressionLimit);
  return { against, inFavour };
}

/** Section « Deux lectures, même place ». */
export function columnsSection({ against, inFavour }: TwoColumns): HTMLElement {
  const column = (title: string, lines: readonly string[]): HTMLElement =>
    h(
      "div",
      { class: "stack" },
      h("h3", {}, title),
      lines.length === 0
        ? h("p", {}, TEXT.nothing)
        : h(
            "ul",
            { class: "why" },
            lines.map((line) => h("li", {}, line)),
          ),
    );
  return h(
    "section",
    { class: "sec", "aria-labelledby": "both" },
    h("h2", { id: "both" }, TEXT.both),
    h("div", { class: "two" }, column(TEXT.against, against), column(TEXT.inFavour, inFavour)),
  );
}
