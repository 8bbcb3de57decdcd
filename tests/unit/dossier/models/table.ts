import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** Rows of a table of `tests/fixtures/models`, by column name; every cell is text. */
export function table(name: string): Record<string, string>[] {
  const path = new URL(`../../../fixtures/models/${name}`, import.meta.url);
  return parse(readFileSync(path, "utf8"), { delimiter: ";", columns: true, trim: true });
}

/** Cell of a row; a column that is not in the table is an error of the test. */
export function cell(row: Record<string, string>, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}
