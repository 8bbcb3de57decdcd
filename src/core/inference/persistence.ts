import { MethodError, asList, finite, nonNegative, openShare, positive } from "../domain/index.js";
import type { Warning } from "../domain/index.js";
import { normalCdf } from "../stats/special.js";

/** Variance between doctors against that of one measure. */
export interface ReliabilityInput {
  /** τ², variance of the log ratio between doctors. */
  readonly tau2: number;
  /** s², sampling variance of one doctor's log ratio over one window. */
  readonly samplingVariance: number;
  /** Numbers of windows pooled. */
  readonly periods: readonly number[];
  /** Reliability aimed at, 0.7 by default. */
  readonly target?: number | undefined;
}

/** Share of the variance of a measure that lies between doctors, 0–1. */
export interface ProfileReliability {
  /** τ²/(τ² + s²/k) for each k of `periods` (Spearman–Brown). */
  readonly reliability: readonly number[];
  /** Windows, or sampling variance, that reach the target; Infinity windows when τ² = 0. */
  readonly periodsForTarget: number;
  readonly samplingVarianceForTarget: number;
  /** `W_RELIABILITY` for each reliability under the target. */
  readonly warnings: readonly Warning[];
}

/** Reliability of a ratio as a measure of the doctor (statistics §D.8.4). τ² < 0, s² ≤ 0 or k ≤ 0: `E_DOMAIN`. */
export function profileReliability(input: ReliabilityInput): ProfileReliability {
  const tau2 = nonNegative(input.tau2, "tau2", "E_DOMAIN");
  const samplingVariance = positive(input.samplingVariance, "samplingVariance");
  const target = openShare(input.target ?? 0.7, "target");
  const periods = Array.from(asList(input.periods, "periods"), (k, i) =>
    positive(k, `periods[${String(i)}]`),
  );
  const reliability = periods.map((k) => (tau2 === 0 ? 0 : tau2 / (tau2 + samplingVariance / k)));
  return {
    reliability,
    periodsForTarget: ((target / (1 - target)) * samplingVariance) / tau2,
    samplingVarianceForTarget: (tau2 * (1 - target)) / target,
    warnings: reliability.flatMap((value, i) =>
      value < target
        ? [{ code: "W_RELIABILITY" as const, reliability: value, periods: periods[i] ?? 0 }]
        : [],
    ),
  };
}

/** First measure of a doctor chosen for it, and what is known of the others. */
export interface RegressionInput {
  /** Mean log ratio of the doctors, 0 by default. */
  readonly mu?: number | undefined;
  readonly tau2: number;
  readonly samplingVariance: number;
  /** Doctors whose ratio reached it in the first window are followed. */
  readonly threshold?: number | undefined;
}

/** What the next window shows of doctors selected above a threshold, nobody having changed anything. */
export interface RegressionToMean {
  readonly probabilitySelected: number;
  readonly reliability: number;
  readonly meanLogFirst: number;
  readonly meanLogSecond: number;
  readonly geometricFirst: number;
  readonly geometricSecond: number;
  readonly apparentReductionGeometric: number;
  readonly arithmeticFirst: number;
  readonly arithmeticSecond: number;
  readonly apparentReductionArithmetic: number;
}

/** A mean or a variance of log ratios beyond this is a mistake of scale, and its exponential would overflow. */
const LARGEST_LOG = 100;

/**
 * Regression to the mean under normal log ratios (statistics §D.8.5).
 * Errors: τ² < 0, s² ≤ 0, threshold ≤ 0, a mean or variance over 100 on the log scale,
 * or a threshold so high that nobody is selected: `E_DOMAIN`.
 */
export function regressionToMean(input: RegressionInput): RegressionToMean {
  const mu = finite(input.mu ?? 0, "mu");
  const tau2 = nonNegative(input.tau2, "tau2", "E_DOMAIN");
  const total = tau2 + positive(input.samplingVariance, "samplingVariance");
  const threshold = positive(input.threshold ?? 2, "threshold");
  if (Math.abs(mu) > LARGEST_LOG || total > LARGEST_LOG) {
    throw new MethodError(
      "E_DOMAIN",
      "mu, tau2 and samplingVariance are on the log scale: too large",
      "tau2",
    );
  }
  const sd = Math.sqrt(total);
  const z = (Math.log(threshold) - mu) / sd;
  const selected = normalCdf(-z);
  if (selected === 0) throw new MethodError("E_DOMAIN", "threshold: no doctor is selected", "threshold");
  const hazard = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) / selected;
  const reliability = tau2 / total;
  const meanLogFirst = mu + sd * hazard;
  const meanLogSecond = mu + reliability * sd * hazard;
  const arithmetic = (covariance: number): number =>
    (Math.exp(mu + total / 2) * normalCdf(covariance / sd - z)) / selected;
  const [geometricFirst, geometricSecond] = [Math.exp(meanLogFirst), Math.exp(meanLogSecond)];
  const [arithmeticFirst, arithmeticSecond] = [arithmetic(total), arithmetic(tau2)];
  return {
    probabilitySelected: selected,
    reliability,
    meanLogFirst,
    meanLogSecond,
    geometricFirst,
    geometricSecond,
    apparentReductionGeometric: 1 - geometricSecond / geometricFirst,
    arithmeticFirst,
    arithmeticSecond,
    apparentReductionArithmetic: 1 - arithmeticSecond / arithmeticFirst,
  };
}
