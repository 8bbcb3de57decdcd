import { MOST_UNEMPLOYED } from "../harmonise/census.js";
import { csvText, fixed, fixedValue, marks } from "./csv.js";
import type { HarmonisedUnit, HarmonisedValue } from "../harmonise/types.js";

const reasonOf = (read: HarmonisedValue): string | undefined => ("reason" in read ? read.reason : undefined);

/**
 * The unemployment counts of a unit as a pair, or why it has no rate: nobody active, or more than 60 % unemployed, which
 * only happens in communes of a few persons.
 */
function unemploymentOf(unit: HarmonisedUnit): HarmonisedValue {
  const { active2021: active, unemployed2021: unemployed } = unit;
  if (!("value" in active) || !("value" in unemployed)) return active;
  if (active.value === 0) return { reason: "non-calculable" };
  return (100 * unemployed.value) / active.value > MOST_UNEMPLOYED
    ? { reason: "valeur-source-impossible" }
    : active;
}

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
        shareUnemployed: unemploymentOf(u),
        shareUnemployed2022: u.percentUnemployed2022,
      };
      const listed = Object.entries(fields);
      return [
        u.code,
        fixedValue(u.medianIncome, 0),
        fixedValue(u.percentBac, 2),
        fixedValue(u.percentWorkers, 2),
        "value" in fields.shareUnemployed ? fixedValue(u.unemployed2021, 0) : "",
        fixedValue(fields.shareUnemployed, 0),
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
