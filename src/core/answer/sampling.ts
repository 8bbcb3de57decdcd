import type { Case } from "../case/types.js";
import { numberOf } from "../domain/index.js";
import type { Quantity } from "../domain/index.js";
import { scoreOfDays } from "../inference/days.js";
import type { AnswerOptions } from "./answer.js";
import { monthsOf } from "./expected-rebuilt.js";
import { parameter } from "./parameters.js";
import { readingsOf } from "./readings.js";
import { comparisonOf } from "./threshold.js";
import type { SamplingInterval, SignificanceReading } from "./types.js";

/** What chance alone allows: interval (absent when it cannot be computed) and readings. */
export interface Sampling {
  readonly interval?: SamplingInterval;
  readonly readings: readonly SignificanceReading[];
}

/** φ of the window: the user's, or the parameter of twelve months for a long window, of six months for any other, unknown included. */
export function dispersionOf(aCase: Case, options: AnswerOptions): number {
  if (options.dispersion !== undefined) return options.dispersion;
  const months = numberOf(monthsOf(aCase));
  const long = months !== undefined && months > parameter("long-window-months").value;
  return parameter(long ? "dispersion-12-months" : "dispersion-6-months").value;
}

/**
 * What chance alone leaves open, for a number of **days** of a whole list: 95 % score interval with the reference
 * dispersion, the naive interval beside it, and the six readings. Nothing when the number of patients is not known
 * (the ratio of two means says nothing of its size), for other numerators, or without expected days.
 */
export function samplingOf(
  aCase: Case,
  numbers: { readonly observed: Quantity; readonly expected: Quantity; readonly threshold: Quantity },
  options: AnswerOptions,
): Sampling {
  const observed = numberOf(numbers.observed);
  const expected = numberOf(numbers.expected);
  const threshold = numberOf(numbers.threshold);
  const sized = aCase.figures?.activePatients !== undefined || aCase.figures?.sickLeaveDays !== undefined;
  if (
    observed === undefined ||
    expected === undefined ||
    threshold === undefined ||
    expected <= 0 ||
    !sized
  ) {
    return { readings: [] };
  }
  if (numbers.observed.unit !== "jours") return { readings: [] };
  const dispersion = dispersionOf(aCase, options);
  const [low, high] = scoreOfDays({ observed, expected, dispersion }).scoreInterval;
  const [naiveLow, naiveHigh] = scoreOfDays({ observed, expected, dispersion: 1 }).scoreInterval;
  return {
    interval: {
      low,
      high,
      method: "score",
      dispersion,
      naive: { low: naiveLow, high: naiveHigh },
      effectiveSpells: expected / dispersion,
      status: "supposé",
    },
    readings: readingsOf(
      { observed, expected, dispersion, threshold, comparison: comparisonOf(aCase) },
      options,
    ),
  };
}
