import { MethodError } from "../domain/index.js";
import { bracketedRoot } from "./root.js";
import type { Severity } from "./severity.js";

/** Number of leaves: Poisson when `size` is absent, negative binomial of that size otherwise. */
export interface Frequency {
  readonly mean: number;
  readonly size?: number | undefined;
}

/** Steps of the recursion above which it is refused rather than left to run (a few seconds). */
const MAX_STEPS = 5e8;
/** Cells above which the distribution would not fit in memory. */
const MAX_CELLS = 2e7;
const CEILING = 1e200;

/**
 * Probabilities of 0, 1, … `last` days in all (Panjer 1981). The recursion starts at 1 and the true probability of
 * no leave is multiplied at the end, in logarithms: exp(−Λ) underflows beyond Λ = 745. Values that grow past 1e200
 * are brought back, the number of times being kept cell by cell.
 * Too many cells to compute: `E_DOMAIN`.
 */
export function totalDaysDistribution(frequency: Frequency, severity: Severity, last: number): Float64Array {
  const { days, probability } = severity;
  if (last >= MAX_CELLS || last * days.length > MAX_STEPS) {
    const message = `the distribution of up to ${String(last)} days is too long to compute exactly`;
    throw new MethodError("E_DOMAIN", message, "totals", { last });
  }
  const { a, b, logZero } = panjerConstants(frequency);
  const longest = Math.max(...days);
  const value = new Float64Array(last + 1);
  const rescalings = new Int32Array(last + 1);
  value[0] = 1;
  let current = 0;
  for (let s = 1; s <= last; s++) {
    let sum = 0;
    for (let j = 0; j < days.length; j++) {
      const x = days[j] ?? 0;
      if (x <= s) sum += (a + (b * x) / s) * (probability[j] ?? 0) * (value[s - x] ?? 0);
    }
    value[s] = sum;
    rescalings[s] = current;
    if (sum > CEILING) {
      current++;
      for (let t = Math.max(0, s - longest); t <= s; t++) {
        value[t] = (value[t] ?? 0) / CEILING;
        rescalings[t] = (rescalings[t] ?? 0) + 1;
      }
    }
  }
  const logCeiling = Math.log(CEILING);
  return value.map((h, s) => Math.exp(Math.log(h) + (rescalings[s] ?? 0) * logCeiling + logZero));
}

/** P(no leave), in logarithm, and the constants of p_n = (a + b/n) p_{n−1}. */
export function panjerConstants({ mean, size }: Frequency): {
  readonly a: number;
  readonly b: number;
  readonly logZero: number;
} {
  if (size === undefined) return { a: 0, b: mean, logZero: -mean };
  const p = mean / (size + mean);
  return { a: p, b: (size - 1) * p, logZero: -size * Math.log1p(mean / size) };
}

/**
 * Rate at which the tail of the total days falls, per day: the θ where p·E[exp(θX)] = 1, p being the limit of
 * p_n / p_{n−1} (a negative binomial number of leaves; a Poisson one falls faster than any exponential, `Infinity`).
 */
export function decayPerDay(frequency: Frequency, { days, probability, m1 }: Severity): number {
  const fall = -Math.log(panjerConstants(frequency).a);
  if (fall === Infinity) return Infinity;
  const longest = Math.max(...days);
  const excess = (theta: number): number =>
    theta * longest +
    Math.log(days.reduce((sum, x, j) => sum + (probability[j] ?? 0) * Math.exp(theta * (x - longest)), 0)) -
    fall;
  return bracketedRoot(excess, fall / longest, fall / m1);
}
