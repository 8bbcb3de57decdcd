import { MethodError, finite, nonNegative, oneOf, openShare, positive } from "../domain/index.js";
import { normalCdf, normalQuantile } from "../stats/special.js";
import { checkedExpected } from "./poisson.js";
import type { Limits } from "./poisson.js";

/** The ratio of one doctor, and the spread of the others. */
export interface LogNormalInput {
  readonly ratio: number;
  readonly expected: number;
  /** φ; 1 by default (counts of leaves). */
  readonly dispersion?: number | undefined;
  /** τ², variance of the log ratio between doctors. */
  readonly tau2: number;
  /** Mean log ratio of the doctors; 0 by default. */
  readonly mu?: number | undefined;
  readonly threshold?: number | undefined;
  /** Sampling variance φ/E (`expected`, default) or φ/(R·E) (`observed`). */
  readonly scale?: "expected" | "observed" | undefined;
  readonly alpha?: number | undefined;
}

/** Posterior of one doctor's true ratio when log ratios are normal, τ² being given. */
export interface EmpiricalBayesLogNormal {
  readonly samplingVariance: number;
  /** τ²/(τ² + s²): weight of the doctor's own figure, the rest going to the mean of all. */
  readonly shrinkage: number;
  readonly posteriorLogMean: number;
  readonly posteriorLogSd: number;
  readonly median: number;
  readonly credible: Limits;
  readonly probabilityAboveThreshold: number;
  /** (ln R − μ)/√(s² + τ²): "is this doctor unlike the others?", the question that shrinkage does not answer. */
  readonly outlierZ: number;
}

/**
 * Log-normal shrinkage (statistics §D.6). With τ² = 0 all doctors are alike: the posterior is the mean, for certain.
 * Errors: expected ≤ 0 `E_ZERO_EXPECTED`; ratio 0 `E_LOG_OF_ZERO`, negative `E_NEGATIVE`; φ ≤ 0 or τ² < 0 `E_DOMAIN`;
 * scale `E_OPTION`.
 */
export function empiricalBayesLogNormal(input: LogNormalInput): EmpiricalBayesLogNormal {
  const expected = checkedExpected(input.expected);
  const ratio = nonNegative(input.ratio, "ratio");
  if (ratio === 0) throw new MethodError("E_LOG_OF_ZERO", "a ratio of 0 has no logarithm", "ratio");
  const dispersion = positive(input.dispersion ?? 1, "dispersion");
  const tau2 = nonNegative(input.tau2, "tau2", "E_DOMAIN");
  const mu = finite(input.mu ?? 0, "mu");
  const threshold = positive(input.threshold ?? 2, "threshold");
  const alpha = openShare(input.alpha ?? 0.05, "alpha");
  const scale = oneOf(input.scale ?? "expected", ["expected", "observed"], "scale");
  const samplingVariance = dispersion / (scale === "observed" ? ratio * expected : expected);
  const shrinkage = tau2 / (tau2 + samplingVariance);
  const mean = mu + shrinkage * (Math.log(ratio) - mu);
  const sd = Math.sqrt(shrinkage * samplingVariance);
  const gap = mean - Math.log(threshold);
  const z = normalQuantile(1 - alpha / 2);
  return {
    samplingVariance,
    shrinkage,
    posteriorLogMean: mean,
    posteriorLogSd: sd,
    median: Math.exp(mean),
    credible: [Math.exp(mean - z * sd), Math.exp(mean + z * sd)],
    probabilityAboveThreshold: sd === 0 ? (gap > 0 ? 1 : 0) : normalCdf(gap / sd),
    outlierZ: (Math.log(ratio) - mu) / Math.sqrt(samplingVariance + tau2),
  };
}
