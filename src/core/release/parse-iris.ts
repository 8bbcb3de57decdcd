import { faults } from "./fr.js";
import { numbers, type TextTable } from "./text-table.js";
import type { IrisColumns } from "./types.js";

/** IRIS of split communes; column `commune` is empty when it is the first five characters of the IRIS code. */
export function parseIris(table: TextTable, rowOf: ReadonlyMap<string, number>): IrisColumns {
  const code = table.column("iris");
  const moved = table.column("commune");
  return {
    length: code.length,
    code,
    commune: Int32Array.from(code, (iris, row) => {
      const commune = moved[row] === "" || moved[row] === undefined ? iris.slice(0, 5) : moved[row];
      const found = rowOf.get(commune);
      if (found === undefined) throw new Error(faults.irisCommune(iris, commune));
      return found;
    }),
    population: numbers(table, "population"),
    declaredIncome: numbers(table, "declaredIncome"),
    medianIncome: numbers(table, "medianIncome"),
    shareBac: numbers(table, "percentBac", 100),
    shareWorkers: numbers(table, "percentWorkers", 100),
    shareUnemployed2022: numbers(table, "percentUnemployed2022", 100),
  };
}
