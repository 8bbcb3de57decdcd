import { asList, nonNegative, positive, sameLength } from "../domain/index.js";
import { gammaQ } from "../stats/index.js";

/** Patients of one stratum and the law of their leaves. */
export interface SimulationStratum {
  readonly patientsByOccupation: readonly number[];
  /** Leaves per patient and year, before occupation, attribution and style. */
  readonly spellRate: number;
  readonly binProbability: readonly number[];
  /** Mean days of each duration bin. */
  readonly binMean: readonly number[];
  /** Reference days per patient over the window. */
  readonly referenceDaysRate: number;
}

/** A practice of the simulation. */
export interface SimulationMomentsInput {
  readonly strata: readonly SimulationStratum[];
  readonly occupationRatio: readonly number[];
  /** k of the negative binomial number of leaves of a patient. */
  readonly frailtySize: number;
  readonly attribution: number;
  readonly doctorEffect: number;
  readonly years: number;
  /** Coefficient of variation of durations inside a bin. */
  readonly binCv: number;
  readonly threshold: number;
}

/** Its days (in days) and ratio, in closed form. */
export interface SimulationMoments {
  readonly meanDays: number;
  readonly varianceDays: number;
  readonly expected: number;
  readonly meanRatio: number;
  readonly sdRatio: number;
  /** Variance over mean of the days. */
  readonly dispersion: number;
  /** P(ratio ≥ threshold), gamma law of that mean and variance. */
  readonly gammaProbabilityFlag: number;
}

/**
 * Mean and variance of the days of one simulated doctor, in closed form (statistics §F, §M.2): the analytic check of
 * the generator. Errors: lengths `E_INPUT_SHAPE`; negative patients or rates `E_NEGATIVE`; no expected day
 * `E_ZERO_EXPECTED`; frailty, attribution, effect, years or threshold ≤ 0 `E_DOMAIN`.
 */
export function simulationMoments(input: SimulationMomentsInput): SimulationMoments {
  const size = positive(input.frailtySize, "frailtySize");
  const exposure =
    positive(input.attribution, "attribution") *
    positive(input.doctorEffect, "doctorEffect") *
    positive(input.years, "years");
  const spread = 1 + nonNegative(input.binCv, "binCv") ** 2;
  const threshold = positive(input.threshold, "threshold");
  const ratios = Array.from(asList(input.occupationRatio, "occupationRatio"));
  let [mean, variance, expected] = [0, 0, 0];
  Array.from(asList(input.strata, "strata")).forEach((stratum, s) => {
    const path = `strata[${String(s)}]`;
    sameLength(asList(stratum.patientsByOccupation, path), ratios, `${path}.patientsByOccupation`);
    sameLength(asList(stratum.binProbability, path), asList(stratum.binMean, path), `${path}.binMean`);
    const moment = (power: number): number =>
      stratum.binProbability.reduce(
        (sum, p, b) => sum + nonNegative(p, path) * nonNegative(stratum.binMean[b], path) ** power,
        0,
      );
    const [q1, q2] = [moment(1), moment(2) * spread];
    stratum.patientsByOccupation.forEach((patients, o) => {
      const n = nonNegative(patients, `${path}.patientsByOccupation`);
      const rate = nonNegative(stratum.spellRate, `${path}.spellRate`) * exposure * (ratios[o] ?? 0);
      mean += n * rate * q1;
      variance += n * (rate * q2 + (rate * q1) ** 2 / size);
      expected += n * nonNegative(stratum.referenceDaysRate, `${path}.referenceDaysRate`);
    });
  });
  positive(expected, "expected", "E_ZERO_EXPECTED");
  return {
    meanDays: mean,
    varianceDays: variance,
    expected,
    meanRatio: mean / expected,
    sdRatio: Math.sqrt(variance) / expected,
    dispersion: variance / mean,
    gammaProbabilityFlag: gammaQ(mean ** 2 / variance, (threshold * expected * mean) / variance),
  };
}
