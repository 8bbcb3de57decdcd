import { formatNumber, formatRatio } from "../core/report/format.fr.js";
import { count } from "./fr.js";
import { showMonth, showMonths } from "./months.js";
import type { Month } from "./months.js";
import type { PrescriberChoice } from "./settings.js";

const seconds = (value: number): string => `${formatNumber(value, 1)} s`;

/** French words of the verbs as they run. */
export const RUN_FR = {
  care: (months: readonly Month[]): string => `Mois de soins : ${showMonths(months)}.`,
  needed: (following: number, months: readonly Month[]): string =>
    `Mois de paiement nécessaires (les ${String(following)} qui suivent compris) : ${showMonths(months)}.`,
  plan: (care: readonly Month[], payments: readonly Month[]): string =>
    `Mois de soins : ${showMonths(care)}. Mois de paiement lus : ${showMonths(payments)}.`,
  fictional: "FICTIF : ces fichiers sont tirés au hasard, les résultats aussi.",
  missing: (months: readonly Month[]): string =>
    `ATTENTION : mois de paiement absents : ${showMonths(months)}. Les jours de soins sont incomplets.`,
  downloading: (month: Month): string => `A${month}.csv.gz : téléchargement`,
  downloaded: (month: Month, bytes: number, kept: boolean): string =>
    `${showMonth(month)} : ${count(bytes)} octets${kept ? ", déjà là" : ", vérifié"}.`,
  computing: (file: string, elapsed: number): string =>
    `${file} : calcul depuis ${count(elapsed)} s, contrôle du fichier`,
  reused: (file: string, lines: number): string => `${file} : déjà agrégé (${count(lines)} lignes), repris.`,
  read: (file: string, lines: number, took: number): string =>
    `${file} : ${count(lines)} lignes en ${seconds(took)}, ${count(lines / took)} lignes par seconde.`,
  ended: (took: number, mebibytes: number): string =>
    `Durée ${seconds(took)}, mémoire au plus haut ${count(mebibytes)} Mio.`,
  writing: (month: Month): string => `FICTIF_A${month}.csv.gz : écriture`,
  written: (path: string, lines: number): string =>
    `${path} : ${count(lines)} lignes fictives (totaux dans le .json à côté).`,
  table: (path: string): string => `\nTableau : ${path}`,
} as const;

const codes = (list: readonly string[]): string => (list.includes("*") ? "toutes" : list.join(", "));

/** What a rebuilt reference covers, and what stays assumed: sentences kept with its card. */
export const CARD_FR = {
  label: (fictional: boolean, care: readonly Month[]): string =>
    `${fictional ? "FICTIF — " : ""}Taux tirés d'Open DAMIR, soins de ${showMonths(care)}`,
  fictional: "Fichiers fictifs : ces taux ne décrivent aucune réalité et ne servent qu'aux essais.",
  schemes:
    "Open DAMIR couvre tous les régimes ; le comparateur de la caisse, le seul régime général. Aucune colonne ne permet de les séparer.",
  denominators: (status: string, source: string): string =>
    `Dénominateurs (${status}) : ${source}. S'ils ne couvrent que le régime général, les taux sont trop élevés, ce qui est favorable au médecin.`,
  aldOfExemption:
    "ALD : code d'exonération du ticket modérateur (EXO_MTF 41 à 46), qui n'est pas l'indicateur ALD de la caisse.",
  aldAssumed: "ALD : répartition supposée (splitRateByAld), car EXO_MTF ne renseigne pas assez de jours.",
  yearly: "Taux annuels : jours des mois demandés ramenés à douze mois, sans correction de saison.",
  range: "Étendue bas–haut : étendue relative de la table supposée, reprise telle quelle.",
  missing: (months: readonly Month[]): string =>
    `Mois de paiement absents : ${showMonths(months)} ; les jours sont incomplets, les taux trop bas, ce qui est défavorable au médecin.`,
  allPrescribers: "Prescripteurs : tous, comme la table supposée.",
  prescribers: ({ specialities, categories, legalStatuses }: PrescriberChoice): string =>
    `Prescripteurs : spécialité ${codes(specialities)}, catégorie ${codes(categories)}, statut ${codes(legalStatuses)} seulement ; la table supposée compte ceux de tous les prescripteurs, elle est donc plus haute par construction, et l'attendu tiré de ces taux plus bas.`,
} as const;

/** Why a rebuilt reference cannot be put in use. */
export const UNPUBLISHABLE_FR = {
  fictional: "ces taux viennent de fichiers fictifs.",
  incomplete: "des mois de paiement manquent.",
  missing: "des strates n'ont pas de taux.",
} as const;

/** Why a stratum has no rate, or keeps that of the assumed table. */
export const NO_RATE_FR = {
  outOfScope: "hors champ : aucun assuré salarié dans la table supposée, dont la valeur est gardée",
  notAssumed: "strate absente de la table supposée",
  noDay: "aucun jour dans les mois demandés",
  noDenominator: "dénominateur absent",
  negative: "jours négatifs une fois les corrections compensées",
  noSplit: "répartition par ALD impossible : ni prévalence ni rapport supposés",
} as const;

/** What the terminal says of the result of `rates`. */
export const REPORT_FR = {
  corrections: (lines: number, days: number): string =>
    `Corrections négatives compensées dans leur cellule : ${count(lines)} lignes retenues, ${count(days)} jours.`,
  noRate:
    "Taux non calculés : aucun dénominateur. Ajoutez --denominateurs FICHIER.csv (table nommée) ou --denominateurs-supposes.",
  results: (folder: string): string => `Résultats : ${folder}`,
  card: (label: string, numerators: string, denominators: string, rates: string): string =>
    `${label} (numérateurs ${numerators}, dénominateurs ${denominators}, taux ${rates}).`,
  changes: "Jours par an et par assuré salarié : table supposée → Open DAMIR (rapport)",
  assumedZero: "table supposée nulle",
  without: (reason: string): string => `sans taux : ${reason}`,
  notWritten: "reference-rates.csv n'est pas écrit : toutes les strates n'ont pas de taux.",
  expected: (ratio: number): string =>
    `À structure d'assurés salariés nationale, l'attendu est multiplié par ${formatRatio(ratio)}, et le rapport observé / attendu divisé d'autant.`,
  ald: (ald: number): string => (ald === 1 ? "ALD     " : "sans ALD"),
} as const;

/** Denominators: the assumed ones, and what is wrong in a table. */
export const DENOMINATORS_FR = {
  assumed:
    "assurés salariés du régime général de la table de référence supposée (data/release/reference-rates.csv)",
  unreadable: "la table des dénominateurs n'est pas lisible.",
  columns: (names: readonly string[]): string => `colonne manquante : ${names.join(", ")}.`,
  line: (path: string, line: number): string => `${path}, ligne ${String(line)}`,
  age: (text: string, known: readonly string[]): string =>
    `tranche d'âge « ${text} » inconnue (${known.join(", ")}).`,
  sex: (text: string): string => `sexe « ${text} » inconnu (M ou F).`,
  ald: (text: string): string => `ALD « ${text} » inconnue (0, 1, ou rien quand on ne l'a pas).`,
  status: (text: string, known: readonly string[]): string =>
    `statut « ${text} » inconnu (${known.join(", ")}).`,
  count: (text: string): string => `nombre d'assurés « ${text} » non positif.`,
  source: "source vide.",
} as const;
