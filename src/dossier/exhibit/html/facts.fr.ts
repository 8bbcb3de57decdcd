import type { FigureSource } from "../../../core/case/types.js";
import { erratumSentence } from "../../../core/report/erratum.fr.js";
import { formatDate } from "../../../core/report/format.fr.js";
import { groupingSentences } from "../sentences.fr.js";
import { typedFigures } from "../typed-figures.js";
import type { Exhibit } from "../types.js";
import { bullets, paragraph, section, statusMark, t, table, typed } from "./escape.js";

const UNKNOWN_DATE = "inconnue";
const SOURCE_WORDS: Readonly<Record<FigureSource, string>> = {
  lettre: "lettre de la caisse",
  riap: "RIAP",
  dam: "fiche du délégué de l'Assurance maladie",
  logiciel: "logiciel du cabinet",
  autre: "autre document du médecin",
};

/** Facts as given: what the letter prints first, then what the doctor adds, each with its source and status word. */
export function factsHtml(exhibit: Exhibit): string {
  const aCase = exhibit.case;
  const rows = typedFigures(aCase).map(({ label, value, figure }) => {
    const period =
      figure.period === undefined
        ? ""
        : ` (du ${formatDate(figure.period.start)} au ${formatDate(figure.period.end)})`;
    return [
      t(label),
      t(value + period),
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

/** When the copies were taken: said even when nobody wrote it down. */
function retrievalSentence(sources: Exhibit["sources"]): string {
  const dates = [...new Set(sources.map(({ retrieved = UNKNOWN_DATE }) => retrieved))];
  const [only] = dates;
  if (dates.length === 1 && only === UNKNOWN_DATE)
    return "Date de téléchargement : inconnue, pour tous les fichiers ; c'est l'empreinte qui désigne chaque copie.";
  return "La date de téléchargement de chaque copie, « inconnue » quand elle n'a pas été consignée, est à l'annexe D ; c'est l'empreinte qui la désigne.";
}

/** Data files with producer, vintage, licence and the beginning of their digest; whole digests are in the annex. */
export function dataHtml({ sources, versions, errata = [] }: Exhibit): string {
  const rows = sources.map((source) => [
    typed(source.title),
    `${typed(source.producer)}, ${typed(source.vintage)}${source.communes === undefined || source.communes === "sans objet" ? "" : `<br>${t("Communes : ")}${typed(source.communes)}`}`,
    typed(source.licence),
    `<code>${typed(source.sha256.slice(0, 16))}…</code>`,
  ]);
  return section(3, "Données publiques", [
    paragraph(
      `Données publiques réunies dans la version ${versions.release}, sans donnée personnelle. Communes du code officiel géographique 2025. Une valeur que l'Insee ne publie pas (secret statistique) est remplacée par celle du canton, et comptée ; une valeur absente n'est jamais prise pour zéro. ${retrievalSentence(sources)} La copie lue et ce qui lui a été fait sont à l'annexe D.`,
    ),
    ...errata.map((entry) => paragraph(erratumSentence(entry))),
    table("Fichiers", ["Fichier", "Producteur, millésime", "Licence", "SHA-256 (début)"], rows),
    `<p class="src">${t("Empreinte du manifeste des données : ")}<code>${typed(versions.releaseManifest)}</code></p>`,
  ]);
}
