import { expect, test } from "vitest";
import { answers } from "../../../src/site/glossary/match.js";
import { GLOSSARY, byLetter } from "../../../src/site/glossary/order.js";

test("every term has its own anchor, and stands under its letter, in the order of a French dictionary", () => {
  expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length);
  const letters = byLetter();
  expect(letters.flatMap(({ entries }) => entries)).toHaveLength(GLOSSARY.length);
  expect(letters.map(({ letter }) => letter)).toEqual([...letters.map(({ letter }) => letter)].sort());
  const terms = (letter: string): readonly string[] =>
    letters.find((one) => one.letter === letter)?.entries.map(({ term }) => term) ?? [];
  expect(terms("A")).toEqual(["ALD", "Arrêt", "AT/MP", "Attendu"]);
  expect(terms("E")[0]).toBe("Écarts ordinaires entre confrères (τ²)");
});

test.each([
  ["Défavorisation (indice de)", "defavo", true],
  ["Défavorisation (indice de)", "INDICE défavorisation", true],
  ["Écarts ordinaires entre confrères (τ²)", "τ²", true],
  ["Secret statistique", "s", true],
  ["Ratio observé / attendu", "observé/attendu", true],
  ["Ratio observé / attendu", "seuil", false],
  ["Ratio observé / attendu", "  ", true],
  ["Point de bascule", "bascule quantique", false],
])("« %s » answers « %s »: %s", (text, typed, found) => {
  expect(answers(text, typed)).toBe(found);
});
