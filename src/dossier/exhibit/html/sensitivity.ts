import { formatNumber, formatRatio } from "../../../core/report/format.fr.js";
import { movingOptions } from "../sentences.fr.js";
import type { Exhibit, ExhibitOption } from "../types.js";
import { bullets, paragraph, section, t, table } from "./escape.js";
import type { GridWords } from "./labels.js";
import { shapleySentence } from "./results.js";

const MOST = 6;

function optionSentence(option: ExhibitOption, words: GridWords): string {
  return `${words.axis(option.axis)} — ${words.option(option.axis, option.option)} : ratio médian ${formatRatio(option.median)} (de ${formatRatio(option.min)} à ${formatRatio(option.max)}), ${formatNumber(option.flagged)} sur ${formatNumber(option.ways)} signalent.`;
}

/** Every option with minimum, median and maximum, then both sides of the argument at the same size. */
export function sensitivityHtml(exhibit: Exhibit, words: GridWords): string {
  const { results } = exhibit;
  const rows = results.options.map((o, i) => [
    t(results.options[i - 1]?.axis === o.axis ? "" : words.axis(o.axis)),
    t(words.option(o.axis, o.option)),
    t(o.standing),
    t(`${formatNumber(o.flagged)} / ${formatNumber(o.ways)}`),
    t(formatRatio(o.min)),
    t(formatRatio(o.median)),
    t(formatRatio(o.max)),
  ]);
  return section(6, "Ce que chaque choix change", [
    rows.length === 0
      ? paragraph("Aucune façon ne se calcule : aucune option ne peut être comparée.")
      : table(
          "Une ligne par option calculée ; les options qui élèvent le ratio y sont comme les autres",
          ["Choix", "Option", "Rang", "Signalé", "Minimum", "Médiane", "Maximum"],
          rows,
          [3, 4, 5, 6],
        ),
    shapleySentence(results, words) === "" ? "" : paragraph(shapleySentence(results, words)),
    `<div class="pair"><div><h3>${t("Ce que montre la sensibilité")}</h3>${bullets(showsSensitivity(exhibit, words))}</div>`,
    `<div><h3>${t("Ce que la caisse peut répondre")}</h3>${bullets(fundReplies(exhibit, words))}</div></div>`,
  ]);
}

/** What lowers the ratio, what the letter does not say, and how far the count of ways goes. */
export function showsSensitivity({ results }: Exhibit, words: GridWords): readonly string[] {
  const lower = movingOptions(results, "plus bas").slice(0, MOST);
  return [
    lower.length === 0
      ? "Aucune option calculée n'abaisse le ratio médian sous celui de la comparaison énoncée."
      : "Options dont le ratio médian est plus bas que celui de la comparaison énoncée, la plus éloignée d'abord :",
    ...lower.map((option) => optionSentence(option, words)),
    "La pondération de l'indice, le découpage des classes et les taux de référence de la caisse ne sont pas communiqués : leur effet est montré, il n'est pas tranché.",
    "La commune n'est pas le patient : la défavorisation d'une commune approche celle de ses habitants, elle ne la mesure pas.",
  ];
}

/** What raises the ratio, judgments as reported, the size of the list, days against leaves. */
export function fundReplies({ results, case: aCase }: Exhibit, words: GridWords): readonly string[] {
  const higher = movingOptions(results, "plus haut").slice(0, MOST);
  const patients = aCase.figures?.activePatients?.value;
  const leaves = results.options.find((o) => o.axis === "numerator" && o.option === "sick-leaves");
  return [
    higher.length === 0
      ? "Aucune option calculée n'élève le ratio médian au-dessus de celui de la comparaison énoncée."
      : "Options dont le ratio médian est plus élevé que celui de la comparaison énoncée, la plus éloignée d'abord :",
    ...higher.map((option) => optionSentence(option, words)),
    listSentence(patients, results.fund.interval, results.fund.threshold),
    leaves === undefined
      ? "L'indicateur compte des journées. Le nombre d'arrêts n'a pas été donné : on ne sait pas s'il s'écarte autant. La loi vise le nombre ou la durée des arrêts ; un médecin qui en prescrit peu mais de longs y entre aussi."
      : `L'indicateur compte des journées ; la loi vise le nombre ou la durée des arrêts. En nombre d'arrêts, le ratio médian est de ${formatRatio(leaves.median)} : l'écart ne disparaît que s'il passe sous le seuil.`,
    "Tribunal administratif de Besançon, 2025, tel que rapporté par Egora d'après L'Est républicain (jugement non lu) : demande d'un médecin rejetée ; le tribunal n'a pas été convaincu que l'indice soit sans pertinence ni que les particularités locales aient été mal mesurées.",
    "La caisse dispose de données qui ne sont pas publiques (maille plus fine que la commune, part de patients C2S, offre médicale) : son calcul peut être plus juste que le nôtre.",
    "Les confrères comparés connaissent les mêmes difficultés de territoire ; un écart durable d'une campagne à l'autre s'explique mal par le hasard.",
  ];
}

function listSentence(
  patients: number | undefined,
  interval: { readonly low: number } | null,
  threshold: number,
): string {
  if (patients === undefined || interval === null)
    return "Une grande liste laisse peu de place au hasard ; ici, la taille de la liste ou les journées manquent pour le dire.";
  return interval.low >= threshold
    ? `Avec ${formatNumber(patients)} patients actifs, le hasard des arrêts seul n'explique pas le dépassement : l'intervalle commence à ${formatNumber(interval.low, 2)}.`
    : `Avec ${formatNumber(patients)} patients actifs, l'intervalle commence à ${formatNumber(interval.low, 2)} : le hasard des arrêts garde une place, d'autant plus petite que la liste est grande.`;
}
