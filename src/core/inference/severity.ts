import { MethodError, asList, asRecord, count, nonNegative } from "../domain/index.js";
import { checkedProbability } from "./multiplicity.js";

/** One duration class of a profile: whole days inside the window, and its share of the leaves. */
export interface DurationClass {
  readonly days: number;
  readonly probability: number;
}

/** Profile of durations ready for the recursion: classes of positive probability, with their first three moments. */
export interface Severity {
  readonly days: readonly number[];
  readonly probability: readonly number[];
  /** E[X], E[X²], E[X³] of one leave. */
  readonly m1: number;
  readonly m2: number;
  readonly m3: number;
}

/**
 * A checked duration profile. Errors, in this order: a day count that is not whole `E_COUNT`, negative `E_NEGATIVE`;
 * probabilities outside 0–1 or not adding up to 1 within 1e-9 `E_PROBABILITY`; mass on 0 days `E_ZERO_DURATION`.
 */
export function checkedSeverity(profile: readonly DurationClass[]): Severity {
  const classes = Array.from(asList(profile, "severity"), (item, j) => {
    const { days, probability } = asRecord<DurationClass>(item, `severity[${String(j)}]`);
    nonNegative(days, `severity[${String(j)}].days`);
    return {
      days: count(days, `severity[${String(j)}].days`),
      probability: checkedProbability(probability, `severity[${String(j)}].probability`),
    };
  });
  const sum = classes.reduce((total, { probability }) => total + probability, 0);
  if (Math.abs(sum - 1) > 1e-9) {
    const message = `severity: the probabilities add up to ${String(sum)}, not 1`;
    throw new MethodError("E_PROBABILITY", message, "severity");
  }
  const used = classes.filter(({ probability }) => probability > 0);
  if (used.some(({ days }) => days === 0)) {
    throw new MethodError("E_ZERO_DURATION", "severity: a leave of 0 days is not a leave", "severity");
  }
  const moment = (k: number): number =>
    used.reduce((total, { days, probability }) => total + probability * days ** k, 0);
  return {
    days: used.map(({ days }) => days),
    probability: used.map(({ probability }) => probability),
    m1: moment(1),
    m2: moment(2),
    m3: moment(3),
  };
}
