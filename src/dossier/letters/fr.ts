import { formatNumber } from "../../core/report/format.fr.js";

/** French strings common to all letters. */
export const CLEAN = {
  tooLong: (length: number, max: number): string =>
    `texte de ${formatNumber(length)} caractères, plus que les ${formatNumber(max)} admis : il n'est pas repris. Raccourcissez-le, ou joignez-le en pièce.`,
  hidden: "des caractères invisibles ou de contrôle ont été retirés.",
  nir: "Ce texte semble contenir un numéro de sécurité sociale : retirez-le.",
  name: "Ce texte semble contenir le nom d'une personne : n'écrivez aucun nom de patient.",
  birth: "Ce texte semble contenir une date de naissance : retirez-la.",
  diagnosis:
    "Ce texte semble contenir un diagnostic : les éléments cliniques vont, anonymes, dans une annexe médicale sous pli fermé au médecin-conseil.",
} as const;

/** What is wrong with a typed field. */
export const PROBLEM = {
  notObject:
    'Le dossier n\'est pas un objet JSON : il n\'est pas repris. Exemple : {"sender": {"lastName": "…"}}.',
  unknownKey: (path: string): string => `« ${path} » n'est pas un champ du dossier : il n'est pas repris.`,
  wrongType: (path: string, expected: string): string =>
    `« ${path} » : il faut ${expected} ; le champ n'est pas repris.`,
  text: (path: string, problem: string): string => `« ${path} » : ${problem}`,
  tooMany: (path: string, max: number): string =>
    `« ${path} » : plus de ${String(max)} lignes ; la suite n'est pas reprise.`,
} as const;

/** Kind of a field, in words. */
export const TYPE_NAME = {
  text: "un texte",
  date: "une date (exemple : 2026-11-09)",
  choice: (values: readonly string[]): string => `une de ces valeurs (${values.join(", ")})`,
  bool: "vrai ou faux",
  list: "une liste",
  object: "un objet",
  delay: 'un délai (exemple : {"value": 15, "unit": "jours"})',
  months: "un nombre de mois entre 1 et 24",
} as const;

/** A field left empty, as it stays visible in the letter. */
export const hole = (label: string): string => `[À COMPLÉTER : ${label}]`;

/** Words of the frame of every letter. */
export const LETTER_FR = {
  subject: "Objet",
  reference: "Vos références",
  enclosures: "Pièces jointes",
  sources: "Sources des faits cités",
  salutation: "Madame, Monsieur,",
  closing: "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
  signature: "Signature :",
  fictional: "Exemple fictif",
  draft: "Brouillon : il reste des champs à compléter.",
  rpps: "RPPS",
  fewPatients: "moins de 11",
  linksAuthor: "Liens d'intérêts de l'auteur :",
  linksHost:
    "Outil ayant servi à préparer ce courrier : Contre-expertise IJ, indépendant de l'Assurance maladie et de l'État. Liens d'intérêts de l'hébergeur :",
  prudence: "Modèle documentaire, à relire par un avocat ; ne constitue pas une consultation juridique",
  by: {
    recommande: "Lettre recommandée avec avis de réception",
    courriel: "Courriel ou téléservice, avec accusé de réception",
  },
} as const;

/** Labels of holes: what must be written there. */
export const LABEL = {
  firstName: "prénom",
  lastName: "nom",
  quality: "qualité",
  address: "adresse",
  email: "courriel",
  body: "organisme",
  bodyAddress: "adresse de l'organisme",
  place: "lieu",
  date: "date du courrier",
  reference: "référence portée sur la lettre reçue",
  letterDate: "date portée sur la lettre reçue",
  links: "liens d'intérêts, ou « aucun »",
  hostLinks: "liens d'intérêts de l'hébergeur de l'outil",
  exhibit: "numéro de la pièce statistique",
  assistant: "personne qui vous assiste, ou « aucune »",
  court: "tribunal",
  window: "période comparée, du … au …",
  eventDate: (what: string): string => `date — ${what}`,
} as const;

/** Words of the score sheet. */
export const SCORE = {
  next: {
    complet: "Rien à redemander sur cette ligne.",
    partiel: "Écrivez ce qui manque, mot pour mot : c'est ce que la Cada examinera.",
    absent: "À reprendre dans la saisine de la Cada.",
    refusé: "Relevez le secret invoqué et ce qui pourrait être occulté, puis saisissez la Cada.",
    "non examiné": "À examiner.",
  },
  sentence: (full: number, part: number, missing: number, total: number): string =>
    `Sur ${String(total)} lignes demandées : ${String(full)} complète${full < 2 ? "" : "s"}, ${String(part)} en partie, ${String(missing)} non communiquée${missing < 2 ? "" : "s"}.`,
} as const;
