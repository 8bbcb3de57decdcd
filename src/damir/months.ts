import { DamirError } from "./errors.js";
import { refusals } from "./refusals.fr.js";

/** A month, "YYYYMM": of care (`SOI_ANN`, `SOI_MOI`) or of payment (`FLX_ANN_MOI`). */
export type Month = string;

/** Rank of a month on a line without gaps: differences are delays in months. */
export function monthPosition(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(4, 6)) - 1;
}

/** Inverse of {@link monthPosition}. */
export function monthAt(position: number): Month {
  return `${String(Math.floor(position / 12)).padStart(4, "0")}${String((position % 12) + 1).padStart(2, "0")}`;
}

/** Months from the first to the last, both included; empty when the last comes first. */
export function monthsBetween(first: Month, last: Month): readonly Month[] {
  const start = monthPosition(first);
  return Array.from({ length: Math.max(0, monthPosition(last) - start + 1) }, (_, i) => monthAt(start + i));
}

const RANGE = /^(\d{4})-(0[1-9]|1[0-2])(?:\.\.(\d{4})-(0[1-9]|1[0-2]))?$/;

/** Reads `2022-09..2023-02` or `2022-09`; anything else, or a range that goes back, is refused with an example. */
export function parseMonthRange(text: string, option: string): readonly Month[] {
  const found = RANGE.exec(text);
  const [, y1 = "", m1 = "", y2 = y1, m2 = m1] = found ?? [];
  const months = found === null ? [] : monthsBetween(`${y1}${m1}`, `${y2}${m2}`);
  if (months.length > 0) return months;
  throw new DamirError(refusals.badPeriod(option, text));
}

/**
 * Payment months needed for months of care: the month itself and the `following` months after it. Leaves are paid
 * late; a month of care read in its own payment file alone holds a fraction of its days.
 */
export function paymentMonthsFor(care: readonly Month[], following: number): readonly Month[] {
  const positions = care.map(monthPosition);
  return monthsBetween(monthAt(Math.min(...positions)), monthAt(Math.max(...positions) + following));
}

/** "202209" → "2022-09". */
export function showMonth(month: Month): string {
  return `${month.slice(0, 4)}-${month.slice(4, 6)}`;
}

/** "2022-09 à 2023-02", gaps shown: "2022-09, 2022-11 à 2022-12". */
export function showMonths(months: readonly Month[]): string {
  const runs: [Month, Month][] = [];
  for (const month of [...months].sort()) {
    const last = runs.at(-1);
    if (last !== undefined && monthPosition(month) === monthPosition(last[1]) + 1) last[1] = month;
    else runs.push([month, month]);
  }
  return runs.map(([a, b]) => (a === b ? showMonth(a) : `${showMonth(a)} à ${showMonth(b)}`)).join(", ");
}
