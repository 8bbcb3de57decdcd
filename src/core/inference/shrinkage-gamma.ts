import { MethodError, openShare, positive } from "../domain/index.js";
import { gammaPInv, gammaQ } from "../stats/special.js";
import { checkedCounts, fitGamma, fitMeanOne, logLikelihood, sumOver } from "./count-mixture.js";
import type { CountTable, GammaPrior } from "./count-mixture.js";
import type { Limits } from "./poisson.js";

/** Counts of a set of doctors. */
export interface GammaShrinkageInput {
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly threshold?: number | undefined;
  /** Forces a prior mean of 1. */
  readonly meanOne?: boolean | undefined;
  /** A prior that is given and not fitted. */
  readonly prior?: { readonly shape: number; readonly rate: number } | undefined;
  /** φ: days divided by it behave like counts; 1 by default. */
  readonly dispersion?: number | undefined;
  readonly alpha?: number | undefined;
}

/** Gamma law of the true ratios and posterior of each doctor. Shape and rate are Infinity without over-dispersion. */
export interface EmpiricalBayesGamma {
  readonly shape: number;
  readonly rate: number;
  readonly priorMean: number;
  readonly priorVariance: number;
  readonly logLikelihood: number;
  readonly posteriorMean: readonly number[];
  readonly credible: readonly Limits[];
  readonly probabilityAboveThreshold: readonly number[];
  readonly probabilityAboveOne: readonly number[];
  readonly priorProbabilityAboveThreshold: number;
  /** Moment estimator of Marshall (1991), for comparison. */
  readonly marshall: {
    readonly mean: number;
    readonly variance: number;
    readonly posteriorMean: readonly number[];
  };
}

/**
 * Gamma–Poisson shrinkage of a set of doctors (statistics §D.6). The right answer to "how high is the true level?",
 * the wrong one to "is this doctor unlike the others?" (Jones and Spiegelhalter 2011).
 * Errors: lengths `E_INPUT_SHAPE`; no doctor `E_TOO_FEW_UNITS`; observed < 0 `E_NEGATIVE`; expected ≤ 0
 * `E_ZERO_EXPECTED`; φ, threshold, prior shape or rate ≤ 0 `E_DOMAIN`; every count 0 with `meanOne`
 * `E_EMPTY_DISTRIBUTION`.
 */
export function empiricalBayesGamma(input: GammaShrinkageInput): EmpiricalBayesGamma {
  const table = checkedCounts(input, positive(input.dispersion ?? 1, "dispersion"));
  const threshold = positive(input.threshold ?? 2, "threshold");
  const alpha = openShare(input.alpha ?? 0.05, "alpha");
  const prior = priorOf(input, table);
  const posterior = doctorsOf(table).map(([o, e]) => posteriorOf(prior, o, e));
  return {
    shape: prior.shape,
    rate: prior.rate,
    priorMean: prior.mean,
    priorVariance: prior.mean / prior.rate,
    logLikelihood: computable(logLikelihood(table, prior), "prior"),
    posteriorMean: posterior.map((doctor) => doctor.mean),
    credible: posterior.map(
      (doctor) => [doctor.quantile(alpha / 2), doctor.quantile(1 - alpha / 2)] as const,
    ),
    probabilityAboveThreshold: posterior.map((doctor) => doctor.above(threshold)),
    probabilityAboveOne: posterior.map((doctor) => doctor.above(1)),
    priorProbabilityAboveThreshold: posteriorOf(prior, 0, 0).above(threshold),
    marshall: marshall(table),
  };
}

function priorOf(input: GammaShrinkageInput, table: CountTable): GammaPrior {
  if (input.prior !== undefined) {
    const shape = positive(input.prior.shape, "prior.shape");
    const rate = positive(input.prior.rate, "prior.rate");
    return { shape, rate, mean: shape / rate };
  }
  return input.meanOne === true ? fitMeanOne(table) : fitGamma(table);
}

interface Posterior {
  readonly mean: number;
  readonly quantile: (p: number) => number;
  readonly above: (value: number) => number;
}

/** Γ(a + O, b + E); a point at the mean when the prior is one. */
function posteriorOf(prior: GammaPrior, o: number, e: number): Posterior {
  const { shape, rate, mean } = prior;
  if (shape === Infinity) return { mean, quantile: () => mean, above: (value) => (mean > value ? 1 : 0) };
  return {
    mean: (shape + o) / (rate + e),
    quantile: (p) => gammaPInv(shape + o, p) / (rate + e),
    above: (value) => gammaQ(shape + o, value * (rate + e)),
  };
}

/** A result that numbers of extreme size have not pushed out of range; otherwise `E_DOMAIN`. */
function computable(value: number, path: string): number {
  if (Number.isFinite(value)) return value;
  throw new MethodError("E_DOMAIN", `${path}: numbers too small or too large to be computed with`, path);
}

function marshall(table: CountTable): EmpiricalBayesGamma["marshall"] {
  const exposure = sumOver(table, (_, e) => e);
  const mean = sumOver(table, (o) => o) / exposure;
  const spread = computable(sumOver(table, (o, e) => e * (o / e - mean) ** 2) / exposure, "expected");
  const variance = Math.max(0, spread - (mean * table.expected.length) / exposure);
  const shrunk = ([o, e]: readonly [number, number]): number => {
    const own = mean === 0 ? 0 : variance / (variance + mean / e);
    return mean + (o / e - mean) * own;
  };
  return { mean, variance, posteriorMean: doctorsOf(table).map(shrunk) };
}

function doctorsOf({ observed, expected }: CountTable): (readonly [o: number, e: number])[] {
  return Array.from(observed, (o, i) => [o, expected[i] ?? 0] as const);
}
