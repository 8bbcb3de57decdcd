import { checkLetter } from "../../letter-check/index.js";
import { unknownParameters } from "../../register/load.js";
import type { Fields } from "../fields.js";
import { LABEL } from "../fr.js";
import { type LetterBody, type Line, list, p, t } from "../model.js";
import { figuresOfLetter, FOUR_ITEMS, letterReceived } from "./common.fr.js";
import { questionsOf } from "./questions.fr.js";

const MENTION_IDS = ["purpose", "rightToRules", "howAndCada"] as const;
const MENTION_NAME = {
  purpose: "la finalité du traitement",
  rightToRules: "le rappel du droit à communication",
  howAndCada: "les modalités d'exercice de ce droit et de saisine de la Cada",
} as const;

/** What the letter received says of the algorithm, from the user's check; nothing is presumed. */
function mention(f: Fields): Line {
  const { letterAnswers, letterKind } = f.input.dossier;
  const answers = checkLetter(letterKind ?? "premier-courrier", letterAnswers ?? {}).elements;
  const state = (id: string): string => answers.find((e) => e.element.id === id)?.presence ?? "non examiné";
  const missing = MENTION_IDS.filter((id) => state(id) === "absent");
  const rule = t`la mention prévue aux articles ${f.law("crpa:L311-3-1")} et ${f.law("crpa:R311-3-1-1")}`;
  if (missing.length === 3) return t`Elle ne comporte pas ${rule}.`;
  if (missing.length > 0)
    return t`Elle comporte incomplètement ${rule} : il y manque ${missing.map((id) => MENTION_NAME[id]).join(", ")}.`;
  if (MENTION_IDS.every((id) => state(id) === "présent")) return t`Elle comporte ${rule}.`;
  return t`Elle ${f.text("dossier.letterAnswers", undefined, "comporte / ne comporte pas / comporte incomplètement, d'après la page Lettre reçue")} ${rule}.`;
}

/** L1 — rules of the processing and one's own parameters: one campaign, items 1° to 4° of R311-3-1-2, nothing more. */
export function l1(f: Fields): LetterBody {
  const ranking = f.input.ranking ?? [];
  const item = (lead: string, key: "data" | "parameters" | "operations"): Line =>
    t`${lead}, et notamment ${questionsOf(key, ranking).join(" ").replace(/ ;$/, "")} ;`;
  return {
    subject: t`demande de communication des règles et des paramètres du traitement algorithmique (articles ${f.law("crpa:L311-3-1")} et ${f.law("crpa:R311-3-1-2")})`,
    service: "Personne responsable de l'accès aux documents administratifs (PRADA)",
    sendBy: "recommande",
    blocks: [
      p(
        t`Par ${letterReceived(f)}, vous m'avez fait part d'une comparaison de mes prescriptions d'arrêts de travail, sur le fondement de l'article ${f.law("css:L162-1-15")}.`,
      ),
      p(t`Cette lettre repose sur les chiffres suivants :`),
      list("dash", ...figuresOfLetter(f)),
      p(mention(f)),
      p(
        t`En application de l'article ${f.law("crpa:R311-3-1-2")}, et pour cette seule campagne, je vous demande de me communiquer, sous une forme intelligible :`,
      ),
      list(
        "degree",
        t`${FOUR_ITEMS.degree} : ce qui a été calculé, ce qui a été décidé par une personne, et à quel moment ;`,
        item(FOUR_ITEMS.data, "data"),
        item(FOUR_ITEMS.parameters, "parameters"),
        t`${FOUR_ITEMS.operations} : formule de la valeur observée et de la valeur attendue, ${questionsOf("operations", ranking).join(" ")} exclusions, arrondis, seuil ou rang retenu.`,
      ),
      p(
        t`Parmi ces éléments, ceux qui suivent ne figurent dans aucun document public que j'aie pu trouver ; je demande, pour chacun, ce qui a été retenu :`,
      ),
      list(
        "dash",
        ...unknownParameters("medecins-ij", "L1").map(
          ({ label }, i, all) => t`${label}${i === all.length - 1 ? "." : " ;"}`,
        ),
      ),
      p(
        t`Ces éléments me concernent : je suis l'intéressé au sens de l'article ${f.law("crpa:L311-6")}. Les données des autres médecins peuvent m'être remises sous forme agrégée.`,
      ),
      p(
        t`Je souhaite les recevoir par courrier électronique (article ${f.law("crpa:L311-9")}), dans un standard ouvert (article ${f.law("crpa:L300-4")}), à l'adresse ${f.text("dossier.sender.email", f.input.dossier.sender?.email, LABEL.email)}.`,
      ),
      p(
        t`Si vous entendez opposer un secret (articles ${f.law("crpa:L311-5")} et ${f.law("crpa:L311-6")}), je vous prie d'indiquer lequel et pour quel élément, et de communiquer le surplus après occultation (article ${f.law("crpa:L311-7")}).`,
      ),
      p(
        t`Sans réponse dans le mois qui suit la réception de cette demande (articles ${f.law("crpa:R*311-12")} et ${f.law("crpa:R311-13")}), je pourrai saisir la Commission d'accès aux documents administratifs.`,
      ),
    ],
    enclosures: [t`Copie de la lettre reçue`],
    sources: [],
  };
}
