import type { Case } from "../case/types.js";
import { numberOf } from "../domain/index.js";
import { flipAnalysis } from "../multiverse/flip.js";
import type { FlipAnalysis } from "../multiverse/flip.js";
import type { CaseAnswer } from "./types.js";

/**
 * Smallest changes that turn the verdict of an answer over: days, mean of the group, and the longest leaves when their
 * durations were typed and days are what is counted. A measure of fragility: it does not say that these leaves should
 * not count. Nothing when there is no ratio.
 */
export function flipOf(aCase: Case, answer: CaseAnswer): FlipAnalysis | undefined {
  const observed = numberOf(answer.observed);
  const expected = numberOf(answer.expected);
  if (observed === undefined || expected === undefined || expected <= 0) return undefined;
  const { threshold, comparison } = answer.verdict;
  const durations = answer.specification.numerator === "days" ? aCase.spells : undefined;
  const list = durations === undefined || durations.length === 0 ? {} : { durations };
  return flipAnalysis({ observed, expected, threshold, comparison, ...list });
}
