import { answerCase, defaultGrid, fundSpecification, runMultiverse } from "../../core/answer/index.js";
import type { AnswerData, AnswerGrid } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import { numberOf } from "../../core/domain/index.js";
import { absenceSentence } from "../../core/report/index.js";

/** What the table says of one doctor. A number that cannot be computed is null, with why. */
export interface Outcome {
  readonly where: string;
  readonly id: string;
  readonly commune: string;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly ratio: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly threshold: number;
  readonly verdict: string;
  readonly status: string;
  readonly flagged: number;
  readonly total: number;
  /** Why there is no ratio, or why the commune was not found; empty otherwise. */
  readonly missing: string;
}

/**
 * The grid without its exploratory options: what the headline counts, a hundred times quicker than the whole grid. The
 * tests compare its count with the headline of the whole grid.
 */
export const statedGrid: AnswerGrid = (() => {
  const axes = defaultGrid.axes.map((axis) => ({
    ...axis,
    options: axis.options.filter(({ standing }) => standing !== "exploratoire"),
  }));
  const known = (when: Readonly<Record<string, string>>): boolean =>
    Object.entries(when).every(([name, id]) =>
      axes.some((axis) => axis.name === name && axis.options.some((option) => option.id === id)),
    );
  return {
    ...defaultGrid,
    id: `${defaultGrid.id}-enonce-officiel`,
    axes,
    forbidden: defaultGrid.forbidden.filter(({ when }) => known(when)),
  };
})();

/**
 * The case without its places when the fund's comparison does not look at them (mean of the letter as stated, no
 * gradient): same numbers, and the territory of ten thousand doctors is not worked out for nothing (test).
 */
export function withoutPlaces(aCase: Case): Case {
  const { reference, strata, gradient } = fundSpecification(aCase);
  if (reference !== "letter" || strata !== "as-stated" || gradient !== "none") return aCase;
  const { practice: _practice, residence: _residence, ...rest } = aCase;
  return rest;
}

/** Line of the table for one case: the fund's comparison, and k of K over the stated and official ways. */
export function outcomeOf(where: string, aCase: Case, data: AnswerData): Outcome {
  const answer = answerCase(withoutPlaces(aCase), data);
  const { headline } = runMultiverse(aCase, data, statedGrid);
  const { value } = answer.ratio;
  return {
    where,
    id: aCase.id ?? "",
    commune: aCase.practice?.commune ?? "",
    observed: numberOf(answer.observed) ?? null,
    expected: numberOf(answer.expected) ?? null,
    ratio: numberOf(answer.ratio) ?? null,
    low: answer.interval?.low ?? null,
    high: answer.interval?.high ?? null,
    threshold: answer.verdict.threshold,
    verdict: answer.verdict.kind,
    status: answer.ratio.status,
    flagged: headline.flagged,
    total: headline.total,
    missing: value.kind === "absent" ? absenceSentence(value) : communeRemark(aCase, data),
  };
}

/** A commune that is none is said even where the fund's comparison does not look at it; empty otherwise. */
function communeRemark({ practice }: Case, data: AnswerData): string {
  const code = practice?.commune;
  return code === undefined || data.rowOf(code) >= 0 ? "" : absenceSentence(data.absenceOf(code));
}
