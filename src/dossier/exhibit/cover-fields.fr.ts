import { MAX_COVER_TEXT, MAX_CURRICULUM } from "./shape.js";
import type { Cover } from "./types.js";

/** A field of the cover as a form or a command line asks for it. */
export interface CoverField {
  readonly key: keyof Cover;
  /** Name of the option of the command line. */
  readonly option: string;
  readonly label: string;
  readonly hint: string;
  readonly example: string;
  /** Longest text, characters. */
  readonly max: number;
}

const FIELDS: readonly Omit<CoverField, "max">[] = [
  {
    key: "number",
    option: "numero",
    label: "Numéro de la pièce",
    hint: "Celui de votre inventaire ; le nom du fichier commence par lui (R414-5 du code de justice administrative).",
    example: "7",
  },
  {
    key: "title",
    option: "titre",
    label: "Titre",
    hint: "« Note statistique » si vous laissez vide.",
    example: "Note statistique",
  },
  {
    key: "author",
    option: "auteur",
    label: "Auteur de la note",
    hint: "Qui la signe et en répond.",
    example: "Dr A. Exemple",
  },
  {
    key: "qualification",
    option: "qualification",
    label: "Qualification de l'auteur",
    hint: "Dites-la même si elle n'est pas statistique.",
    example: "médecin généraliste, partie à l'instance",
  },
  {
    key: "curriculum",
    option: "parcours",
    label: "Parcours de l'auteur",
    hint: "Diplômes, fonctions, travaux, en quelques lignes : imprimé en annexe, à la place d'un CV.",
    example: "docteur en médecine (2009), installée depuis 2012 ; aucun travail publié en statistique",
  },
  {
    key: "requestedBy",
    option: "demandeur",
    label: "Qui a demandé la note",
    hint: "Personne ou organisation.",
    example: "le requérant",
  },
  {
    key: "paidBy",
    option: "payeur",
    label: "Qui l'a financée",
    hint: "Dites « sans rémunération » si c'est le cas.",
    example: "le requérant, sans rémunération de tiers",
  },
  {
    key: "links",
    option: "liens",
    label: "Liens avec les parties",
    hint: "Tous, y compris l'appartenance à un syndicat qui soutient la demande.",
    example: "l'auteur est le requérant ; aucun lien avec la caisse",
  },
  {
    key: "fundLetter",
    option: "piece-lettre",
    label: "Pièce où figure la lettre de la caisse",
    hint: "Son numéro dans votre inventaire : les chiffres de la caisse sont recopiés à la section 2 avec lui.",
    example: "3",
  },
  { key: "place", option: "lieu", label: "Fait à", hint: "Commune où la note est signée.", example: "Albi" },
  {
    key: "date",
    option: "date",
    label: "Date de la note",
    hint: "Année, mois, jour. Une empreinte ne donne pas de date : c'est l'auteur qui la donne.",
    example: "2026-11-22",
  },
];

/** Fields of the cover, in the order of the page. */
export const COVER_FIELDS: readonly CoverField[] = FIELDS.map((field) => ({
  ...field,
  max: field.key === "curriculum" ? MAX_CURRICULUM : MAX_COVER_TEXT,
}));
