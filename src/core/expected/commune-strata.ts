import { AGE_BANDS, SEXES, STRATA } from "../domain/index.js";
import {
  CENSUS_BANDS,
  FIVE_YEAR_AGES,
  type CommuneColumns,
  type DepartmentStructure,
} from "../release/types.js";
import { CENSUS_BAND_OF, DAMIR_BAND_OF } from "./age-bands.js";

/** Number of age × sex cells: age slowest, then M, F. */
export const CELLS = AGE_BANDS.length * SEXES.length;

type Structured = Pick<CommuneColumns, "length" | "departement" | "population" | "ageShares" | "kind">;

/**
 * Inhabitants of each commune by Open DAMIR band and sex, `row * CELLS + age * 2 + sex`: population × share of the
 * census band × structure of the département inside that band (five-year age × sex). NaN where the population is
 * unknown. The six census bands and the Open DAMIR bands are unions of five-year ages, so the commune's own six
 * shares are kept exactly; what is borrowed is the sex ratio and the five-year detail inside a band (statistics §C.6).
 */
export function communeAgeSex(
  communes: Structured,
  departments: readonly DepartmentStructure[],
): Float64Array {
  const split = new Map(departments.map((d) => [d.departement, insideBands(d)]));
  const cells = new Float64Array(communes.length * CELLS);
  for (let row = 0; row < communes.length; row++) {
    const inside = split.get(communes.departement[row] ?? "");
    if (inside === undefined)
      throw new Error(`departments.csv: « ${communes.departement[row] ?? ""} » is missing`);
    const population = communes.population[row] ?? Number.NaN;
    for (let band = 0; band < CENSUS_BANDS.length; band++) {
      const people = population * (communes.ageShares[band]?.[row] ?? Number.NaN);
      const shares = inside[band];
      for (let cell = 0; cell < CELLS; cell++) {
        const at = row * CELLS + cell;
        cells[at] = (cells[at] ?? 0) + people * (shares?.[cell] ?? 0);
      }
    }
  }
  return cells;
}

/** For each census band, the distribution of the département over the age × sex cells; each adds to 1. */
function insideBands(d: DepartmentStructure): readonly Float64Array[] {
  const bands = CENSUS_BANDS.map(() => new Float64Array(CELLS));
  for (let age = 0; age < FIVE_YEAR_AGES.length; age++) {
    const target = bands[CENSUS_BAND_OF[age] ?? 0];
    const position = AGE_BANDS.indexOf(DAMIR_BAND_OF[age] ?? "70+") * SEXES.length;
    if (target === undefined) continue;
    target[position] = (target[position] ?? 0) + (d.men[age] ?? 0);
    target[position + 1] = (target[position + 1] ?? 0) + (d.women[age] ?? 0);
  }
  return bands.map((band) => {
    const total = band.reduce((a, b) => a + b, 0);
    return band.map((people) => people / total);
  });
}

/** Position of a stratum's age × sex cell. */
export const CELL_OF_STRATUM: readonly number[] = STRATA.map(
  ({ age, sex }) => AGE_BANDS.indexOf(age) * SEXES.length + SEXES.indexOf(sex),
);
