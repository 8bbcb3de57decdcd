import type { StepId } from "./types.js";

/** French texts of the steps: title, what it is, what happens if its date passes. */
interface StepText {
  readonly title: string;
  readonly what: string;
  readonly ifMissed: string;
}

const ABANDONED = "La procédure est réputée abandonnée. Faites constater la date par écrit.";
const FORECLOSED =
  "Le recours n'est en principe plus recevable, sauf si la notification ne mentionne ni voies ni délais.";

/** Title and content of each step. */
export const STEP: Readonly<Record<StepId, StepText>> = {
  observations: {
    title: "Vos observations, ou l'audition",
    what: "Écrites ou orales, avec l'assistance de la personne de votre choix. Demandez le procès-verbal de l'audition.",
    ifMissed:
      "Le directeur peut décider sans vos observations. Vous gardez l'accès aux documents et les recours.",
  },
  director: {
    title: "Choix du directeur, ou abandon",
    what: "Le directeur abandonne, propose une mise sous objectif, ou poursuit la mise sous accord préalable.",
    ifMissed: ABANDONED,
  },
  msoRefusal: {
    title: "Refuser la mise sous objectif",
    what: "Par lettre recommandée avec avis de réception. Le refus fait reprendre la procédure de mise sous accord préalable.",
    ifMissed: "Votre silence vaut acceptation de l'objectif.",
  },
  msoPeriod: {
    title: "Fin de la période de mise sous objectif",
    what: "De quatre à six mois après réception de la proposition, si vous acceptez ou ne répondez pas. Un entretien a lieu au moins à mi-parcours.",
    ifMissed:
      "L'objectif est apprécié sur cette période, par rapport à la moyenne de référence et au nombre de patients vus.",
  },
  msoResult: {
    title: "Bilan de la mise sous objectif",
    what: "Le directeur notifie le bilan détaillé, avec les proportions ; s'il envisage une pénalité, il le dit.",
    ifMissed:
      "Le texte ne dit pas ce que vaut un bilan tardif : à soulever, sans en attendre un effet automatique.",
  },
  commissionObservations: {
    title: "Vos observations devant la commission",
    what: "Écrites, ou audition à votre demande, avec l'assistance de la personne de votre choix.",
    ifMissed: "La commission peut rendre son avis sans vous avoir lu ni entendu.",
  },
  commissionOpinion: {
    title: "Avis de la commission",
    what: "Avis motivé sur la nécessité et la durée, transmis au directeur et à vous.",
    ifMissed: "L'avis est réputé rendu ; la procédure continue.",
  },
  uncamSeizure: {
    title: "Saisine de l'UNCAM, ou abandon",
    what: "Le directeur abandonne, ou demande l'avis du directeur général de l'UNCAM.",
    ifMissed: ABANDONED,
  },
  uncamOpinion: {
    title: "Avis de l'UNCAM",
    what: "Défavorable, il oblige la caisse à abandonner.",
    ifMissed: "L'avis est réputé favorable ; la procédure continue.",
  },
  decision: {
    title: "Décision motivée, ou abandon",
    what: "La décision précise les prescriptions, le début, la fin, l'information des patients, les délais et voies de recours.",
    ifMissed: ABANDONED,
  },
  msapEnd: {
    title: "Fin de la mise sous accord préalable",
    what: "Six mois au plus après son début.",
    ifMissed: "Aucun accord préalable ne peut être demandé au titre de cette décision après cette date.",
  },
  administrativeAppeal: {
    title: "Recours gracieux ou hiérarchique",
    what: "Facultatif. Reçu dans ce délai, il interrompt celui du tribunal ; il ne suspend pas la décision.",
    ifMissed: "Un recours gracieux ou hiérarchique tardif n'interrompt pas le délai du tribunal.",
  },
  appealSilence: {
    title: "Réponse au recours gracieux",
    what: "Deux mois de silence valent rejet ; deux mois s'ouvrent alors devant le tribunal.",
    ifMissed: "Le recours est rejeté tacitement.",
  },
  hierarchicalSilence: {
    title: "Réponse au recours hiérarchique",
    what: "Deux mois de silence valent rejet ; si les deux recours sont faits, le délai repart quand les deux sont rejetés.",
    ifMissed: "Le recours est rejeté tacitement.",
  },
  court: {
    title: "Requête au tribunal administratif",
    what: "Recours contre la décision de mise sous accord préalable. Le référé-suspension n'a pas de délai propre : il accompagne cette requête.",
    ifMissed: FORECLOSED,
  },
  accessSilence: {
    title: "Réponse à votre demande de communication",
    what: "Un mois de silence après réception vaut refus.",
    ifMissed: "Votre demande est réputée refusée : la Cada peut être saisie.",
  },
  cada: {
    title: "Saisine de la Cada",
    what: "Préalable obligatoire au tribunal pour l'accès aux documents. Joignez la demande et la preuve de sa réception.",
    ifMissed: "Il faut refaire une demande de communication ; un nouveau délai s'ouvre.",
  },
  cadaOpinion: {
    title: "Avis de la Cada",
    what: "Délai indicatif : un avis tardif reste valable.",
    ifMissed: "Le refus confirmé se compte depuis l'enregistrement, que la Cada ait répondu ou non.",
  },
  accessIntention: {
    title: "Suite que la caisse entend donner à l'avis",
    what: "La caisse informe la Cada dans le mois qui suit l'avis.",
    ifMissed: "Sans effet sur vos délais : le refus confirmé se compte depuis l'enregistrement.",
  },
  confirmedRefusal: {
    title: "Refus confirmé",
    what: "Deux mois de silence après l'enregistrement à la Cada, avis rendu ou non.",
    ifMissed: "Le refus est confirmé : le tribunal administratif peut être saisi.",
  },
  accessCourt: {
    title: "Requête au tribunal administratif, accès aux documents",
    what: "Contre le refus confirmé. Joignez l'avis de la Cada s'il est rendu.",
    ifMissed: FORECLOSED,
  },
  rgpd: {
    title: "Réponse à la demande d'accès RGPD",
    what: "Un mois, prolongé de deux si la demande est complexe et si vous en êtes averti dans le premier mois.",
    ifMissed: "Une réclamation à la CNIL est possible ; elle n'a pas de délai propre dans ce calendrier.",
  },
  penaltyObservations: {
    title: "Vos observations sur la pénalité envisagée",
    what: "Écrites, ou audition à votre demande.",
    ifMissed: "Le directeur peut continuer sans vos observations.",
  },
  penaltyCourt: {
    title: "Contester la pénalité devant le tribunal judiciaire",
    what: "Sans recours préalable obligatoire pour cette pénalité.",
    ifMissed: FORECLOSED,
  },
  cra: {
    title: "Commission de recours amiable",
    what: "Pour la personne assurée : recours préalable, avant le tribunal judiciaire.",
    ifMissed: FORECLOSED,
  },
  craSilence: {
    title: "Réponse de la commission de recours amiable",
    what: "Deux mois de silence après réception permettent de considérer la demande comme rejetée.",
    ifMissed: "La demande peut être considérée comme rejetée : deux mois s'ouvrent devant le tribunal.",
  },
  socialCourt: {
    title: "Tribunal judiciaire, pôle social",
    what: "Pour la personne assurée, après la commission de recours amiable.",
    ifMissed: FORECLOSED,
  },
};
