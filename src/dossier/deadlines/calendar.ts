/** A delay as the law writes it: months or days, counted from the event. */
export type Delay = { readonly months: number } | { readonly days: number };

const DAY = 86_400_000;

/** Milliseconds of midnight UTC of an ISO date; `undefined` when it is not a day of the calendar. */
function instant(iso: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (match === null) return undefined;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().slice(0, 10) === iso ? time : undefined;
}

/** True for a day of the calendar from 1900 to 2199, written `YYYY-MM-DD`: 2026-02-30 is not one. */
export function isDate(iso: string): boolean {
  return /^(19|2[01])\d{2}-/.test(iso) && instant(iso) !== undefined;
}

function toInstant(iso: string): number {
  const time = instant(iso);
  if (time === undefined) throw new RangeError(`not a date: ${iso}`);
  return time;
}

const toIso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Date `days` later (or earlier). @throws RangeError when `iso` is not a date. */
export function addDays(iso: string, days: number): string {
  return toIso(toInstant(iso) + days * DAY);
}

/**
 * Same day of the month `months` later or, when that month is shorter, its last day; never moved to a working day.
 * @throws RangeError when `iso` is not a date.
 */
export function addMonths(iso: string, months: number): string {
  const start = new Date(toInstant(iso));
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return toIso(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay)));
}

/** Date at the end of a delay that starts on `iso`. */
export function after(iso: string, delay: Delay): string {
  return "months" in delay ? addMonths(iso, delay.months) : addDays(iso, delay.days);
}

/** Signed number of days from `from` to `to`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toInstant(to) - toInstant(from)) / DAY);
}

/** The later of two ISO dates. */
export const later = (a: string, b: string): string => (a >= b ? a : b);
