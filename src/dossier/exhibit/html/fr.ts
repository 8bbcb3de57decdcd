import { formatDate, formatNumber, formatRatio } from "../../../core/report/format.fr.js";

/** Titles and descriptions of the two drawings of the curve. */
export const CURVE = {
  title: (ways: number): string =>
    `Courbe de spécification : ${formatNumber(ways)} façons de comparer, par ratio croissant`,
  description: (first: number, last: number, flagged: number, ways: number): string =>
    `Le ratio va de ${formatRatio(first)} à ${formatRatio(last)}. ${formatNumber(flagged)} façons signalent, ${formatNumber(ways - flagged)} ne signalent pas. Le tableau des options donne les mêmes nombres.`,
  panelTitle: "Options que retient chaque façon, dans le même ordre",
  panel:
    "Une ligne par option : marque haute et noire où une façon qui signale la retient, basse et grise sinon.",
  fund: (ratio: number, threshold: number): string =>
    `comparaison énoncée : ${formatRatio(ratio, threshold)}`,
} as const;

/** Name of the page and foot of each printed page. `digest` is the SHA-256 of the calculation, hexadecimal. */
export const PAGE = {
  name: (number: string, title: string): string => `Pièce n° ${number} – ${title}`,
  foot: (number: string, date: string, digest: string, fictional: boolean): string =>
    `Pièce n° ${number} – version du ${formatDate(date)} – SHA-256 ${digest.slice(0, 8)} ${digest.slice(8, 16)}…${fictional ? " – EXEMPLE FICTIF" : ""}`,
} as const;
