import type { Availability } from "./availability.js";
import type { Origin } from "./provenance.js";
import type { Status } from "./status.js";

/**
 * A named number that can explain itself: node of the trace that every result returns. Leaves carry an origin,
 * inner nodes a formula and their inputs. The number shown on a page *is* the one of its node.
 */
export interface Quantity {
  /** Stable identifier, e.g. `ratio`, `expected`, `rate[30-39,F,0]`. */
  readonly id: string;
  /** French label, plain words. */
  readonly label: string;
  readonly value: Availability<number>;
  /** French unit, e.g. "jours", "jours par patient actif", "sans unité". */
  readonly unit: string;
  readonly status: Status;
  /** French period or vintage, e.g. "1er sept. 2022 – 28 févr. 2023", "RP 2022". */
  readonly period?: string;
  /**
   * Formula over the ids of `inputs` in a small language: numbers, ids, + - * / ( ), and named functions
   * (`sum`, `weightedMean`, `standardise`, `dot`…), evaluated by an independent evaluator in the tests.
   */
  readonly formula?: string;
  readonly inputs?: readonly Quantity[];
  readonly origin?: Origin;
  /** French remark: assumption made, range, alternative. */
  readonly note?: string;
}
