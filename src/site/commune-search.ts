import { comparable, withoutArticle } from "../core/release/names.js";

export { comparable };

/** One place that can be chosen: a commune, or an arrondissement of Paris, Lyon or Marseille. */
export interface Place {
  /** Code of the release's list of communes, five characters. */
  readonly code: string;
  readonly name: string;
  readonly departement: string;
  /** Name of the département, empty when unknown. */
  readonly departementName: string;
  readonly postalCodes: readonly string[];
  readonly population: number;
}

/** Former name of a place. */
export interface FormerName {
  readonly name: string;
  readonly code: string;
  /** Code of the place today. */
  readonly becomes: string;
}

/** A place found, and the former name or code through which it was found. */
export interface Found {
  readonly place: Place;
  readonly former?: string;
}

/** Search by name (accents, hyphens, « St » and leading articles ignored), postal code, code, former name or code. */
export interface CommuneSearch {
  readonly find: (typed: string, limit?: number) => readonly Found[];
  readonly byCode: (code: string) => Place | undefined;
}

interface Entry {
  readonly key: string;
  readonly short: string;
  readonly place: Place;
  readonly former?: string;
}

/** Rank of a match, lower is better; undefined when there is none. */
function rank(entry: Entry, typed: string): number | undefined {
  const old = entry.former === undefined ? 0 : 3;
  if (entry.key === typed || entry.short === typed) return old;
  if (entry.key.startsWith(typed) || entry.short.startsWith(typed)) return 1 + old;
  if (entry.key.includes(` ${typed}`)) return 2 + old;
  return undefined;
}

function byName(entries: readonly Entry[], typed: string): readonly Entry[] {
  const ranked = entries.flatMap((entry) => {
    const value = rank(entry, typed);
    return value === undefined ? [] : [{ entry, value }];
  });
  const number = (entry: Entry): number => Number(/\d+/.exec(entry.key)?.[0] ?? 0);
  ranked.sort(
    (a, b) =>
      a.value - b.value ||
      (a.entry.place.departement === b.entry.place.departement ? number(a.entry) - number(b.entry) : 0) ||
      b.entry.place.population - a.entry.place.population ||
      (a.entry.place.code < b.entry.place.code ? -1 : 1),
  );
  return ranked.map((item) => item.entry);
}

function byNumber(entries: readonly Entry[], digits: string): readonly Entry[] {
  const current = entries.filter((entry) => entry.former === undefined);
  const exact = current.filter((entry) => entry.place.code === digits);
  const postal = current
    .filter(
      (entry) =>
        entry.place.code !== digits && entry.place.postalCodes.some((postal) => postal.startsWith(digits)),
    )
    .sort((a, b) => b.place.population - a.place.population);
  const codes = current.filter(
    (entry) => entry.place.code !== digits && entry.place.code.startsWith(digits) && !postal.includes(entry),
  );
  return [...exact, ...postal, ...(digits.length >= 4 ? codes : [])];
}

/** A name typed with what tells it from its homonyms: a département, by number or name, or a postal code. */
interface Qualified {
  readonly name: string;
  readonly accepts: (place: Place) => boolean;
}

/** Reads « 59000 Lille », « Lille (59) », « Saint-Denis, La Réunion »; undefined when nothing is set apart. */
function qualified(typed: string): Qualified | undefined {
  const text = typed.replace(/\bcedex\b(?:\s*\d{1,2})?/gi, " ").trim();
  const numbered =
    /^(?<number>\d{5}|\d{2,3}|2[AB])\s+(?<name>\D.*)$/i.exec(text) ??
    /^(?<name>.*\D)[\s,(]+(?<number>\d{5}|\d{2,3}|2[AB])\s*\)?$/i.exec(text);
  const { name, number } = numbered?.groups ?? {};
  if (name !== undefined && number !== undefined) {
    const code = number.toUpperCase();
    return {
      name: comparable(name),
      accepts: ({ departement, postalCodes, code: own }) =>
        departement === code || postalCodes.includes(code) || own === code,
    };
  }
  const parts = /^(?<name>[^,(]+)[,(](?<where>[^,()]+)\)?$/.exec(text)?.groups;
  if (parts === undefined)
    return text === typed.trim() ? undefined : { name: comparable(text), accepts: () => true };
  const where = withoutArticle(comparable(parts["where"] ?? ""));
  return {
    name: comparable(parts["name"] ?? ""),
    accepts: ({ departementName }) => withoutArticle(comparable(departementName)).startsWith(where),
  };
}

/** Builds the search once; each query is one pass over the prepared names. */
export function communeSearch(places: readonly Place[], formerNames: readonly FormerName[]): CommuneSearch {
  const codes = new Map(places.map((place) => [place.code, place]));
  const entry = (name: string, place: Place, former?: string): Entry => {
    const key = comparable(name);
    return { key, short: withoutArticle(key), place, ...(former === undefined ? {} : { former }) };
  };
  const current = places.map((place) => entry(place.name, place));
  const former = formerNames.flatMap((old) => {
    const place = codes.get(old.becomes);
    if (place === undefined) return [];
    return [entry(old.name === "" ? old.code : old.name, place, old.name === "" ? old.code : old.name)];
  });
  const entries = [...current, ...former];
  const oldCodes = new Map(formerNames.map((old) => [old.code, old]));
  const formerPlace = (code: string): Found | undefined => {
    const place = codes.has(code) ? undefined : codes.get(oldCodes.get(code)?.becomes ?? "");
    return place === undefined ? undefined : { place, former: code };
  };
  /** By the whole text, then by name within a département or postal code; one letter only finds its exact name. */
  const named = (typed: string): readonly Entry[] => {
    const key = comparable(typed);
    if (key.length < 2) return key === "" ? [] : entries.filter((item) => item.key === key);
    const direct = byName(entries, key);
    const apart = direct.length > 0 ? undefined : qualified(typed);
    return apart === undefined || apart.name.length < 2
      ? direct
      : byName(entries, apart.name).filter(({ place }) => apart.accepts(place));
  };
  const find = (typed: string, limit = 8): readonly Found[] => {
    const compact = typed.replace(/[\s\u00a0\u202f]/g, "").toUpperCase();
    const numeric = /^(?:\d{2,5}|2[AB]\d{0,3})$/.test(compact);
    const found = numeric ? byNumber(current, compact) : named(typed);
    const old = formerPlace(compact);
    // Digits that the post office uses today: the old code of another place comes after those that it serves.
    const postal = places.some((place) => place.postalCodes.includes(compact));
    const list: Found[] = old === undefined || postal ? [] : [old];
    const seen = new Set(list.map((item) => item.place.code));
    for (const item of found) {
      if (list.length >= limit) break;
      if (seen.has(item.place.code)) continue;
      seen.add(item.place.code);
      list.push({ place: item.place, ...(item.former === undefined ? {} : { former: item.former }) });
    }
    if (postal && old !== undefined && list.length < limit && !seen.has(old.place.code)) list.push(old);
    return list;
  };
  return { find, byCode: (code) => codes.get(code) };
}
