import { MethodError, asList, finite, openShare } from "../domain/index.js";
import { smallestCount } from "../stats/smallest-count.js";
import { binomialCdf } from "../stats/special/counts.js";
import type { Limits } from "./poisson.js";
import { numberOfDoctors } from "./readings.js";

/** How often a rule flags a neutral doctor, and how many are examined. */
export interface FalseFlagsInput {
  /** Probability that a neutral doctor is flagged: one for all, or one per doctor. */
  readonly pNull: number | readonly number[];
  readonly doctors: number;
  readonly alpha?: number | undefined;
}

/** Flags that chance alone gives. */
export interface FalseFlags {
  /** Mean number of neutral doctors flagged, and its variance. */
  readonly expected: number;
  readonly variance: number;
  readonly probabilityAtLeastOne: number;
  /** Binomial 95 % range of that number; only when the probability is the same for all. */
  readonly binomial95?: Limits;
  /** Level per doctor that keeps the probability of at least one false flag at α. */
  readonly bonferroni: number;
  readonly sidak: number;
}

/**
 * False flags to be expected among neutral doctors (statistics §D.8.1). A rank rule ("top 1.5 %") flags that share by
 * construction: this function is not about it. Errors: doctors not a whole number ≥ 1 `E_COUNT`; one probability per
 * doctor expected `E_INPUT_SHAPE`; outside 0–1 `E_PROBABILITY`.
 */
export function falseFlags(input: FalseFlagsInput): FalseFlags {
  const doctors = numberOfDoctors(input.doctors);
  const alpha = openShare(input.alpha ?? 0.05, "alpha");
  const levels = { bonferroni: alpha / doctors, sidak: -Math.expm1(Math.log1p(-alpha) / doctors) };
  if (typeof input.pNull === "number") {
    const p = checkedProbability(input.pNull, "pNull");
    return {
      expected: doctors * p,
      variance: doctors * p * (1 - p),
      probabilityAtLeastOne: -Math.expm1(doctors * Math.log1p(-p)),
      binomial95: [binomialQuantile(0.025, doctors, p), binomialQuantile(0.975, doctors, p)],
      ...levels,
    };
  }
  const list = checkedProbabilities(input.pNull, "pNull");
  if (list.length !== doctors) {
    throw new MethodError("E_INPUT_SHAPE", "pNull: one probability per doctor is expected", "pNull");
  }
  return {
    expected: list.reduce((sum, p) => sum + p, 0),
    variance: list.reduce((sum, p) => sum + p * (1 - p), 0),
    probabilityAtLeastOne: -Math.expm1(list.reduce((sum, p) => sum + Math.log1p(-p), 0)),
    ...levels,
  };
}

/** p-values corrected for the number of doctors examined. */
export interface MultipleTesting {
  /** Adjusted p-values, in the order given (Holm 1979; Benjamini and Hochberg 1995; Bonferroni). */
  readonly holm: readonly number[];
  readonly bh: readonly number[];
  readonly bonferroni: readonly number[];
  /** How many fall at or under α. */
  readonly rejectHolm: number;
  readonly rejectBh: number;
}

/** Correction of p-values for the number of doctors tested (statistics §D.8.2). p outside 0–1: `E_PROBABILITY`. */
export function multipleTesting(input: {
  readonly p: readonly number[];
  readonly alpha?: number | undefined;
}): MultipleTesting {
  const p = checkedProbabilities(input.p, "p");
  const alpha = openShare(input.alpha ?? 0.05, "alpha");
  const n = p.length;
  const at = (i: number): number => p[i] ?? 1;
  const order = p.map((_, i) => i).sort((i, j) => at(i) - at(j));
  const holm = p.slice();
  const bh = p.slice();
  let largest = 0;
  order.forEach((i, rank) => (holm[i] = largest = Math.max(largest, Math.min(1, (n - rank) * at(i)))));
  let smallest = 1;
  for (let rank = n - 1; rank >= 0; rank--) {
    const i = order[rank] ?? 0;
    bh[i] = smallest = Math.min(smallest, (n / (rank + 1)) * at(i));
  }
  const rejected = (adjusted: readonly number[]): number => adjusted.filter((value) => value <= alpha).length;
  return {
    holm,
    bh,
    bonferroni: p.map((value) => Math.min(1, n * value)),
    rejectHolm: rejected(holm),
    rejectBh: rejected(bh),
  };
}

/** Smallest k whose binomial cumulative probability reaches `level`. */
function binomialQuantile(level: number, n: number, p: number): number {
  return smallestCount((k) => k >= n || binomialCdf(k, n, p) >= level, Math.floor(n * p));
}

function checkedProbabilities(values: readonly number[], path: string): readonly number[] {
  return Array.from(asList(values, path), (p, i) => checkedProbability(p, `${path}[${String(i)}]`));
}

/** A probability, 0 and 1 included; otherwise `E_PROBABILITY`. */
export function checkedProbability(p: number, path: string): number {
  if (finite(p, path) >= 0 && p <= 1) return p;
  throw new MethodError("E_PROBABILITY", `${path}: ${String(p)} is not between 0 and 1`, path);
}
