import { CLEAN } from "./fr.js";

/** Longest text that a field may hold; a free paragraph. */
export const MAX_LINE = 300;
/** Longest free text kept, in characters. */
export const MAX_PARAGRAPH = 20_000;

/* Controls except tab and line feed, C1, noncharacters, marks that change the direction of writing, invisible joiners. */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]/gu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A free text made harmless. */
export interface CleanText {
  /** Text that may be printed; empty when refused. */
  readonly text: string;
  /** French sentence when something was removed or refused. */
  readonly problem?: string;
}

/**
 * Text of a field made harmless: line ends unified, hidden characters removed (and said). A text beyond `max`
 * characters is refused, never cut.
 */
export function cleanText(raw: string, max: number): CleanText {
  if (raw.length > max) return { text: "", problem: CLEAN.tooLong(raw.length, max) };
  const unified = raw.replace(/\r\n?/g, "\n");
  const text = unified.replace(HIDDEN, "").replace(LONE_SURROGATE, "").trim();
  return text === unified.trim() ? { text } : { text, problem: CLEAN.hidden };
}

const HINTS: readonly { readonly pattern: RegExp; readonly sentence: string }[] = [
  {
    pattern:
      /\b[12378][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{2})?\b/i,
    sentence: CLEAN.nir,
  },
  { pattern: /\b(?:M\.|Mme|Mlle|Monsieur|Madame|patiente?)\s+[A-ZÀ-Ý][\p{L}'’-]+/u, sentence: CLEAN.name },
  { pattern: /\bn(?:é|ée) le \d{1,2}[/. ]|\bn(?:é|ée) en (?:19|20)\d{2}\b/i, sentence: CLEAN.birth },
  {
    pattern:
      /\b[A-TV-Z]\d{2}\.\d{1,2}\b|\b(?:dépressi\w+|cancer\w*|burn.?out|VIH|sida|schizophrén\w+|bipolair\w+|alcooli\w+|toxicoman\w+|lombalgi\w+|fibromyalgi\w+|épilepsi\w+|grossesse|interruption volontaire|sclérose en plaques|parkinson|alzheimer)\b/iu,
    sentence: CLEAN.diagnosis,
  },
];

/** Warnings about a free text that seems to hold a name, a NIR, a birth date or a diagnosis: shown, never blocking. */
export function sensitiveHints(text: string): readonly string[] {
  return HINTS.filter(({ pattern }) => pattern.test(text)).map(({ sentence }) => sentence);
}
