import type { Case } from "../../core/case/types.js";
import type { Distance, DossierEvent } from "../deadlines/index.js";
import type { LetterAnswers, LetterKind } from "../letter-check/index.js";

/** Who writes. No NIR, no patient: the only person described is the sender. */
export interface Sender {
  readonly firstName?: string;
  readonly lastName?: string;
  /** « médecin généraliste », « avocat »… */
  readonly quality?: string;
  readonly rpps?: string;
  readonly address?: string;
  readonly email?: string;
  /** Links of interest of the author, in his own words (« aucun » is an answer). */
  readonly links?: string;
}

/** To whom a letter goes. */
export interface Recipient {
  readonly body?: string;
  readonly address?: string;
}

/** What the reply received contains, on the four lines of R311-3-1-2. */
export const REPLY_ITEMS = ["degree", "data", "parameters", "operations"] as const;
/** Item of the score sheet of a reply. */
export type ReplyItem = (typeof REPLY_ITEMS)[number];
/** What became of an item that was asked for. */
export const REPLY_VALUES = ["complet", "partiel", "absent", "refusé"] as const;
/** One of these. */
export type ReplyValue = (typeof REPLY_VALUES)[number];

/** Systems of the register that letter L2 may name. */
export const REQUEST_SYSTEMS = ["medecins-ij", "3646", "c2s", "robots", "autre"] as const;
/** System whose documents are asked for. */
export type RequestSystem = (typeof REQUEST_SYSTEMS)[number];

/** How a call ended. */
export const CALL_OUTCOMES = ["raccroché", "agent", "abandon"] as const;
/** One call to 3646, for L9. Times as typed, e.g. « 10 h 02 ». */
export interface CallEntry {
  readonly date?: string;
  readonly time?: string;
  /** Number called, when it is not 3646. */
  readonly number?: string;
  readonly outcome?: (typeof CALL_OUTCOMES)[number];
  /** Who answered: agent's name as given, or « serveur vocal ». */
  readonly who?: string;
  /** What was said, without any medical fact. */
  readonly said?: string;
}

/** Free paragraphs, by key of `FREE_TEXTS`. */
export const FREE_TEXTS = [
  "materiality",
  "comparability",
  "clinical",
  "appealGrounds",
  "document",
  "secrecyAnswer",
  "missingPiece",
  "damage",
  "facts",
  "request",
] as const;
/** Name of a free text of a letter. */
export type FreeTextKey = (typeof FREE_TEXTS)[number];

/** Texts of the cover of the exhibit, by field of its page; kept as typed, so that nothing typed there is lost. */
export const EXHIBIT_TEXTS = [
  "number",
  "title",
  "author",
  "qualification",
  "curriculum",
  "requestedBy",
  "paidBy",
  "links",
  "fundLetter",
  "place",
  "date",
] as const;
/** Name of a text of the cover of the exhibit. */
export type ExhibitTextKey = (typeof EXHIBIT_TEXTS)[number];

/**
 * `case.dossier`: everything that the letters and deadlines need beyond the figures. Every field is optional; an
 * empty one prints as « [À COMPLÉTER : …] ».
 */
export interface Dossier {
  readonly sender?: Sender;
  readonly recipient?: Recipient;
  /** Links of interest of whoever hosts the tool. */
  readonly hostLinks?: string;
  readonly place?: string;
  /** Date of the letter, ISO. */
  readonly date?: string;
  /** Reference and date printed on the letter received. */
  readonly reference?: string;
  readonly letterDate?: string;
  readonly letterKind?: LetterKind;
  readonly letterAnswers?: LetterAnswers;
  readonly distance?: Distance;
  readonly events?: readonly DossierEvent[];
  readonly reply?: Readonly<Partial<Record<ReplyItem, ReplyValue>>>;
  readonly requestSystem?: RequestSystem;
  /** L2: ask for publication too (L312-1-3). */
  readonly publication?: boolean;
  readonly calls?: readonly CallEntry[];
  /** Numbers of the pieces, as in the inventory. */
  readonly exhibitNumber?: string;
  readonly assistant?: string;
  readonly court?: string;
  readonly texts?: Readonly<Partial<Record<FreeTextKey, string>>>;
  readonly exhibit?: Readonly<Partial<Record<ExhibitTextKey, string>>>;
}

/** A case and its dossier, parsed: what a letter is made from. */
export interface LetterInput {
  readonly case: Case;
  readonly dossier: Dossier;
  /** Unknown parameters, the one that could move the verdict most first; empty when not computed. */
  readonly ranking?: readonly RankedUnknown[];
}

/** How far one unknown parameter could move the ratio of this case, all else being the fund's comparison. */
export interface RankedUnknown {
  /** Axis of the grid: `reference`, `comparator`, `index`, `place`, `numerator`… */
  readonly axis: string;
  readonly low: number;
  readonly high: number;
  /** True when the verdict is not the same at both ends. */
  readonly flips: boolean;
}
