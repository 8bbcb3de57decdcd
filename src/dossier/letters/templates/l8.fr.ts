import type { Fields } from "../fields.js";
import { type LetterBody, list, p, t } from "../model.js";

/** L8 — claim or file closed without an answer (insured person). */
export function l8(f: Fields): LetterBody {
  return {
    subject: t`réouverture d'un dossier clos sans réponse`,
    service: "Service réclamations",
    sendBy: "recommande",
    blocks: [
      p(
        t`Mon dossier, référence ${f.text("dossier.reference", f.input.dossier.reference, "référence du dossier ou du message")}, a été clos. Voici les faits :`,
      ),
      f.free("facts", "dates d'envoi, de relance, de clôture ; message reçu ; nom affiché"),
      p(t`Je vous demande :`),
      list(
        "degree",
        t`le prénom, le nom, la qualité et l'adresse de l'agent chargé de l'affaire (article ${f.law("crpa:L111-2")}) ;`,
        t`l'accusé de réception de ma demande (article ${f.law("crpa:L112-3")}) ; sans lui, les délais de recours ne me sont pas opposables (article ${f.law("crpa:L112-6")}) ;`,
        t`si une pièce manquait, laquelle et le délai fixé pour la fournir (articles ${f.law("crpa:L114-5")} et ${f.law("crpa:L114-6")}), sachant que son absence ne suspend pas en principe l'instruction (article ${f.law("crpa:L114-5-1")}) et que je n'ai pas à fournir ce que l'administration détient déjà (article ${f.law("crpa:L113-12")}) ;`,
        t`si la clôture vaut refus d'un droit, ses motifs (articles ${f.law("crpa:L211-2")} et ${f.law("crpa:L211-5")}) ;`,
        t`si un traitement automatisé a pris part à cette clôture, en tout ou en partie, la mention et les règles prévues à l'article ${f.law("crpa:L311-3-1")} ;`,
        t`l'examen de ma réclamation par une personne : l'article ${f.law("loi-78-17:47")} encadre les décisions prises sur le seul fondement d'un traitement automatisé.`,
      ),
      p(t`Pièce ou droit en cause :`),
      f.free("missingPiece", "pièce envoyée, droit ou paiement attendu, sans indication médicale"),
      p(t`Je demande la réouverture du dossier et le maintien de mes droits dans l'attente.`),
    ],
    enclosures: [t`Copie du message de clôture`, t`Preuve d'envoi de la pièce ou de la demande`],
    sources: [],
  };
}
