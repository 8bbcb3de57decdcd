import type { ReproductionRow } from "../../core/release/types.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { reproductionWords as words } from "../reproduction/fr.js";

/** Whether a figure meets its threshold; undefined when the row only informs. */
export function meets(row: ReproductionRow): boolean | undefined {
  if (row.wrongOnPurpose === true || (row.threshold === undefined && row.upper === undefined))
    return undefined;
  return row.value >= (row.threshold ?? -Infinity) && row.value <= (row.upper ?? Infinity);
}

/** What is expected of a figure, in French; empty when the row only informs. */
export function expectation(row: ReproductionRow): string {
  const number = (value: number): string => formatNumber(value, 3);
  if (row.wrongOnPurpose === true) return words.wrong;
  if (row.threshold !== undefined && row.upper !== undefined)
    return words.between(number(row.threshold), number(row.upper));
  if (row.threshold !== undefined) return words.atLeast(number(row.threshold));
  return row.upper === undefined ? "" : words.atMost(number(row.upper));
}

/** The reproduction table as text, one figure a line. */
export function reproductionText(rows: readonly ReproductionRow[]): string {
  return rows
    .map((row) => {
      const verdict = meets(row);
      const mark = verdict === undefined ? " " : verdict ? "✓" : "✗";
      const spearman = row.spearman === undefined ? "" : `, Spearman ${formatNumber(row.spearman, 3)}`;
      const note = row.note === undefined ? "" : ` — ${row.note}`;
      const wanted = expectation(row);
      return (
        `  ${mark} ${formatNumber(row.value, 4)}${wanted === "" ? "" : ` (${wanted})`}  ${row.label}\n` +
        `      ${row.perimeter} ; n = ${formatNumber(row.n)}${spearman}${note}\n`
      );
    })
    .join("");
}
