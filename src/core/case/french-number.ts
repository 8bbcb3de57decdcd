import { numberFaults } from "./fr.js";

/** A number typed by a French reader, or why it cannot be used (sentence to show as it is). */
export type FrenchNumber =
  | { readonly ok: true; readonly value: number; /** Decimals typed. */ readonly decimals: number }
  | { readonly ok: false; readonly problem: string };

const SPACES = /[\s\u00a0\u202f\u2009']/g;
const CELLS = /[\t\n\v\f\r]/;
const BY_THOUSANDS = /^\d{1,3}(?:[\s']+\d{3})*$/;

/** True when spaces stand elsewhere than between thousands, or part two cells: two numbers, or a slip. */
function isScattered(shown: string): boolean {
  if (CELLS.test(shown)) return true;
  const [whole = "", ...rest] = shown.replace(/^[-\u2212]\s*/, "").split(/[.,]/);
  const apart = (text: string): boolean => /[\s']/.test(text);
  return rest.some(apart) || (apart(whole) && !BY_THOUSANDS.test(whole));
}

/**
 * Number as people type it: spaces of all kinds between thousands and a comma, or a point when it cannot be a thousands
 * separator. What may be read in two ways is refused, and asked back: « 6.405 », « 480 12 » (two numbers, or one?).
 * « 1 234,5 » → 1234.5; « 2.46 » → 2.46.
 */
export function parseFrenchNumber(typed: string): FrenchNumber {
  const shown = typed.trim();
  const compact = shown.replace(SPACES, "").replace(/^\u2212/, "-");
  if (compact === "") return { ok: false, problem: numberFaults.none };
  if (/^-?[\d.,]+$/.test(compact) && isScattered(shown))
    return { ok: false, problem: numberFaults.scattered(shown.replace(/\s+/g, " ")) };
  const ambiguous = /^(-?\d{1,3})[.](\d{3})$/.exec(compact);
  if (ambiguous !== null && ambiguous[1] !== "0" && ambiguous[1] !== "-0") {
    const [, whole = "", rest = ""] = ambiguous;
    return { ok: false, problem: numberFaults.ambiguous(shown, whole, rest) };
  }
  if (/^-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(compact) || /^-?\d{1,3}\.\d{3},\d+$/.test(compact)) {
    return read(compact.replaceAll(".", "").replace(",", "."));
  }
  if (/^-?\d+(?:[.,]\d+)?$/.test(compact)) return read(compact.replace(",", "."));
  return { ok: false, problem: numberFaults.notANumber(shown) };
}

function read(text: string): FrenchNumber {
  const value = Number(text);
  if (!Number.isFinite(value)) return { ok: false, problem: numberFaults.tooLarge(text) };
  return { ok: true, value, decimals: /\.(\d+)$/.exec(text)?.[1]?.length ?? 0 };
}
