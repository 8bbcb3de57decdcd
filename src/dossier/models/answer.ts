import type { Outcome } from "../../core/domain/status.js";

/**
 * What an executable rule answers: never a bare boolean. `sources` are keys of facts of the register, `articles`
 * references in the law table; `hypotheses` are what had to be supposed to apply the rule.
 */
export interface ModelAnswer {
  readonly outcome: Outcome;
  /** Short name of the rule applied: `R3`, `identité`, `plafond`. */
  readonly rule: string;
  /** One or two French sentences. */
  readonly sentence: string;
  readonly sources: readonly string[];
  readonly articles?: readonly string[];
  readonly hypotheses: readonly string[];
}
