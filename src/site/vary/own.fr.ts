import { formatNumber } from "../../core/report/format.fr.js";
import type { OwnChoice } from "./choices.js";

/** French names of the reader's own numbers, the same on every page. */
export const OWN_LABELS: Readonly<Record<OwnChoice, string>> = {
  need: "Besoin relatif que vous supposez (g)",
  threshold: "Seuil",
  dispersion: "Dispersion des journées (φ)",
  tau2: "Différences entre confrères (τ²), valeur retenue",
  tau2Low: "Différences entre confrères (τ²), borne basse",
  tau2High: "Différences entre confrères (τ²), borne haute",
  doctors: "Médecins examinés à la fois",
};

/** French texts of the choice of the period. */
export const WINDOW_TEXT = {
  short: "Période",
  legend: "Sur quelle période ?",
  typed: (period: string) => `Celle de vos chiffres : ${period}`,
  typedShort: "Celle de vos chiffres",
  typedNone: "Celle de vos chiffres : non saisie",
  campaign: "Celle de la campagne",
  campaignOf: (period: string) => `Celle de la campagne : ${period}`,
  sameAs: "La campagne choisie porte sur la même période.",
  campaignUnknown: "La période de cette campagne n’est pas publiée.",
  campaignHint:
    "Les journées saisies sont alors lues comme celles de la campagne : supposé. La durée change le nombre attendu des taux publics et la dispersion (φ), pas la moyenne de la lettre.",
  other: "Une autre période",
  otherWhy:
    "Non calculable : la lettre ne porte que sur une période, et les journées d’une autre ne sont pas saisies. Elles peuvent être demandées à la caisse ; l’effet de périodes réunies est sur la page Le hasard et la taille.",
} as const;

/** French texts of the assumptions behind the six readings. */
export const ASSUMPTION_TEXT = {
  title: "Changer les hypothèses de ces lectures",
  lead: "Rien de public ne fixe ces nombres pour un médecin. Un champ vide garde la valeur par défaut ; l’intervalle et les lectures suivent ce que vous tapez. Le ratio, lui, n’en dépend pas.",
  hint: (value: string, status: string, low: string, high: string) =>
    `Par défaut ${value}, ${status} ; plage plausible : ${low} à ${high}.`,
  range: (name: string, low: number, high: number) =>
    `Écrivez un ${name === "doctors" ? "entier" : "nombre"} entre ${formatNumber(low, low < 1 ? 3 : 0)} et ${formatNumber(high)}, ou laissez vide.`,
  hundreds:
    "Au-delà de 1 000 médecins, arrondissez à la centaine : ce nombre n’est connu qu’en ordre de grandeur. Exemple : 50 000",
  order: "La borne basse de τ² dépasse la borne haute : corrigez l’une des deux.",
  reset: "Revenir aux valeurs par défaut",
  resetDone: "Hypothèses par défaut rétablies.",
} as const;
