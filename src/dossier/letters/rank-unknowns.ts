import { answerCase, type AnswerData, listAxes } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import { isFlagged } from "../../core/multiverse/flag.js";
import type { RankedUnknown } from "./dossier.js";

/**
 * How far each unknown parameter could move the ratio of this case: lowest and highest ratio over the options of
 * each axis of the grid, all other choices being the fund's. Axes with fewer than two computable options, or where
 * nothing changes, are left out: nothing can be said of them.
 */
export function rankUnknowns(aCase: Case, data?: AnswerData): readonly RankedUnknown[] {
  const { threshold, comparison } = answerCase(aCase, data).verdict;
  return listAxes(aCase, data).flatMap(({ name, options, effectless }) => {
    const ratios = options.flatMap(({ ratio }) => (ratio.kind === "present" ? [ratio.value] : []));
    const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
    if (effectless || ratios.length < 2 || low <= 0) return [];
    const flips = isFlagged(low, threshold, comparison) !== isFlagged(high, threshold, comparison);
    return [{ axis: name, low, high, flips }];
  });
}
