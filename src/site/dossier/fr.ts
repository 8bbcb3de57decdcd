import { plural } from "../../core/report/format.fr.js";
import type { EventKind } from "../../dossier/deadlines/index.js";

/** French texts of the pages Délais, Courriers and Lire la lettre reçue. */
export const DELAYS_TEXT = {
  headline: (date: string, title: string): string => `Vous avez jusqu'au ${date} : ${title}`,
  noDate: "Vos délais, à partir des dates que vous donnez",
  allPast: "Aucune de vos échéances n'est à venir",
  days: (n: number): string => `${String(n)} ${plural(n, "jour")}`,
  lastDay: "aujourd'hui",
  from: (date: string): string => `à compter du ${date}`,
  counted: (from: string, delay: string): string =>
    `Délai compté depuis le ${from} : ${delay}. Nous affichons la date prudente, la veille de l'échéance, et ne la reportons jamais au jour ouvrable suivant.`,
  past: (days: number, missed: string): string =>
    `Échéance passée depuis ${String(days)} ${plural(days, "jour")}. ${missed}`,
  write: "Préparer le courrier",
  ics: "Ajouter à l'agenda (.ics)",
  icsDone: "Agenda enregistré : un événement par échéance à venir.",
  timeline: "La frise",
  toTimeline: "Voir toute la frise",
  timelineHint: "Cercle : à vous d'agir. Losange : à l'administration. Cercle plein : passé.",
  empty: "Donnez au moins la date de réception de la lettre : toutes les autres dates en découlent.",
  today: "Aujourd'hui",
  yours: "Vos dates",
  prudent: (legal: string): string => `échéance : ${legal}`,
  given: "date donnée",
  wrongDate: (typed: string): string => `« ${typed} » n'est pas une date. Exemple : 9/11/2026.`,
  dateHint: "Exemple : 9/11/2026",
  receivedHint: "La date de l'avis de réception, pas celle de la lettre. Exemple : 9/11/2026",
  stated: "Délai imprimé dans ce courrier",
  statedHint:
    "S'il est plus court que celui du texte, il est retenu. Exemple : 15. Laissez vide s'il n'y en a pas.",
  printed: (value: number, unit: "jours" | "mois"): string =>
    `délai imprimé : ${String(value)} ${unit === "mois" ? unit : plural(value, "jour")}`,
  statedUnit: "Unité du délai imprimé",
  wrongStated: (typed: string): string =>
    `« ${typed} » n'est pas un nombre entier entre 1 et 400. Exemple : 15.`,
  period: "Durée de l'objectif, en mois",
  periodHint: "Telle que la proposition l'écrit. Exemple : 5",
  wrongPeriod: (typed: string): string =>
    `« ${typed} » n'est pas un nombre de mois entre 1 et 24. Exemple : 5.`,
  distance: "Outre-mer ou étranger",
  distanceAsked: "Devant le tribunal administratif",
  distanceGiven: { aucune: "", "outre-mer": "+ 1 mois", etranger: "+ 2 mois" },
  distances: {
    aucune: "vous demeurez et le tribunal siège en métropole, ou dans la même collectivité d'outre-mer",
    "outre-mer": "l'un en métropole, l'autre outre-mer, ou deux collectivités différentes (+ 1 mois)",
    etranger: "vous demeurez à l'étranger (+ 2 mois)",
  },
  asked: "Dates qu'aucun texte ne permet de calculer",
  findings: "À corriger ou à relever",
  mso: "Proposition de mise sous objectif ? Le délai tombe à 15 jours et le silence vaut accord. ",
  msoLink: "Donnez sa date : la frise change.",
  datesGiven: (n: number): string => (n === 0 ? "" : `${String(n)} ${plural(n, "date")}`),
  writeOne: (id: string): string => `Préparer le courrier ${id}`,
  checked: "Les dates sont calculées dans votre navigateur.",
  basis: { réelle: "comptée d'une date donnée", calculée: "comptée d'une date calculée" },
  earliest: (date: string): string => `au plus tôt le ${date}`,
} as const;

/** One step of the procedure and the dates that it may bring. */
export interface EventGroup {
  readonly title: string;
  readonly kinds: readonly EventKind[];
}

/** Groups of dates, in the order in which they happen; the first letter stands before them, alone. */
export const EVENT_GROUPS: readonly EventGroup[] = [
  { title: "Votre réponse à la première lettre", kinds: ["hearing", "observationsSent", "abandoned"] },
  {
    title: "Demande de communication",
    kinds: [
      "requestReceived",
      "accessRefused",
      "accessGranted",
      "cadaRegistered",
      "cadaOpinion",
      "accessRefusalConfirmed",
    ],
  },
  {
    title: "Mise sous objectif",
    kinds: ["msoProposalReceived", "msoRefused", "msoPeriodEnd", "msoResultReceived"],
  },
  {
    title: "Commission et UNCAM",
    kinds: [
      "commissionSeized",
      "commissionExtended",
      "commissionOpinion",
      "uncamSeized",
      "uncamOpinion",
      "decisionMade",
    ],
  },
  {
    title: "Décision et recours",
    kinds: [
      "decisionNotified",
      "msapStart",
      "recoursGracieuxReceived",
      "recoursGracieuxRejected",
      "recoursHierarchiqueReceived",
      "recoursHierarchiqueRejected",
      "mediationStarted",
      "mediationEnded",
      "courtSeized",
    ],
  },
  { title: "Pénalité", kinds: ["penaltyNoticeReceived", "penaltyNotified"] },
  { title: "Données personnelles (RGPD)", kinds: ["rgpdRequestReceived", "rgpdExtended"] },
  { title: "Personne assurée", kinds: ["insuredDecisionNotified", "craSeized", "craRejected"] },
];

/** Text of the page of the letters. */
export const LETTERS_TEXT = {
  document: "documents demandés : titre, date, référence",
  elsewhereLead: "Les chiffres de la lettre, la période et le cabinet : ",
  elsewhereCheckLead: "La mention de l'algorithme dans la lettre : ",
  listCaption: "Les onze courriers : quand, à qui, dans quel délai",
  columns: ["Courrier", "Quand", "À qui", "Délai"],
  change: "Changer de courrier",
  tabs: "Rédaction du courrier",
  fields: "Vos champs",
  fieldsHint:
    "Ce que vous écrivez reste dans ce navigateur. Le texte de droit ne se modifie pas ici : il suit la table du site.",
  sheet: "Le courrier",
  holes: (n: number): string =>
    n === 0 ? "Rien à compléter." : `${String(n)} ${plural(n, "champ")} à compléter`,
  draft: "Télécharger le brouillon (.docx)",
  letter: "Télécharger la lettre (.docx)",
  text: "Texte (.txt)",
  html: "Page à imprimer (.html)",
  done: "Courrier enregistré sur cet appareil.",
  failed: "Le document n'a pas pu être fabriqué. Le texte et la page à imprimer restent possibles.",
  warning: "À relire avant d'envoyer",
  problems: "Ce que nous n'avons pas pu reprendre",
  elsewhere: "se remplit dans Ma situation",
  elsewhereCheck: "se remplit dans Lire la lettre reçue",
  ranking: "Dans quel ordre demander",
  rankingHint:
    "Les questions 2° à 4° sont rangées selon ce que chaque inconnue peut changer à votre ratio, les autres choix restant ceux de la caisse.",
  rankingNone:
    "Saisissez les nombres de la lettre dans Ma situation : les questions seront rangées selon ce qu'elles peuvent changer.",
  score: "Ce que la réponse contient",
  choose: "à choisir",
  callLog: {
    title: "Journal des appels",
    call: (rank: number): string => `Appel ${String(rank)}`,
    date: "Date de l'appel",
    time: { label: "Heure", hint: "Celle de votre téléphone. Exemple : 10 h 02" },
    number: { label: "Numéro appelé", hint: "S'il n'est pas le 3646. Sinon laissez vide." },
    outcome: { label: "Issue", hint: "Comment l'appel a pris fin." },
    outcomes: {
      raccroché: "raccroché par le service",
      agent: "un agent a répondu",
      abandon: "vous avez abandonné",
    },
    who: { label: "Qui a répondu", hint: "Exemple : serveur vocal, ou le nom donné par l'agent" },
    said: { label: "Ce qui a été dit", hint: "Sans diagnostic, ni nom ni numéro d'un patient." },
    add: "Ajouter un appel",
    remove: (rank: number): string => `Retirer l'appel ${String(rank)}`,
    removed: (rank: number): string => `L'appel ${String(rank)} est retiré.`,
  },
  system: "Programme concerné",
  publication: "Demander aussi la publication des règles",
  systems: {
    "medecins-ij": "comparaison des prescripteurs d'arrêts",
    "3646": "routage des appels du 3646",
    c2s: "contrôles de la C2S",
    robots: "automates de traitement des dossiers",
    autre: "autre programme, à nommer",
  },
  replies: { complet: "communiqué", partiel: "en partie", absent: "non communiqué", refusé: "refusé" },
  hide: "Ne citez aucun nom de patient, aucun diagnostic, aucun numéro de sécurité sociale.",
} as const;

/** Text of the page that reads a received letter. */
export const CHECK_TEXT = {
  kind: "Quel courrier avez-vous reçu ?",
  answers: { présent: "présent", absent: "absent", incertain: "pas clair" },
  words: "Le texte dit :",
  worth: "Ce que cela vaut :",
  stated: "Le texte veut que ce soit écrit.",
  right: "Le texte donne ce droit, sans écrire que la lettre doit l'annoncer.",
  note: "Nous ne disons pas qu'une lettre incomplète est nulle : aucun des textes lus ne le prévoit pour ces oublis. Cochez, et servez-vous de la liste dans vos observations.",
  sum: "Le bilan",
  gaps: "À demander ou à relever",
  start: "Répondez à une première question : ce qui manque s'inscrira ici, avec le courrier qui le demande.",
  noGap: "Rien d'absent ni d'incertain dans ce qui est examiné.",
  next: "Préparer la demande L1",
  letters: { L5: "Écrire mes observations (L5)", L6: "Former un recours (L6)" },
  deadlines: "Calculer mes délais",
  statute: "Le texte",
  fund: "L'indicateur",
  argument: "L'argument",
  answer: "Ce que la caisse peut répondre",
} as const;
