import { answerCase, defaultGrid } from "../../core/answer/index.js";
import type { AnswerData, AnswerGrid } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import { assumptionContext } from "./assumption-context.js";
import { roundDeep, type Json } from "./canonical.js";
import { stepAssumptions, toolAssumptions } from "./choice-assumptions.js";
import { inferenceAssumptions } from "./inference-assumptions.js";
import { tableAssumptions } from "./table-assumptions.js";
import type { ExhibitAssumption, ExhibitResults } from "./types.js";

/**
 * Everything that an exhibit takes by default, whether this case rests on it or not: value, plausible range, status,
 * source, what rests on it, and how results move over the range where that can be computed. `results` are those of the
 * same case; numbers carry ten significant digits, as theirs.
 */
export function exhibitAssumptions(
  aCase: Case,
  data: AnswerData | undefined,
  results: ExhibitResults,
  grid: AnswerGrid = defaultGrid,
): readonly ExhibitAssumption[] {
  const context = assumptionContext(aCase, data, grid, answerCase(aCase, data), results);
  const all = [
    ...toolAssumptions(context),
    ...inferenceAssumptions(context),
    ...tableAssumptions(context),
    ...stepAssumptions(context),
  ];
  return roundDeep(all as unknown as Json) as unknown as readonly ExhibitAssumption[];
}
