import { formatDate } from "../../core/report/format.fr.js";
import type { Delay } from "./calendar.js";
import type { Actor, EventKind, StatedDelay } from "./types.js";

/** French strings of the deadlines room. */
export const EVENT_LABEL: Readonly<Record<EventKind, string>> = {
  letterReceived: "Premier courrier de la caisse, reçu par vous",
  observationsSent: "Vos observations, reçues par la caisse",
  hearing: "Audition par la caisse",
  abandoned: "Abandon de la procédure",
  msoProposalReceived: "Proposition de mise sous objectif, reçue par vous",
  msoRefused: "Votre refus de la mise sous objectif, envoyé",
  msoPeriodEnd: "Fin de la période de mise sous objectif",
  msoResultReceived: "Bilan de la mise sous objectif, reçu par vous",
  commissionSeized: "Saisine de la commission",
  commissionExtended: "Prorogation demandée par la commission",
  commissionOpinion: "Avis de la commission, reçu par la caisse",
  uncamSeized: "Saisine de l'UNCAM",
  uncamOpinion: "Avis de l'UNCAM, reçu par la caisse",
  decisionMade: "Date de la décision de mise sous accord préalable",
  decisionNotified: "Décision de mise sous accord préalable, notifiée",
  msapStart: "Début de la mise sous accord préalable",
  recoursGracieuxReceived: "Recours gracieux, reçu par la caisse",
  recoursGracieuxRejected: "Rejet du recours gracieux, notifié",
  recoursHierarchiqueReceived: "Recours hiérarchique, reçu",
  recoursHierarchiqueRejected: "Rejet du recours hiérarchique, notifié",
  mediationStarted: "Médiation acceptée par les deux parties",
  mediationEnded: "Fin de la médiation",
  courtSeized: "Requête enregistrée au tribunal",
  requestReceived: "Demande de communication, reçue par la caisse",
  accessGranted: "Documents ou règles communiqués",
  accessRefused: "Refus écrit de communiquer, notifié",
  cadaRegistered: "Saisine enregistrée par la Cada",
  cadaOpinion: "Avis de la Cada, reçu",
  accessRefusalConfirmed: "Refus confirmé par écrit après la Cada, notifié",
  rgpdRequestReceived: "Demande d'accès RGPD, reçue",
  rgpdExtended: "Prolongation RGPD annoncée",
  penaltyNoticeReceived: "Courrier annonçant une pénalité, reçu par vous",
  penaltyNotified: "Pénalité notifiée",
  insuredDecisionNotified: "Décision notifiée à la personne assurée",
  craSeized: "Commission de recours amiable saisie (réception)",
  craRejected: "Rejet de la commission de recours amiable, notifié",
};

/** Who must act, in words. */
export const ACTOR_LABEL: Readonly<Record<Actor, string>> = {
  vous: "vous",
  caisse: "la caisse",
  commission: "la commission",
  uncam: "l'UNCAM",
  cada: "la Cada",
};

/** Unit of a stated delay, singular below 2. */
export const unitOf = (stated: StatedDelay): string =>
  stated.unit === "mois" ? "mois" : stated.value < 2 ? "jour" : "jours";

/** « 1 mois », « 15 jours ». */
export function delayText(delay: Delay): string {
  return "months" in delay
    ? `${String(delay.months)} mois`
    : `${String(delay.days)} ${delay.days < 2 ? "jour" : "jours"}`;
}

/** Remarks beside a deadline. */
export const NOTE = {
  statedShorter: (s: StatedDelay): string =>
    `Le courrier donne ${String(s.value)} ${unitOf(s)}, moins que le texte : nous retenons le plus court. Le délai du texte reste à faire valoir.`,
  statedLonger: (s: StatedDelay): string =>
    `Le courrier donne ${String(s.value)} ${unitOf(s)}, plus que le texte : nous gardons le délai du texte, plus sûr.`,
  indicative:
    "Date indicative, comptée depuis une date « au plus tard » : la date réelle peut venir plus tôt, donnez-la dès que vous la connaissez.",
  late: (date: string, days: number): string =>
    `La date donnée, le ${formatDate(date)}, vient ${String(days)} ${days < 2 ? "jour" : "jours"} après l'échéance calculée : à faire vérifier (c'est parfois la date de la décision, et non de sa réception, qui compte).`,
  hearingLater: (date: string): string =>
    `L'audition du ${formatDate(date)} a lieu après la fin du mois d'observations : le mois du directeur court du lendemain.`,
  hearingAsked: (date: string): string =>
    `L'audition du ${formatDate(date)} est plus tardive, ce que le texte prévoit : dans ce délai, c'est la demande d'audition qui doit être faite. Gardez-en la preuve.`,
  ifPursued: "Seulement si la caisse poursuit la mise sous accord préalable.",
  extension: (date: string): string =>
    `Si le délai est prorogé ou prolongé, la date devient le ${formatDate(date)}.`,
  distance: (months: number): string =>
    `Délai augmenté de ${String(months)} mois au titre de la distance. Vérifiez que le tribunal compétent ne siège pas là où vous demeurez.`,
  noRoutes:
    "La notification ne mentionne pas les voies et délais de recours : le délai n'est en principe pas opposable. Tenez-vous tout de même à la date prudente.",
  restart: (date: string): string => `Le délai repart le ${formatDate(date)}, après interruption.`,
  forDecision:
    "Les recours, la médiation et la requête que vous avez datés sont comptés pour la décision de mise sous accord préalable, non pour l'accès aux documents : ils ne repoussent pas cette date.",
  explicitAfterSilence: (date: string): string =>
    `Un refus écrit est venu après le refus tacite : le délai repart de sa notification. Plus sûr : agir avant le ${formatDate(date)}, compté depuis le refus tacite.`,
  both: "Après deux refus, tacite puis écrit, seul le premier est retenu : le second est venu après la fin du délai.",
  abandonDate:
    "Pour la caisse, la date qui compte est le lendemain de l'échéance : avant, rien n'est acquis.",
  periodOutside: (months: number): string =>
    `La proposition annonce ${String(months)} mois : le texte dit de quatre à six mois. À relever dans vos observations.`,
} as const;

/** Why a date is asked for. */
export const ASKED = {
  commissionSeized:
    "Après un refus de mise sous objectif, aucun texte lu ne fixe de délai pour saisir la commission.",
  cadaRegistered:
    "La suite se compte depuis l'enregistrement de votre saisine par la Cada, qui l'écrit dans son accusé de réception.",
  mediationEnded: "La médiation interrompt le délai : il repart à la date de sa fin.",
  decisionNotified: "Le délai de recours court de la notification de la décision.",
  msoPeriodEnd:
    "La date de fin figure dans la proposition : elle remplace la fourchette de quatre à six mois.",
  craSeized: "La suite se compte depuis la réception de votre réclamation par la commission.",
} as const;

/** What does not fit together among the dates. */
export const FINDING = {
  appealTooLate: (date: string, limit: string): string =>
    `Le recours reçu le ${formatDate(date)} l'a été après le ${formatDate(limit)} : il n'interrompt pas le délai du tribunal.`,
  mediationTooLate: (date: string, limit: string): string =>
    `La médiation commencée le ${formatDate(date)} l'a été après le ${formatDate(limit)} : elle n'interrompt pas le délai.`,
  beforeOrigin: (label: string, date: string, origin: string, originDate: string): string =>
    `« ${label} » (${formatDate(date)}) précède « ${origin} » (${formatDate(originDate)}) : l'une des deux dates est à corriger, ou elles ne sont pas de la même procédure ; la première n'entre pas dans ce calcul.`,
  repeated: (label: string, dates: readonly string[]): string =>
    `« ${label} » a plusieurs dates (${dates.map((date) => formatDate(date)).join(", ")}) : une seule entre dans le calcul, la première qui suit ce dont elle dépend. Pour deux procédures, calculez-les dans deux dossiers.`,
  notADate: (label: string, text: string): string =>
    `« ${label} » : « ${text} » n'est pas une date du calendrier. Exemple : 2026-11-09.`,
} as const;

/** Sentence that ends every calendar. */
export const CLOSING =
  "Ces dates sont calculées, elles ne remplacent pas un conseil : vérifiez avec un avocat, votre syndicat ou l'Ordre.";

/** How the dates are counted. */
export const RULE_SENTENCE =
  "Règle de calcul : même quantième, sinon dernier jour du mois ; date prudente la veille ; jamais de report au jour ouvrable suivant.";

/** Words of the calendar file. */
export const ICS = {
  calendar: "Contre-expertise IJ, délais",
  watch: "À surveiller :",
  prudent: (date: string): string => `Date prudente, la veille de l'échéance (${date}).`,
  theirs: (date: string): string => `Dernier jour pour l'administration : ${date}.`,
  ifMissed: (text: string): string => `Si la date passe : ${text}`,
} as const;

/** Words of the list of deadlines as text. */
export const TEXT = {
  own: (prudent: string, legal: string): string => `${prudent} (échéance : ${legal}), vous`,
  theirs: (legal: string, prudent: string, actor: string): string =>
    `${legal} (veille : ${prudent}), ${actor}`,
  met: (date: string): string => `Fait le ${date}.`,
  earliest: (date: string): string => `Au plus tôt le ${date}.`,
  rule: (delay: string, from: string, basis: string): string =>
    `${delay} à compter du ${from} (date ${basis}).`,
  ifMissed: (text: string): string => `Si la date passe : ${text}`,
  empty: "Aucune date à calculer : donnez au moins la date de réception de la lettre.",
  findings: "À corriger ou à relever :",
  asked: "Dates qu'aucun texte ne permet de calculer :",
} as const;
