import { harmoniseAges, readDepartments } from "./ages.js";
import { harmoniseCensus } from "./census.js";
import { countOf, rollUpCounts, type RolledCounts } from "./counts.js";
import { harmoniseIncome } from "./income.js";
import { harmonisePoints } from "./points.js";
import { harmonisePopulation } from "./population.js";
import type { HarmonisedUnit } from "./types.js";
import { readPassage, readUnits } from "./units.js";
import type { DepartmentStructure } from "../../core/release/types.js";
import type { RawTexts } from "../sources/raw.js";

/** The harmonised table and what the joins left aside. */
export interface Harmonised {
  readonly units: readonly HarmonisedUnit[];
  readonly departments: readonly DepartmentStructure[];
  readonly passage: ReadonlyMap<string, string>;
  readonly rolled: { readonly activity: RolledCounts; readonly practitioners: RolledCounts };
}

/** Every source brought to COG 2025, sorted by code. Independent of the order of the rows of the sources. */
export function harmonise(raw: RawTexts): Harmonised {
  const units = readUnits(raw);
  const byCode = new Map(units.map((u) => [u.code, u]));
  const passage = readPassage(raw);
  const departments = readDepartments(raw);
  const population = harmonisePopulation(raw, units, passage);
  const income = harmoniseIncome(raw, units);
  const census = harmoniseCensus(raw, units, population);
  const ages = harmoniseAges(raw, units, departments);
  const points = harmonisePoints(raw, units);
  const roll = (source: string, columns: readonly string[]): RolledCounts =>
    rollUpCounts(raw, { source, key: "com", columns, units: byCode, passage });
  const activity = roll("rp2021-activite", ["p21_chom1564", "p21_act1564"]);
  const practitioners = roll("bpe2018", ["d201_medecin_generaliste"]);
  const partsOf = (code: string): readonly string[] =>
    units.filter((u) => u.city === code).map((u) => u.code);

  const rows = units.map((unit): HarmonisedUnit => {
    const shares = census.get(unit.code);
    const age = ages.get(unit.code);
    const point = points.get(unit.code);
    if (shares === undefined || age === undefined || point === undefined)
      throw new Error(`${unit.code} ${unit.name} : ligne incomplète après harmonisation.`);
    const parts = unit.kind === "city" ? partsOf(unit.code) : [];
    const sumOfParts = parts.reduce((s, code) => s + (practitioners.byCode.get(code)?.sums[0] ?? 0), 0);
    return {
      ...unit,
      lat: point.lat,
      lon: point.lon,
      ...(point.exception === undefined ? {} : { pointException: point.exception }),
      population: population.get(unit.code) ?? { reason: "non-disponible" },
      generalPractitioners:
        parts.length > 0 ? sumOfParts : (practitioners.byCode.get(unit.code)?.sums[0] ?? 0),
      medianIncome: income.get(unit.code) ?? { reason: "non-disponible" },
      ...shares,
      unemployed2021: countOf(activity, unit, parts, 0),
      active2021: countOf(activity, unit, parts, 1),
      ages: age.ages,
      ...(age.exception === undefined ? {} : { agesException: age.exception }),
    };
  });
  return { units: rows, departments, passage, rolled: { activity, practitioners } };
}
