import { answerCase, fundSpecification, resolveSpecification } from "../../core/answer/index.js";
import type { AnswerData, AxisName, Verdict } from "../../core/answer/index.js";
import { defaultGrid } from "../../core/answer/grid.js";
import type { GridOption } from "../../core/answer/grid.js";
import type { Case } from "../../core/case/types.js";
import type { Availability } from "../../core/domain/index.js";

/** An option, alone in place of the fund's: its ratio (or why there is none) and its result. */
export interface OptionEffect extends GridOption {
  readonly ratio: Availability<number>;
  readonly kind: Verdict["kind"];
  readonly isFund: boolean;
}
/** An axis with the effect of each of its options. */
export interface AxisEffect {
  readonly name: AxisName;
  readonly label: string;
  readonly options: readonly OptionEffect[];
}

/** What each option of each axis of the grid gives, alone, around the fund's comparison; order of the grid. */
export function axisEffects(held: Case, data: AnswerData | undefined): readonly AxisEffect[] {
  const fund = fundSpecification(held);
  const own = answerCase(held, data);
  return defaultGrid.axes.map((axis) => ({
    name: axis.name,
    label: axis.label,
    options: axis.options.map((option) => {
      const isFund = resolveSpecification(held, { [axis.name]: option.id })[axis.name] === fund[axis.name];
      const answer = isFund ? own : answerCase(held, data, { specification: { [axis.name]: option.id } });
      return { ...option, ratio: answer.ratio.value, kind: answer.verdict.kind, isFund };
    }),
  }));
}
