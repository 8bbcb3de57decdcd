import { comparable, withoutArticle } from "../../core/release/names.js";
import type { Place } from "./place.js";

/** A name typed with what tells it from its homonyms: a département, by number or name, or a postal code. */
export interface Qualified {
  readonly name: string;
  readonly accepts: (place: Place) => boolean;
}

/** Reads « 59000 Lille », « Lille (59) », « Saint-Denis, La Réunion »; undefined when nothing is set apart. */
export function qualified(typed: string): Qualified | undefined {
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
