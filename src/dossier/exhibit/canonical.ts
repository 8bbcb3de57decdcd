import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import canonicalizeModule from "canonicalize";

// The package is CommonJS: depending on the loader its function is the module or its `default`.
const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/** Any value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Significant digits kept by the results of an exhibit: same bytes from Node and from a browser. */
export const SIGNIFICANT_DIGITS = 10;

/** Number rounded to {@link SIGNIFICANT_DIGITS} significant digits; throws on NaN and infinities, which JSON cannot carry. */
export function roundSignificant(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${String(value)}`);
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

/** Copy of a JSON value with every number rounded to {@link SIGNIFICANT_DIGITS} significant digits. */
export function roundDeep<T extends Json>(value: T): T {
  if (typeof value === "number") return roundSignificant(value) as T;
  if (Array.isArray(value)) return value.map((item: Json) => roundDeep(item)) as unknown as T;
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, roundDeep(item as Json)]),
    ) as T;
  }
  return value;
}

/** Canonical text of a JSON value (RFC 8785, JSON Canonicalization Scheme). */
export function canonicalJson(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("value without JSON form");
  return text;
}

/** SHA-256 of the UTF-8 bytes of a text, lower-case hexadecimal. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of the canonical text of a JSON value, lower-case hexadecimal. */
export function digest(value: Json): string {
  return sha256Hex(canonicalJson(value));
}
