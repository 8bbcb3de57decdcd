import { formatDate } from "../../../core/report/format.fr.js";
import { exhibitFileName } from "../build.js";
import { conclusionSentences } from "../sentences.fr.js";
import type { Exhibit } from "../types.js";
import { bullets, paragraph, paragraphs, section, t, table, typed } from "./escape.js";

const LIMITS = [
  "L'écart non expliqué par l'âge, le sexe et l'ALD mêle la pratique, l'état de santé non mesuré et l'attribution des arrêts. Rien ici ne les sépare.",
  "Erreur écologique : une moyenne de commune ne décrit pas un patient.",
  "Les confrères ne sont pas observés : leurs journées ne sont pas publiques. Aucune figure de cette note ne représente un autre médecin.",
  "Retour vers la moyenne : un ratio très élevé sur une période l'est en général moins sur la suivante, sans changement de pratique.",
  "Quand plusieurs dizaines de milliers de médecins sont examinés, quelques-uns dépassent un seuil par le seul hasard.",
  "Une journée n'est pas un événement indépendant : un même arrêt en compte plusieurs ; l'intervalle en tient compte par un paramètre supposé (φ).",
  "Les taux publics reconstruits couvrent les salariés du régime général ; ceux de la caisse n'ont pas été communiqués.",
  "Les façons de comparer ne sont pas un tirage au hasard : leur décompte dépend de la grille, fixée d'avance et publiée.",
];

const GLOSSARY: readonly (readonly [string, string])[] = [
  ["Journées observées", "journées d'arrêt indemnisées, attribuées au médecin sur la période"],
  ["Journées attendues", "journées qu'aurait la même liste de patients à la moyenne du groupe"],
  ["Ratio", "observées ÷ attendues ; 1 = la moyenne du groupe"],
  ["Standardisation indirecte", "calcul des journées attendues groupe par groupe d'âge, de sexe et d'ALD"],
  ["Façon de comparer", "une option pour chacun des choix de la grille"],
  [
    "Énoncé, officiel, exploratoire",
    "option dite par la caisse ; publiée par un organisme public ; essayée par nous",
  ],
  ["Intervalle à 95 %", "valeurs du ratio compatibles avec le seul hasard des arrêts"],
  ["ALD, C2S", "affection de longue durée ; complémentaire santé solidaire"],
];

/** Limits, how to run it again, graded conclusion, declaration, annexes. */
export function endingHtml(exhibit: Exhibit): string {
  const { cover, versions, sources, digest } = exhibit;
  const json = exhibitFileName(cover, "json");
  return [
    section(7, "Limites", [bullets(LIMITS)]),
    section(8, "Refaire le calcul", [
      paragraph(
        "Tout est refait sans réseau, de trois façons. 1. Ouvrir la page « Vérifier » du site et y déposer le fichier .json joint. 2. En ligne de commande, avec le code et les données de la version citée :",
      ),
      `<p><code>npm ci</code><br><code>npm run contre-expertise -- verifier ${typed(json)}</code></p>`,
      paragraph(
        "3. Sans notre logiciel : deux cents lignes de Python, sans bibliothèque, jointes en annexe, refont l'indice, l'attendu, le ratio et le point de bascule à partir des tables publiées :",
      ),
      `<p><code>python3 refaire.py data/release ${typed(json)}</code></p>`,
      table(
        "Empreintes (SHA-256)",
        ["Objet", "Empreinte"],
        [
          [t("Calcul (JSON canonique, RFC 8785, champ « digest » exclu)"), `<code>${typed(digest)}</code>`],
          [
            t(`Grille ${versions.grid} ${versions.gridVersion}`),
            `<code>${typed(versions.gridSha256)}</code>`,
          ],
          [t(`Manifeste des données ${versions.release}`), `<code>${typed(versions.releaseManifest)}</code>`],
        ],
      ),
      paragraph(
        "Une empreinte montre que rien n'a changé depuis qu'elle a été imprimée ; elle ne donne pas de date. Pour une date certaine : horodatage qualifié, commissaire de justice, ou envoi en recommandé. Aucun tirage au hasard n'entre dans ces résultats : il n'y a pas de graine à donner.",
      ),
    ]),
    section(9, "Conclusion", [paragraphs(conclusionSentences(exhibit))]),
    section(undefined, "Déclaration", [
      paragraph(
        "L'auteur déclare ses liens d'intérêt en première page, avoir montré toutes les façons calculées, y compris celles qui élèvent le ratio, et n'avoir modifié ni la grille ni les données. La note est soumise à la discussion contradictoire.",
      ),
      `<div class="sg"><div>${t("Fait à ")}${typed(cover.place)}${t(`, le ${formatDate(cover.date)}`)}</div><div>${t("Signature de l'auteur : ")}</div></div>`,
    ]),
    section(undefined, "Annexes", [
      bullets([
        `Annexe A : ${json}, calcul complet, à déposer dans « Vérifier ».`,
        `Annexe B : ${exhibitFileName(cover, "csv")}, toutes les façons de comparer, une par ligne.`,
        "Annexe C : refaire.py, le même calcul sans notre logiciel.",
      ]),
      table(
        "Annexe D : fichiers publics et empreintes entières",
        ["Fichier", "Page du producteur, puis SHA-256"],
        sources.map((s) => [
          typed(s.title),
          `<span class="url">${typed(s.page)}</span><br><code>${typed(s.sha256)}</code>`,
        ]),
      ),
      table(
        "Annexe E : mots employés",
        ["Mot", "Sens"],
        GLOSSARY.map(([word, sense]) => [t(word), t(sense)]),
      ),
    ]),
  ].join("\n");
}
