import { answerCase, defaultGrid, runMultiverse, specificationKey } from "../../core/answer/index.js";
import type { AnswerData, AnswerGrid, MultiverseCount, MultiverseResult } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import { numberOf } from "../../core/domain/index.js";
import { flipAnalysis } from "../../core/multiverse/flip.js";
import { absenceSentence } from "../../core/report/index.js";
import { quantileSorted } from "../../core/stats/index.js";
import { roundDeep, type Json } from "./canonical.js";
import type { ExhibitCount, ExhibitOption, ExhibitProgress, ExhibitResults } from "./types.js";

function count(c: MultiverseCount): ExhibitCount {
  return { flagged: c.flagged, total: c.total, raise: c.raise ?? null, lower: c.lower ?? null };
}

function optionRows(multiverse: MultiverseResult, grid: AnswerGrid): ExhibitOption[] {
  return grid.axes.flatMap((axis, a) =>
    axis.options.flatMap((option, o) => {
      const ways = multiverse.specifications.filter((way) => way.options[a] === o);
      if (ways.length === 0) return [];
      const sorted = ways.map((way) => way.ratio).sort((x, y) => x - y);
      return [
        {
          axis: axis.name,
          option: option.id,
          standing: option.standing,
          ways: ways.length,
          flagged: ways.filter((way) => way.flagged).length,
          min: sorted[0] ?? 0,
          median: quantileSorted(sorted, 0.5),
          max: sorted[sorted.length - 1] ?? 0,
        },
      ];
    }),
  );
}

/**
 * Days that turn over the list of one notional patient, kept in the format so that an exhibit made when they were printed
 * still recomputes; the page leaves them out.
 */
function notionalDays({ observed, expected, verdict }: ReturnType<typeof answerCase>): number {
  const [o, e] = [numberOf(observed), numberOf(expected)];
  if (o === undefined || e === undefined || e <= 0) return 0;
  const { threshold, comparison } = verdict;
  const { daysToRemove, daysToAdd } = flipAnalysis({ observed: o, expected: e, threshold, comparison });
  return daysToRemove ?? daysToAdd ?? 0;
}

/**
 * Results of an exhibit for one case: the fund's comparison, break-even, readings, classes, and every way of the
 * grid. Numbers carry ten significant digits, so that Node and a browser give the same bytes. Ways whose ratio is not
 * finite never reach this point: they are counted in `notComputable` with their reason. `onProgress` hears of the ways as
 * they are evaluated and changes nothing to the results.
 */
export function exhibitResults(
  aCase: Case,
  data: AnswerData | undefined,
  grid: AnswerGrid = defaultGrid,
  onProgress?: ExhibitProgress,
): ExhibitResults {
  const answer = answerCase(aCase, data);
  const multiverse = runMultiverse(aCase, data, grid, onProgress === undefined ? {} : { onProgress });
  const ratio = answer.ratio.value;
  const { breakEven, interval, range } = answer;
  const results: ExhibitResults = {
    fund: {
      specification: specificationKey(answer.specification),
      observed: numberOf(answer.observed) ?? null,
      expected: numberOf(answer.expected) ?? null,
      ratio: numberOf(answer.ratio) ?? null,
      missing: ratio.kind === "absent" ? absenceSentence(ratio) : null,
      unit: answer.observed.unit,
      status: answer.ratio.status,
      threshold: answer.verdict.threshold,
      thresholdStatus: answer.threshold.status,
      comparison: answer.verdict.comparison,
      verdict: answer.verdict.kind,
      reasons: answer.verdict.reasons,
      range: range === undefined ? null : { low: range.low, high: range.high },
      interval:
        interval === undefined
          ? null
          : {
              low: interval.low,
              high: interval.high,
              dispersion: interval.dispersion,
              effectiveSpells: interval.effectiveSpells,
            },
    },
    breakEven:
      breakEven.kind === "absent"
        ? null
        : {
            direction: breakEven.value.direction,
            meanChange: numberOf(breakEven.value.meanChange) ?? null,
            meanAtThreshold: numberOf(breakEven.value.meanAtThreshold) ?? null,
            days: numberOf(breakEven.value.days) ?? notionalDays(answer),
          },
    readings: answer.readings.map(({ id, value, flagged }) => ({
      id,
      low: value.low,
      high: value.high,
      flagged: flagged ?? null,
    })),
    classes: answer.territory.classes.map(({ index, weighting, classes, value, of }) => ({
      index,
      weighting,
      classes,
      value: value.kind === "present" ? value.value : null,
      of,
    })),
    headline: count(multiverse.headline),
    all: count(multiverse.all),
    restOnSupposedNeed: multiverse.restOnSupposedNeed,
    notComputable: multiverse.notComputable.map(({ absence, count: n }) => ({
      reason: absenceSentence(absence),
      count: n,
    })),
    effectless: multiverse.effectless,
    ways: multiverse.specifications.map((way) => [way.index, way.ratio, way.flagged, way.headline] as const),
    options: optionRows(multiverse, grid),
    shapley: multiverse.shapley ?? [],
  };
  return roundDeep(results as unknown as Json) as unknown as ExhibitResults;
}
