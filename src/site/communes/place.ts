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
  /** Code of the city that an arrondissement belongs to. */
  readonly city?: string;
}

/** Former name of a place. */
export interface FormerName {
  /** Empty when only the code is known. */
  readonly name: string;
  readonly code: string;
  /** Code of the place today; equal to `code` when what changed is the name. */
  readonly becomes: string;
}

/** Paris, Lyon or Marseille: never chosen whole, since the figures are those of the arrondissements. */
export interface City {
  readonly code: string;
  readonly name: string;
  /** In the order of their numbers, the first one first. */
  readonly arrondissements: readonly Place[];
}

/** A place found, and what led to it when that is not its name of today. */
export interface Found {
  readonly place: Place;
  /** Former name, or former code, through which it was found. */
  readonly former?: string;
  /** The digits typed are its code, or one of its postal codes. */
  readonly via?: "code" | "postal";
}

/** What a text designates: one place, several, a city whose arrondissement is missing, or none. */
export type Designated =
  | { readonly kind: "one"; readonly found: Found }
  | { readonly kind: "several"; readonly found: readonly Found[] }
  | { readonly kind: "city"; readonly city: City }
  | { readonly kind: "none" };

/**
 * Search by name (accents, hyphens, « St » and leading articles ignored), postal code, Insee code, former name or code,
 * arrondissement (« Paris XIII », « 3e arrondissement de Lyon »), or name of a département.
 */
export interface CommuneSearch {
  /** Places to offer, the likeliest first, at most `limit`; a city offers its arrondissements. */
  readonly find: (typed: string, limit?: number) => readonly Found[];
  /** What a finished text means, without guessing between homonyms. */
  readonly designate: (typed: string) => Designated;
  readonly byCode: (code: string) => Place | undefined;
}
