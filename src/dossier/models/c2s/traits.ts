import type { ModelAnswer } from "../answer.js";
import { C2S_FR as FR } from "./fr.js";

/** The five traits of the typical profile of the fund's slide of January 2020, in its order. */
export const PROFILE_TRAITS = [
  "premiere-demande",
  "demandeur-femme",
  "plus-de-25-ans",
  "plus-d-un-majeur",
  "au-moins-un-mineur",
] as const;
/** A trait of the published profile. */
export type ProfileTrait = (typeof PROFILE_TRAITS)[number];
/** Answer about a trait. */
export type TraitAnswer = "oui" | "non" | "inconnu";

/** Count of the traits present. */
export interface ProfileAnswer extends ModelAnswer {
  readonly present: number;
  readonly unknown: number;
  /** « 3 sur 5 », with what is not known: the only count ever printed, without weight nor score. */
  readonly count: string;
}

/** Counts the published traits of a household; no trait is worth more than another and no score comes out. */
export function profileTraits(answers: Readonly<Record<ProfileTrait, TraitAnswer>>): ProfileAnswer {
  const values = PROFILE_TRAITS.map((trait) => answers[trait]);
  const present = values.filter((value) => value === "oui").length;
  const unknown = values.filter((value) => value === "inconnu").length;
  return {
    rule: "profil-type",
    outcome: unknown === 0 ? "documenté" : "indéterminé",
    present,
    unknown,
    count: FR.traitCount(present, unknown),
    sentence: FR.traitSentence,
    sources: ["c2s.profil-2020", "c2s.reponse-cnam"],
    hypotheses: [FR.traitVersion],
  };
}
