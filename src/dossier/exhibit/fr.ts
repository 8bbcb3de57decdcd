import { formatDate, formatNumber } from "../../core/report/format.fr.js";

/** What was grouped before any calculation; no sentence gives a count below 11. */
export const GROUPING = {
  strataRefused:
    "Patients par âge, sexe et ALD : un groupe entier compte moins de 11 patients ; le détail n'est pas imprimé ; les âges donnés à part, sinon la structure de la commune, le remplacent.",
  bandsMerged: (bands: readonly string[], sex: "M" | "F", ald: 0 | 1): string =>
    `Classes d'âge ${bands.join(", ")} réunies (${sex === "M" ? "hommes" : "femmes"}, ${ald === 0 ? "sans" : "avec"} ALD).`,
  agesRefused: "Patients par classe d'âge : effectif inférieur à 11, non imprimé.",
  agesMerged: "Classes d'âge de petit effectif réunies.",
  residence:
    "Communes de résidence de moins de 11 patients réunies : elles sont comptées comme lieu de résidence non précisé.",
  parts: {
    patientsWithLeave: "patients avec au moins un arrêt",
    workingAgePatients: "patients d'âge actif",
    insuredEmployees: "assurés salariés",
  },
  alone: { registeredPatients: "patientèle médecin traitant", sickLeaves: "arrêts de travail" },
  shares: { aldPercent: "part des patients en ALD", c2sPercent: "part des patients en C2S" },
  women: "femmes",
  ald: "patients en ALD",
  numberLeftOut: (label: string): string => `Nombre non imprimé (petit effectif) : ${label}.`,
  shareLeftOut: (label: string): string => `Part non imprimée (petit effectif) : ${label}.`,
  spells: "Durées des arrêts non imprimées (moins de 11 arrêts).",
  tooFewPatients:
    "Moins de 11 patients actifs : aucune pièce n'est produite, chaque nombre y désignerait quelques personnes. Les calculs restent lisibles à l'écran.",
} as const;

/** What was typed in a case, in words; counts are whole numbers. */
export const TYPED = {
  period: (start: string, end: string): string => `du ${formatDate(start)} au ${formatDate(end)}`,
  window: (start: string, end: string): string => `période ${TYPED.period(start, end)}`,
  commune: (code: string): string => `commune du cabinet ${code}`,
  iris: (code: string): string => `IRIS du cabinet ${code}`,
  since: (date: string): string => `installation le ${formatDate(date)}`,
  group: (label: string): string => `groupe selon la lettre « ${label} »`,
  strata: (rows: number, patients: number): string =>
    `${formatNumber(rows)} groupes de patients, ${formatNumber(patients)} en tout`,
  ageBands: (rows: number, patients: number): string =>
    `${formatNumber(rows)} classes d'âge, ${formatNumber(patients)} patients en tout`,
  women: (count: number): string => `femmes ${formatNumber(count)}`,
  ald: (count: number): string => `patients en ALD ${formatNumber(count)}`,
  residence: (rows: number, patients: number): string =>
    `${formatNumber(rows)} communes de résidence, ${formatNumber(patients)} patients en tout`,
  spells: (count: number, days: number): string =>
    `${formatNumber(count)} durées d'arrêt, ${formatNumber(days)} jours en tout`,
} as const;

/** What stays visible of an empty field of the cover, and what is said of a wrong one. */
export const COVER_READING = {
  hole: (label: string): string => `[À COMPLÉTER : ${label}]`,
  /** Printed after « Pièce n° », twenty characters at most. */
  numberHole: "[À COMPLÉTER]",
  place: "lieu de signature",
  title: "Note statistique",
  problem: (label: string, problem: string): string => `${label} : ${problem}`,
  wrongDate: (typed: string): string =>
    `Date de la note : « ${typed} » n'est pas une date AAAA-MM-JJ ; celle du jour la remplace.`,
  wrongNumber:
    'Numéro de la pièce : vingt caractères au plus, avec un chiffre ou une lettre, sans rien de ce qui sépare un chemin (/ \\ : ..) ni * ? " < > |, car le nom du fichier commence par lui. Exemples : 7 ; 7 bis ; A-7.',
} as const;

/** Lines for the detailed inventory. `name` gives the name of the file of an extension. */
export const INVENTORY = {
  exhibit: (number: string, title: string, date: string, author: string, pdf: string): string =>
    `Pièce n° ${number} : ${title} du ${formatDate(date)}, par ${author} (${pdf}).`,
  annexes: (number: string, name: (extension: string) => string): string =>
    `Annexes de la pièce n° ${number} : calcul complet (${name("json")}), toutes les façons de comparer (${name("csv")}), hypothèses (${name("hypotheses.csv")}), programme indépendant (refaire.py).`,
  apart:
    "Une annexe versée à part reçoit son propre numéro dans l'inventaire, repris au début de son nom : un fichier par pièce.",
  digest: (digest: string): string => `Empreinte SHA-256 du calcul : ${digest}`,
} as const;

/** Why a file is not an exhibit, and what a right one is. */
export const EXHIBIT_FAULTS = {
  file: "(fichier)",
  tooLong: "fichier de plus de vingt millions de caractères",
  tooLongExample: "une pièce de moins de 1 Mo",
  objectExpected: "un objet est attendu",
  isCase: "c'est un dossier de saisie, non une pièce",
  isCaseExample: "le fichier .json produit avec la pièce",
  newer: (version: string): string =>
    `pièce d'une version plus récente (ij-exhibit/${version}) que ce logiciel, qui lit ij-exhibit/1 ; mettez le logiciel à jour, rien n'a été vérifié`,
  tooDeep: (levels: number): string => `plus de ${String(levels)} niveaux emboîtés`,
  tooDeepExample: "une pièce de l'outil",
  carriesDossier: "une pièce ne porte pas le dossier",
  absentField: "champ absent",
  listOf: (length: number): string => `une liste de ${String(length)} éléments est attendue`,
} as const;

/** What the texts of an exhibit must be, with an example of each. */
export const EXHIBIT_TEXTS = {
  text: "texte",
  shortText: "texte court",
  hash: "empreinte SHA-256 attendue : 64 chiffres hexadécimaux",
  revision: "révision du code attendue : 7 à 40 chiffres hexadécimaux",
  number: "numéro de pièce",
  qualification: "médecin généraliste",
  doctor: "le médecin",
  curriculum: "docteur en médecine (2009)",
  schema:
    "Pièce : ce qui est versé au débat à côté de sa version lisible. Résultats à dix chiffres significatifs ; « digest » est l'empreinte SHA-256 du JSON canonique (RFC 8785) de tout le reste.",
} as const;
