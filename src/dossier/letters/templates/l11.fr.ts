import type { Fields } from "../fields.js";
import { type LetterBody, p, t } from "../model.js";

/** L11 — referral to the Défenseur des droits. */
export function l11(f: Fields): LetterBody {
  return {
    subject: t`saisine du Défenseur des droits`,
    service: "Défenseur des droits",
    sendBy: "courriel",
    blocks: [
      p(
        t`Je saisis le Défenseur des droits, gratuitement, d'une difficulté avec un service public : ${f.text("dossier.recipient.body", f.input.dossier.recipient?.body, "organisme mis en cause")} (article ${f.law("crpa:L424-1")}).`,
      ),
      p(t`Voici les faits :`),
      f.free("facts", "faits datés, sans indication médicale"),
      p(
        t`Démarches déjà faites : demande de communication reçue le ${f.event("requestReceived")} ; saisine de la Cada enregistrée le ${f.event("cadaRegistered")}.`,
      ),
      p(t`Conséquences pour moi :`),
      f.free("damage", "conséquences concrètes, chiffrées si possible"),
      p(
        t`Je demande que la part prise par un traitement automatisé soit recherchée, que les règles appliquées à ma situation me soient expliquées, et qu'une solution amiable soit proposée. Une médiation a des effets sur les délais de recours (articles ${f.law("crpa:L424-2")} et ${f.law("crpa:L421-3")}) : je surveille les miens.`,
      ),
      f.free("request", "autre demande, ou « aucune »"),
    ],
    enclosures: [t`Copie des échanges avec l'organisme`],
    sources: [],
  };
}
