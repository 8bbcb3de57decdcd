import type { Bench } from "./types.js";

/** Median and interquartile range of some durations, milliseconds. */
export interface Spread {
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
}

/** A function and the one it is measured against. */
export interface Measure {
  readonly bench: Bench;
  readonly runs: number;
  readonly own: Spread;
  readonly peer: Spread;
  /** Median of the peer / median of ours: how many times faster. */
  readonly ratio: number;
  /** undefined without goal. */
  readonly kept: boolean | undefined;
}

const MIN_RUNS = 15;
const WARM_UP = 3;

/**
 * Measures a work and its peer in turn (one run each, so that both meet the same machine), after a warm-up that is
 * not counted. The clock is an argument.
 */
export function measure(bench: Bench, now: () => number): Measure {
  const runs = Math.max(MIN_RUNS, bench.runs ?? MIN_RUNS);
  const timed = (work: () => unknown): number => {
    const start = now();
    work();
    return now() - start;
  };
  const own: number[] = [];
  const peer: number[] = [];
  for (let i = -WARM_UP; i < runs; i++) {
    const durations = [timed(bench.run), timed(bench.peer.run)] as const;
    if (i < 0) continue;
    own.push(durations[0]);
    peer.push(durations[1]);
  }
  const [ours, theirs] = [spread(own), spread(peer)];
  return {
    bench,
    runs,
    own: ours,
    peer: theirs,
    ratio: theirs.median / ours.median,
    kept: bench.goalMs === undefined ? undefined : ours.median <= bench.goalMs,
  };
}

/** Median and quartiles (type 7). */
export function spread(durations: readonly number[]): Spread {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (p: number): number => {
    const h = (sorted.length - 1) * p;
    const low = sorted[Math.floor(h)] ?? NaN;
    return low + (h - Math.floor(h)) * ((sorted[Math.ceil(h)] ?? low) - low);
  };
  return { median: at(0.5), q1: at(0.25), q3: at(0.75) };
}
