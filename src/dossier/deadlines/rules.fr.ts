import type { ArticleRef } from "../law/index.js";
import type { Actor, StepId } from "./types.js";

/** One rule in words, for the static table: the engine applies the same, and a test compares them. */
export interface RuleLine {
  readonly id: StepId;
  readonly actor: Actor;
  readonly delay: string;
  readonly from: string;
  readonly articles: readonly ArticleRef[];
}

const line = (
  id: StepId,
  actor: Actor,
  delay: string,
  from: string,
  ...articles: ArticleRef[]
): RuleLine => ({
  id,
  actor,
  delay,
  from,
  articles,
});

/** Every step, in the order in which it comes. */
export const RULES: readonly RuleLine[] = [
  line("observations", "vous", "1 mois", "à compter de la notification", "css:R148-1", "css:R162-1-9"),
  line(
    "director",
    "caisse",
    "1 mois",
    "à compter de la fin de vos observations, ou du lendemain d'une audition plus tardive",
    "css:R148-1",
  ),
  line("msoRefusal", "vous", "15 jours", "à compter de la notification de la proposition", "css:R148-3"),
  line(
    "msoPeriod",
    "vous",
    "4 à 6 mois",
    "à compter de la réception de la proposition",
    "css:R148-3",
    "css:R148-5",
  ),
  line("msoResult", "caisse", "6 mois", "à compter de la fin de la période", "css:R148-6"),
  line("commissionObservations", "vous", "1 mois", "à compter de la saisine de la commission", "css:R148-7"),
  line(
    "commissionOpinion",
    "commission",
    "2 mois, 3 si elle le demande,",
    "à compter de sa saisine",
    "css:R148-7",
  ),
  line(
    "uncamSeizure",
    "caisse",
    "15 jours",
    "à compter de l'avis de la commission, rendu ou réputé rendu",
    "css:R148-8",
  ),
  line("uncamOpinion", "uncam", "1 mois", "à compter de sa saisine", "css:R148-8"),
  line(
    "decision",
    "caisse",
    "15 jours",
    "à compter de l'avis de l'UNCAM, rendu ou réputé rendu",
    "css:R148-9",
  ),
  line(
    "msapEnd",
    "caisse",
    "6 mois",
    "au plus à compter du début de la mise sous accord préalable",
    "css:L162-1-15",
  ),
  line(
    "administrativeAppeal",
    "vous",
    "2 mois",
    "à compter de la notification de la décision",
    "crpa:L411-2",
  ),
  line(
    "appealSilence",
    "caisse",
    "2 mois",
    "à compter de la réception du recours",
    "crpa:L411-7",
    "crpa:L231-4",
  ),
  line(
    "court",
    "vous",
    "2 mois",
    "à compter de la notification, ou du rejet du recours ; 1 ou 2 mois de plus pour la distance",
    "cja:R421-1",
    "cja:R421-5",
    "cja:R421-7",
  ),
  line(
    "accessSilence",
    "caisse",
    "1 mois",
    "à compter de la réception de la demande",
    "crpa:R*311-12",
    "crpa:R311-13",
  ),
  line("cada", "vous", "2 mois", "à compter du refus, écrit ou tacite", "crpa:R311-15", "crpa:R343-1"),
  line("cadaOpinion", "cada", "1 mois", "à compter de l'enregistrement", "crpa:R343-3"),
  line("accessIntention", "caisse", "1 mois", "à compter de la réception de l'avis", "crpa:R343-3"),
  line(
    "confirmedRefusal",
    "caisse",
    "2 mois",
    "à compter de l'enregistrement à la Cada",
    "crpa:R*343-4",
    "crpa:R343-5",
  ),
  line(
    "accessCourt",
    "vous",
    "2 mois",
    "à compter du refus confirmé",
    "crpa:L342-1",
    "cja:R421-1",
    "cja:R421-2",
  ),
  line(
    "rgpd",
    "caisse",
    "1 mois, 3 si la demande est complexe,",
    "à compter de la réception",
    "rgpd:12",
    "rgpd:15",
  ),
  line(
    "penaltyObservations",
    "vous",
    "1 mois",
    "à compter de la réception du courrier annonçant une pénalité",
    "css:R147-2",
  ),
  line(
    "penaltyCourt",
    "vous",
    "2 mois",
    "à compter de la notification de la pénalité",
    "css:R142-1-A",
    "css:L114-17-2",
    "css:L142-4",
  ),
  line(
    "cra",
    "vous",
    "2 mois",
    "à compter de la notification à la personne assurée",
    "css:R142-1",
    "css:R142-1-A",
  ),
  line("craSilence", "commission", "2 mois", "à compter de la réception de la réclamation", "css:R142-6"),
  line("socialCourt", "vous", "2 mois", "à compter du rejet de la réclamation", "css:R142-1-A", "css:L142-8"),
];
