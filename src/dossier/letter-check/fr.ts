import { formatRatio, plural } from "../../core/report/format.fr.js";
import { lawEntry } from "../law/index.js";
import type { ObjectiveMissing, ObjectiveReading } from "./objective.js";
import type { LetterElement, LetterKind } from "./types.js";

/** French strings of the letter-check room, elements included. */
export const KIND_LABEL: Readonly<Record<LetterKind, string>> = {
  "premier-courrier": "Premier courrier, avec vos chiffres (R. 148-1)",
  "proposition-mso": "Proposition de mise sous objectif (R. 148-3)",
  "decision-msap": "Décision de mise sous accord préalable (R. 148-9)",
};

const FIRST = ["premier-courrier"] as const;
const MSO = ["proposition-mso"] as const;
const MSAP = ["decision-msap"] as const;
const ALL = ["premier-courrier", "proposition-mso", "decision-msap"] as const;

const MENTION =
  "Cette absence ouvre une demande de communication (courrier L1). Elle n'entraîne pas à elle seule la nullité : l'article 47 de la loi n° 78-17 ne la prévoit que pour une décision prise sur le seul fondement d'un traitement automatisé. Pour un premier courrier, l'existence d'une « décision individuelle » se discute.";
const ASK_WRITTEN =
  "Demandez à la caisse de le préciser par écrit, et gardez la lettre entière avec son enveloppe.";
const EXTERNAL =
  "À signaler dans vos observations, puis, s'il y a lieu, comme moyen de procédure : le juge apprécie si l'omission vous a privé d'une garantie.";

export const ELEMENTS: readonly LetterElement[] = [
  {
    id: "purpose",
    kinds: ALL,
    question: "La lettre dit-elle qu'un traitement algorithmique a servi, et dans quel but ?",
    article: "crpa:R311-3-1-1",
    quotation: 0,
    worthIfAbsent: MENTION,
    ifUnclear: ASK_WRITTEN,
    mustBeStated: true,
  },
  {
    id: "rightToRules",
    kinds: ALL,
    question:
      "Rappelle-t-elle votre droit d'obtenir les règles du traitement et ses principales caractéristiques ?",
    article: "crpa:L311-3-1",
    quotation: 1,
    worthIfAbsent: MENTION,
    ifUnclear: ASK_WRITTEN,
    mustBeStated: true,
  },
  {
    id: "howAndCada",
    kinds: ALL,
    question: "Dit-elle comment exercer ce droit et comment saisir la Cada ?",
    article: "crpa:R311-3-1-1",
    quotation: 1,
    worthIfAbsent: MENTION,
    ifUnclear: ASK_WRITTEN,
    mustBeStated: true,
  },
  {
    id: "signature",
    kinds: ALL,
    question: "Est-elle signée, avec le prénom, le nom et la qualité lisibles du signataire ?",
    article: "crpa:L212-1",
    quotation: 0,
    worthIfAbsent: `La règle vise les décisions. ${EXTERNAL}`,
    ifUnclear: "Demandez le nom, la qualité du signataire et sa délégation de signature.",
    mustBeStated: true,
  },
  {
    id: "ownFigures",
    kinds: FIRST,
    question: "Donne-t-elle les faits ou les données chiffrées de votre pratique ?",
    article: "css:R148-1",
    quotation: 0,
    worthIfAbsent: `Le texte demande des faits constatés ou des données chiffrées ; une lettre sans les uns ni les autres s'en écarte. ${EXTERNAL}`,
    ifUnclear: "Demandez la période, les régimes couverts et la définition du patient actif.",
    mustBeStated: true,
  },
  {
    id: "referenceMean",
    kinds: FIRST,
    question: "Donne-t-elle les données de la moyenne servant de base de référence ?",
    article: "css:R148-1",
    quotation: 0,
    worthIfAbsent: `Le texte l'exige d'une lettre fondée sur des chiffres ; la caisse peut répondre qu'elle se fonde sur des faits constatés. Sans cette moyenne, la comparaison ne se refait pas. ${EXTERNAL}`,
    ifUnclear: "Demandez la valeur, le groupe comparé, son effectif et sa période.",
    mustBeStated: true,
  },
  {
    id: "rightToBeHeard",
    kinds: FIRST,
    question: "Annonce-t-elle le droit d'être entendu ou d'écrire, dans le délai d'un mois ?",
    article: "css:R148-1",
    quotation: 1,
    worthIfAbsent: `Le texte l'exige. ${EXTERNAL}`,
    ifUnclear: "Si un autre délai est imprimé, saisissez-le dans les délais : le plus court est retenu.",
    mustBeStated: true,
  },
  {
    id: "assistance",
    kinds: FIRST,
    question: "Annonce-t-elle que vous pouvez être assisté par la personne de votre choix ?",
    article: "css:R148-1",
    quotation: 3,
    worthIfAbsent:
      "Le texte donne ce droit sans écrire que la lettre doit l'annoncer. Une annulation pour ce motif, CAA Paris, 2 décembre 2019, est rapportée par un syndicat (non lue par nous) : à faire vérifier par un avocat.",
    ifUnclear: "Exercez ce droit : écrivez qui vous assistera.",
    mustBeStated: false,
  },
  {
    id: "joint",
    kinds: MSO,
    question: "La proposition est-elle commune au directeur et au médecin-conseil chef de service ?",
    article: "css:R148-3",
    quotation: 0,
    worthIfAbsent: `Le texte dit « conjointe ». Une signature seule ne dit pas si le médecin-conseil y a pris part : demandez-en la trace. Depuis le 1er octobre 2025, R. 148-2 nomme autrement ce médecin-conseil : point à faire vérifier. ${EXTERNAL}`,
    ifUnclear: "Demandez l'accord écrit du médecin-conseil et sa date.",
    mustBeStated: true,
  },
  {
    id: "ownSituation",
    kinds: MSO,
    question: "Tient-elle compte de votre situation et de vos observations, si vous en avez présenté ?",
    article: "css:R148-3",
    quotation: 7,
    worthIfAbsent: `Le texte dit que la proposition en tient compte ; il ne dit pas qu'elle doit y répondre point par point. ${EXTERNAL}`,
    ifUnclear: "Relevez ce que vos observations demandaient et ce que la proposition en reprend.",
    mustBeStated: false,
  },
  {
    id: "objective",
    kinds: MSO,
    question: "L'objectif est-il chiffré, et au moins égal à la moyenne de référence ?",
    article: "css:R148-3",
    quotation: 1,
    worthIfAbsent: `Un objectif sous la moyenne de référence est contraire à la lettre du texte. ${EXTERNAL}`,
    ifUnclear: "Demandez la moyenne de référence et le calcul de l'objectif.",
    mustBeStated: true,
  },
  {
    id: "period",
    kinds: MSO,
    question: "La période dure-t-elle de quatre à six mois, comptés de la réception de la proposition ?",
    article: "css:R148-3",
    quotation: 2,
    worthIfAbsent: `Le texte compte la période depuis la réception : des dates fixes, communes à tous, s'en écartent. ${EXTERNAL}`,
    ifUnclear: "Notez la date de réception et demandez le début et la fin exacts.",
    mustBeStated: true,
  },
  {
    id: "maximumPenalty",
    kinds: MSO,
    question: "Le montant maximum de la pénalité est-il écrit ?",
    article: "css:R148-3",
    quotation: 3,
    worthIfAbsent: `Le texte l'exige. ${EXTERNAL}`,
    ifUnclear: "Demandez le montant en euros et l'article qui le fonde.",
    mustBeStated: true,
  },
  {
    id: "refusalRoute",
    kinds: MSO,
    question:
      "La possibilité de refuser par recommandé, dans les quinze jours de la notification, est-elle écrite ?",
    article: "css:R148-3",
    quotation: 4,
    worthIfAbsent: `Le texte l'exige, et le silence vaut acceptation : tenez-vous au délai de quinze jours quoi qu'il en soit. ${EXTERNAL}`,
    ifUnclear: "Tenez-vous au délai le plus court.",
    mustBeStated: true,
  },
  {
    id: "refusalWarning",
    kinds: MSO,
    question: "Avertit-elle qu'un refus expose à la mise sous accord préalable ?",
    article: "css:R148-3",
    quotation: 5,
    worthIfAbsent: `Le texte l'exige. ${EXTERNAL}`,
    ifUnclear: ASK_WRITTEN,
    mustBeStated: true,
  },
  {
    id: "silenceWarning",
    kinds: MSO,
    question: "Avertit-elle que l'absence de réponse vaut acceptation ?",
    article: "css:R148-3",
    quotation: 6,
    worthIfAbsent: `Le texte l'exige. L'acceptation tacite pourrait alors se discuter ; ne comptez pas dessus. ${EXTERNAL}`,
    ifUnclear: ASK_WRITTEN,
    mustBeStated: true,
  },
  {
    id: "reasons",
    kinds: MSAP,
    question: "La décision est-elle motivée, en droit et en fait, pour votre cas ?",
    article: "css:R148-9",
    quotation: 1,
    worthIfAbsent: `R. 148-9 dit « décision motivée » ; L. 211-5 dit ce qu'est une motivation. ${EXTERNAL}`,
    ifUnclear: "Relevez ce qui est propre à votre pratique et ce qui est une formule générale.",
    mustBeStated: true,
  },
  {
    id: "covered",
    kinds: MSAP,
    question: "Précise-t-elle les prescriptions concernées ?",
    article: "css:R148-9",
    quotation: 1,
    worthIfAbsent: `Le texte l'exige. ${EXTERNAL}`,
    ifUnclear: "Demandez si les accidents du travail et les renouvellements sont visés.",
    mustBeStated: true,
  },
  {
    id: "startAndEnd",
    kinds: MSAP,
    question: "Donne-t-elle le début et la fin, six mois au plus ?",
    article: "css:R148-9",
    quotation: 1,
    worthIfAbsent: `Le texte l'exige, et L. 162-1-15 limite la durée à six mois. ${EXTERNAL}`,
    ifUnclear: ASK_WRITTEN,
    mustBeStated: true,
  },
  {
    id: "patients",
    kinds: MSAP,
    question: "Dit-elle comment les patients sont informés ?",
    article: "css:R148-9",
    quotation: 1,
    worthIfAbsent: `Le texte l'exige. ${EXTERNAL}`,
    ifUnclear: ASK_WRITTEN,
    mustBeStated: true,
  },
  {
    id: "appealRoutes",
    kinds: MSAP,
    question: "Mentionne-t-elle les délais et les voies de recours ?",
    article: "css:R148-9",
    quotation: 2,
    worthIfAbsent:
      "Le délai de recours n'est alors en principe pas opposable (R. 421-5 du code de justice administrative, extrait lu). Tenez-vous tout de même à deux mois.",
    ifUnclear: "Tenez-vous à deux mois à compter de la notification.",
    mustBeStated: true,
  },
];

export const SUMMARY = (present: number, absent: number, unclear: number, total: number): string =>
  `Sur ${String(total)} éléments à chercher, ${String(present)} ${plural(present, "présent")}, ${String(absent)} ${plural(absent, "absent")}, ${String(unclear)} ${plural(unclear, "incertain")}.`;

const MISSING: Readonly<Record<string, string>> = {
  "letter.comparatorRate": "la moyenne des confrères écrite dans la lettre",
  "figures.activePatients": "le nombre de patients actifs",
  "letter.doctorRate": "votre moyenne, ou vos journées et vos patients actifs",
};

/** The objective beside the mean of reference, in words: the figures, what the text says, what was supposed. */
export function objectiveSentence(reading: ObjectiveReading | ObjectiveMissing): string {
  if ("missing" in reading) {
    const missing = reading.missing.map((path) => MISSING[path] ?? path).join(" et ");
    return `L'objectif ne se compare pas encore à la moyenne de référence : il manque ${missing}.`;
  }
  const { objective, mean, below, status, form } = reading;
  const figures = `Objectif : ${formatRatio(objective, mean)} journées par patient actif ; moyenne de référence : ${formatRatio(mean)} (${status}).`;
  const words = lawEntry("css:R148-3").wording.quotations[1]?.text ?? "";
  const finding = below
    ? `L'objectif est au-dessous de cette moyenne ; R. 148-3 dit de lui : « ${words} ». À relever dans vos observations.`
    : "L'objectif n'est pas au-dessous de cette moyenne : sur ce point, la proposition suit R. 148-3.";
  const supposed =
    form === "days"
      ? " Ce calcul suppose autant de patients actifs que dans la période de la lettre, et une période aussi longue."
      : form === "reduction"
        ? " La baisse est ôtée de votre moyenne de la lettre."
        : "";
  return `${figures} ${finding}${supposed}`;
}
