import type { Fields } from "../fields.js";
import { LABEL } from "../fr.js";
import { heading, type LetterBody, list, p, t } from "../model.js";
import { figuresOfLetter, letterReceived } from "./common.fr.js";

/** L5 — observations under R148-1. */
export function l5(f: Fields): LetterBody {
  const { case: c, dossier } = f.input;
  return {
    subject: t`observations en réponse à votre courrier (article ${f.law("css:R148-1")})`,
    service: "Monsieur le directeur, Madame la directrice",
    sendBy: "recommande",
    blocks: [
      p(t`Je réponds, dans le délai d'un mois de l'article ${f.law("css:R148-1")}, à ${letterReceived(f)}.`),
      heading("A. Exercice"),
      p(
        t`Exercice : ${f.text("practice.structure", c.practice?.structure, "cabinet, maison de santé, centre de santé…")} ; commune du cabinet (code officiel géographique) : ${f.text("practice.commune", c.practice?.commune, "code de la commune")} ; installation : ${f.date("practice.since", c.practice?.since, "date d'installation")}.`,
      ),
      heading("B. Les chiffres de la lettre"),
      list("dash", ...figuresOfLetter(f)),
      heading("C. Demande préalable"),
      p(
        t`J'ai demandé, le ${f.event("requestReceived")}, les règles et les paramètres du traitement (article ${f.law("crpa:R311-3-1-2")}). Ces observations sont présentées sous réserve de la réponse.`,
      ),
      heading("D. Les données : période, régimes, patients, remplacements"),
      f.free(
        "materiality",
        "ce qui, dans les chiffres, ne correspond pas à votre activité : période, régimes, patients qui ne sont pas les vôtres, remplaçant, collaborateur",
      ),
      heading("E. L'activité comparable"),
      p(
        t`L'article ${f.law("css:L162-1-15")} compare, « pour une activité comparable », des nombres ou des durées d'arrêts, ou un nombre d'arrêts rapporté au nombre de patients vus, dans le ressort de la même agence régionale de santé ou du même organisme local. Je relève ce qui distingue mon activité de celle du groupe retenu :`,
      ),
      f.free("comparability", "facteurs qui distinguent votre activité, chacun avec un nombre et une pièce"),
      heading("F. Note statistique"),
      p(
        t`Je joins une note statistique (pièce n° ${f.text("dossier.exhibitNumber", dossier.exhibitNumber, LABEL.exhibit)}). C'est la note d'une partie, non une expertise ordonnée par un juge ; elle donne toutes les façons de comparer essayées, y compris celles qui me sont défavorables, et ses limites.`,
      ),
      heading("G. Éléments cliniques"),
      f.free(
        "clinical",
        "éléments généraux, anonymes ; aucun nom, aucun diagnostic rattachable à une personne",
      ),
      p(
        t`Les éléments cliniques anonymes sont joints sous pli fermé, à l'attention du médecin-conseil seul.`,
      ),
      heading("H. Audition et assistance"),
      p(
        t`Je demande à être entendu. Je serai assisté par : ${f.text("dossier.assistant", dossier.assistant, LABEL.assistant)}. Je demande copie du procès-verbal, que je signerai après l'avoir lu (article ${f.law("css:R148-1")}).`,
      ),
      heading("I. Demande"),
      p(
        t`Au vu de ces éléments, je demande l'abandon de la procédure. À défaut, je demande qu'une réponse soit donnée, point par point, aux parties D et E.`,
      ),
    ],
    enclosures: [
      t`Copie de la lettre reçue`,
      t`Note statistique (pièce n° ${f.text("dossier.exhibitNumber", dossier.exhibitNumber, LABEL.exhibit)})`,
      t`Annexe médicale anonyme, sous pli fermé, pour le médecin-conseil`,
    ],
    sources: [],
  };
}
