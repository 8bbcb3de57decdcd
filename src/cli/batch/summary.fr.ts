import { formatNumber, plural, typographer } from "../../core/report/format.fr.js";
import { isSmall } from "../../dossier/exhibit/merge-cells.js";
import type { Outcome } from "./outcome.js";

/** Counts kept while a batch runs; nothing else of the lines stays in memory. */
export interface Tally {
  readonly verdicts: Map<string, number>;
  done: number;
  errors: number;
  /** Lines for which every stated or official way agrees. */
  unanimous: number;
}

/** Counts of a batch, at its start. */
export const newTally = (): Tally => ({ verdicts: new Map(), done: 0, errors: 0, unanimous: 0 });

/** Adds a line to the counts. */
export function tallyOutcome(tally: Tally, { verdict, flagged, total }: Outcome): void {
  tally.done += 1;
  tally.verdicts.set(verdict, (tally.verdicts.get(verdict) ?? 0) + 1);
  if (total > 0 && (flagged === 0 || flagged === total)) tally.unanimous += 1;
}

/**
 * Counts that may be printed: those from 1 to 10 are hidden, and when a single one is, the smallest other goes with it,
 * so that it cannot be had by subtraction. `undefined` = hidden.
 */
export function suppressed(counts: readonly number[]): readonly (number | undefined)[] {
  const hidden = counts.map((count) => isSmall(count));
  if (hidden.filter(Boolean).length === 1) {
    const rest = counts
      .map((count, i) => ({ count, i }))
      .filter(({ count, i }) => count > 0 && hidden[i] !== true);
    const [least] = rest.sort((a, b) => a.count - b.count);
    if (least !== undefined) hidden[least.i] = true;
  }
  return counts.map((count, i) => (hidden[i] === true ? undefined : count));
}

const VERDICTS = ["signalé", "non signalé", "indéterminé"];

/** Aggregated summary, French text. */
export function summaryText(
  tally: Tally,
  versions: { readonly release: string; readonly grid: string },
): string {
  const counts = suppressed(VERDICTS.map((verdict) => tally.verdicts.get(verdict) ?? 0));
  const [unanimous] = suppressed([tally.unanimous]);
  const whole = isSmall(tally.done);
  const shown = (count: number | undefined): string =>
    count === undefined ? "non imprimé (petit effectif)" : formatNumber(count);
  return [
    `${whole ? "Moins de 11" : formatNumber(tally.done)} ${plural(whole ? 11 : tally.done, "médecin calculé", "médecins calculés")}, ${formatNumber(tally.errors)} ${plural(tally.errors, "ligne refusée", "lignes refusées")}.`,
    ...VERDICTS.map((verdict, i) => `  ${verdict} : ${whole ? shown(undefined) : shown(counts[i])}`),
    `Toutes les façons énoncées ou officielles d'accord entre elles : ${whole ? shown(undefined) : shown(unanimous)}`,
    "",
    "k sur K compte les façons énoncées ou officielles de comparer. Le décompte avec les façons exploratoires est dans la pièce de chaque médecin (--pieces).",
    "Une part de façons n'est pas une probabilité. Un groupe d'adhérents n'est pas un échantillon des médecins : ce résumé ne décrit que lui.",
    `Données ${versions.release}, grille ${versions.grid}.`,
    "",
  ]
    .map(typographer)
    .join("\n");
}
