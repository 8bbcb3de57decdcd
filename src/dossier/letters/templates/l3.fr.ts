import { REPLY_ITEMS } from "../dossier.js";
import type { Fields } from "../fields.js";
import { type LetterBody, type Line, list, p, t } from "../model.js";
import { FOUR_ITEMS } from "./common.fr.js";

const REPLY_TEXT = {
  complet: "communiqué",
  partiel: "communiqué en partie",
  absent: "non communiqué",
  refusé: "refusé expressément",
} as const;

/** L3 — referral to the CADA; content fixed by R343-1. */
export function l3(f: Fields): LetterBody {
  const { dossier } = f.input;
  const explicit = (dossier.events ?? []).some((e) => e.kind === "accessRefused");
  const items: Line[] = REPLY_ITEMS.map((item) => {
    const value = dossier.reply?.[item];
    return t`${FOUR_ITEMS[item]} : ${f.text(`dossier.reply.${item}`, value === undefined ? undefined : REPLY_TEXT[value], "communiqué, en partie, non communiqué ou refusé")} ;`;
  });
  return {
    subject: t`saisine de la Commission d'accès aux documents administratifs (articles ${f.law("crpa:L342-1")} et ${f.law("crpa:R343-1")})`,
    service: "Commission d'accès aux documents administratifs (Cada)",
    sendBy: "courriel",
    blocks: [
      p(
        t`Je saisis la commission d'un refus de communication. Organisme qui l'a opposé : ${f.text("dossier.recipient.body", dossier.recipient?.body, "organisme qui a refusé")}.`,
      ),
      p(
        t`Ma demande, fondée sur les articles ${f.law("crpa:L311-3-1")} et ${f.law("crpa:R311-3-1-2")}, a été reçue le ${f.event("requestReceived")}.`,
      ),
      explicit
        ? p(t`Elle a été refusée par écrit ; ce refus m'a été notifié le ${f.event("accessRefused")}.`)
        : p(
            t`Elle est restée sans réponse pendant un mois, ce qui vaut refus (articles ${f.law("crpa:R*311-12")} et ${f.law("crpa:R311-13")}).`,
          ),
      p(
        t`Elle portait sur une seule campagne et sur les quatre lignes de l'article ${f.law("crpa:R311-3-1-2")}. État de la réponse, ligne par ligne :`,
      ),
      list("degree", ...items),
      p(t`Réponse au secret éventuellement invoqué :`),
      f.free(
        "secrecyAnswer",
        "secret invoqué par l'organisme et votre réponse, ou « aucun secret n'a été invoqué »",
      ),
      p(
        t`Les documents demandés me concernent (article ${f.law("crpa:L311-6")}) ; ce qui ne serait pas communicable peut être occulté (article ${f.law("crpa:L311-7")}).`,
      ),
      p(
        t`Je demande à la commission de rendre un avis favorable à cette communication (article ${f.law("crpa:L342-1")}).`,
      ),
    ],
    enclosures: [
      explicit ? t`Copie de la décision de refus` : t`Copie de la demande restée sans réponse`,
      t`Preuve de la réception de la demande`,
    ],
    sources: [],
  };
}
