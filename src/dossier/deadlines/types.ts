import type { Reading } from "../../core/domain/status.js";
import type { ArticleRef } from "../law/index.js";
import type { Delay } from "./calendar.js";

/** Dated facts that the user may give. Their French names are in `fr.ts`. */
export const EVENT_KINDS = [
  "letterReceived",
  "observationsSent",
  "hearing",
  "abandoned",
  "msoProposalReceived",
  "msoRefused",
  "msoPeriodEnd",
  "msoResultReceived",
  "commissionSeized",
  "commissionExtended",
  "commissionOpinion",
  "uncamSeized",
  "uncamOpinion",
  "decisionMade",
  "decisionNotified",
  "msapStart",
  "recoursGracieuxReceived",
  "recoursGracieuxRejected",
  "recoursHierarchiqueReceived",
  "recoursHierarchiqueRejected",
  "mediationStarted",
  "mediationEnded",
  "courtSeized",
  "requestReceived",
  "accessGranted",
  "accessRefused",
  "cadaRegistered",
  "cadaOpinion",
  "accessRefusalConfirmed",
  "rgpdRequestReceived",
  "rgpdExtended",
  "penaltyNoticeReceived",
  "penaltyNotified",
  "insuredDecisionNotified",
  "craSeized",
  "craRejected",
] as const;
/** Kind of a dated event. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** Delay printed in the letter itself: asked first, prevails over the text when shorter. */
export interface StatedDelay {
  readonly value: number;
  readonly unit: "jours" | "mois";
}

/** Something that happened on a day. */
export interface DossierEvent {
  readonly kind: EventKind;
  /** ISO date. For what is sent by post: the day of reception. */
  readonly date: string;
  /** Tells apart two requests or two decisions; absent = the main one. */
  readonly thread?: string;
  readonly stated?: StatedDelay;
  /** Length in months that an MSO proposal gives (`msoProposalReceived` only). */
  readonly periodMonths?: number;
  /** False when the notification says nothing of routes and delays of appeal. */
  readonly routesStated?: boolean;
}

/**
 * CJA R421-7: where the person lives and where the court sits. `aucune` when both are in the same place (mainland,
 * or the same overseas collectivity); `outre-mer` when one of the two only is overseas; `etranger` abroad.
 */
export type Distance = "aucune" | "outre-mer" | "etranger";

/** Who must act. */
export type Actor = "vous" | "caisse" | "commission" | "uncam" | "cada";

/** Steps of all the chains, in their order. */
export const STEP_IDS = [
  "observations",
  "director",
  "msoRefusal",
  "msoPeriod",
  "msoResult",
  "commissionObservations",
  "commissionOpinion",
  "uncamSeizure",
  "uncamOpinion",
  "decision",
  "msapEnd",
  "administrativeAppeal",
  "appealSilence",
  "hierarchicalSilence",
  "court",
  "accessSilence",
  "cada",
  "cadaOpinion",
  "accessIntention",
  "confirmedRefusal",
  "accessCourt",
  "rgpd",
  "penaltyObservations",
  "penaltyCourt",
  "cra",
  "craSilence",
  "socialCourt",
] as const;
/** Name of a step. */
export type StepId = (typeof STEP_IDS)[number];

/** Day from which a delay runs: a date that the user gave, or the end of a computed step. */
export interface Anchor {
  readonly date: string;
  readonly basis: "réelle" | "calculée";
  readonly source: EventKind | StepId;
}

/** One date that follows from the events. */
export interface Deadline {
  readonly id: StepId;
  readonly thread: string;
  readonly actor: Actor;
  readonly from: Anchor;
  /** Delay applied: the text's, or the letter's own when shorter. */
  readonly delay: Delay;
  /** Day before the legal date: the one to show first. */
  readonly prudentDate: string;
  readonly legalDate: string;
  /** First possible date, when the text gives a range (period of an MSO). */
  readonly earliestDate?: string;
  /** Other date of the same step when it is extended (commission, RGPD). */
  readonly extendedDate?: string;
  readonly articles: readonly ArticleRef[];
  /** Weakest reading of the articles. */
  readonly reading: Reading;
  /** Real date of the step when known, and by how many days it is late (0 when in time). */
  readonly met?: { readonly date: string; readonly lateDays: number };
  readonly title: string;
  readonly what: string;
  /** What happens if the date passes. */
  readonly ifMissed: string;
  readonly notes: readonly string[];
}

/** A date that the chain needs and that no text allows to compute. */
export interface DateAsked {
  readonly kind: EventKind;
  readonly thread: string;
  readonly why: string;
}

/** Everything that follows from the dates given. */
export interface Timeline {
  /** Sorted by prudent date, then by order of the chain. */
  readonly deadlines: readonly Deadline[];
  readonly asked: readonly DateAsked[];
  /** Sentences about dates that do not fit together, e.g. an appeal made too late to interrupt. */
  readonly findings: readonly string[];
}
