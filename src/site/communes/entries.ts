import { comparable, withoutArticle } from "../../core/release/names.js";
import { arrondissementNumber } from "./arrondissement.js";
import type { Found, Place } from "./place.js";

/** A name under which a place can be found, prepared once. */
export interface Entry {
  readonly key: string;
  readonly short: string;
  readonly place: Place;
  /** Inhabitants by which homonyms are ordered: those of the whole city for an arrondissement. */
  readonly weight: number;
  /** Name or code of old, when that is what the entry is known by. */
  readonly former?: string;
}

const keys = new Map<string, string>();

/** Form in which names compare: that of the release, and « lez » as « lès ». */
export const searchKey = (text: string): string =>
  keys.get(text) ?? comparable(text).replace(/\blez\b/g, "les");

/** Longest stretch of work between two breaths, ms. */
const STRETCH = 12;

/** Works out the keys of names ahead of the search, with a breath whenever the page has worked for a while. */
export async function prepareKeys(
  names: Iterable<string>,
  now: () => number,
  breathe: () => Promise<void>,
): Promise<void> {
  let since = now();
  for (const name of names) {
    keys.set(name, searchKey(name));
    if (now() - since < STRETCH) continue;
    await breathe();
    since = now();
  }
}

/** A key without spaces: « lhay », « saintdenis ». */
const tightened = (key: string): string => key.replace(/ /g, "");

/** Entry of a place under a name. */
export function entryOf(name: string, place: Place, weight: number, former?: string): Entry {
  const key = searchKey(name);
  return {
    key,
    short: withoutArticle(key),
    place,
    weight,
    ...(former === undefined ? {} : { former }),
  };
}

/** Order of two places of equal standing: more inhabitants first, arrondissements of a city by their numbers. */
export const larger = (a: Entry, b: Entry): number =>
  b.weight - a.weight ||
  arrondissementNumber(a.place) - arrondissementNumber(b.place) ||
  (a.place.code < b.place.code ? -1 : 1);

/** Rank of a match, lower is better; undefined when there is none. At equal closeness a name of today comes first. */
function rank(entry: Entry, key: string): number | undefined {
  const old = entry.former !== undefined;
  if (entry.key === key || entry.short === key) return old ? 1 : 0;
  if (entry.key.startsWith(key) || entry.short.startsWith(key)) return old ? 4 : 2;
  if (entry.key.includes(` ${key}`)) return old ? 5 : 3;
  return undefined;
}

/** Entries that a key names, begins, or begins a word of, the likeliest first; failing any, the same without spaces. */
export function byName(entries: readonly Entry[], key: string): readonly Entry[] {
  const ranked: { readonly entry: Entry; readonly value: number }[] = [];
  for (const entry of entries) {
    const value = rank(entry, key);
    if (value !== undefined) ranked.push({ entry, value });
  }
  if (ranked.length === 0) {
    const tight = tightened(key);
    return tight.length < 4
      ? []
      : entries.filter((entry) => tightened(entry.key).startsWith(tight)).sort(larger);
  }
  return ranked.sort((a, b) => a.value - b.value || larger(a.entry, b.entry)).map(({ entry }) => entry);
}

/** How many times likelier digits are a postal code than an Insee code: supposed, orders the list and nothing else. */
const POSTAL_RATHER = 5;

/**
 * Places that digits designate. Half of the postal codes are also the Insee code of another commune (81100 is Castres at
 * the post office, Garrevaques at Insee): both are given, each with what it was found by, the one with more inhabitants
 * behind these digits first.
 */
export function byNumber(current: readonly Entry[], digits: string): readonly Found[] {
  const weighed: (Entry & { readonly via: "code" | "postal" })[] = [];
  for (const entry of current) {
    const { code, postalCodes, city } = entry.place;
    const own = code.startsWith(digits);
    const served = postalCodes.some((postal) => postal.startsWith(digits));
    if (!own && !served) continue;
    if (code === digits && !postalCodes.includes(digits)) weighed.push({ ...entry, via: "code" });
    else if (served) {
      const share = postalCodes.filter((postal) => postal.startsWith(digits)).length / postalCodes.length;
      const weight = POSTAL_RATHER * entry.weight * (city === undefined ? share : 1);
      weighed.push({ ...entry, weight, via: "postal" });
    } else if (digits.length >= 4) weighed.push({ ...entry, weight: 0, via: "code" });
  }
  return weighed.sort(larger).map(({ place, via }) => ({ place, via }));
}
