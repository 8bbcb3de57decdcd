import { formatDate, formatNumber } from "../../../core/report/format.fr.js";
import { conclusionSentences, countSentences, fundSentence } from "../sentences.fr.js";
import type { Exhibit } from "../types.js";
import { paragraph, paragraphs, section, t, typed } from "./escape.js";

/** Cover: number, question as a title, who wrote, asked and paid, versions and digest; then question and summary. */
export function coverHtml(exhibit: Exhibit): string {
  const { cover, versions, digest, results } = exhibit;
  const { practice, window } = exhibit.case;
  const where =
    practice?.commune === undefined ? "" : `Cabinet de la commune ${practice.commune} (code Insee). `;
  const when =
    window === undefined
      ? ""
      : `Arrêts de travail du ${formatDate(window.start)} au ${formatDate(window.end)}.`;
  const rows: readonly (readonly [string, string])[] = [
    ["Établie par", `${typed(cover.author)}, ${typed(cover.qualification)}`],
    ["Demandée par", typed(cover.requestedBy)],
    ["Financée par", typed(cover.paidBy)],
    ["Liens avec les parties", typed(cover.links)],
    ["Date", t(`${formatDate(cover.date)} (donnée par l'auteur)`)],
    [
      "Logiciel",
      t(
        `Contre-expertise IJ ${versions.software}, révision du code : ${versions.commit ?? "inconnue"} ; grille ${versions.grid} ${versions.gridVersion}`,
      ),
    ],
    [
      "Empreinte des données",
      `<code>${typed(versions.releaseManifest)}</code>${t(` (SHA-256 du manifeste de la version ${versions.release} ; fichiers à la section 3)`)}`,
    ],
    ["Empreinte du calcul", `<code>${typed(digest)}</code> (SHA-256)`],
    ["Signature", '<div class="blank"></div>'],
  ];
  return [
    exhibit.case.fictional === true ? `<p class="tag">EXEMPLE FICTIF</p>` : "",
    `<p class="pn">${t("Pièce n° ")}${typed(cover.number)}</p>`,
    `<h1>${typed(cover.title)}${t(" : le signalement d'un médecin dépend-il de la façon de comparer ?")}</h1>`,
    `<p>${t(where + when)}</p>`,
    `<dl>${rows.map(([name, value]) => `<dt>${t(name)}</dt><dd>${value}</dd>`).join("")}</dl>`,
    paragraph(
      "Ceci est la note d'une partie. Ce n'est pas une expertise ordonnée par un juge : elle vaut si elle est discutée contradictoirement, et tout y est fait pour qu'elle puisse l'être.",
    ),
    section(1, "La question", [
      paragraph(
        `Le rapport entre les journées d'arrêt observées et les journées attendues dépasse-t-il ${formatNumber(results.fund.threshold, results.fund.threshold % 1 === 0 ? 0 : 2)} quelle que soit la façon défendable de comparer ?`,
      ),
      paragraph(
        "La note ne dit pas si les arrêts étaient médicalement justifiés, ni si un autre médecin aurait prescrit autrement, ni si la procédure est régulière.",
      ),
    ]),
    `<h3>${t("En bref")}</h3>`,
    paragraphs([fundSentence(results), ...countSentences(results).slice(0, 2), against(exhibit)]),
  ].join("\n");
}

/** The sentence of the summary that speaks against the doctor, taken from the conclusion. */
function against(exhibit: Exhibit): string {
  return (
    conclusionSentences(exhibit).find((sentence) => sentence.includes("supérieur à 1")) ??
    "Aucun ratio ne se calcule : la note ne contredit pas le chiffre de la caisse."
  );
}
