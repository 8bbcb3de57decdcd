import type { Fields } from "../fields.js";
import { LABEL } from "../fr.js";
import { heading, type LetterBody, list, p, t } from "../model.js";

/** L7 — plan of a brief, for lawyers; not a text to file. */
export function l7(f: Fields): LetterBody {
  const { dossier } = f.input;
  return {
    subject: t`plan de mémoire, recours pour excès de pouvoir contre une décision de mise sous accord préalable`,
    service: "À l'attention de l'avocat",
    sendBy: "courriel",
    isLetter: false,
    blocks: [
      p(t`Document de travail destiné à un avocat. Il n'est pas prêt à être déposé.`),
      heading("1. Juridiction"),
      p(
        t`Tribunal : ${f.text("dossier.court", dossier.court, LABEL.court)}. À vérifier au regard des articles ${f.law("cja:R312-1")} et ${f.law("cja:R312-10")} (lieu d'exercice de la profession).`,
      ),
      heading("2. Recevabilité"),
      list(
        "dash",
        t`décision notifiée le ${f.event("decisionNotified")} ; délai de l'article ${f.law("cja:R421-1")} ; mention des voies et délais, article ${f.law("cja:R421-5")} ; distance, article ${f.law("cja:R421-7")} ;`,
        t`recours administratif éventuel, article ${f.law("crpa:L411-2")} ; médiation, article ${f.law("crpa:L421-3")} ;`,
        t`ministère d'avocat, article ${f.law("cja:R431-2")} ; Télérecours, article ${f.law("cja:R414-1")} ; un fichier par pièce et inventaire, articles ${f.law("cja:R414-5")} et ${f.law("cja:R412-2")}.`,
      ),
      heading("3. Faits"),
      f.free("facts", "faits, datés, chacun avec sa pièce"),
      heading("4. Procédure suivie"),
      list(
        "dash",
        t`premier courrier reçu le ${f.event("letterReceived")} ; observations reçues le ${f.event("observationsSent")} ;`,
        t`commission saisie le ${f.event("commissionSeized")} ; avis de la commission : ${f.event("commissionOpinion")} ;`,
        t`UNCAM saisie le ${f.event("uncamSeized")} ; avis de l'UNCAM : ${f.event("uncamOpinion")} ; décision : ${f.event("decisionMade")}.`,
      ),
      heading("5. Moyens à examiner"),
      list(
        "letter",
        t`légalité externe : compétence (${f.law("crpa:L212-1")}), motivation (${f.law("crpa:L211-5")}), étapes et délais (${f.law("css:R148-1")} à ${f.law("css:R148-9")}), mention (${f.law("crpa:L311-3-1")}) sans en déduire une nullité automatique (${f.law("loi-78-17:47")}) ;`,
        t`erreur de droit sur l'étalon et le périmètre de l'article ${f.law("css:L162-1-15")} : argument et réponse de la caisse, à présenter ensemble ;`,
        t`erreur de fait, erreur d'appréciation de l'activité comparable : pièce statistique n° ${f.text("dossier.exhibitNumber", dossier.exhibitNumber, LABEL.exhibit)}, note de partie, avec les façons de comparer défavorables.`,
      ),
      heading("6. Conclusions et mesures d'instruction"),
      list(
        "dash",
        t`annulation ; injonction, article ${f.law("cja:L911-1")} ; frais, article ${f.law("cja:L761-1")} ;`,
        t`production des règles et paramètres du traitement, article ${f.law("cja:R611-10")} ; expertise, article ${f.law("cja:R621-1")}, si elle est utile ;`,
        t`pièce que la caisse dirait secrète, article ${f.law("cja:R412-2-1")} ;`,
        t`référé-suspension, requête distincte, articles ${f.law("cja:L521-1")} et ${f.law("cja:R522-1")} : l'urgence a été refusée par le passé dans des référés d'une autre nature, selon un syndicat.`,
      ),
    ],
    enclosures: [],
    sources: [
      "Référés rejetés en 2014 et 2015 : pages de la Fédération des médecins de France, non vérifiées sur les décisions.",
    ],
  };
}
