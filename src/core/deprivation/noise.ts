import { MethodError, asList, finite, nonNegative, positive } from "../domain/index.js";
import { finiteNumbers, nonNegativeNumbers, normalCdf } from "../stats/index.js";
import { columnsOf } from "./columns.js";

/** A fitted index whose variables carry sampling errors. */
export interface ClassProbabilityNoiseInput {
  /** Axis and standard deviations of the fit, one number per variable. */
  readonly vector: readonly number[];
  readonly sds: readonly number[];
  readonly scores: readonly number[];
  /** Q − 1 limits of the classes, increasing. */
  readonly cuts: readonly number[];
  /** Standard error of each variable of each unit, in the units of the variable. */
  readonly standardErrors: readonly (readonly number[])[];
}

/** Share of the error distribution of each unit that falls in each class. */
export interface ClassProbabilityNoise {
  /** Standard error of each score. */
  readonly scoreSe: readonly number[];
  readonly classProbability: readonly (readonly number[])[];
  /** Most probable class, the first one in case of a tie. */
  readonly modalClass: readonly number[];
}

/**
 * Probability of each class given the measurement error of the inputs, axis and limits fixed (statistics §A.7):
 * Var(u) = Σ (v/σ)² se², normal. A unit measured without error is in its class with probability 1; on a limit, in the
 * lower one.
 *
 * Errors: `E_INPUT_SHAPE`, `E_NOT_FINITE`; sd not positive `E_ZERO_VARIANCE`; negative error `E_NEGATIVE`; limits that
 * decrease `E_DOMAIN`.
 */
export function classProbabilityNoise(input: ClassProbabilityNoiseInput): ClassProbabilityNoise {
  const p = asList(input.vector, "vector").length;
  const units = asList(input.scores, "scores").length;
  if (
    asList(input.sds, "sds").length !== p ||
    asList(input.standardErrors, "standardErrors").length !== units
  ) {
    throw new MethodError("E_INPUT_SHAPE", "vector and sds, scores and standardErrors must go by pairs");
  }
  const vector = finiteNumbers(input.vector, "vector");
  const sds = finiteNumbers(input.sds, "sds").map((sd) => positive(sd, "sds", "E_ZERO_VARIANCE"));
  const scores = [...finiteNumbers(input.scores, "scores")];
  const cuts = [...finiteNumbers(input.cuts, "cuts")];
  if (cuts.some((cut, q) => cut < (cuts[q - 1] ?? -Infinity))) {
    throw new MethodError("E_DOMAIN", "cuts: increasing limits are expected", "cuts");
  }
  const errors = columnsOf(input.standardErrors, p, "standardErrors").map((column) =>
    nonNegativeNumbers(column, "standardErrors"),
  );
  const scoreSe = scores.map((_, i) =>
    Math.hypot(...errors.map((column, j) => ((vector[j] ?? 0) / (sds[j] ?? 1)) * (column[i] ?? 0))),
  );
  const classProbability = scores.map((score, i) => probabilities(score, scoreSe[i] ?? 0, cuts));
  return {
    scoreSe,
    classProbability,
    modalClass: classProbability.map((row) => 1 + row.indexOf(Math.max(...row))),
  };
}

function probabilities(score: number, se: number, cuts: readonly number[]): readonly number[] {
  if (se === 0) {
    const below = cuts.filter((cut) => cut < score).length;
    return Array.from({ length: cuts.length + 1 }, (_, q) => (q === below ? 1 : 0));
  }
  const limits = [-Infinity, ...cuts.map((cut) => (cut - score) / se), Infinity];
  return limits.slice(1).map((upper, q) => intervalProbability(limits[q] ?? -Infinity, upper));
}

/** Φ(upper) − Φ(lower), from the side where both are small. */
function intervalProbability(lower: number, upper: number): number {
  return lower > 0 ? normalCdf(-lower) - normalCdf(-upper) : normalCdf(upper) - normalCdf(lower);
}

/** A share measured by a survey. */
export interface ProportionSample {
  /** Share observed, 0–1. */
  readonly p: number;
  /** Persons of the denominator in the whole population (not in the sample). */
  readonly n: number;
  /** Share of the population surveyed, in (0, 1]. */
  readonly samplingFraction: number;
  /** 1 by default. */
  readonly designEffect?: number | undefined;
}

/**
 * Standard error of a census share: √(deff (1 − f) p (1 − p) / (f N)) (statistics §A.7).
 * Errors: `E_NOT_FINITE`; p outside [0, 1], f outside (0, 1], N or deff not positive `E_DOMAIN`; N < 0 `E_NEGATIVE`.
 */
export function proportionStandardError(sample: ProportionSample): { readonly se: number } {
  const p = finite(sample.p, "p");
  const n = positive(nonNegative(sample.n, "n"), "n");
  const fraction = positive(sample.samplingFraction, "samplingFraction");
  const effect = positive(sample.designEffect ?? 1, "designEffect");
  if (p < 0 || p > 1) throw new MethodError("E_DOMAIN", `p: ${String(p)} is not a share`, "p");
  if (fraction > 1) throw new MethodError("E_DOMAIN", "samplingFraction: at most 1", "samplingFraction");
  return { se: Math.sqrt((effect * (1 - fraction) * p * (1 - p)) / (fraction * n)) };
}
