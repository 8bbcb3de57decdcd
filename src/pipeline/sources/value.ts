import type { AbsenceReason } from "../../core/domain/index.js";

/** A number read in a source, or the reason for which the producer does not give it. */
export type SourceValue = { readonly value: number } | { readonly reason: AbsenceReason };

const MARKS: ReadonlyMap<string, AbsenceReason> = new Map([
  ["s", "secret-statistique"],
  ["ns", "secret-statistique"],
  ["nd", "non-disponible"],
  ["", "non-disponible"],
]);

const NUMBER = /^-?\d+(?:[.,]\d+)?(?:e-?\d+)?$/i;

/** True for a text that {@link readValue} accepts: number, mark of the producer, nothing. */
export function isValue(text: string): boolean {
  return NUMBER.test(text) || MARKS.has(text) || text.startsWith("N/A");
}

/**
 * Number of a published cell. INSEE's own marks become reasons: `s` and `ns` (secret, non significatif) →
 * secret-statistique, `nd` and an empty cell → non-disponible; CartoSanté's `N/A - secret statistique` too.
 * Decimal comma and point are both accepted; anything else is an error, never a zero.
 *
 * @throws Error on a text that is neither a number nor a known mark.
 */
export function readValue(text: string): SourceValue {
  const mark = MARKS.get(text);
  if (mark !== undefined) return { reason: mark };
  if (text.startsWith("N/A"))
    return { reason: text.includes("secret") ? "secret-statistique" : "non-disponible" };
  if (!NUMBER.test(text))
    throw new Error(
      `valeur illisible « ${text} » : un nombre, « s », « nd », « ns » ou une case vide attendus`,
    );
  return { value: Number(text.replace(",", ".")) };
}

/** The number, or NaN when the producer does not give it. */
export function numberOf(read: SourceValue): number {
  return "value" in read ? read.value : Number.NaN;
}

/** Keeps a value inside its possible range; outside, the source is wrong: absence `valeur-source-impossible`. */
export function within(read: SourceValue, least: number, most: number): SourceValue {
  if (!("value" in read)) return read;
  return read.value < least || read.value > most ? { reason: "valeur-source-impossible" } : read;
}
