import type { GlossaryEntry } from "./entry.js";
import { FUND_TERMS } from "./fund.fr.js";
import { plainWords } from "./match.js";
import { MEASURE_TERMS } from "./measures.fr.js";
import { PLACE_TERMS } from "./places.fr.js";

/** Every term, in no order. */
export const GLOSSARY: readonly GlossaryEntry[] = [...FUND_TERMS, ...PLACE_TERMS, ...MEASURE_TERMS];

/** Entries whose term begins with the same letter. */
export interface Letter {
  readonly letter: string;
  readonly entries: readonly GlossaryEntry[];
}

/** The glossary letter by letter, accents ignored, in the French alphabetical order. */
export function byLetter(glossary: readonly GlossaryEntry[] = GLOSSARY): readonly Letter[] {
  const sorted = [...glossary].sort((a, b) => a.term.localeCompare(b.term, "fr"));
  const letterOf = ({ term }: GlossaryEntry): string => plainWords(term).slice(0, 1).toUpperCase();
  return [...new Set(sorted.map(letterOf))].map((letter) => ({
    letter,
    entries: sorted.filter((entry) => letterOf(entry) === letter),
  }));
}
