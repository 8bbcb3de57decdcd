import { typographer } from "../../core/report/format.fr.js";
import { cleanText } from "../letters/clean-text.js";
import { MAX_COVER_TEXT } from "./shape.js";
import type { Cover } from "./types.js";

/** A field of the cover as a form or a command line asks for it. */
export interface CoverField {
  readonly key: keyof Cover;
  /** Name of the option of the command line. */
  readonly option: string;
  readonly label: string;
  readonly hint: string;
  readonly example: string;
}

/** Fields of the cover, in the order of the page. */
export const COVER_FIELDS: readonly CoverField[] = [
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
  { key: "place", option: "lieu", label: "Fait à", hint: "Commune où la note est signée.", example: "Albi" },
  {
    key: "date",
    option: "date",
    label: "Date de la note",
    hint: "Année, mois, jour. Une empreinte ne donne pas de date : c'est l'auteur qui la donne.",
    example: "2026-11-22",
  },
];

/** A cover ready to print, what is still to be filled in, and what was refused or removed, in French. */
export interface CoverReading {
  readonly cover: Cover;
  readonly missing: readonly CoverField[];
  readonly problems: readonly string[];
}

const hole = (field: CoverField): string => `[À COMPLÉTER : ${field.label.toLowerCase()}]`;

function isDay(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/**
 * Cover from typed texts. An empty field becomes a visible « [À COMPLÉTER : …] » and is listed; a text that is too long
 * or hides characters is said in `problems`; a date that is none is replaced by `today` (ISO), and said.
 */
export function readCover(
  typed: Readonly<Partial<Record<keyof Cover, string>>>,
  today: string,
): CoverReading {
  const missing: CoverField[] = [];
  const problems: string[] = [];
  const text: Partial<Record<keyof Cover, string>> = {};
  for (const field of COVER_FIELDS) {
    const clean = cleanText((typed[field.key] ?? "").replace(/\s+/g, " "), MAX_COVER_TEXT);
    if (clean.problem !== undefined) problems.push(typographer(`${field.label} : ${clean.problem}`));
    text[field.key] = clean.text;
    if (clean.text === "" && field.key !== "title" && field.key !== "date") missing.push(field);
  }
  const filled = (key: keyof Cover): string => {
    const field = COVER_FIELDS.find((candidate) => candidate.key === key);
    const value = text[key] ?? "";
    return value === "" && field !== undefined ? hole(field) : value;
  };
  const date = text.date ?? "";
  if (date !== "" && !isDay(date))
    problems.push(
      typographer(
        `Date de la note : « ${date.slice(0, 20)} » n'est pas une date AAAA-MM-JJ ; celle du jour la remplace.`,
      ),
    );
  const number = text.number ?? "";
  const usable = number.replace(/[^0-9A-Za-z-]/g, "") !== "" && number.length <= 20;
  if (number !== "" && !usable)
    problems.push(
      typographer(
        "Numéro de la pièce : vingt caractères au plus, avec un chiffre ou une lettre. Exemple : 7.",
      ),
    );
  const cover: Cover = {
    number: usable ? number : "0",
    title: text.title === "" || text.title === undefined ? "Note statistique" : text.title,
    author: filled("author"),
    qualification: filled("qualification"),
    requestedBy: filled("requestedBy"),
    paidBy: filled("paidBy"),
    links: filled("links"),
    place: filled("place"),
    date: isDay(date) ? date : today,
  };
  return { cover, missing, problems };
}
