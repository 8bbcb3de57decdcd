import { finite, nonNegative, oneOf, positive } from "../domain/index.js";

/** `>=`: a ratio equal to the threshold is flagged (default). `>`: it is not. */
export type Comparison = ">=" | ">";

/** Whether an **unrounded** ratio is flagged by the rule. */
export function isFlagged(ratio: number, threshold: number, comparison: Comparison = ">="): boolean {
  return comparison === ">" ? ratio > threshold : ratio >= threshold;
}

/** When a ratio is flagged. */
export interface FlagRule {
  /** Ratio from which a doctor is flagged; 2 by default. */
  readonly threshold?: number | undefined;
  readonly comparison?: Comparison | undefined;
}

/** The rule with its defaults, checked: threshold > 0 (`E_DOMAIN`), comparison `>=` or `>` (`E_OPTION`). */
export function checkedRule(rule: FlagRule): { readonly threshold: number; readonly comparison: Comparison } {
  return {
    threshold: positive(rule.threshold ?? 2, "threshold"),
    comparison: oneOf(rule.comparison ?? ">=", [">=", ">"], "comparison"),
  };
}

/** Observed ≥ 0 and expected > 0 (`E_ZERO_EXPECTED`): the two numbers of a ratio. */
export function checkedRatio(observed: number, expected: number): number {
  return (
    nonNegative(observed, "observed") / positive(finite(expected, "expected"), "expected", "E_ZERO_EXPECTED")
  );
}
