import type { Case } from "../case/types.js";
import { numberOf, present } from "../domain/index.js";
import { answerCase } from "./answer.js";
import type { AnswerOptions } from "./answer.js";
import { classCount } from "./data.js";
import type { AnswerData } from "./data.js";
import { evaluator } from "./evaluate.js";
import { defaultGrid } from "./grid.js";
import type { AnswerGrid } from "./grid.js";
import { fundSpecification, resolveSpecification } from "./specification.js";
import { outsideAxesOf } from "./outside-grid.js";
import { territoryClassOf } from "./territory-class.js";
import type { AxisName, AxisReport, CaseAnswer, SpecificationChoice } from "./types.js";

/** Axes that rank territories: their options show the class of the surgery beside the ratio. */
const RANKING_AXES: readonly AxisName[] = ["index", "weighting", "classes", "unit", "imputation"];

/**
 * Every axis of the grid, then those outside it, for one case: what each option gives when it alone replaces the one of `around` (the fund's
 * own by default), or why it cannot be computed. An axis on which nothing changes the ratio is « sans effet »; the
 * class of the surgery may still change, and is given.
 */
export function listAxes(
  aCase: Case,
  data?: AnswerData,
  around: Partial<SpecificationChoice> = {},
  grid: AnswerGrid = defaultGrid,
): readonly AxisReport[] {
  const base = resolveSpecification(aCase, around);
  const fund = fundSpecification(aCase);
  const evaluate = evaluator(aCase, data);
  const own = evaluate(base).ratio;
  const row = data?.rowOf(aCase.practice?.commune ?? "") ?? -1;
  return [...grid.axes, ...outsideAxesOf(aCase)].map(({ name, label, options }) => {
    const reports = options.map((option) => {
      const choice = resolveSpecification(aCase, { ...base, [name]: option.id });
      const { ratio, absence } = evaluate(choice);
      const report = { ...option, ratio: absence ?? present(ratio), isFund: fund[name] === option.id };
      if (data === undefined || row < 0 || !RANKING_AXES.includes(name)) return report;
      const value = territoryClassOf(aCase, data, row, choice);
      return { ...report, territoryClass: { value, of: classCount(choice.classes) } };
    });
    const effectless = reports.every(
      ({ ratio }) => ratio.kind === "absent" || Math.abs(ratio.value - own) <= 1e-12 * Math.abs(own),
    );
    const outsideGrid = !grid.axes.some((axis) => axis.name === name);
    return { name, label, outsideGrid, options: reports, effectless };
  });
}

/** Two answers side by side, and whether the verdict differs. */
export interface SpecificationComparison {
  readonly first: CaseAnswer;
  readonly second: CaseAnswer;
  /** Second ratio − first ratio; absent when either is. */
  readonly difference?: number;
  readonly flips: boolean;
}

/** The fund's comparison (or `first`) beside another choice. */
export function compareSpecifications(
  aCase: Case,
  data: AnswerData | undefined,
  second: Partial<SpecificationChoice>,
  first: Partial<SpecificationChoice> = {},
  options: Omit<AnswerOptions, "specification"> = {},
): SpecificationComparison {
  const a = answerCase(aCase, data, { ...options, specification: first });
  const b = answerCase(aCase, data, { ...options, specification: second });
  const from = numberOf(a.ratio);
  const to = numberOf(b.ratio);
  return {
    first: a,
    second: b,
    ...(from === undefined || to === undefined ? {} : { difference: to - from }),
    flips: a.verdict.kind !== b.verdict.kind,
  };
}
