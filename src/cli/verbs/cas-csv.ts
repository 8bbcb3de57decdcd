import { AXIS_NAMES } from "../../core/answer/index.js";
import type { MultiverseResult } from "../../core/answer/index.js";

/**
 * One line per way of comparing, in the order of the grid: options, ratio (unrounded), flag, whether it counts in the
 * headline. Raw CSV: comma, point, UTF-8; the print of the grid is in the last column.
 */
export function answerCsv(multiverse: MultiverseResult): string {
  const header = [
    "rang",
    ...AXIS_NAMES,
    "ratio",
    "signale",
    "compte_enonce_officiel",
    "g_suppose",
    "grille_sha256",
  ];
  const rows = multiverse.specifications.map(({ index, choice, ratio, flagged, headline, supposedNeed }) => [
    String(index),
    ...AXIS_NAMES.map((axis) => choice[axis]),
    String(ratio),
    flagged ? "oui" : "non",
    headline ? "oui" : "non",
    supposedNeed ? "oui" : "non",
    multiverse.grid.sha256,
  ]);
  return [header, ...rows].map((cells) => `${cells.join(",")}\n`).join("");
}
