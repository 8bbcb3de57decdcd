/** A text without accents, case or punctuation, its words separated by one space. */
export function plainWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^a-z0-9τφ²]+/g, " ")
    .trim();
}

/** True when every word typed is in the text, whole or in part; a text without words is answered by all. */
export function answers(text: string, typed: string): boolean {
  const held = plainWords(text);
  return plainWords(typed)
    .split(" ")
    .every((word) => held.includes(word));
}
