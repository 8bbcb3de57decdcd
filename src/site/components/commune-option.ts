import { comparable } from "../../core/release/names.js";
import type { Found, Place } from "../communes/place.js";
import { h } from "../dom.js";
import { COMPONENT_TEXT } from "./fr.js";

/** How many characters of a name the typed text covers, accents and abbreviations apart; 0 when it is not its beginning. */
function covered(name: string, typed: string): number {
  const key = comparable(typed);
  if (key === "" || !comparable(name).startsWith(key)) return 0;
  for (let length = 1; length <= name.length; length++)
    if (comparable(name.slice(0, length)).length >= key.length) return length;
  return 0;
}

const departementOf = ({ departement, departementName }: Place): string =>
  departementName === "" ? departement : departementName;

/** Insee code and département of a place. */
export const whereIs = (place: Place): string =>
  `${COMPONENT_TEXT.communeCode(place.code)} · ${departementOf(place)}`;

/** What tells a place found from the others: the digits or the old name that led to it, else its code; its département. */
export function tellsApart({ place, via, former }: Found, typed: string): string {
  const digits = typed.replace(/[\s\u00a0\u202f]/g, "");
  const postal = place.postalCodes.find((code) => code.startsWith(digits));
  const first =
    via === "postal" && postal !== undefined
      ? COMPONENT_TEXT.communePostal(postal)
      : via === "code"
        ? COMPONENT_TEXT.communeCode(place.code)
        : place.code;
  const old = former === undefined ? "" : ` · ${COMPONENT_TEXT.communeFormer(former)}`;
  return `${first} · ${departementOf(place)}${old}`;
}

/** Name of a place with the typed part marked, then what tells it from the others. */
export function optionContent(found: Found, typed: string): readonly (HTMLElement | string)[] {
  const { name } = found.place;
  const length = covered(name, typed);
  const label =
    length > 0
      ? h("span", {}, h("mark", {}, name.slice(0, length)), name.slice(length))
      : h("span", {}, name);
  return [label, h("span", { class: "c num" }, tellsApart(found, typed))];
}
