import type { Release } from "./types.js";

/** A place that a text may mean. */
export interface NamedPlace {
  readonly code: string;
  readonly name: string;
  /** Name of the département, its code when the release does not name it. */
  readonly departement: string;
}

/** What the lookups below read of a release. */
export type PlaceNames = Pick<Release, "communes" | "territories">;

/**
 * Letters and digits only, without accents; « st », « ste », « s/ », « ss/ » written in full, ordinals as numbers: the form
 * in which names compare.
 */
export function comparable(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte")
    .replace(/\bs\b/g, "sur")
    .replace(/\bss\b/g, "sous")
    .replace(/\b(\d{1,2})(?:er|ere|e|eme|ieme)\b/g, "$1");
}

/** The same without the article that begins it: « le », « la », « les », « l' ». */
export const withoutArticle = (name: string): string => name.replace(/^(?:le|la|les|l) /, "");

/** A row of the release as a place. */
export function placeAt({ communes, territories }: PlaceNames, row: number): NamedPlace {
  const departement = communes.departement[row] ?? "";
  const named = territories.find(({ level, code }) => level === "departement" && code === departement);
  return {
    code: communes.code[row] ?? "",
    name: communes.name[row] ?? "",
    departement: named?.name ?? departement,
  };
}

const byPopulation =
  ({ communes }: PlaceNames) =>
  (a: number, b: number): number =>
    (communes.population[b] || 0) - (communes.population[a] || 0) || a - b;

/** Rows that a predicate keeps, most inhabitants first, as places; whole cities only when `cities`. */
function places(
  release: PlaceNames,
  keeps: (row: number) => boolean,
  cities: boolean,
): readonly NamedPlace[] {
  const { communes } = release;
  const rows: number[] = [];
  for (let row = 0; row < communes.length; row++)
    if ((cities || communes.kind[row] !== "city") && keeps(row)) rows.push(row);
  return rows.sort(byPopulation(release)).map((row) => placeAt(release, row));
}

/** Communes and arrondissements that a postal code serves. */
export function placesOfPostalCode(release: PlaceNames, postal: string): readonly NamedPlace[] {
  return places(release, (row) => release.communes.postalCodes[row]?.includes(postal) === true, false);
}

const prepared = new WeakMap<readonly string[], readonly string[]>();

function comparableNames(names: readonly string[]): readonly string[] {
  let all = prepared.get(names);
  if (all === undefined) prepared.set(names, (all = names.map(comparable)));
  return all;
}

/** Places of a name (accents, hyphens, articles, « St » aside); without any, those whose name begins so. */
export function placesOfName(release: PlaceNames, typed: string): readonly NamedPlace[] {
  const wanted = comparable(typed);
  const short = withoutArticle(wanted);
  if (wanted === "") return [];
  const names = comparableNames(release.communes.name);
  const named = (row: number): string => names[row] ?? "";
  const exact = places(release, (row) => named(row) === wanted || withoutArticle(named(row)) === short, true);
  if (exact.length > 0) return exact;
  return places(
    release,
    (row) => named(row).startsWith(wanted) || withoutArticle(named(row)).startsWith(short),
    true,
  );
}
