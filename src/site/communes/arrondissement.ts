import { comparable } from "../../core/release/names.js";
import type { City, Place } from "./place.js";

/** A text that names a city with arrondissements: the one that it numbers, when that number exists. */
export interface CityText {
  readonly city: City;
  readonly number?: number;
}

const ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split(" ");
const ORDINALS = (
  "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme " +
  "quatorzieme quinzieme seizieme dix-septieme dix-huitieme dix-neuvieme vingtieme"
).split(" ");

/** Words around the number that say nothing more. */
const FILLERS = new Set(
  "arrondissement arrondissements arrond arrdt ardt arrt arr de du d le la ville commune n no numero cedex e er eme ieme".split(
    " ",
  ),
);

/** Number written in digits, in Roman numerals or as an ordinal; undefined for anything else. */
function numeral(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const ordinal = ORDINALS.indexOf(text.replace(" ", "-"));
  const roman = ROMAN.indexOf(text.replace(/(?<=[ivx])(?:er|e|eme|ieme)$/, ""));
  const found = Math.max(ordinal, roman);
  return found < 0 ? undefined : found + 1;
}

/** Number of an arrondissement, read in its name; 0 for another place. */
export const arrondissementNumber = ({ name, city }: Place): number =>
  city === undefined ? 0 : Number(/\d+/.exec(name)?.[0] ?? 0);

/**
 * Reads « Paris », « Ville de Lyon », « Paris XIII », « 13e arrondissement de Paris », « Marseille (13) »; undefined when
 * the text names no city, or says something else than a city and a number. In brackets or after a comma, 13 is the
 * département; a number that the city does not have leaves the city alone.
 */
export function cityText(typed: string, cities: readonly City[]): CityText | undefined {
  const words = comparable(typed).split(" ");
  const city = cities.find(({ name }) => words.includes(comparable(name)));
  if (city === undefined) return undefined;
  const own = comparable(city.name);
  const rest = words.filter((word) => word !== own && !FILLERS.has(word)).join(" ");
  const departement = city.code.slice(0, 2);
  const apart = new RegExp(`[,(]\\s*${departement}\\s*\\)?\\s*$`).test(typed);
  if (rest === "" || rest === `${departement}000` || (apart && rest === departement)) return { city };
  const number = numeral(rest);
  if (number === undefined) return undefined;
  const exists = city.arrondissements.some((place) => arrondissementNumber(place) === number);
  return exists ? { city, number } : { city };
}
