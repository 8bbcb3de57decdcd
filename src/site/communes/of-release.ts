import type { Release } from "../../core/release/index.js";
import type { CommuneSearch, FormerName } from "./place.js";
import { communeSearch } from "./search.js";

/** What the search reads of a release. */
export type Searched = Pick<Release, "communes" | "territories" | "formerCommunes">;

/** The search over the places of a release: its communes and arrondissements, its old names, and others kept apart. */
export function searchOf(
  { communes, territories, formerCommunes }: Searched,
  otherNames: readonly FormerName[],
): CommuneSearch {
  const departements = new Map(
    territories.filter(({ level }) => level === "departement").map(({ code, name }) => [code, name]),
  );
  const cities = new Map(
    communes.code.flatMap((code, row) =>
      communes.kind[row] === "city" ? [[code, communes.name[row] ?? code] as const] : [],
    ),
  );
  const places = communes.code.flatMap((code, row) => {
    if (cities.has(code)) return [];
    const departement = communes.departement[row] ?? "";
    const city = communes.city[row] ?? "";
    return [
      {
        code,
        name: communes.name[row] ?? code,
        departement,
        departementName: departements.get(departement) ?? "",
        postalCodes: communes.postalCodes[row] ?? [],
        // Not published for the communes of Mayotte.
        population: communes.population[row] || 0,
        ...(city === "" ? {} : { city }),
      },
    ];
  });
  return communeSearch(places, [...formerCommunes, ...otherNames], cities);
}
