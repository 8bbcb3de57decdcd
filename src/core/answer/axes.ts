import type { Case } from "../case/types.js";
import { numberOf, present } from "../domain/index.js";
import { answerCase } from "./answer.js";
import type { AnswerOptions } from "./answer.js";
import type { AnswerData } from "./data.js";
import { evaluator } from "./evaluate.js";
import { defaultGrid } from "./grid.js";
import type { AnswerGrid } from "./grid.js";
import { fundSpecification, resolveSpecification } from "./specification.js";
import type { AxisReport, CaseAnswer, SpecificationChoice } from "./types.js";

/**
 * Every axis of the grid for one case: what each option gives when it alone replaces the one of `around` (the fund's
 * own by default), or why it cannot be computed. An axis on which nothing changes the ratio is « sans effet ».
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
  return grid.axes.map(({ name, label, options }) => {
    const reports = options.map((option) => {
      const { ratio, absence } = evaluate(resolveSpecification(aCase, { ...base, [name]: option.id }));
      return { ...option, ratio: absence ?? present(ratio), isFund: fund[name] === option.id };
    });
    const effectless = reports.every(
      ({ ratio }) => ratio.kind === "absent" || Math.abs(ratio.value - own) <= 1e-12 * Math.abs(own),
    );
    return { name, label, options: reports, effectless };
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
