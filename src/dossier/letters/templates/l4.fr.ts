import type { Fields } from "../fields.js";
import { type LetterBody, list, p, t } from "../model.js";
import { comparedPeriod } from "./common.fr.js";

/** L4 — access under the RGPD, to the data-protection officer. */
export function l4(f: Fields): LetterBody {
  return {
    subject: t`demande d'accès à mes données à caractère personnel (article ${f.law("rgpd:15")})`,
    service: "Délégué à la protection des données (DPO)",
    sendBy: "courriel",
    blocks: [
      p(
        t`En application de l'article ${f.law("rgpd:15")}, je vous demande, pour la comparaison de mes prescriptions d'arrêts de travail sur la période ${comparedPeriod(f)} :`,
      ),
      list(
        "letter",
        t`une copie des données me concernant, y compris toute valeur, rang, classe ou score calculé à mon sujet ;`,
        t`les finalités du traitement et sa base juridique ;`,
        t`les destinataires ;`,
        t`la durée de conservation ;`,
        t`la source des données qui n'ont pas été recueillies auprès de moi ;`,
        t`l'existence d'une prise de décision automatisée, profilage compris, et des informations utiles sur sa logique sous-jacente, son importance et ses conséquences prévues.`,
      ),
      p(
        t`Sur ce dernier point, le texte dit « au moins en pareils cas » : si une personne intervient dans la décision, je demande ces informations à titre principal, et à défaut l'indication de la part prise par cette personne.`,
      ),
      p(
        t`Je vous prie de me répondre dans le mois, ou de m'indiquer dans ce mois les motifs d'une prolongation (article ${f.law("rgpd:12")}).`,
      ),
      p(t`Je joins le justificatif d'identité strictement nécessaire.`),
    ],
    enclosures: [t`Justificatif d'identité (copie partielle suffisante)`],
    sources: [],
  };
}
