import type { RequestSystem } from "../dossier.js";
import type { Fields } from "../fields.js";
import { type LetterBody, list, p, t } from "../model.js";

interface Named {
  readonly programme: string;
  readonly documents: readonly string[];
  readonly sources: readonly string[];
}

/** Documents that a public source names, system by system; one programme per letter. */
const NAMED: Readonly<Record<Exclude<RequestSystem, "autre">, Named>> = {
  "medecins-ij": {
    programme: "comparaison des prescripteurs d'arrêts de travail, pour une seule campagne",
    documents: [
      "la note de méthode qui définit l'indicateur, l'ajustement et le groupe de comparaison",
      "la requête ou le code source qui produit la valeur observée et la valeur attendue",
      "le tableau agrégé et anonyme du groupe de comparaison : effectif, moyenne, dispersion",
    ],
    sources: [],
  },
  "3646": {
    programme: "routage des appels du 3646",
    documents: ["la lettre réseau LR-DDO-9/2024 du 12 janvier 2024 et ses annexes, dont la liste des motifs"],
    sources: ["Référence de la lettre réseau : registre des algorithmes de Contre-expertise IJ, fiche 3646."],
  },
  c2s: {
    programme: "ciblage des contrôles de la complémentaire santé solidaire",
    documents: [
      "le tableau des rapports de cotes du modèle, avec ses modalités de référence, pour la version en service",
      "l'analyse d'impact relative à la protection des données",
      "la fiche correspondante du registre des traitements",
    ],
    sources: [],
  },
  robots: {
    programme: "traitement automatisé des réclamations et des dossiers",
    documents: [
      "les documents de procédure des automates",
      "les consignes écrites données aux agents sur les clôtures de dossiers",
    ],
    sources: [],
  },
};

/** L2 — an identified document, for anyone; with publication (L312-1-3) on request. */
export function l2(f: Fields): LetterBody {
  const { requestSystem, publication, texts } = f.input.dossier;
  const named = requestSystem === undefined || requestSystem === "autre" ? undefined : NAMED[requestSystem];
  const own = texts?.document;
  return {
    subject: t`demande de communication de documents administratifs (articles ${f.law("crpa:L300-2")} et ${f.law("crpa:L311-1")})`,
    service: "Personne responsable de l'accès aux documents administratifs (PRADA)",
    sendBy: "courriel",
    blocks: [
      p(
        t`Je vous demande la communication des documents suivants, qui portent sur un seul programme : ${named === undefined ? f.text("dossier.requestSystem", undefined, "programme concerné") : named.programme}.`,
      ),
      ...(named === undefined ? [] : [list("dash", ...named.documents.map((d) => t`${d} ;`))]),
      ...(named === undefined || (own !== undefined && own !== "")
        ? [f.free("document", "documents demandés : titre, date, référence")]
        : []),
      p(
        t`Ce sont des documents administratifs au sens de l'article ${f.law("crpa:L300-2")}, qui cite les instructions, les circulaires et les codes sources ; les organismes de sécurité sociale y sont soumis (article ${f.law("crpa:L100-3")}). Ma demande ne porte que sur des documents achevés (article ${f.law("crpa:L311-2")}).`,
      ),
      p(
        t`Je souhaite les recevoir par courrier électronique (article ${f.law("crpa:L311-9")}), dans un standard ouvert (article ${f.law("crpa:L300-4")}).`,
      ),
      p(
        t`Si vous entendez opposer un secret (article ${f.law("crpa:L311-5")}), je vous prie d'indiquer lequel et pour quel élément, et de communiquer le surplus après occultation (article ${f.law("crpa:L311-7")}). Un refus est écrit et motivé (article ${f.law("crpa:L311-14")}).`,
      ),
      ...(publication === true
        ? [
            p(
              t`Je vous demande en outre de publier en ligne les règles définissant ce traitement, s'il est l'un des principaux et s'il fonde des décisions individuelles (articles ${f.law("crpa:L312-1-3")} et ${f.law("crpa:D312-1-4")}), ainsi que les circulaires qui en décrivent la procédure (article ${f.law("crpa:L312-2")}).`,
            ),
          ]
        : []),
      p(
        t`Sans réponse dans le mois qui suit la réception de cette demande (articles ${f.law("crpa:R*311-12")} et ${f.law("crpa:R311-13")}), je pourrai saisir la Commission d'accès aux documents administratifs.`,
      ),
    ],
    enclosures: [],
    sources: named?.sources ?? [],
  };
}
