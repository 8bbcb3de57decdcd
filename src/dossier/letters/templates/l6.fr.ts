import type { Fields } from "../fields.js";
import { heading, type LetterBody, list, p, t } from "../model.js";

/** L6 — administrative appeal against a decision of prior agreement. */
export function l6(f: Fields): LetterBody {
  return {
    subject: t`recours gracieux (ou hiérarchique) contre une décision de mise sous accord préalable`,
    service: "Monsieur le directeur, Madame la directrice",
    sendBy: "recommande",
    blocks: [
      p(
        t`Par décision qui m'a été notifiée le ${f.event("decisionNotified")}, référence ${f.text("dossier.reference", f.input.dossier.reference, "référence de la décision")}, vous avez subordonné à l'accord préalable du service du contrôle médical des prescriptions d'arrêts de travail.`,
      ),
      p(
        t`Je forme contre cette décision un recours administratif, qui interrompt le délai du recours contentieux (article ${f.law("crpa:L411-2")}).`,
      ),
      heading("Légalité externe : ce que je vous demande de vérifier"),
      list(
        "dash",
        t`la compétence du signataire et les mentions de l'article ${f.law("crpa:L212-1")} ;`,
        t`la motivation, en droit et en fait, propre à ma situation (articles ${f.law("css:R148-9")}, ${f.law("crpa:L211-2")} et ${f.law("crpa:L211-5")}) ;`,
        t`le respect des étapes et des délais (articles ${f.law("css:R148-1")}, ${f.law("css:R148-7")}, ${f.law("css:R148-8")} et ${f.law("css:R148-9")}) : dates de saisine de la commission, de son avis, de saisine et d'avis de l'UNCAM ;`,
        t`la mention prévue à l'article ${f.law("crpa:L311-3-1")}. Son absence n'est pas invoquée ici comme une cause de nullité par elle-même.`,
      ),
      heading("Légalité interne"),
      list(
        "dash",
        t`l'étalon : l'article ${f.law("css:L162-1-15")} vise un nombre ou une durée d'arrêts, ou un nombre d'arrêts rapporté au nombre de patients vus ; je demande lequel a été retenu ;`,
        t`le périmètre : même agence régionale de santé ou même organisme local ;`,
        t`l'activité comparable : comment elle a été établie pour ma situation ;`,
        t`l'exactitude des faits et leur appréciation.`,
      ),
      f.free("appealGrounds", "moyens propres à votre dossier, avec les pièces qui les appuient"),
      p(
        t`Je demande le retrait de cette décision. Le silence gardé pendant deux mois vaudra rejet (articles ${f.law("crpa:L231-4")} et ${f.law("crpa:L411-7")}).`,
      ),
    ],
    enclosures: [t`Copie de la décision`, t`Preuve de la date de notification`],
    sources: [],
  };
}
