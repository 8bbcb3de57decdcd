import { asList, finite, openShare, positive } from "../domain/index.js";
import { gammaQ } from "../stats/special.js";
import { decayPerDay, panjerConstants, totalDaysDistribution } from "./panjer.js";
import type { Frequency } from "./panjer.js";
import { checkedSeverity } from "./severity.js";
import type { DurationClass, Severity } from "./severity.js";

/** Law of the days of an average doctor: number of leaves × duration. */
export interface CompoundInput {
  /** Profile of durations of one leave, in whole days inside the window. */
  readonly severity: readonly DurationClass[];
  /** Λ, expected number of leaves in the window. */
  readonly expectedSpells: number;
  /** Numbers of days whose upper tail is wanted. */
  readonly totals: readonly number[];
  readonly quantiles?: readonly number[] | undefined;
  /** k of a negative binomial number of leaves (frailty); absent: Poisson. */
  readonly frequencySize?: number | undefined;
}

/** Moments of the days, in days, and the tail asked for. */
export interface CompoundTail {
  readonly mean: number;
  readonly variance: number;
  /** φ = variance / mean. */
  readonly dispersion: number;
  readonly probabilityZero: number;
  /** P(D ≥ total), exact, one per total. */
  readonly tailAtLeast: readonly number[];
  /** Smallest number of days whose cumulative probability reaches each level of `quantiles`. */
  readonly quantiles: readonly number[];
  /** The same tails by a gamma law of same mean and variance. */
  readonly gammaTail: readonly number[];
  /** The last two for a Poisson number of leaves only: translated gamma law of same first three moments. */
  readonly skewness?: number;
  readonly translatedGammaTail?: readonly number[];
}

/**
 * Exact distribution of the days of an average doctor (statistics §D.3). P(D ≥ ⌈T·E⌉) is "the probability that an
 * average doctor with these patients would be flagged by chance", under the duration profile given.
 *
 * Errors, in this order: those of the profile (`E_COUNT`, `E_NEGATIVE`, `E_PROBABILITY`, `E_ZERO_DURATION`);
 * expected leaves ≤ 0 `E_ZERO_EXPECTED`; size ≤ 0, level outside 0–1, or a distribution too long to be computed
 * exactly (tens of millions of days) `E_DOMAIN`.
 */
export function compoundPoissonTail(input: CompoundInput): CompoundTail {
  const severity = checkedSeverity(input.severity);
  const spells = positive(input.expectedSpells, "expectedSpells", "E_ZERO_EXPECTED");
  const size = input.frequencySize === undefined ? undefined : positive(input.frequencySize, "frequencySize");
  const totals = Array.from(asList(input.totals, "totals"), (x, i) => finite(x, `totals[${String(i)}]`));
  const levels = Array.from(asList(input.quantiles ?? [], "quantiles"), (p, i) =>
    openShare(p, `quantiles[${String(i)}]`),
  );
  const frequency = { mean: spells, size };
  const mean = spells * severity.m1;
  const variance = spells * severity.m2 + (size === undefined ? 0 : mean ** 2 / size);
  const last = Math.ceil(Math.max(mean, ...totals) + reach(frequency, variance, severity));
  const mass = totalDaysDistribution(frequency, severity, last);
  const tail = upperTails(mass);
  return {
    mean,
    variance,
    dispersion: variance / mean,
    probabilityZero: Math.exp(panjerConstants(frequency).logZero),
    tailAtLeast: totals.map((x) => (x <= 0 ? 1 : (tail[Math.ceil(x)] ?? 0))),
    quantiles: levels.map((level) => quantileOf(mass, tail, level)),
    gammaTail: totals.map((x) => (x <= 0 ? 1 : gammaQ(mean ** 2 / variance, (x * mean) / variance))),
    ...(size === undefined && translatedGamma(spells, severity, totals)),
  };
}

/** Log of what is left beyond the far end, relative to the smallest tail asked. */
const NEGLIGIBLE = 45;

/**
 * Days beyond all that is asked from which tails are summed: 14 standard deviations and ten longest leaves. The leaves
 * matter for very short lists, whose tail is made of one leave more, and one more. A negative binomial number of
 * leaves has an exponential tail, which the standard deviation of a small size does not reach.
 */
function reach(frequency: Frequency, variance: number, severity: Severity): number {
  const near = 14 * Math.sqrt(variance) + 10 * Math.max(...severity.days);
  return Math.max(near, NEGLIGIBLE / decayPerDay(frequency, severity));
}

/** P(D ≥ s) for every s, summed from the far end so that small tails keep their relative accuracy. */
function upperTails(mass: Float64Array): Float64Array {
  const tail = new Float64Array(mass.length);
  let sum = 0;
  for (let s = mass.length - 1; s >= 0; s--) tail[s] = Math.min(1, (sum += mass[s] ?? 0));
  return tail;
}

/** Smallest s with P(D ≤ s) ≥ level, by the small side: from below up to ½, by the tail beyond. */
function quantileOf(mass: Float64Array, tail: Float64Array, level: number): number {
  if (level > 0.5) return tail.findIndex((_, s) => (tail[s + 1] ?? 0) <= 1 - level);
  let cumulative = 0;
  return mass.findIndex((probability) => (cumulative += probability) >= level);
}

function translatedGamma(
  spells: number,
  { m1, m2, m3 }: Severity,
  totals: readonly number[],
): { readonly skewness: number; readonly translatedGammaTail: readonly number[] } {
  const sd = Math.sqrt(spells * m2);
  const skewness = (spells * m3) / sd ** 3;
  const shape = 4 / skewness ** 2;
  const rate = 2 / (skewness * sd);
  const origin = spells * m1 - (2 * sd) / skewness;
  const tailAt = (x: number): number => {
    const above = x - 0.5 - origin;
    return above <= 0 ? 1 : gammaQ(shape, above * rate);
  };
  return { skewness, translatedGammaTail: totals.map(tailAt) };
}
