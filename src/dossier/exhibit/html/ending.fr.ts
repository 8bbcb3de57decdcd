import { formatDate } from "../../../core/report/format.fr.js";
import { citeShort } from "../../law/index.js";
import { exhibitFileName } from "../build.js";
import { conclusionSentences } from "../sentences.fr.js";
import type { Exhibit, ExhibitSource } from "../types.js";
import { DECLARATION, GLOSSARY, LIMITS } from "./ending-texts.fr.js";
import { bullets, paragraph, paragraphs, section, t, table, typed } from "./escape.js";

/** Limits, how to run it again, graded conclusion, declaration, annexes. */
export function endingHtml(exhibit: Exhibit): string {
  return [
    section(7, "Limites", [bullets(LIMITS)]),
    againHtml(exhibit),
    section(9, "Conclusion", [paragraphs(conclusionSentences(exhibit))]),
    declarationHtml(exhibit),
    annexesHtml(exhibit),
  ].join("\n");
}

function againHtml({ cover, versions, digest }: Exhibit): string {
  const json = exhibitFileName(cover, "json");
  return section(8, "Refaire le calcul", [
    paragraph(
      "Tout est refait sans réseau, de trois façons. 1. Ouvrir la page « Vérifier » du site et y déposer le fichier .json joint. 2. En ligne de commande, avec le code et les données de la version citée :",
    ),
    `<p><code>npm ci</code><br><code>npm run contre-expertise -- verifier ${typed(json)}</code></p>`,
    paragraph(
      "3. Sans notre logiciel : deux cents lignes de Python, sans bibliothèque, jointes en annexe, refont l'indice, l'attendu, le ratio, l'intervalle et le point de bascule à partir des tables publiées :",
    ),
    `<p><code>python3 refaire.py data/release ${typed(json)}</code></p>`,
    paragraph("Environnement : Node 20.19 ou plus récent, ou Python 3.8 ou plus récent ; aucun compte."),
    table(
      "Empreintes (SHA-256)",
      ["Objet", "Empreinte"],
      [
        [t("Calcul (JSON canonique, RFC 8785, champ « digest » exclu)"), `<code>${typed(digest)}</code>`],
        [t(`Grille ${versions.grid} ${versions.gridVersion}`), `<code>${typed(versions.gridSha256)}</code>`],
        [t(`Manifeste des données ${versions.release}`), `<code>${typed(versions.releaseManifest)}</code>`],
      ],
    ),
    paragraph(
      "Une empreinte montre que rien n'a changé depuis qu'elle a été imprimée ; elle ne donne pas de date. Pour une date certaine : horodatage qualifié, commissaire de justice, ou envoi en recommandé. Aucun tirage au hasard n'entre dans ces résultats : il n'y a pas de graine à donner.",
    ),
  ]);
}

function declarationHtml({ cover }: Exhibit): string {
  return section(undefined, "Déclaration", [
    paragraph(
      `Cette note n'est pas une expertise ordonnée par un juge. L'auteur reprend de lui-même ce que le code de justice administrative demande à un expert désigné, articles ${citeShort("cja:R621-3")} et ${citeShort("cja:R621-7")} :`,
    ),
    bullets(DECLARATION),
    `<div class="sg"><div>${t("Fait à ")}${typed(cover.place)}${t(`, le ${formatDate(cover.date)}`)}</div><div>${t("Signature de l'auteur : ")}</div></div>`,
  ]);
}

function sourceRow({ title, page, sha256, copy, retrieved = "inconnue" }: ExhibitSource): readonly string[] {
  const read = copy === undefined ? "" : `<br>${t("Copie lue : ")}<span class="url">${typed(copy)}</span>`;
  const day = `<br>${t("Date de téléchargement : ")}${typed(retrieved)}`;
  return [
    typed(title),
    `<span class="url">${typed(page)}</span>${read}${day}<br><code>${typed(sha256)}</code>`,
  ];
}

function annexesHtml({ cover, sources }: Exhibit): string {
  return section(undefined, "Annexes", [
    bullets([
      `Annexe A : ${exhibitFileName(cover, "json")}, calcul complet, à déposer dans « Vérifier ».`,
      `Annexe B : ${exhibitFileName(cover, "csv")}, toutes les façons de comparer, une par ligne ; ${exhibitFileName(cover, "hypotheses.csv")}, les hypothèses, une par ligne.`,
      "Annexe C : refaire.py, le même calcul sans notre logiciel.",
    ]),
    table(
      "Annexe D : fichiers publics et empreintes entières",
      ["Fichier", "Page du producteur, copie lue, date de téléchargement, SHA-256"],
      sources.map(sourceRow),
    ),
    table(
      "Annexe E : mots employés",
      ["Mot", "Sens"],
      GLOSSARY.map(([word, sense]) => [t(word), t(sense)]),
    ),
    cover.curriculum === undefined
      ? ""
      : `<h3>${t("Annexe F : parcours de l'auteur")}</h3><p>${typed(cover.author)}, ${typed(cover.qualification)}. ${typed(cover.curriculum)}</p>`,
  ]);
}
