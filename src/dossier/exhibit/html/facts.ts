import { figureLabels } from "../../../core/answer/fr.js";
import type { Case, Figure, FigureSource } from "../../../core/case/types.js";
import { formatDate, formatNumber } from "../../../core/report/format.fr.js";
import { groupingSentences, quantity } from "../sentences.fr.js";
import type { Exhibit } from "../types.js";
import { bullets, paragraph, section, statusMark, t, table, typed } from "./escape.js";

const SOURCE_WORDS: Readonly<Record<FigureSource, string>> = {
  lettre: "lettre de la caisse",
  riap: "RIAP",
  dam: "fiche du délégué de l'Assurance maladie",
  logiciel: "logiciel du cabinet",
  autre: "autre document du médecin",
};

function figures(aCase: Case): readonly (readonly [string, Figure])[] {
  const of = (prefix: string, record: object | undefined): (readonly [string, Figure])[] =>
    Object.entries(record ?? {}).flatMap(([key, value]: [string, unknown]) =>
      typeof value === "object" && value !== null && "source" in value
        ? [[`${prefix}.${key}`, value as Figure] as const]
        : [],
    );
  return [...of("letter", aCase.letter), ...of("figures", aCase.figures)];
}

/** Facts as given: what the letter prints first, then what the doctor adds, each with its source and status word. */
export function factsHtml(exhibit: Exhibit): string {
  const aCase = exhibit.case;
  const rows = figures(aCase).map(([field, figure]) => {
    const [label = field, unit = ""] = figureLabels[field] ?? [];
    const value =
      figure.decimals === undefined
        ? quantity(figure.value, unit === "sans unité" ? "" : unit, null)
        : `${formatNumber(figure.value, figure.decimals)} ${unit === "sans unité" ? "" : unit}`;
    const period =
      figure.period === undefined
        ? ""
        : ` (du ${formatDate(figure.period.start)} au ${formatDate(figure.period.end)})`;
    return [
      t(label),
      t(value.trim() + period),
      t(SOURCE_WORDS[figure.source]),
      statusMark(figure.source === "lettre" ? "documenté" : "supposé"),
    ];
  });
  const { comparatorAdjusted, groupLabel } = aCase.letter ?? {};
  const said: string[] = [];
  if (comparatorAdjusted !== undefined)
    said.push(
      {
        oui: "La lettre dit que sa moyenne tient compte de l'âge, du sexe et de l'ALD.",
        non: "La lettre ne dit pas que sa moyenne tient compte de l'âge, du sexe et de l'ALD.",
        inconnu: "On ignore si la moyenne de la lettre tient compte de l'âge, du sexe et de l'ALD.",
      }[comparatorAdjusted],
    );
  const { fundLetter } = exhibit.cover;
  return section(2, "Ce que dit la caisse, et ce que le médecin ajoute", [
    fundLetter === undefined
      ? ""
      : `<p>${t("Lettre de la caisse : pièce n° ")}${typed(fundLetter)}${t(". Les nombres en sont recopiés avec les décimales qu'elle imprime.")}</p>`,
    rows.length === 0
      ? paragraph("Aucun chiffre n'a été donné.")
      : table("Chiffres donnés", ["Chiffre", "Valeur", "Document", "Statut"], rows),
    ...said.map(paragraph),
    groupLabel === undefined ? "" : `<p>${t("Groupe selon la lettre : ")}${typed(groupLabel)}</p>`,
    aCase.residence === undefined
      ? ""
      : paragraph(
          "La commune de résidence des patients est connue ; seules celles de 11 patients ou plus entrent dans le calcul et figurent dans le fichier joint.",
        ),
    `<h3>${t("Petits effectifs")}</h3>`,
    paragraph(groupingSentences(exhibit)[0] ?? ""),
    bullets(groupingSentences(exhibit).slice(1)),
  ]);
}

/** Data files with producer, vintage, licence and the beginning of their digest; whole digests are in the annex. */
export function dataHtml({ sources, versions }: Exhibit): string {
  const rows = sources.map((source) => [
    typed(source.title),
    `${typed(source.producer)}, ${typed(source.vintage)}${source.communes === undefined || source.communes === "sans objet" ? "" : `<br>${t("Communes : ")}${typed(source.communes)}`}`,
    typed(source.licence),
    `<code>${typed(source.sha256.slice(0, 16))}…</code>`,
  ]);
  return section(3, "Données publiques", [
    paragraph(
      `Données publiques réunies dans la version ${versions.release}, sans donnée personnelle. Communes du code officiel géographique 2025. Une valeur que l'Insee ne publie pas (secret statistique) est remplacée par celle du canton, et comptée ; une valeur absente n'est jamais prise pour zéro. Le jour où chaque copie a été prise n'a pas été consigné : c'est l'empreinte qui la désigne ; la copie lue et ce qui lui a été fait sont à l'annexe D.`,
    ),
    table("Fichiers", ["Fichier", "Producteur, millésime", "Licence", "SHA-256 (début)"], rows),
    `<p class="src">${t("Empreinte du manifeste des données : ")}<code>${typed(versions.releaseManifest)}</code></p>`,
  ]);
}
