import type { Release } from "../../core/release/index.js";

/**
 * The release as a worker hands it to the page: field by field, texts as one string or as a dictionary, numbers by
 * transfer. Cloned as it stands it would keep the page from answering for as long as 350,000 strings take to copy.
 */
export interface Parcel {
  readonly room: "communes" | "iris" | "release";
  readonly field: string;
  readonly packed: Packed;
}

type Packed =
  /** Texts that differ: one per line. */
  | { readonly form: "lines"; readonly text: string }
  /** Texts, or lists of texts, that repeat: a dictionary and positions in it. */
  | { readonly form: "words"; readonly words: readonly string[]; readonly at: Uint32Array }
  | {
      readonly form: "lists";
      readonly words: readonly (readonly string[])[];
      readonly at: Uint32Array;
    }
  | { readonly form: "as it is"; readonly value: unknown };

/** Positions of values in the list of those that differ, in order of first appearance. */
function dictionary<T>(values: readonly T[], keyOf: (value: T) => string): { words: T[]; at: Uint32Array } {
  const places = new Map<string, number>();
  const words: T[] = [];
  const at = Uint32Array.from(values, (value) => {
    const key = keyOf(value);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, words.length);
    words.push(value);
    return words.length - 1;
  });
  return { words, at };
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string");
const isLists = (value: unknown): value is readonly (readonly string[])[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((item) => Array.isArray(item) && item.every((text) => typeof text === "string"));

function pack(value: unknown): Packed {
  if (isTexts(value)) {
    const { words, at } = dictionary(value, (text) => text);
    return words.length < value.length / 2
      ? { form: "words", words, at }
      : { form: "lines", text: value.join("\n") };
  }
  if (isLists(value)) return { form: "lists", ...dictionary(value, (list) => list.join("\n")) };
  return { form: "as it is", value };
}

function unpack(packed: Packed): unknown {
  switch (packed.form) {
    case "lines":
      return packed.text.split("\n");
    case "words":
    case "lists": {
      const { words, at } = packed;
      return Array.from(at, (position) => words[position]);
    }
    case "as it is":
      return packed.value;
  }
}

/** A release in parcels, to be posted one by one. */
export function parcelsOf({ communes, iris, rowOf: _rebuilt, ...rest }: Release): readonly Parcel[] {
  const of = (room: Parcel["room"], record: object): readonly Parcel[] =>
    Object.entries(record).map(([field, value]) => ({ room, field, packed: pack(value) }));
  return [...of("communes", communes), ...of("iris", iris), ...of("release", rest)];
}

/** Memory that a parcel gives away when it is posted. */
export function transferredBy({ packed }: Parcel): ArrayBuffer[] {
  const values = packed.form === "as it is" ? [packed.value] : "at" in packed ? [packed.at] : [];
  return values
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .flatMap((value) =>
      ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
    );
}

/** Longest stretch of work between two breaths, ms. */
const STRETCH = 12;

/** The release back from its parcels; `breathe` runs whenever the page has worked for a while. */
export async function releaseOf(
  parcels: readonly Parcel[],
  now: () => number,
  breathe: () => Promise<void>,
): Promise<Release> {
  const rooms: Record<Parcel["room"], Record<string, unknown>> = { communes: {}, iris: {}, release: {} };
  let since = now();
  for (const { room, field, packed } of parcels) {
    rooms[room][field] = unpack(packed);
    if (now() - since < STRETCH) continue;
    await breathe();
    since = now();
  }
  const codes = rooms.communes["code"] as readonly string[];
  return {
    ...rooms.release,
    communes: rooms.communes,
    iris: rooms.iris,
    rowOf: new Map(codes.map((code, row) => [code, row])),
  } as unknown as Release;
}
