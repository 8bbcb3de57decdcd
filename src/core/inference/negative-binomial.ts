import { count, positive } from "../domain/index.js";
import { smallestCount } from "../stats/smallest-count.js";
import { negBinTail } from "../stats/special/counts.js";
import { negBinCdf, poissonQuantile } from "../stats/special.js";
import { checkedCounts, fitMeanOne, logLikelihood, sumOver } from "./count-mixture.js";
import { upperTail } from "./poisson.js";

/** Observed and expected leaves of a set of doctors. */
export interface NegativeBinomialInput {
  /** Leaves, and leaves expected, of each doctor. */
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly threshold?: number | undefined;
}

/** Size of the law, by moments and by maximum likelihood. */
export interface NegativeBinomial {
  readonly overdispersed: boolean;
  /** k: variance E + E²/k. Infinity without over-dispersion, and the law is then Poisson. */
  readonly size: number;
  readonly momentSize: number;
  readonly logLikelihood: number;
  readonly poissonLogLikelihood: number;
  /** P(X ≥ observed) for each doctor. */
  readonly pUpper: readonly number[];
  /** Quantile 0.975 of each. */
  readonly upper95: readonly number[];
  /** P(X ≥ ⌈T·E⌉) of each: probability of being flagged by what is common to all. */
  readonly probabilityAtLeastThresholdTimesExpected: readonly number[];
}

/**
 * Negative binomial law of the counts of leaves around their expected numbers, size by maximum likelihood (statistics
 * §D.7). Errors: those of the counts (`E_INPUT_SHAPE`, `E_TOO_FEW_UNITS`, `E_NEGATIVE`, `E_ZERO_EXPECTED`); a count
 * that is not whole `E_COUNT`; every count 0 with an over-dispersion `E_EMPTY_DISTRIBUTION`.
 */
export function negativeBinomial(input: NegativeBinomialInput): NegativeBinomial {
  const table = checkedCounts(input, 1);
  table.observed.forEach((o, i) => count(o, `observed[${String(i)}]`));
  const threshold = positive(input.threshold ?? 2, "threshold");
  const prior = fitMeanOne(table);
  const size = prior.shape;
  const moment = sumOver(table, (o, e) => (o - e) ** 2 - e);
  const expected = Array.from(table.expected);
  return {
    overdispersed: size !== Infinity,
    size,
    momentSize: sumOver(table, (_, e) => e * e) / Math.max(0, moment),
    logLikelihood: logLikelihood(table, prior),
    poissonLogLikelihood: logLikelihood(table, { shape: Infinity, rate: Infinity, mean: 1 }),
    pUpper: expected.map((mean, i) => tailAtLeast(table.observed[i] ?? 0, size, mean)),
    upper95: expected.map((mean) => quantileOf(0.975, size, mean)),
    probabilityAtLeastThresholdTimesExpected: expected.map((mean) =>
      tailAtLeast(Math.ceil(threshold * mean - 1e-9), size, mean),
    ),
  };
}

/** P(X ≥ k), the small tail computed directly. */
function tailAtLeast(k: number, size: number, mean: number): number {
  if (k <= 0) return 1;
  return size === Infinity ? upperTail(k, mean) : negBinTail(k, size, mean, true);
}

/** Smallest k with P(X ≤ k) ≥ p. */
function quantileOf(p: number, size: number, mean: number): number {
  if (size === Infinity) return poissonQuantile(p, mean);
  return smallestCount((k) => negBinCdf(k, size, mean) >= p, Math.floor(mean));
}
