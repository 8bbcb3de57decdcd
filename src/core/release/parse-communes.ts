import { departementOf, type AbsenceReason } from "../domain/index.js";
import { faults } from "./fr.js";
import { numbers, type TextTable } from "./text-table.js";
import type { CommuneColumns, CommuneVariable, Territory, UnitKind } from "./types.js";

/** Columns of the communes that come from the sources; the expected rates are added from `results.csv`. */
export type BaseColumns = Omit<CommuneColumns, "expectedRate" | "expectedRateLow" | "expectedRateHigh">;

/** The table of communes as read, with the reasons of its missing cells. */
export interface ParsedCommunes {
  readonly communes: BaseColumns;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly absences: ReadonlyMap<number, Readonly<Partial<Record<CommuneVariable, AbsenceReason>>>>;
  readonly exceptions: ReadonlyMap<number, Readonly<Record<string, string>>>;
}

/** `a=x|b=y` of a cell, by row; rows without marks are left out. */
function parseMarks(cells: readonly string[]): ReadonlyMap<number, Record<string, string>> {
  const marked = new Map<number, Record<string, string>>();
  cells.forEach((cell, row) => {
    if (cell === "") return;
    marked.set(
      row,
      Object.fromEntries(cell.split("|").map((pair) => pair.split("=", 2) as [string, string])),
    );
  });
  return marked;
}

/** Sixth band from the five others: the shares of a commune add to 1. */
export function withLastBand(five: readonly Float64Array[]): readonly Float64Array[] {
  const last = Float64Array.from(five[0] ?? [], (_, row) =>
    Math.max(0, 1 - five.reduce((sum, band) => sum + (band[row] ?? 0), 0)),
  );
  return [...five, last];
}

/** Région of each département code, empty when the territories do not have it. */
export function regionsOf(
  departements: readonly string[],
  territories: readonly Territory[],
): readonly string[] {
  const regionOf = new Map(
    territories.filter((t) => t.level === "departement").map((t) => [t.code, t.parent] as const),
  );
  return departements.map((d) => regionOf.get(d) ?? "");
}

/** commune, arrondissement (it has a city) or city (an arrondissement names it). */
export function kindsOf(code: readonly string[], city: readonly string[]): readonly UnitKind[] {
  const cities = new Set(city.filter((c) => c !== ""));
  return code.map((c, row) => (city[row] !== "" ? "arrondissement" : cities.has(c) ? "city" : "commune"));
}

/** Unemployed over active, NaN where a count is missing or nobody is active. */
export function unemploymentShare(unemployed: Float64Array, active: Float64Array): Float64Array {
  return unemployed.map((u, row) => {
    const actives = active[row] ?? Number.NaN;
    return actives > 0 ? u / actives : Number.NaN;
  });
}

/** Communes and their variables joined by code. @throws Error when the two tables do not list the same units. */
export function parseCommunes(
  identity: TextTable,
  variables: TextTable,
  territories: readonly Territory[],
): ParsedCommunes {
  const code = identity.column("code");
  const other = variables.column("code");
  if (code.length !== other.length || code.some((c, i) => c !== other[i]))
    throw new Error(faults.rows("variables.csv", code, other));
  const city = identity.column("city");
  const departement = code.map(departementOf);
  const unemployed2021 = numbers(variables, "unemployed2021");
  const active2021 = numbers(variables, "active2021");
  const firstFive = ["age0014", "age1524", "age2554", "age5564", "age6579"].map((name) =>
    numbers(variables, name, 100),
  );
  return {
    rowOf: new Map(code.map((c, row) => [c, row])),
    absences: parseMarks(variables.column("absences")) as ParsedCommunes["absences"],
    exceptions: parseMarks(variables.column("exceptions")),
    communes: {
      length: code.length,
      code,
      name: identity.column("name"),
      kind: kindsOf(code, city),
      city,
      departement,
      region: regionsOf(departement, territories),
      epci: identity.column("epci"),
      cantonVille: identity.column("cantonVille"),
      bassinDeVie: identity.column("bassinDeVie"),
      zoneEmploi: identity.column("zoneEmploi"),
      postalCodes: identity.column("postalCodes").map((cell) => (cell === "" ? [] : cell.split("|"))),
      lat: numbers(identity, "lat"),
      lon: numbers(identity, "lon"),
      population: numbers(identity, "population"),
      generalPractitioners: numbers(identity, "generalPractitioners"),
      medianIncome: numbers(variables, "medianIncome"),
      shareBac: numbers(variables, "percentBac", 100),
      shareWorkers: numbers(variables, "percentWorkers", 100),
      unemployed2021,
      active2021,
      shareUnemployed: unemploymentShare(unemployed2021, active2021),
      shareUnemployed2022: numbers(variables, "percentUnemployed2022", 100),
      occupationalNeed: numbers(variables, "occupationalNeed"),
      ageShares: withLastBand(firstFive),
    },
  };
}
