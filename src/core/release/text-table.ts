import { csvParseRows } from "d3-dsv";
import { faults } from "./fr.js";

/** Cells of a table of the release by column name. */
export interface TextTable {
  readonly length: number;
  /** Cells of a column, in row order. @throws Error naming the table and the column when it is not there. */
  readonly column: (name: string) => readonly string[];
}

/** Columns of a CSV text of the release, all as text. */
export function parseTable(name: string, text: string): TextTable {
  const [header = [], ...rows] = csvParseRows(text);
  return {
    length: rows.length,
    column: (wanted) => {
      const position = header.indexOf(wanted);
      if (position < 0) throw new Error(faults.column(name, wanted));
      return rows.map((row) => row[position] ?? "");
    },
  };
}

/** Numbers of a column times a factor; an empty cell is NaN. @throws Error on a text that is not a number. */
export function numbers(table: TextTable, name: string, divisor = 1): Float64Array {
  return Float64Array.from(table.column(name), (text) => {
    if (text === "") return Number.NaN;
    const value = Number(text);
    if (Number.isNaN(value)) throw new Error(faults.number(name, text));
    return value / divisor;
  });
}
