import type { ArticleRef } from "../law/index.js";

/** Kinds of letters that can be checked. */
export const LETTER_KINDS = ["premier-courrier", "proposition-mso", "decision-msap"] as const;
/** First letter (R148-1), proposal of an MSO (R148-3), decision of prior agreement (R148-9). */
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What the reader can answer about an element. */
export const PRESENCES = ["présent", "absent", "incertain"] as const;
/** Answer about an element. */
export type Presence = (typeof PRESENCES)[number];

/** One thing to look for in the letter received. */
export interface LetterElement {
  readonly id: string;
  readonly kinds: readonly LetterKind[];
  readonly question: string;
  readonly article: ArticleRef;
  /** Position of the quotation in the wording of the article, when one supports the element. */
  readonly quotation?: number;
  /** What its absence is worth: what the text says, what it does not say, what can be done. */
  readonly worthIfAbsent: string;
  /** What to do when it is unclear. */
  readonly ifUnclear: string;
  /** True when the text itself says that the letter must state it; false when it only grants a right. */
  readonly mustBeStated: boolean;
}

/** Answers of the user by element id; an element without answer is not examined. */
export type LetterAnswers = Readonly<Record<string, Presence>>;

/** An element and the reader's answer. */
export interface CheckedElement {
  readonly element: LetterElement;
  readonly presence: Presence | "non examiné";
  /** Sentence on what this is worth; empty when present or not examined. */
  readonly worth: string;
  /** « R. 148-1 CSS », with its mark when the text was not read in full. */
  readonly reference: string;
  /** Words of the article, between quotation marks; empty when none is held. */
  readonly words: string;
}

/** What a received letter contains or not. */
export interface LetterReport {
  readonly kind: LetterKind;
  readonly elements: readonly CheckedElement[];
  readonly counts: Readonly<Record<Presence | "non examiné", number>>;
  /** One sentence with the counts and their denominator. */
  readonly summary: string;
}
