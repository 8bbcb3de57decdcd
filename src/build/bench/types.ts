/** One measured work, beside a naive version or a peer that does the same in the same process. */
export interface Bench {
  /** French, what is done and on how much. */
  readonly name: string;
  readonly run: () => unknown;
  readonly peer: { readonly name: string; readonly run: () => unknown };
  /** Median not to exceed, milliseconds; absent = the ratio alone is shown. */
  readonly goalMs?: number;
  /** 15 by default, and never fewer. */
  readonly runs?: number;
}

/** What a file of `tests/bench` exports: its works, or how to prepare them. */
export interface BenchModule {
  readonly benches: readonly Bench[] | (() => readonly Bench[] | Promise<readonly Bench[]>);
}
