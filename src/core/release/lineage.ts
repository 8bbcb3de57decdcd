import type { ColumnCard } from "./types.js";

const POPULATION = "communes.csv/population";
const AGES = ["age0014", "age1524", "age2554", "age5564", "age6579"].map((name) => `variables.csv/${name}`);
const FILLED = [POPULATION, "communes.csv/cantonVille", "communes.csv/epci"];
const FDEP3 = [
  ...FILLED,
  "variables.csv/medianIncome",
  "variables.csv/percentBac",
  "variables.csv/percentWorkers",
];
const FDEP4 = [...FDEP3, "variables.csv/unemployed2021", "variables.csv/active2021"];
/** Inhabitants by age, sex and ALD of every commune. */
const INHABITANTS = [
  POPULATION,
  ...AGES,
  "communes.csv/bassinDeVie",
  "departments.csv/0-4",
  "territories.csv/percentAld",
];
const VARIABLES = [POPULATION, ...FDEP4, "variables.csv/percentUnemployed2022", ...AGES];
const rate = (name: string): readonly string[] => [
  ...INHABITANTS,
  `reference-rates.csv/${name}`,
  "reference-rates.csv/insuredShare",
  "reference-rates.csv/aldPrevalence",
];

/** Columns of the release from which each computed column is formed, weights and territories included. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  "variables.csv/occupationalNeed": [POPULATION],
  "variables.csv/absences": VARIABLES,
  "variables.csv/exceptions": [...VARIABLES, "communes.csv/lat"],
  "results.csv/fdep4": FDEP4,
  "results.csv/fdep4Fifth": FDEP4,
  "results.csv/fdep3": FDEP3,
  "results.csv/fdep3Fifth": FDEP3,
  "results.csv/expectedRate": rate("daysPerInsuredEmployee"),
  "results.csv/expectedRateLow": rate("daysPerInsuredEmployeeAldRatioLow"),
  "results.csv/expectedRateHigh": rate("daysPerInsuredEmployeeAldRatioHigh"),
  "reference-rates.csv/insuredShare": [
    ...INHABITANTS,
    "reference-rates.csv/insuredEmployees",
    "reference-rates.csv/aldPrevalence",
  ],
  "reference-rates.csv/aldPrevalence": INHABITANTS,
};

/**
 * Source cards from which a column of the release comes, sorted: those that its card names, and those of every column that
 * it is computed from. `datapackage.json` names the first; the union is formed here, by code, so that a weight or a
 * territory is never forgotten. A test changes each source and looks at the columns that move.
 */
export function lineageOf(columns: readonly ColumnCard[], table: string, name: string): readonly string[] {
  const found = new Set<string>();
  const visit = (key: string): void => {
    const card = columns.find((column) => `${column.table}/${column.name}` === key);
    for (const origin of card?.origins ?? []) found.add(origin);
    for (const input of INPUTS[key] ?? []) visit(input);
  };
  visit(`${table}/${name}`);
  return [...found].sort();
}
