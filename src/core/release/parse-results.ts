import { faults } from "./fr.js";
import { numbers, type TextTable } from "./text-table.js";
import type { CommuneColumns, StoredIndex } from "./types.js";

/** Expected rates and stored indices of `results.csv`. */
export interface ParsedResults {
  readonly expected: Pick<CommuneColumns, "expectedRate" | "expectedRateLow" | "expectedRateHigh">;
  readonly indices: readonly StoredIndex[];
}

/** @throws Error when the rows are not those of `communes.csv`, in the same order. */
export function parseResults(table: TextTable, rowOf: ReadonlyMap<string, number>): ParsedResults {
  const code = table.column("code");
  if (code.length !== rowOf.size || code.some((c, row) => rowOf.get(c) !== row))
    throw new Error(faults.rows("results.csv", [...rowOf.keys()], code));
  const fifth = (name: string): Uint8Array => Uint8Array.from(table.column(name), Number);
  return {
    expected: {
      expectedRate: numbers(table, "expectedRate"),
      expectedRateLow: numbers(table, "expectedRateLow"),
      expectedRateHigh: numbers(table, "expectedRateHigh"),
    },
    indices: [
      { id: "fdep4", score: numbers(table, "fdep4"), fifthOfPopulation: fifth("fdep4Fifth") },
      { id: "fdep3", score: numbers(table, "fdep3"), fifthOfPopulation: fifth("fdep3Fifth") },
      { id: "f-edi", score: numbers(table, "fEdi"), fifthOfPopulation: new Uint8Array(code.length) },
    ],
  };
}
