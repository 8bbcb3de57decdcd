import { listAxes } from "../../core/answer/index.js";
import type {
  AnswerData,
  AxisName,
  AxisReport,
  OptionReport,
  SpecificationChoice,
  Verdict,
} from "../../core/answer/index.js";
import { isFlagged } from "../../core/multiverse/flag.js";
import type { Case } from "../../core/case/types.js";

/** An option with the side of the threshold on which its ratio falls, when it has one. */
export interface OptionEffect extends OptionReport {
  readonly kind?: "signalé" | "non signalé";
}
/** An axis with the effect of each of its options. */
export interface AxisEffect extends Omit<AxisReport, "options"> {
  readonly name: AxisName;
  readonly options: readonly OptionEffect[];
}

/**
 * What each option of each axis of the grid gives, alone, around the fund's comparison or the choices of `around`; order
 * of the grid.
 */
export function axisEffects(
  held: Case,
  data: AnswerData | undefined,
  { threshold, comparison }: Verdict,
  around: Partial<SpecificationChoice> = {},
): readonly AxisEffect[] {
  return listAxes(held, data, around).map((axis) => ({
    ...axis,
    options: axis.options.map((option) => {
      if (option.ratio.kind === "absent") return option;
      const flagged = isFlagged(option.ratio.value, threshold, comparison);
      return { ...option, kind: flagged ? "signalé" : "non signalé" };
    }),
  }));
}
