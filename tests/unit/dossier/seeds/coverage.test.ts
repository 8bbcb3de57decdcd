import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { coverageFaults, markFaults, type SeedMarks } from "../../../../src/dossier/register/coverage.js";
import { register } from "../../../../src/dossier/register/load.js";
import { sha256Hex } from "../../../../src/dossier/exhibit/canonical.js";
import { splitSentences } from "../../../../src/dossier/register/sentences.js";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const shared = `${root}../shared/seeds/`;
const seeds = readdirSync(`${root}data/seeds`)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => JSON.parse(readFileSync(`${root}data/seeds/${name}`, "utf8")) as SeedMarks);
const here = existsSync(shared);

describe("sentences of the five source documents", () => {
  it("there are five, with the number of sentences read", () => {
    expect(seeds.map((seed) => [seed.document, seed.sentences.length])).toEqual([
      ["000", 88],
      ["001", 36],
      ["002", 100],
      ["003", 57],
      ["004", 64],
    ]);
  });

  it.each(seeds.map((seed) => [seed.document, seed] as const))("marks of document %s", (_, seed) => {
    expect(markFaults(seed, register)).toEqual([]);
  });

  it("keeps no sentence, only identifiers, hashes and marks", () => {
    const allowed = new Set(["id", "sha256", "mark", "facts", "word"]);
    for (const sentence of seeds.flatMap((seed) => seed.sentences)) {
      expect(Object.keys(sentence).filter((key) => !allowed.has(key))).toEqual([]);
      expect((sentence.word ?? "").length).toBeLessThan(80);
    }
  });

  if (!here)
    console.log(
      "../shared/seeds absent : les phrases elles-mêmes ne sont pas relues, seules les marques le sont.",
    );
  it.runIf(here).each(seeds.map((seed) => [seed.document, seed] as const))(
    "every sentence of document %s has its mark and every quotation its place",
    (_, seed) => {
      const text = readFileSync(shared + seed.file, "utf8");
      expect(sha256Hex(text)).toBe(seed.sha256);
      expect(coverageFaults(seed, text, register)).toEqual([]);
    },
  );
});

describe("the coverage test can fail", () => {
  const text = "La règle est simple. Elle date de 2024.\n\nUn titre\nElle vise les\nmédecins.";
  const sentences = splitSentences(text);
  const seed: SeedMarks = {
    document: "999",
    file: "x.txt",
    sha256: sha256Hex(text),
    source: "seed-999",
    sentences: sentences.map((s) => ({
      id: `999-00${String(s.rank)}`,
      sha256: s.sha256,
      mark: "contexte" as const,
      word: "essai",
    })),
  };
  const fact = { key: "x.a", section: "regles", label: "A", value: "a", date: "2024", sources: ["seed-999"] };
  const quoting = (quote: string) =>
    ({ systems: [{ facts: [{ ...fact, quotes: [{ seed: "999", text: quote }] }] }] }) as never;

  it("joins what a page break cut, keeps titles alone", () => {
    expect(sentences.map((s) => s.text)).toEqual([
      "La règle est simple.",
      "Elle date de 2024.",
      "Un titre",
      "Elle vise les médecins.",
    ]);
  });
  it("on a sentence without a mark", () => {
    const short = { ...seed, sentences: seed.sentences.slice(0, 3) };
    expect(coverageFaults(short, text, register)).toEqual(["999: sentence 4 has no mark"]);
  });
  it("on a sentence that changed", () => {
    expect(coverageFaults(seed, text.replace("2024", "2025"), register)).toEqual([
      "999: sentence 2 has no mark",
    ]);
  });
  it("on a quotation that is not in the document, or not placed", () => {
    expect(coverageFaults(seed, text, quoting("Elle date de 2023"))[0]).toMatch(/is not in document/u);
    expect(coverageFaults(seed, text, quoting("Elle date de 2024"))[0]).toMatch(/not placed/u);
  });
  it("on a mark without word or fact", () => {
    const bare = seed.sentences.map((s, i) => ({
      id: s.id,
      sha256: s.sha256,
      mark: i === 0 ? "placé" : "opinion",
    }));
    expect(markFaults({ ...seed, sentences: bare as never }, register)).toHaveLength(4);
  });
});
