/** Closed list of reasons for which a value is absent. The sentences are in `absence.fr.ts`. */
export const ABSENCE_REASONS = [
  "secret-statistique",
  "non-publie-dom",
  "non-disponible",
  "valeur-source-impossible",
  "hors-perimetre-fdep",
  "commune-fusionnee",
  "commune-sans-recensement",
  "commune-sans-habitant",
  "aucun-actif",
  "code-inconnu",
  "code-mal-forme",
  "code-postal",
  "hors-donnees",
  "ville-a-arrondissements",
  "commune-non-decoupee-iris",
  "non-saisi",
  "non-communique",
  "non-calculable",
  "comparateur-trop-petit",
  "attendu-nul",
  "denominateur-different",
] as const;
/** Why a value is absent. */
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** A value that is known. */
export interface Present<T> {
  readonly kind: "present";
  readonly value: T;
}
/** A value that is not known, and why. */
export interface Absent {
  readonly kind: "absent";
  readonly reason: AbsenceReason;
  /** What completes the reason: the new code of a merged commune, the field to fill, the error code… */
  readonly detail?: string;
}
/** A value, or its absence with a reason: never NaN, never 0 standing for "missing". */
export type Availability<T> = Present<T> | Absent;

/** A known value, wrapped. */
export function present<T>(value: T): Present<T> {
  return { kind: "present", value };
}

/** An absence with its reason, and what completes it when there is something to add. */
export function absent(reason: AbsenceReason, detail?: string): Absent {
  return detail === undefined ? { kind: "absent", reason } : { kind: "absent", reason, detail };
}
