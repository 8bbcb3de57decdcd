import { count, positive } from "../domain/index.js";
import { betaI, negBinCdf, poissonQuantile } from "../stats/special.js";
import { checkedCounts, fitMeanOne, logLikelihood, sumOver } from "./count-mixture.js";
import { upperTail } from "./poisson.js";

export interface NegativeBinomialInput {
  /** Leaves, and leaves expected, of each doctor. */
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly threshold?: number | undefined;
}

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
    momentSize: moment <= 0 ? Infinity : sumOver(table, (_, e) => e * e) / moment,
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
  return size === Infinity ? upperTail(k, mean) : betaI(k, size, mean / (size + mean));
}

/** Smallest k with P(X ≤ k) ≥ p: doubling, then bisection. */
function quantileOf(p: number, size: number, mean: number): number {
  if (size === Infinity) return poissonQuantile(p, mean);
  const reaches = (k: number): boolean => negBinCdf(k, size, mean) >= p;
  if (reaches(0)) return 0;
  let low = 0;
  let high = Math.max(1, Math.ceil(mean));
  while (!reaches(high)) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}
