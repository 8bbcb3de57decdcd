import { csvText, fixed, fixedValue, marks } from "./csv.js";
import type { HarmonisedUnit, HarmonisedValue } from "../harmonise/types.js";

const reasonOf = (read: HarmonisedValue): string | undefined => ("reason" in read ? read.reason : undefined);

/** `communes.csv`: identity, territories, centre, population and GPs of each unit. */
export function communesTable(units: readonly HarmonisedUnit[]): string {
  return csvText(
    [
      "code", "name", "city", "epci", "cantonVille", "bassinDeVie", "zoneEmploi", "lat", "lon", "population",
      "generalPractitioners", "postalCodes",
    ], // prettier-ignore
    units.map((u) => [
      u.code,
      u.name,
      u.city,
      u.epci,
      u.cantonVille,
      u.bassinDeVie,
      u.zoneEmploi,
      fixed(u.lat, 3),
      fixed(u.lon, 3),
      fixedValue(u.population, 0),
      fixed(u.generalPractitioners, 0),
      u.postalCodes.join("|"),
    ]),
  );
}

/** `variables.csv`: income, diploma, occupation, unemployment and ages of each unit, percentages as published. */
export function variablesTable(
  units: readonly HarmonisedUnit[],
  need: (unit: HarmonisedUnit) => number,
): string {
  return csvText(
    [
      "code", "medianIncome", "percentBac", "percentWorkers", "unemployed2021", "active2021", "percentUnemployed2022",
      "occupationalNeed", "age0014", "age1524", "age2554", "age5564", "age6579", "absences", "exceptions",
    ], // prettier-ignore
    units.map((u) => {
      const fields = {
        population: u.population,
        medianIncome: u.medianIncome,
        shareBac: u.percentBac,
        shareWorkers: u.percentWorkers,
        shareUnemployed: u.active2021,
        shareUnemployed2022: u.percentUnemployed2022,
      };
      const listed = Object.entries(fields);
      return [
        u.code,
        fixedValue(u.medianIncome, 0),
        fixedValue(u.percentBac, 2),
        fixedValue(u.percentWorkers, 2),
        fixedValue(u.unemployed2021, 0),
        fixedValue(u.active2021, 0),
        fixedValue(u.percentUnemployed2022, 2),
        fixed(need(u), 3),
        ...u.ages.slice(0, -1).map((age) => fixed(age, 1)),
        marks(listed.map(([name, read]) => [name, reasonOf(read)])),
        marks([
          ...listed.map(([name, read]) => [name, read.exception] as const),
          ["ages", u.agesException],
          ["point", u.pointException],
        ]),
      ];
    }),
  );
}
