import type { Fields } from "../fields.js";
import { type LetterBody, list, p, t } from "../model.js";

/** L10 — complaint to the CNIL. */
export function l10(f: Fields): LetterBody {
  return {
    subject: t`plainte relative à l'exercice de mes droits sur mes données`,
    service: "Commission nationale de l'informatique et des libertés (CNIL), service des plaintes",
    sendBy: "courriel",
    blocks: [
      p(
        t`Je forme une réclamation (article ${f.law("rgpd:77")}). Organisme mis en cause : ${f.text("dossier.recipient.body", f.input.dossier.recipient?.body, "organisme responsable du traitement")}.`,
      ),
      p(
        t`J'ai exercé mon droit d'accès par une demande reçue le ${f.event("rgpdRequestReceived")} (article ${f.law("rgpd:15")}). Le délai de réponse est d'un mois, prolongeable (article ${f.law("rgpd:12")}).`,
      ),
      p(t`Voici ce que j'ai obtenu et ce qui manque :`),
      f.free("facts", "réponse reçue et sa date, ou absence de réponse ; ce qui manque, point par point"),
      p(t`Je demande à la commission :`),
      list(
        "dash",
        t`de vérifier que l'organisme a répondu à ma demande, y compris sur la logique du traitement ;`,
        t`de vérifier si la décision qui me concerne repose exclusivement sur un traitement automatisé (article ${f.law("rgpd:22")}) et si des données de santé y entrent (article ${f.law("loi-78-17:47")}) ;`,
        t`de vérifier l'existence d'une analyse d'impact (article ${f.law("rgpd:35")}).`,
      ),
      f.free("request", "autre demande, ou « aucune »"),
    ],
    enclosures: [
      t`Copie de la demande d'accès`,
      t`Preuve de sa réception`,
      t`Copie de la réponse, s'il y en a une`,
    ],
    sources: [],
  };
}
