import type { FictitiousOdds } from "./odds-types.js";

/**
 * Coefficients invented for the page « Exemple inventé », on a subject without any link with the C2S so that nobody
 * takes them for the fund's.
 */
export const INVENTED_ODDS: FictitiousOdds = {
  kind: "inventé",
  rows: [
    { variable: "Couleur du vélo", modality: "vert", reference: "bleu", oddsRatio: 2 },
    { variable: "Couleur du vélo", modality: "rouge", reference: "bleu", oddsRatio: 0.5 },
    { variable: "Panier", modality: "avec panier", reference: "sans panier", oddsRatio: 1.5 },
    { variable: "Sonnette", modality: "sans sonnette", reference: "avec sonnette", oddsRatio: 3 },
  ],
};
