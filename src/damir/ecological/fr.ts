import { formatNumber, formatPercent, formatSigned, plural } from "../../core/report/format.fr.js";
import type { EcologicalComparison } from "./compare.js";

/** What must be read before any of these tables. */
export const ECOLOGICAL_WARNING =
  "Comparaison écologique : elle porte sur des territoires, non sur des personnes ni des médecins. Les niveaux publiés sont bruts " +
  "(ni âge, ni profession), peu nombreux, choisis par ce que la presse ou un rapport en a imprimé, et d'une autre année que l'indice. " +
  "Une liaison ne vaudrait pas validation de l'indice ; son absence ne vaudrait pas réfutation.";

/** One sentence for a comparison, whichever way it goes. */
export function sentence({ pairs, spearman, permutationShare }: EcologicalComparison): string {
  const n = `${formatNumber(pairs.length)} ${plural(pairs.length, "territoire")}`;
  if (spearman.kind === "absent") return `${n} : trop peu pour mesurer une liaison.`;
  const share = permutationShare.kind === "present" ? permutationShare.value : undefined;
  const direction =
    spearman.value > 0
      ? "les territoires plus défavorisés ont plutôt plus de jours"
      : spearman.value < 0
        ? "les territoires plus défavorisés ont plutôt moins de jours"
        : "aucune liaison de rang";
  const chance =
    share === undefined
      ? ""
      : ` ; un ordre tiré au hasard donne une liaison au moins aussi forte ${formatPercent(share)} du temps`;
  return `${n}, corrélation de rang ${formatSigned(spearman.value)} : ${direction}${chance}.`;
}

/** The comparisons as French Markdown: warning, then one table and one sentence per series and index. */
export function ecologicalMarkdown(
  comparisons: readonly { readonly index: string; readonly comparison: EcologicalComparison }[],
): string {
  const parts = comparisons.map(({ index, comparison }) => {
    const { series, pairs, unmatched } = comparison;
    const rows = [...pairs]
      .sort((a, b) => a.index - b.index)
      .map(
        (p) =>
          `| ${p.name} | ${formatSigned(p.index)} | ${formatNumber(p.value, 1)} | ${p.status} | ${p.source} |`,
      );
    return [
      `### ${series.label}, ${String(series.year)} — indice ${index}`,
      "",
      `| territoire | indice moyen (sans unité, pondéré par la population) | ${series.unit} | statut | source |`,
      "|---|---|---|---|---|",
      ...rows,
      "",
      sentence(comparison),
      ...(unmatched.length === 0 ? [] : ["", `Sans indice : ${unmatched.join(", ")}.`]),
    ].join("\n");
  });
  return [ECOLOGICAL_WARNING, ...parts].join("\n\n");
}
