/**
 * The five words that qualify every value, strongest first, and the three other scales of the project.
 * This is the only file that maps them: reference notes use other marks, the product uses these.
 */
export const STATUSES = ["documenté", "rapporté", "calculé", "supposé", "inconnu"] as const;
/** One of the five status words. */
export type Status = (typeof STATUSES)[number];
/** Style class of the square that goes with each word, the same on the site and in an exhibit. */
export const STATUS_CLASS: Readonly<Record<Status, string>> = {
  documenté: "doc",
  rapporté: "rap",
  calculé: "cal",
  supposé: "sup",
  inconnu: "inc",
};

/** Legal standing of an option of a choice. */
export const STANDINGS = ["énoncé", "officiel", "exploratoire"] as const;
/** One of the three standings. */
export type Standing = (typeof STANDINGS)[number];
/** The standing of an option, in words. */
export const STANDING_LABEL: Readonly<Record<Standing, string>> = {
  énoncé: "énoncé par la caisse",
  officiel: "officiel",
  exploratoire: "exploratoire",
};

/** Outcome of an executable rule of the register. */
export const OUTCOMES = ["documenté", "déduit", "contradictoire", "indéterminé"] as const;
/** One of the four outcomes. */
export type Outcome = (typeof OUTCOMES)[number];

/** How far a text of law was read. */
export const READINGS = ["texte lu", "extrait lu", "à vérifier"] as const;
/** One of the three readings. */
export type Reading = (typeof READINGS)[number];

/**
 * How a source of the register was read. "presse" is a page read in full by the press, a union or an association;
 * "extrait lu" a page of which only the opening was seen; "lecture" our own reading of a text; "recherche" a dated
 * search that found nothing.
 */
export const SOURCE_LEVELS = [
  "texte lu",
  "document lu",
  "presse",
  "extrait lu",
  "calcul",
  "lecture",
  "à vérifier",
  "recherche",
] as const;
/** One of the levels of a source. */
export type SourceLevel = (typeof SOURCE_LEVELS)[number];
/** Status of what is known from a source of each level. */
export const STATUS_OF_LEVEL: Readonly<Record<SourceLevel, Status>> = {
  "texte lu": "documenté",
  "document lu": "documenté",
  presse: "rapporté",
  "extrait lu": "rapporté",
  calcul: "calculé",
  lecture: "supposé",
  "à vérifier": "inconnu",
  recherche: "inconnu",
};

/**
 * Status of a result: the weakest of its inputs. A result computed from documented or reported inputs is at
 * best "calculé". An empty list is "inconnu".
 */
export function weakest(inputs: readonly Status[]): Status {
  if (inputs.length === 0) return "inconnu";
  const rank = Math.max(...inputs.map((s) => STATUSES.indexOf(s)));
  return STATUSES[rank] ?? "inconnu";
}

/** Status of a computed quantity: the weakest of its inputs, and never stronger than "calculé". */
export function computedStatus(inputs: readonly Status[]): Status {
  return weakest([...inputs, "calculé"]);
}
