import file from "../../../data/parameters/duration-profiles.json" with { type: "json" };
import { answerCase, parameter } from "../../core/answer/index.js";
import type { AnswerData, CaseAnswer } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import type { Choices } from "../case-store.js";
import { assumptionOptions } from "../vary/answer-under.js";
import { assumptionNumber } from "../vary/choices.js";
import { numberOf } from "../../core/domain/index.js";
import type { Status } from "../../core/domain/index.js";
import {
  compoundPoissonTail,
  funnelOverdispersed,
  funnelPosition,
  poissonFunnelLimit,
  profileReliability,
  regressionToMean,
} from "../../core/inference/index.js";
import type { DurationClass, FunnelPosition, RegressionToMean } from "../../core/inference/index.js";

/** Profile of durations of one leave, for a window. */
export interface DurationProfile {
  readonly id: string;
  readonly label: string;
  readonly months: number;
  readonly classes: readonly DurationClass[];
  readonly status: Status;
  readonly source: string;
}

/** The two profiles of `data/parameters/duration-profiles.json`. */
export const durationProfiles = file.profiles as readonly DurationProfile[];

/** Assumptions that the reader moves, here or on another page. */
export interface ChanceControls {
  /** Variance between doctors at which the funnel is drawn. */
  readonly tau2: number;
  /** Range over which what depends on τ² is given; holds `tau2`. */
  readonly range: { readonly low: number; readonly high: number };
  readonly dispersion: number;
  readonly doctors: number;
}

/** The numbers of the case that this page reads. */
export interface ChanceNumbers {
  readonly observed: number;
  readonly expected: number;
  readonly ratio: number;
  readonly threshold: number;
  /** Active patients, when typed: scales the table of list sizes. */
  readonly patients?: number;
  readonly profile: DurationProfile;
}

/** Assumptions under the reader's choices: those typed on any page, the parameters otherwise; φ is that of the window. */
export function controlsOf(choices: Choices, standard: CaseAnswer): ChanceControls {
  const { dispersion, doctors, tau2: range } = assumptionOptions(choices);
  const { value, low, high } = parameter("tau2");
  const between = range ?? { low, high };
  const central = assumptionNumber(choices, "tau2") ?? value;
  return {
    tau2: Math.min(Math.max(central, between.low), between.high),
    range: between,
    dispersion: dispersion ?? standard.interval?.dispersion ?? parameter("dispersion-6-months").value,
    doctors: doctors ?? parameter("doctors").value,
  };
}

/** Numbers of days of the fund's comparison; nothing when they are not days of a whole list. */
export function chanceNumbers(held: Case, answer: CaseAnswer): ChanceNumbers | undefined {
  const observed = numberOf(answer.observed);
  const expected = numberOf(answer.expected);
  if (observed === undefined || expected === undefined || answer.interval === undefined || expected <= 0)
    return undefined;
  const patients = held.figures?.activePatients?.value;
  const long = answer.interval.dispersion === parameter("dispersion-12-months").value;
  const profile = durationProfiles.find(({ months }) => months === (long ? 12 : 6)) ?? durationProfiles[0];
  if (profile === undefined) return undefined;
  return {
    observed,
    expected,
    ratio: observed / expected,
    threshold: answer.verdict.threshold,
    ...(patients === undefined ? {} : { patients }),
    profile,
  };
}

/** Days of one leave, on average, under a profile. */
export const meanDuration = ({ classes }: DurationProfile): number =>
  classes.reduce((sum, { days, probability }) => sum + days * probability, 0);

/**
 * Probability that an average doctor, of whom `expected` days are expected, reaches `threshold` times as many by
 * chance alone: exact compound Poisson under the duration profile (statistics §D.3).
 */
export function chanceOfFlag(expected: number, threshold: number, profile: DurationProfile): number {
  const { tailAtLeast } = compoundPoissonTail({
    severity: profile.classes,
    expectedSpells: expected / meanDuration(profile),
    totals: [threshold * expected],
  });
  return tailAtLeast[0] ?? NaN;
}

/** Ratio drawn at a level of the funnel of days, with differences between colleagues of variance τ² (0: none). */
export function dayLimit(expected: number, level: number, dispersion: number, tau2: number): number {
  const { limits } = funnelOverdispersed({
    expected: [expected],
    levels: [level],
    transform: "log",
    tau2,
    baseDispersion: dispersion,
  });
  const value = limits[0]?.[String(level)];
  return typeof value === "object" ? value.additive : NaN;
}

/** Ratio drawn at a level of the funnel of leaves: exact Poisson. */
export const leafLimit = poissonFunnelLimit;

/** Label of the doctor's point, from the very function that draws the limits. */
export function dayPosition(numbers: ChanceNumbers, dispersion: number, tau2: number): FunnelPosition {
  return funnelPosition(numbers.ratio, (level) => dayLimit(numbers.expected, level, dispersion, tau2));
}

/** Reliability over 1 to 4 windows at one τ², and windows needed for 0.70. */
export function reliabilityAt(
  numbers: ChanceNumbers,
  dispersion: number,
  tau2: number,
): { readonly reliability: readonly number[]; readonly windows: number } {
  const { reliability, periodsForTarget } = profileReliability({
    tau2,
    samplingVariance: dispersion / numbers.expected,
    periods: [1, 2, 3, 4],
  });
  return { reliability, windows: periodsForTarget };
}

/** Regression to the mean of doctors selected above the threshold, at one τ². */
export function regressionAt(numbers: ChanceNumbers, dispersion: number, tau2: number): RegressionToMean {
  return regressionToMean({
    tau2,
    samplingVariance: dispersion / numbers.expected,
    threshold: numbers.threshold,
  });
}

/** Number of leaves, observed and expected, when both can be had; expected leaves rest on a supposed mean duration. */
export function leafNumbers(
  held: Case,
  data: AnswerData | undefined,
): { readonly observed: number; readonly expected: number; readonly status: Status } | undefined {
  const answer = answerCase(held, data, { specification: { numerator: "sick-leaves" } });
  const observed = numberOf(answer.observed);
  const expected = numberOf(answer.expected);
  if (observed === undefined || expected === undefined || expected <= 0 || !Number.isInteger(observed))
    return undefined;
  return { observed, expected, status: answer.ratio.status };
}
