import type { DepartmentStructure } from "../../core/release/types.js";
import { FIVE_YEAR_AGES } from "../../core/release/types.js";
import type { Exception } from "./types.js";
import type { Unit } from "./units.js";
import type { RawTexts } from "../sources/raw.js";
import { readByKey, readSource } from "../sources/read-sources.js";
import { cell } from "../sources/table.js";
import { numberOf, readValue } from "../sources/value.js";

/** Year of the population estimates: the census year of the communes. */
const STRUCTURE_YEAR = "2022";
const BAND_COLUMNS = ["pct_0014", "pct_1524", "pct_2554", "pct_5564", "pct_6579", "pct_80p"];
/** First and last position in FIVE_YEAR_AGES of each census band: the six bands are exact unions. */
const BAND_LIMITS: readonly (readonly [number, number])[] = [[0, 2], [3, 4], [5, 10], [11, 12], [13, 15], [16, 19]]; // prettier-ignore

/** Sex × five-year age structure of each département on 1 January 2022, sorted by code. */
export function readDepartments(raw: RawTexts): readonly DepartmentStructure[] {
  const byCode = new Map<string, { men: number[]; women: number[] }>();
  for (const row of readSource(raw, "population-dep-sexe-age")) {
    if (cell(row, "annee") !== STRUCTURE_YEAR) continue;
    const code = cell(row, "dep");
    const entry = byCode.get(code) ?? { men: [], women: [] };
    byCode.set(code, entry);
    const position = FIVE_YEAR_AGES.findIndex((age) => age === cell(row, "age"));
    if (position < 0) throw new Error(`population-dep-sexe-age : âge « ${cell(row, "age")} » inconnu.`);
    (cell(row, "sexe") === "H" ? entry.men : entry.women)[position] = numberOf(readValue(cell(row, "pop")));
  }
  return [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([departement, { men, women }]) => ({ departement, men, women }));
}

/** Age shares of a unit, % in the six census bands, and where they come from. */
export interface AgeShares {
  readonly ages: readonly number[];
  readonly exception?: Exception;
}

/**
 * Age shares of each unit: its census row, brought to 100 (rounded counts of tiny communes add to 98 or 111); the mean of its arrondissements for a city; the structure of its département
 * when it has no row (overseas, communes rebuilt), with the exception that says so.
 */
export function harmoniseAges(
  raw: RawTexts,
  units: readonly Unit[],
  departments: readonly DepartmentStructure[],
): ReadonlyMap<string, AgeShares> {
  const census = readByKey(raw, "rp2022-communes", "com");
  const structure = new Map(
    departments.map((d) => {
      const five = d.men.map((m, i) => m + (d.women[i] ?? 0));
      const total = five.reduce((a, b) => a + b, 0);
      return [
        d.departement,
        BAND_LIMITS.map(([from, to]) => (100 * five.slice(from, to + 1).reduce((a, b) => a + b, 0)) / total),
      ];
    }),
  );
  const own = (code: string): readonly number[] | undefined => {
    const row = census.get(code);
    if (row === undefined) return undefined;
    const values = BAND_COLUMNS.map((column) => numberOf(readValue(cell(row, column))));
    const total = values.reduce((a, b) => a + b, 0);
    return total > 0 ? values.map((value) => (100 * value) / total) : undefined;
  };
  const agesOf = (unit: Unit): AgeShares => {
    if (unit.kind === "city") {
      const parts = units
        .filter((u) => u.city === unit.code)
        .map((u) => ({
          ages: own(u.code) ?? [],
          weight: numberOf(readValue(cell(census.get(u.code) ?? {}, "p22_pop"))),
        }));
      const total = parts.reduce((s, p) => s + p.weight, 0);
      return {
        ages: BAND_LIMITS.map((_, b) => parts.reduce((s, p) => s + p.weight * (p.ages[b] ?? 0), 0) / total),
        exception: "moyenne-arrondissements",
      };
    }
    const row = own(unit.code);
    if (row !== undefined) return { ages: row };
    const local = structure.get(unit.departement);
    if (local === undefined)
      throw new Error(`Aucune structure par âge pour le département ${unit.departement}.`);
    return { ages: local, exception: "departement" };
  };
  return new Map(units.map((unit) => [unit.code, agesOf(unit)]));
}
