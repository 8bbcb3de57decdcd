import { formatNumber } from "../../core/report/format.fr.js";
import type { Estimate } from "./estimate.js";
import type { MutationScore, Mutant } from "./score.js";

const percent = (share: number | undefined): string =>
  share === undefined ? "aucune mutation" : `${formatNumber(100 * share, 1)} %`;
const whole = (count: number): string => formatNumber(count, 0);
const tallies = (score: MutationScore): string =>
  `tuées ${whole(score.killed)}, survivantes ${whole(score.survived)}, jamais exécutées ${whole(score.notCovered)} ; à part, sans fin ${whole(score.timeouts)}`;
const interval = ({ low, high }: Estimate): string =>
  `intervalle à 95 % de ${percent(low)} à ${percent(high)}`;

/** French sentences of `npm run mutation`. */
export const fr = {
  start: (room: string): string => `— ${room} : mutations en cours…`,
  room: (room: string, score: MutationScore, goal: number, minutes: number): string =>
    [
      `${room} : ${percent(score.share)} (objectif ${percent(goal)} : ${(score.share ?? 0) >= goal ? "tenu" : "manqué"})`,
      `    ${tallies(score)} ; ${formatNumber(minutes, 1)} min`,
    ].join("\n"),
  sample: (drawn: number, population: number, estimate: Estimate | undefined): string =>
    `    échantillon de ${whole(drawn)} mutations sur ${whole(population)}${estimate === undefined ? "" : ` ; ${interval(estimate)}`}`,
  file: (path: string, score: MutationScore): string =>
    `    ${path} : ${percent(score.share)} (${tallies(score)})`,
  total: (estimate: Estimate, population: number, sampled: boolean): string =>
    `ensemble : ${percent(estimate.share)} de ${whole(population)} mutations${sampled ? `, chaque salle pesant ses mutations ; ${interval(estimate)}` : ""}`,
  survivor: (mutant: Mutant): string =>
    `    ${mutant.status === "NoCoverage" ? "jamais exécutée" : "survivante"} ${mutant.fileName}:${String(mutant.line)} ${mutant.mutatorName} → ${(mutant.replacement ?? "").replace(/\s+/g, " ").slice(0, 90)}`,
  unknown: (word: string, rooms: readonly string[]): string =>
    `« ${word} » n’est pas une salle. Salles : ${rooms.join(", ")}. Exemple : npm run mutation -- special index`,
  share:
    "--echantillon attend le pourcentage des mutations à tirer, entre 0 et 100. Exemple : npm run mutation -- --echantillon 20 inference",
  seed: "--graine attend un nombre entier. Exemple : npm run mutation -- --echantillon 20 --graine 7 inference",
};
