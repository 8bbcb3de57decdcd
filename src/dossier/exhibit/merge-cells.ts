import type { StratumCount } from "../../core/case/types.js";
import type { AgeBand, Ald, Sex } from "../../core/domain/index.js";

/** Below this number of patients a count is not printed (order of magnitude used by health statistics offices). */
export const SMALLEST_PRINTED_COUNT = 11;

/** True for a count of patients from 1 to 10. */
export function isSmall(count: number): boolean {
  return count > 0 && count < SMALLEST_PRINTED_COUNT;
}

/** Patients of one or several neighbouring age bands. */
export interface Cell {
  readonly count: number;
  readonly bands: readonly AgeBand[];
}

/**
 * Each age band merged with its smaller neighbour until no small count remains. `undefined` when all bands together
 * are below the limit: nothing may then be printed.
 */
export function mergeBands(cells: readonly Cell[]): readonly Cell[] | undefined {
  const merged = [...cells];
  for (;;) {
    const at = merged.findIndex((c) => isSmall(c.count));
    if (at < 0) return merged;
    const left = merged[at - 1];
    const right = merged[at + 1];
    const into = right === undefined || (left !== undefined && left.count <= right.count) ? at - 1 : at;
    const first = merged[into];
    const second = merged[into + 1];
    if (first === undefined || second === undefined) return undefined;
    merged.splice(into, 2, { count: first.count + second.count, bands: [...first.bands, ...second.bands] });
  }
}

/** A merged cell as strata: all its patients in its middle band, none elsewhere. */
export function place(cell: Cell, sex: Sex, ald: Ald): readonly StratumCount[] {
  const middle = cell.bands[Math.floor((cell.bands.length - 1) / 2)];
  return middle === undefined || cell.count === 0 ? [] : [{ age: middle, sex, ald, count: cell.count }];
}
