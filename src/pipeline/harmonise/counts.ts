import { desc, op, table } from "arquero";
import { isOverseas } from "../../core/domain/index.js";
import type { HarmonisedValue } from "./types.js";
import type { Unit } from "./units.js";
import type { RawTexts } from "../sources/raw.js";
import { readSource } from "../sources/read-sources.js";
import { cell } from "../sources/table.js";
import { numberOf, readValue } from "../sources/value.js";

/** Sums of a code of 2025, the number of rows added, and whether all of them bore that code. */
export interface RolledCount {
  readonly parts: number;
  readonly sameCode: boolean;
  readonly sums: readonly number[];
}

/** Counts that add over merged communes, by code of 2025, and what could not be attached. */
export interface RolledCounts {
  readonly byCode: ReadonlyMap<string, RolledCount>;
  readonly merged: number;
  readonly unmatched: readonly string[];
}

/**
 * Adds the counts of a source over the communes of 2025: each row goes to its own code when it still exists, else
 * to the code of the passage table. Rows whose columns are blank (Mayotte) are left out.
 */
export function rollUpCounts(
  raw: RawTexts,
  options: {
    readonly source: string;
    readonly key: string;
    readonly columns: readonly string[];
    readonly units: ReadonlyMap<string, Unit>;
    readonly passage: ReadonlyMap<string, string>;
  },
): RolledCounts {
  const { source, key, columns, units, passage } = options;
  const rows = readSource(raw, source).map((row) => ({
    old: cell(row, key),
    values: columns.map((column) => numberOf(readValue(cell(row, column)))),
  }));
  const target = rows.map(({ old }) => (units.has(old) ? old : (passage.get(old) ?? "")));
  const unmatched = rows.filter((_, i) => target[i] === "").map(({ old }) => old);
  const kept = rows
    .map((row, i) => ({ ...row, code: target[i] ?? "" }))
    .filter(({ code, values }) => code !== "" && values.every((v) => Number.isFinite(v)));
  const sums = Object.fromEntries(columns.map((column, j) => [column, op.sum(`v${String(j)}`)]));
  const rolled = table({
    code: kept.map(({ code }) => code),
    own: kept.map(({ old, code }) => (old === code ? 1 : 0)),
    ...Object.fromEntries(columns.map((_, j) => [`v${String(j)}`, kept.map(({ values }) => values[j])])),
  })
    .groupby("code")
    .rollup({ parts: op.count(), own: op.sum("own"), ...sums })
    .orderby(desc("code"));
  const byCode = new Map<string, RolledCount>();
  for (const row of rolled.objects() as Record<string, number | string>[])
    byCode.set(String(row["code"]), {
      parts: Number(row["parts"]),
      sameCode: row["own"] === row["parts"],
      sums: columns.map((column) => Number(row[column])),
    });
  return { byCode, merged: kept.filter(({ old, code }) => old !== code).length, unmatched };
}

/** Sum of a count for a unit, arrondissements of a city added, with the exception that says so. */
export function countOf(
  rolled: RolledCounts,
  unit: Unit,
  parts: readonly string[],
  column: number,
): HarmonisedValue {
  if (parts.length > 0) {
    const values = parts.map((code) => rolled.byCode.get(code)?.sums[column]);
    if (values.some((v) => v === undefined)) return { reason: "non-disponible" };
    return { value: values.reduce<number>((s, v) => s + (v ?? 0), 0), exception: "somme-arrondissements" };
  }
  const found = rolled.byCode.get(unit.code);
  const value = found?.sums[column];
  if (found === undefined || value === undefined)
    return { reason: isOverseas(unit.departement) ? "non-publie-dom" : "commune-sans-recensement" };
  if (found.parts > 1) return { value, exception: "fusion" };
  return found.sameCode ? { value } : { value, exception: "changement-de-code" };
}
