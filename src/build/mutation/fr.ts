import { formatNumber } from "../../core/report/format.fr.js";
import type { MutationScore, Mutant } from "./score.js";

const percent = (share: number | undefined): string =>
  share === undefined ? "aucun mutant" : `${formatNumber(100 * share, 1)} %`;

/** French sentences of `npm run mutation`. */
export const fr = {
  start: (room: string): string => `— ${room} : mutants en cours…`,
  room: (room: string, score: MutationScore, goal: number, minutes: number): string =>
    [
      `${room} : ${percent(score.share)} (objectif ${percent(goal)} : ${(score.share ?? 0) >= goal ? "tenu" : "manqué"})`,
      `    tués ${String(score.killed)}, survivants ${String(score.survived)}, jamais exécutés ${String(score.notCovered)} ;`,
      `    à part, sans fin ${String(score.timeouts)} ; ${formatNumber(minutes, 1)} min`,
    ].join("\n"),
  survivor: (mutant: Mutant): string =>
    `    ${mutant.status === "NoCoverage" ? "jamais exécuté" : "survivant"} ${mutant.fileName}:${String(mutant.line)} ${mutant.mutatorName} → ${(mutant.replacement ?? "").replace(/\s+/g, " ").slice(0, 90)}`,
  unknown: (word: string, rooms: readonly string[]): string =>
    `« ${word} » n’est pas une salle. Salles : ${rooms.join(", ")}. Exemple : npm run mutation -- special index`,
};
