import { csvFormatRows } from "d3-dsv";
import type { HarmonisedValue } from "../harmonise/types.js";

/** Number with a fixed count of decimals, never `-0.00`; empty when it is not finite. */
export function fixed(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return "";
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? (0).toFixed(decimals) : text;
}

/** Text of a harmonised value, empty when absent. */
export function fixedValue(read: HarmonisedValue, decimals: number): string {
  return "value" in read ? fixed(read.value, decimals) : "";
}

/** CSV text of a table: comma, LF, one final line feed. */
export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${csvFormatRows([[...header], ...rows.map((row) => [...row])])}\n`;
}

/** `variable=word|variable=word`, the compact form of the columns `absences` and `exceptions`. */
export function marks(pairs: readonly (readonly [string, string | undefined])[]): string {
  return pairs
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([variable, word]) => `${variable}=${word}`)
    .join("|");
}
