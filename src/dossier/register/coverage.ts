import { oneLine, splitSentences } from "./sentences.js";
import type { Register } from "./types.js";

/** What was done with a sentence. */
export const SENTENCE_MARKS = ["placé", "opinion", "contexte", "hors sujet"] as const;
/** One of these. */
export type SentenceMark = (typeof SENTENCE_MARKS)[number];

/** What was done with one sentence of a source document. The sentence itself is not kept, only its hash. */
export interface MarkedSentence {
  /** `<document>-<rank on three digits>`. */
  readonly id: string;
  readonly sha256: string;
  readonly mark: SentenceMark;
  /** Facts in which the sentence is placed; only for `placé`. */
  readonly facts?: readonly string[];
  /** Word of reason; for the other marks. */
  readonly word?: string;
}

/** File `data/seeds/<document>.json`. */
export interface SeedMarks {
  readonly document: string;
  readonly file: string;
  readonly sha256: string;
  readonly source: string;
  readonly sentences: readonly MarkedSentence[];
}

/** Faults of the marks alone, without the document: identifiers, hashes, known facts, words of reason. */
export function markFaults(seed: SeedMarks, register: Register): string[] {
  const facts = new Map(register.systems.flatMap((s) => s.facts).map((fact) => [fact.key, fact]));
  return seed.sentences.flatMap((sentence, i) => {
    const out: string[] = [];
    if (sentence.id !== `${seed.document}-${String(i + 1).padStart(3, "0")}`)
      out.push("identifier out of order");
    if (!/^[0-9a-f]{64}$/u.test(sentence.sha256)) out.push("no SHA-256");
    if (!SENTENCE_MARKS.includes(sentence.mark)) out.push("no mark");
    if (sentence.mark === "placé") {
      if ((sentence.facts ?? []).length === 0) out.push("placed nowhere");
      for (const key of sentence.facts ?? []) {
        const fact = facts.get(key);
        if (fact === undefined) out.push(`placed in ${key}, which does not exist`);
        else if (!fact.sources.includes(seed.source)) out.push(`${key} does not name the document`);
      }
    } else if ((sentence.word ?? "") === "") out.push("no word of reason");
    return out.map((what) => `${sentence.id}: ${what}`);
  });
}

/**
 * Faults of the marks against the document: a sentence without a mark or changed since, and a quotation of a fact
 * that the document does not contain, or that stands in a sentence not placed in that fact.
 */
export function coverageFaults(seed: SeedMarks, text: string, register: Register): string[] {
  const sentences = splitSentences(text);
  const bySha = new Map(seed.sentences.map((marked) => [marked.sha256, marked]));
  const unmarked = sentences
    .filter((sentence) => seed.sentences[sentence.rank - 1]?.sha256 !== sentence.sha256)
    .map((sentence) => `${seed.document}: sentence ${String(sentence.rank)} has no mark`);
  const extra =
    seed.sentences.length > sentences.length ? [`${seed.document}: more marks than sentences`] : [];
  const quotes = register.systems
    .flatMap((system) => system.facts)
    .flatMap((fact) => (fact.quotes ?? []).map((quote) => ({ key: fact.key, quote })))
    .filter(({ quote }) => quote.seed === seed.document)
    .flatMap(({ key, quote }) => {
      const found = sentences.filter((sentence) => sentence.text.includes(oneLine(quote.text)));
      if (found.length === 0) return [`${key}: « ${quote.text} » is not in document ${seed.document}`];
      const placed = found.some((s) => bySha.get(s.sha256)?.facts?.includes(key) === true);
      return placed ? [] : [`${key}: the sentence quoted is not placed in this fact`];
    });
  return [...unmarked, ...extra, ...quotes];
}
