import { MethodError, asRecord, count, finite, nonNegative, positive } from "../domain/index.js";
import type { Warning } from "../domain/index.js";

/** A number as printed: its value and how many decimals the document shows. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
}

/** Two ends, both possible. */
export type Interval = readonly [number, number];

/** Rates as the letter prints them. */
export interface StatedFiguresInput {
  /** Days per patient of the doctor, and of the comparable doctors, as the letter prints them. */
  readonly doctorRate: PrintedNumber;
  readonly comparatorRate: PrintedNumber;
  /** 2 by default. */
  readonly threshold?: number | undefined;
  readonly patients?: number | undefined;
  readonly statedRatio?: PrintedNumber | undefined;
}

/** What those figures say once their rounding is undone. */
export interface StatedFigures {
  readonly ratio: number;
  /** All ratios that round to the printed rates; the upper end is Infinity when the comparators' rate may be 0. */
  readonly ratioInterval: Interval;
  readonly doctorInterval: Interval;
  readonly comparatorInterval: Interval;
  /** `undetermined`: rounding alone decides on which side of the threshold the ratio falls. */
  readonly verdict: "above" | "below" | "undetermined";
  /** With `patients` only: rates × patients. */
  readonly impliedDays?: Interval;
  readonly impliedExpected?: Interval;
  /** With `statedRatio` only: some pair of rates that round as printed has a ratio that rounds as printed. */
  readonly statedConsistent?: boolean;
  readonly warnings: readonly Warning[];
}

/**
 * What the figures printed in a letter imply once their rounding is undone (statistics §C.7): a rate with d decimals
 * stands for [x − ½·10⁻ᵈ, x + ½·10⁻ᵈ]. Errors: `E_INPUT_SHAPE`, `E_NOT_FINITE`, `E_NEGATIVE`, `E_COUNT` (decimals),
 * `E_DOMAIN` (threshold, more than 15 decimals); comparators' rate 0 `E_ZERO_EXPECTED`.
 */
export function statedFigures(input: StatedFiguresInput): StatedFigures {
  const doctorInterval = printedInterval(input.doctorRate, "doctorRate");
  const comparatorInterval = printedInterval(input.comparatorRate, "comparatorRate");
  const threshold = positive(input.threshold ?? 2, "threshold");
  const comparator = positive(input.comparatorRate.value, "comparatorRate", "E_ZERO_EXPECTED");
  const [low, high] = comparatorInterval;
  const ratioInterval: Interval = [doctorInterval[0] / high, low > 0 ? doctorInterval[1] / low : Infinity];
  const verdict =
    ratioInterval[0] >= threshold ? "above" : ratioInterval[1] < threshold ? "below" : "undetermined";
  return {
    ratio: input.doctorRate.value / comparator,
    ratioInterval,
    doctorInterval,
    comparatorInterval,
    verdict,
    ...implied(input.patients, doctorInterval, comparatorInterval),
    ...consistency(input.statedRatio, ratioInterval),
    warnings: verdict === "undetermined" ? [{ code: "W_ROUNDED" }] : [],
  };
}

/** Numbers that round to a printed one: half a unit of its last decimal on each side. */
export function printedInterval(printed: PrintedNumber, path: string): Interval {
  const { value, decimals } = asRecord<PrintedNumber>(printed, path);
  const shown = count(decimals, `${path}.decimals`);
  if (shown > 15) throw new MethodError("E_DOMAIN", `${path}.decimals: at most 15`, path);
  const half = 0.5 * 10 ** -shown;
  const centre = nonNegative(finite(value, `${path}.value`), `${path}.value`);
  return [centre - half, centre + half];
}

function implied(
  patients: number | undefined | null,
  doctor: Interval,
  comparator: Interval,
): Pick<StatedFigures, "impliedDays" | "impliedExpected"> {
  if (patients === undefined || patients === null) return {};
  const n = nonNegative(patients, "patients");
  return {
    impliedDays: [n * doctor[0], n * doctor[1]],
    impliedExpected: [n * comparator[0], n * comparator[1]],
  };
}

function consistency(
  stated: PrintedNumber | undefined | null,
  ratios: Interval,
): Pick<StatedFigures, "statedConsistent"> {
  if (stated === undefined || stated === null) return {};
  const [low, high] = printedInterval(stated, "statedRatio");
  return { statedConsistent: low <= ratios[1] && high >= ratios[0] };
}
