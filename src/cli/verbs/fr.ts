import { formatDate, formatNumber, plural } from "../../core/report/format.fr.js";
import { asTyped } from "../say.js";

/** What several verbs say. */
export const VERBS_FR = {
  taken: (names: readonly string[]): string =>
    `Déjà là : ${names.join(", ")}. Ajoutez --remplacer pour les écraser.`,
  dossierProblem: (problem: string): string => `dossier : ${problem}`,
  partOnly: "Données publiques absentes de cette copie : ce qui en dépend est marqué « non disponible ».",
} as const;

/** Verb `courriers`. */
export const LETTERS_FR = {
  noCase: "Donnez le cas dont tirer le courrier.",
  which: (asked: string | undefined, ids: readonly string[]): string =>
    `${asked === undefined ? "Dites quel courrier" : `Courrier inconnu : « ${asTyped(asked)} »`}. Courriers : ${ids.join(", ")}. Exemple : --lettre L1`,
  complete: "Rien à compléter.",
  holes: (count: number): string => `À compléter (${String(count)}) :`,
  entry: (id: string, title: string, who: string, when: string, to: string, delay: string): string =>
    `  ${id.padEnd(3)}  ${title} — ${who}, ${when} ; à : ${to} ; ${delay}`,
  listTitle: "Onze courriers, dans l'ordre où ils servent",
} as const;

/** Verb `delais`. */
export const DELAYS_FR = {
  noEvent: `Aucun événement daté dans dossier.events : l'agenda serait vide, rien n'est écrit. Datez au moins un événement sur la page Délais du site, ou ajoutez au cas "dossier": { "events": [{ "kind": "letterReceived", "date": "2026-11-09" }] }.`,
  noDeadline:
    "Aucune date à venir ne suit de ces événements : l'agenda serait vide, rien n'est écrit. Sans --ics, delais dit ce qui manque.",
  written: (path: string): string => `Agenda écrit : ${asTyped(path)}`,
} as const;

/** Verb `lot`. */
export const BATCH_VERB_FR = {
  unreadable: (input: string, why: string): string =>
    `« ${asTyped(input)} » : ${why}. Donnez un fichier CSV ou un dossier de cas.`,
  isACase: "c'est un cas, que le verbe cas lit, non un tableau",
  notAFile: "ce n'est ni un fichier ordinaire ni un dossier",
  resumed: (done: number): string =>
    `Reprise : ${formatNumber(done)} ${plural(done, "entrée déjà faite", "entrées déjà faites")}.\n`,
  noCase: (input: string): string => `Aucun cas dans « ${asTyped(input)} » : rien n'est écrit.`,
  entry: (rank: number, problem: string): string => `Entrée ${String(rank)} : ${problem}\n`,
  /** `rate` in entries a second. */
  progress: (seen: number, rate: number, seconds: number): string =>
    `${formatNumber(seen)} ${plural(seen, "entrée")}, ${formatNumber(rate, 1)} par seconde, ${formatNumber(seconds, 1)} s`,
} as const;

/** Verb `piece`. */
export const EXHIBIT_VERB_FR = {
  wrongRevision: "--revision : 7 à 40 chiffres hexadécimaux sont attendus. Exemple : --revision f6ec024",
  annex: (name: string): string => `${name} (à ne pas verser : petits effectifs)`,
  written: (folder: string): string => `Écrit dans ${asTyped(folder)} :`,
  complete: "Page de garde complète.",
  missing: (fields: readonly { readonly label: string; readonly option: string }[]): string =>
    `À compléter (${String(fields.length)}) : ${fields.map(({ label, option }) => `${label} (--${option})`).join(", ")}.`,
  noBrowser:
    "Pas de PDF : aucun navigateur Chromium trouvé (variable CHROMIUM). Ouvrez le fichier .html et imprimez-le en PDF, format A4.",
  ofAnExhibit: "du .json d'une pièce",
  anExhibit: "une pièce ij-exhibit/1",
} as const;

/** Verb `registre`. */
export const REGISTER_VERB_FR = {
  contradicted: (ids: readonly string[]): string => ` (contredit par ${ids.join(", ")})`,
  duty: (applies: string, respected: string): string => `s'applique : ${applies} ; respecté : ${respected}`,
  facts: "Faits",
  duties: "Ce que la loi demande",
  unknowns: "Ce que l'on ignore",
  brackets:
    "Entre crochets : sources, puis date du fait. Titres et adresses : registre --csv --table sources",
  title: (readOn: string): string => `Registre des algorithmes, relu le ${formatDate(readOn)}`,
  counts: (facts: number, unknowns: number): string =>
    `${String(facts)} faits, ${String(unknowns)} inconnues`,
  card: "Une fiche : contre-expertise registre SYSTÈME",
  tableWithoutCsv: "L'option --table ne va qu'avec --csv.",
  unknownTable: (named: string, tables: readonly string[]): string =>
    `Tableau inconnu : « ${asTyped(named)} ». Tableaux : ${tables.join(", ")}.`,
  unknownSystem: (id: string, systems: readonly string[]): string =>
    `Système inconnu : « ${asTyped(id)} ». Systèmes : ${systems.join(", ")}.`,
} as const;
