import { formatNumber, formatRatio, formatSigned, plural } from "../../core/report/format.fr.js";
import { breakEvenPercent } from "../../core/report/sentences.fr.js";
import { SMALLEST_PRINTED_COUNT } from "./merge-cells.js";
import { spread } from "./spread.js";
import type { Exhibit, ExhibitCount, ExhibitOption, ExhibitResults, ExhibitSpread } from "./types.js";

/** Number with the decimals that its size calls for. */
export const shown = (value: number): string =>
  formatNumber(value, Number.isInteger(value) ? 0 : Math.abs(value) >= 100 ? 1 : 2);

/** Quantity with its unit; a count of patients between 1 and 10 is never written. */
export function quantity(value: number | null, unit: string, missing: string | null): string {
  if (value === null) return missing ?? "non calculable";
  if (unit.startsWith("patient") && value > 0 && value < SMALLEST_PRINTED_COUNT)
    return "moins de onze patients (petit effectif, non imprimé)";
  return `${shown(value)} ${unit}`;
}

/** Verdict of the comparison stated by the fund, one sentence. */
export function fundSentence({ fund }: ExhibitResults): string {
  if (fund.ratio === null)
    return `La comparaison énoncée par la caisse ne peut pas être refaite. ${fund.missing ?? ""}`.trim();
  const ratio = formatRatio(fund.ratio, fund.threshold);
  const against = `seuil de ${shown(fund.threshold)}, ${fund.thresholdStatus}`;
  if (fund.verdict === "indéterminé") {
    const range =
      fund.range === null
        ? ""
        : ` : il peut aller de ${formatRatio(fund.range.low, fund.threshold)} à ${formatRatio(fund.range.high, fund.threshold)}`;
    return `Dans la comparaison que la caisse énonce, le résultat est indéterminé ; le ratio central est de ${ratio} (${against})${range}.`;
  }
  return `Dans la comparaison que la caisse énonce, le médecin est ${fund.verdict} : ratio de ${ratio} (${against}).`;
}

function ways(count: ExhibitCount, label: string): string {
  if (count.total === 0) return `Aucune façon ${label} ne se calcule avec ce qui a été donné.`;
  const rest = count.total - count.flagged;
  const sides =
    count.raise === null || count.lower === null
      ? ""
      : ` Par rapport à la comparaison énoncée, ${formatNumber(count.raise)} ${plural(count.raise, "donne", "donnent")} un ratio plus élevé et ${formatNumber(count.lower)} un ratio plus bas.`;
  return `Façons ${label} : ${formatNumber(count.flagged)} sur ${formatNumber(count.total)} ${plural(count.flagged, "signale", "signalent")}, ${formatNumber(rest)} ne ${plural(rest, "signale", "signalent")} pas.${sides}`;
}

/** Both counts, the stated and official one first, with what rests on a supposed gradient. */
export function countSentences(results: ExhibitResults): readonly string[] {
  const { headline, all, restOnSupposedNeed: supposed } = results;
  return [
    ways(headline, "énoncées ou officielles"),
    ways(all, "de comparer, avec les exploratoires"),
    supposed === 0
      ? "Aucune de ces façons ne repose sur un écart supposé entre groupes de communes (g)."
      : `${formatNumber(supposed)} de ces façons ${plural(supposed, "repose", "reposent")} sur un écart supposé entre groupes de communes (g) : ${plural(supposed, "elle ne compte", "elles ne comptent")} pas dans le premier décompte.`,
    "Une part de façons n'est pas une probabilité.",
  ];
}

/** Break-even of the result, both as a mean of the group and as days. */
export function breakEvenSentences({ breakEven, fund }: ExhibitResults): readonly string[] {
  if (breakEven === null) return ["Le point de bascule ne peut pas être calculé."];
  const { meanChange, meanAtThreshold } = breakEven;
  const falls = breakEven.direction === "tombe";
  // Two means and no number of patients: the list is one notional patient, whose days mean nothing.
  const onePatient = (fund.observed ?? 0) / fund.threshold;
  const notional =
    fund.interval === null &&
    meanAtThreshold !== null &&
    Math.abs(meanAtThreshold - onePatient) <= 1e-9 * onePatient;
  const count =
    fund.unit.startsWith("patient") && breakEven.days < SMALLEST_PRINTED_COUNT
      ? "quelques unités"
      : `${formatNumber(breakEven.days)} ${fund.unit}`;
  const days = `avec ${count} de ${falls ? "moins" : "plus"}`;
  if (meanChange === null) {
    return [
      "Sans aucune hypothèse, aucune baisse de la moyenne du groupe ne fait apparaître le signalement : rien n'est observé.",
      ...(fund.interval === null ? [] : [`Il apparaît ${days}.`]),
    ];
  }
  const percent = breakEvenPercent(Math.abs(meanChange), falls);
  const verb = falls ? "tombe" : "apparaît";
  const mean =
    meanAtThreshold === null
      ? ""
      : `, c'est-à-dire ${falls ? "dépasse" : "ne dépasse pas"} ${formatNumber(meanAtThreshold, 3)} ${fund.unit} par patient`;
  return [
    `Sans aucune hypothèse, le signalement ${verb} si la moyenne du groupe est ${falls ? "supérieure" : "inférieure"} d'au moins ${percent} à celle qui est retenue${mean}${notional ? "" : ` ; ou ${days}`}.`,
    falls
      ? "Dans l'autre sens : une moyenne du groupe plus basse, ou davantage de journées, maintient le signalement."
      : "Dans l'autre sens : une moyenne du groupe plus élevée, ou moins de journées, maintient l'absence de signalement.",
  ];
}

/** Options whose median lies on one side of the fund's ratio, most distant first. */
export function movingOptions(
  { options, fund }: ExhibitResults,
  direction: "plus haut" | "plus bas",
): readonly ExhibitOption[] {
  const { ratio } = fund;
  if (ratio === null) return [];
  const slack = 1e-9 * ratio;
  return options
    .filter((o) => (direction === "plus haut" ? o.median > ratio + slack : o.median < ratio - slack))
    .sort((a, b) =>
      direction === "plus haut"
        ? b.median - a.median || a.ways - b.ways
        : a.median - b.median || a.ways - b.ways,
    );
}

/** What the grouping of small counts did, and how the ratio moved. */
export function groupingSentences(exhibit: Exhibit): readonly string[] {
  const { sentences, ratioBefore, ratioAfter } = exhibit.grouping;
  if (sentences.length === 0)
    return ["Aucun nombre de patients compris entre 1 et 10 : rien n'a été regroupé."];
  const moved =
    ratioBefore === null || ratioAfter === null
      ? "Le ratio ne se calcule pas : l'effet du regroupement n'est pas mesuré."
      : ratioBefore === ratioAfter
        ? `Le ratio de la comparaison énoncée ne change pas (${formatNumber(ratioAfter, 4)}).`
        : `Le ratio de la comparaison énoncée passe de ${formatNumber(ratioBefore, 4)} à ${formatNumber(ratioAfter, 4)} (${formatSigned(ratioAfter - ratioBefore, 4)}).`;
  return [
    "Les nombres de patients inférieurs à 11 ont été regroupés avant tout calcul imprimé, pour qu'aucun patient ne soit reconnaissable :",
    ...[...new Set(sentences)],
    moved,
    ...waysBeforeSentence(exhibit),
  ];
}

/** All ways before and after grouping: their number, how many flag, how far the ratios go. */
function waysBeforeSentence({ grouping: { waysBefore }, results }: Exhibit): readonly string[] {
  const after = spread(results);
  if (waysBefore === undefined || waysBefore === null || after === null) return [];
  const words = ({ flagged, total, min, max }: ExhibitSpread): string =>
    `${formatNumber(flagged)} ${plural(flagged, "signale", "signalent")} sur ${formatNumber(total)}, ratio de ${formatNumber(min, 4)} à ${formatNumber(max, 4)}`;
  return [`Toutes les façons, avant le regroupement : ${words(waysBefore)} ; après : ${words(after)}.`];
}

/** Graded conclusion; the same build on both sides, never stronger than the results. */
export function conclusionSentences({ results }: Exhibit): readonly string[] {
  const { fund, headline, all } = results;
  const out: string[] = [fundSentence(results)];
  if (all.total > 0) {
    const share = `${formatNumber(all.flagged)} façons de comparer sur ${formatNumber(all.total)} signalent`;
    const stated =
      headline.total > 0
        ? ` (${formatNumber(headline.flagged)} sur ${formatNumber(headline.total)} si l'on s'en tient aux façons énoncées ou officielles)`
        : "";
    out.push(`Sur l'ensemble, ${share}${stated}.`);
    if (all.flagged === all.total)
      out.push(
        "Toutes les façons calculées signalent : le résultat ne dépend pas des choix examinés ici, et la note ne permet pas d'exclure un écart durable à la moyenne.",
      );
    else if (all.flagged === 0)
      out.push(
        "Aucune façon calculée ne signale : le résultat est compatible avec l'absence de dépassement du seuil.",
      );
    else
      out.push(
        "Le signalement dépend de la façon de comparer : le résultat est compatible avec un écart réel à la moyenne et ne permet pas d'exclure que le dépassement du seuil tienne aux choix retenus.",
      );
  }
  const lows = results.ways.map(([, ratio]) => ratio);
  if (lows.length > 0) {
    const above = lows.filter((ratio) => ratio > 1).length;
    out.push(
      above === lows.length
        ? "Toutes les façons calculées donnent un ratio supérieur à 1."
        : `${formatNumber(above)} façons sur ${formatNumber(lows.length)} donnent un ratio supérieur à 1.`,
    );
  }
  if (fund.interval !== null && fund.ratio !== null) {
    out.push(
      fund.interval.low >= fund.threshold
        ? "L'intervalle à 95 % est tout entier au-dessus du seuil : le hasard des arrêts ne suffit pas à expliquer le dépassement."
        : fund.interval.high < fund.threshold
          ? "L'intervalle à 95 % est tout entier sous le seuil."
          : "L'intervalle à 95 % contient le seuil : le hasard des arrêts ne permet pas d'exclure que le vrai ratio soit de l'autre côté.",
    );
  }
  out.push("L'écart est « non expliqué par l'âge, le sexe et l'ALD » ; la note n'en établit pas la cause.");
  return out;
}
