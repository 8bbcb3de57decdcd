/** What is wrong in a case: where, what, and what a right value looks like. The last two in French. */
export interface CaseFault {
  /** Path of the field, e.g. `figures.activePatients.value`, `residence[3].code`. */
  readonly path: string;
  readonly problem: string;
  readonly example: string;
}

/** A case, or all its faults at once. */
export type ParsedCase<T> =
  | { readonly ok: true; readonly value: T; readonly migratedFrom?: string }
  | { readonly ok: false; readonly faults: readonly CaseFault[] };
