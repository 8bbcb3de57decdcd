import { formatNumber } from "../../core/report/format.fr.js";
import type { Measure, Spread } from "./measure.js";

function milliseconds(value: number): string {
  return `${formatNumber(value, value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
}

function spread({ median, q1, q3 }: Spread): string {
  return `${milliseconds(median)} (quartiles ${milliseconds(q1)} – ${milliseconds(q3)})`;
}

function goal({ bench, kept }: Measure): string {
  if (bench.goalMs === undefined) return "sans objectif de durée";
  return `objectif ≤ ${milliseconds(bench.goalMs)} : ${kept === true ? "tenu" : "manqué"}`;
}

/** French sentences of `npm run bench`. */
export const fr = {
  title: (runs: number): string =>
    `Mesures : médiane et quartiles d’au moins ${String(runs)} passages, après mise en route ; la version comparée tourne dans le même processus.`,
  measure: (item: Measure): string =>
    [
      item.bench.name,
      `    ici        : ${spread(item.own)} — ${goal(item)}`,
      `    comparaison : ${spread(item.peer)} — ${item.bench.peer.name}`,
      `    rapport    : ${formatNumber(item.ratio, item.ratio < 10 ? 1 : 0)} fois plus rapide (${String(item.runs)} passages)`,
    ].join("\n"),
  broken: (file: string, reason: string): string => `✗ ${file} : ${reason}`,
  total: (kept: number, goals: number): string => `Objectifs tenus : ${String(kept)} sur ${String(goals)}.`,
  none: "Aucune mesure dans tests/bench.",
};
