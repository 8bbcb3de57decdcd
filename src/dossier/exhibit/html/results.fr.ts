import type { AnswerGrid } from "../../../core/answer/index.js";
import { formatNumber, formatPercent, formatRatio, probability } from "../../../core/report/index.js";
import { readingQuestions } from "../../../core/report/readings.fr.js";
import { breakEvenSentences, countSentences, fundSentence, quantity } from "../sentences.fr.js";
import type { Exhibit, ExhibitReading, ExhibitResults } from "../types.js";
import { bullets, paragraph, paragraphs, section, statusMark, t, table } from "./escape.js";
import { curveSvg } from "./curve.js";
import type { GridWords } from "./labels.js";

function boxes({ fund, headline, all, ways }: ExhibitResults): string {
  const ratios = ways.map(([, ratio]) => ratio);
  const box = (value: string, label: string): string =>
    `<div><b>${t(value)}</b><span>${t(label)}</span></div>`;
  return `<div class="res">${[
    box(
      fund.ratio === null ? "—" : formatRatio(fund.ratio, fund.threshold),
      `ratio de la comparaison énoncée : ${fund.verdict}`,
    ),
    box(
      fund.interval === null
        ? "—"
        : `${formatNumber(fund.interval.low, 2)} à ${formatNumber(fund.interval.high, 2)}`,
      "intervalle à 95 %, hasard des arrêts seul",
    ),
    box(
      `${formatNumber(headline.flagged)} sur ${formatNumber(headline.total)}`,
      "façons énoncées ou officielles qui signalent",
    ),
    box(
      `${formatNumber(all.flagged)} sur ${formatNumber(all.total)}`,
      ratios.length === 0
        ? "avec les façons exploratoires"
        : `avec les façons exploratoires ; ratio de ${formatRatio(Math.min(...ratios))} à ${formatRatio(Math.max(...ratios))}`,
    ),
  ].join("")}</div>`;
}

function readingRow({ id, low, high, flagged }: ExhibitReading): readonly string[] {
  const one = id === "pointRule" ? formatRatio : probability;
  const value = low === high ? one(low) : `${one(low)} à ${one(high)}`;
  const label =
    id === "pointRule" ? "ratio" : id === "posteriorAboveThreshold" ? "probabilité a posteriori" : "p";
  return [
    t(readingQuestions[id as keyof typeof readingQuestions]),
    t(`${label} : ${value}`),
    t(flagged === null ? "selon l'hypothèse (τ²)" : flagged ? "signalé" : "non\u00a0signalé"),
  ];
}

/** Stated comparison first, then all specifications, break-even, the six readings, the classes of the commune. */
export function resultsHtml({ results }: Exhibit, words: GridWords, grid: AnswerGrid): string {
  const { fund, notComputable } = results;
  const svg = curveSvg(results, grid);
  return section(5, "Résultats", [
    boxes(results),
    paragraph(fundSentence(results)),
    table(
      "Comparaison énoncée par la caisse",
      ["Grandeur", "Valeur", "Statut"],
      [
        [t("Observé"), t(quantity(fund.observed, fund.unit, fund.missing)), statusMark(fund.status)],
        [t("Attendu"), t(quantity(fund.expected, fund.unit, fund.missing)), statusMark(fund.status)],
        [
          t("Ratio"),
          t(fund.ratio === null ? "—" : formatRatio(fund.ratio, fund.threshold)),
          statusMark(fund.status),
        ],
      ],
    ),
    `<h3>${t("Ce qui ferait changer le résultat")}</h3>`,
    paragraphs(breakEvenSentences(results)),
    results.readings.length === 0
      ? ""
      : `${table("« Significativement supérieur » se lit de six façons ; la loi n'en désigne aucune", ["Lecture", "Valeur", "Résultat"], results.readings.map(readingRow))}`,
    results.classes.length === 0
      ? ""
      : table(
          "Classe de la commune (1 = la moins défavorisée)",
          ["Indice", "Pondération", "Découpage", "Classe"],
          results.classes.map((c) => [
            t(words.option("index", c.index)),
            t(words.option("weighting", c.weighting)),
            t(words.option("classes", c.classes)),
            t(c.value === null ? "non calculable" : `${String(c.value)} sur ${String(c.of)}`),
          ]),
        ),
    `<h3>${t("Toutes les façons de comparer")}</h3>`,
    bullets(countSentences(results)),
    svg === ""
      ? paragraph("Aucune façon ne se calcule : il n'y a pas de courbe.")
      : `<figure><figcaption>${t(`Figure 1. Les ${formatNumber(results.ways.length)} façons calculées, toutes montrées.`)}</figcaption>${svg}</figure><p class="src">${t("Échelle logarithmique. Trait noir : signalé ; trait gris : non signalé. Cercle : façon énoncée ou officielle. Losange : comparaison énoncée par la caisse. Sous la courbe, une ligne par option : marque haute et noire quand elle signale, basse et grise sinon. Nombres : tableau de la section 6 et fichier CSV joint.")}</p>`,
    ...missingWays(notComputable),
    results.effectless.length === 0
      ? ""
      : paragraph(
          `Sans effet ici, comptées une fois : ${results.effectless.map((axis) => `« ${words.axis(axis)} »`).join(", ")}.`,
        ),
  ]);
}

/** Ways of the grid that are not computable, one line per reason, the most frequent first. */
function missingWays(notComputable: ExhibitResults["notComputable"]): readonly string[] {
  const byReason = new Map<string, number>();
  for (const { reason, count } of notComputable) byReason.set(reason, (byReason.get(reason) ?? 0) + count);
  const missing = [...byReason.values()].reduce((sum, count) => sum + count, 0);
  if (missing === 0) return [];
  const lines = [...byReason]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${formatNumber(count)} : ${reason}`);
  return [paragraph(`${formatNumber(missing)} façons de la grille ne se calculent pas :`), bullets(lines)];
}

/** Part of the spread of the ratios that each choice carries, one sentence; empty when nothing was computed. */
export function shapleySentence({ shapley }: ExhibitResults, words: GridWords): string {
  const parts = [...shapley]
    .sort((a, b) => b.share - a.share)
    .filter(({ share }) => share >= 0.01)
    .slice(0, 4)
    .map(({ axis, share }) => `« ${words.axis(axis)} » ${formatPercent(share)}`);
  return parts.length === 0
    ? ""
    : `Part de la dispersion des ratios que porte chaque choix : ${parts.join(", ")}.`;
}
