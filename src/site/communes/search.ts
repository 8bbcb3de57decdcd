import { comparable, withoutArticle } from "../../core/release/names.js";
import { arrondissementNumber, cityText } from "./arrondissement.js";
import { byName, byNumber, entryOf, searchKey } from "./entries.js";
import type { Entry } from "./entries.js";
import type { City, CommuneSearch, Designated, FormerName, Found, Place } from "./place.js";
import { qualified } from "./qualified.js";

const DIGITS = /^(?:\d{2,5}|2[AB]\d{0,3})$/;
const COMPLETE = /^(?:\d{5}|2[AB]\d{3})$/;
const compactOf = (typed: string): string => typed.replace(/[\s\u00a0\u202f]/g, "").toUpperCase();

/** Cities of which some places are arrondissements, with these in the order of their numbers. */
function citiesOf(places: readonly Place[], names: ReadonlyMap<string, string>): readonly City[] {
  return [...names].map(([code, name]) => ({
    code,
    name,
    arrondissements: places
      .filter(({ city }) => city === code)
      .sort((a, b) => arrondissementNumber(a) - arrondissementNumber(b)),
  }));
}

/** One result per place, in order. */
function distinct(found: readonly Found[]): readonly Found[] {
  const first = new Map<string, Found>();
  for (const one of found) if (!first.has(one.place.code)) first.set(one.place.code, one);
  return [...first.values()];
}

/**
 * Builds the search once; each query is one pass over the prepared names. `cities`: names of the cities whose
 * arrondissements are among the places, by code.
 */
export function communeSearch(
  places: readonly Place[],
  formerNames: readonly FormerName[],
  cityNames: ReadonlyMap<string, string> = new Map(),
): CommuneSearch {
  const codes = new Map(places.map((place) => [place.code, place]));
  const cities = citiesOf(places, cityNames);
  const inhabitants = new Map(
    cities.map(({ code, arrondissements }) => [
      code,
      arrondissements.reduce((sum, { population }) => sum + population, 0),
    ]),
  );
  const weightOf = ({ city, population }: Place): number =>
    (city === undefined ? undefined : inhabitants.get(city)) ?? population;
  const current = places.map((place) => entryOf(place.name, place, weightOf(place)));
  const becomes = new Map(
    formerNames.filter((old) => old.code !== old.becomes).map((old) => [old.code, old.becomes]),
  );
  const entries = [
    ...current,
    ...formerNames.flatMap((old) => {
      const place = codes.get(old.becomes) ?? codes.get(becomes.get(old.becomes) ?? "");
      const name = old.name === "" ? old.code : old.name;
      return place === undefined ? [] : [entryOf(name, place, weightOf(place), name)];
    }),
  ];
  const departements = new Map(
    [...new Map(places.map((place) => [place.departement, place.departementName]))].map(([code, name]) => [
      withoutArticle(comparable(name)),
      code,
    ]),
  );
  const postalCodes = new Set(places.flatMap((place) => place.postalCodes));
  const formerPlace = (code: string): readonly Found[] => {
    const place = codes.has(code) ? undefined : codes.get(becomes.get(code) ?? "");
    return place === undefined ? [] : [{ place, former: code }];
  };
  const asFound = ({ place, former }: Entry): Found => ({
    place,
    ...(former === undefined ? {} : { former }),
  });

  /** Digits: the old code of another place comes after the places that the post office serves under them today. */
  const numbered = (digits: string): readonly Found[] => {
    const found = byNumber(current, digits);
    const old = formerPlace(digits);
    return postalCodes.has(digits) ? [...found, ...old] : [...old, ...found];
  };
  /** By the whole text, then by name within a département or postal code, then by name of a département. */
  const named = (typed: string): readonly Entry[] => {
    const key = searchKey(typed);
    if (key.length < 2) return key === "" ? [] : entries.filter((entry) => entry.key === key);
    const direct = byName(entries, key);
    if (direct.length > 0) return direct;
    const apart = qualified(typed);
    const name = searchKey(apart?.name ?? "");
    if (apart !== undefined && name.length >= 2)
      return byName(entries, name).filter(({ place }) => apart.accepts(place));
    const where = departements.get(withoutArticle(key));
    return where === undefined
      ? []
      : current.filter(({ place }) => place.departement === where).sort((a, b) => b.weight - a.weight);
  };
  const arrondissements = (typed: string): readonly Found[] => {
    const read = cityText(typed, cities);
    if (read === undefined) return [];
    const { city, number } = read;
    const begins = city.arrondissements.filter((place) =>
      String(arrondissementNumber(place)).startsWith(String(number ?? "")),
    );
    return begins.map((place) => ({ place }));
  };
  const search = (typed: string): readonly Found[] => {
    const compact = compactOf(typed);
    const city = cities.find(({ code }) => code === compact);
    if (city !== undefined) return city.arrondissements.map((place) => ({ place }));
    if (DIGITS.test(compact)) return distinct(numbered(compact));
    const old = formerPlace(compact);
    return distinct([...old, ...arrondissements(typed), ...named(typed).map(asFound)]);
  };
  /** What is offered for a text and what it designates are asked one after the other: the last result is kept. */
  let last: { readonly typed: string; readonly found: readonly Found[] } | undefined;
  const all = (typed: string): readonly Found[] => {
    if (last?.typed !== typed) last = { typed, found: search(typed) };
    return last.found;
  };
  const designate = (typed: string): Designated => {
    const compact = compactOf(typed);
    const found = all(typed);
    const read = cityText(typed, cities);
    const city = cities.find(({ code }) => code === compact) ?? read?.city;
    if (city !== undefined && read?.number === undefined) return { kind: "city", city };
    const [first] = found;
    if (first === undefined) return { kind: "none" };
    if (found.length === 1 || read?.number !== undefined) return { kind: "one", found: first };
    const keys = [searchKey(typed), searchKey(qualified(typed)?.name ?? "")];
    const today = found.filter(
      ({ place, former }) => former === undefined && keys.includes(searchKey(place.name)),
    );
    const old = found.filter(({ former }) => former !== undefined && keys.includes(searchKey(former)));
    const exact = COMPLETE.test(compact) ? found : today.length > 0 ? today : old;
    const [only] = exact;
    if (only !== undefined && exact.length === 1) return { kind: "one", found: only };
    return { kind: "several", found: exact.length === 0 ? found : exact };
  };
  return {
    find: (typed, limit = 8) => all(typed).slice(0, limit),
    designate,
    byCode: (code) => codes.get(code),
  };
}
