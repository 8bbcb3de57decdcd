import type { CallReason } from "./orchestrator-3646.js";

/** French texts of the 3646 model. */
export const ORCHESTRATOR_FR = {
  badLogin: "La date de dernière connexion n’est pas une date. Exemple : 2026-03-02.",
  badTime: "La date ou l’heure de l’appel n’est pas lisible. Exemple : 2 mars 2026, 10:09:59.",
  outOfOrder: "Cet appel précède celui d’avant. Rangez les appels du plus ancien au plus récent.",
  loginAfterCall:
    "La dernière connexion suit cet appel. Indiquez la dernière connexion avant l’appel, ou corrigez la date.",
  noAccount: "Sans compte Ameli, l’appel n’est pas visé : il rejoint la file ordinaire.",
  oldLogin:
    "La dernière connexion date de plus de six mois : l’appel n’est pas visé, il rejoint la file ordinaire.",
  otherReason:
    "La règle vise un appel fait « uniquement » pour un motif simple : pour un autre motif, ou plusieurs, l’appel rejoint la file ordinaire.",
  edge: "La dernière connexion date de six mois jour pour jour : « moins de six mois » ne permet pas de trancher ce jour-là.",
  unknownReason:
    "La liste des motifs simples n’est pas publique : on ne peut pas dire si cet appel est visé.",
  first:
    "Connexion au compte depuis moins de six mois, motif simple, premier appel : un message renvoie vers le compte, puis l’appel est raccroché.",
  second: "Deuxième appel pour le même motif, moins de dix minutes après : raccroché immédiatement.",
  tenMinutes:
    "Deuxième appel à dix minutes ou plus. Mediapart décrit un intervalle « inférieur à dix minutes » et ne dit rien au-delà ; FO écrit « au bout de 10 mn ». Les deux versions ne s’accordent pas.",
  otherTopic:
    "Moins de dix minutes après, mais le même motif n’est pas acquis : l’article ne décrit que le rappel « pour le même motif ».",
  third: "Troisième appel après deux raccrochés de suite : un conseiller répond, « de façon prioritaire ».",
  thirdUnclear:
    "Troisième appel après deux raccrochés, mais le motif a changé ou dix minutes ont passé : aucune source ne dit si la priorité joue encore.",
  fourth:
    "Trois raccrochés de suite ou plus : la règle annoncée donne un conseiller après deux. L’appel devrait être pris en priorité.",
  interrupted:
    "Un appel abandonné sépare les raccrochés : aucune source ne dit s’ils sont encore « consécutifs ».",
  resetUnknown: "Un appel a déjà eu lieu : aucune source ne dit quand le compte des appels repart de zéro.",
  endingMissing: "La fin d’un appel précédent n’est pas indiquée : la suite en dépend.",
  monthRule: "« Six mois » est compté de date à date (même quantième, sinon dernier jour du mois).",
  onlyMeansOnly: "« Uniquement » est pris au mot.",
  gapRule: "L’intervalle est compté du début d’un appel au début du suivant.",
  simpleRule: "Le motif figure sur la liste des motifs simples, que vous n’avez pas pu lire.",
  windowUnknown: "Aucune fenêtre de temps n’est publiée pour le troisième appel.",
  thirdShouldHave: "Le troisième appel aurait dû être pris, selon la règle annoncée.",
  resetHole: "Remise à zéro du compteur : inconnue.",
  notNoted: "non noté",
  notSaid: "les sources ne le disent pas",
  notComparable: "non comparable",
  reasons: {
    simple: "un seul motif, que je crois simple",
    autre: "un motif qui n’est pas simple",
    plusieurs: "plusieurs motifs",
    inconnu: "je ne sais pas si le motif est simple",
  } satisfies Record<CallReason, string>,
  logHead: [
    "Appel",
    "Date",
    "Heure",
    "Motif, selon l’appelant",
    "Ce qui s’est passé",
    "Ce que la règle publiée annonce",
    "Règle",
    "Issue de la règle",
    "Comparaison",
  ],
} as const;
