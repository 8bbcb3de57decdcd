import { numberFaults } from "./fr.js";

/** A number typed by a French reader, or why it cannot be used (sentence to show as it is). */
export type FrenchNumber =
  | { readonly ok: true; readonly value: number; /** Decimals typed. */ readonly decimals: number }
  | { readonly ok: false; readonly problem: string };

const SPACES = /[\s\u00a0\u202f\u2009']/g;

/**
 * Number as people type it: spaces of all kinds and a comma, or a point when it cannot be a thousands separator.
 * « 6.405 » may be read in two ways: refused, and asked back. « 1 234,5 » → 1234.5; « 2.46 » → 2.46.
 */
export function parseFrenchNumber(typed: string): FrenchNumber {
  const shown = typed.trim();
  const compact = shown.replace(SPACES, "").replace(/^\u2212/, "-");
  if (compact === "") return { ok: false, problem: numberFaults.none };
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
