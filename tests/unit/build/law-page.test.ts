import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { lawSection } from "../../../src/build/release-pages/law.js";

interface Wording {
  readonly legifranceId?: string;
  readonly note?: string;
}
interface LawJson {
  readonly format: string;
  readonly title: string;
  readonly articles: readonly { readonly wordings: readonly Wording[] }[];
}

const files = readdirSync("data/law")
  .map((name) => JSON.parse(readFileSync(`data/law/${name}`, "utf8")) as LawJson)
  .filter(({ format }) => format === "ij-law/1");
const wordings = files.flatMap(({ articles }) => articles.flatMap((article) => article.wordings));
const { html } = lawSection();
const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;

test("every file of the law is a table, every wording a row with what its reading is worth", () => {
  expect(count(/<details /g)).toBe(files.length);
  expect(count(/<tr><th scope="row">/g)).toBe(wordings.length);
  expect(count(/data-l="Ce que vaut la lecture">(?:texte lu|extrait lu|à vérifier)/g)).toBe(wordings.length);
  expect(count(/\/codes\/article_lc\/LEGIARTI\d{12}"/g)).toBe(
    wordings.filter(({ legifranceId }) => legifranceId !== undefined).length,
  );
});

test("no code, no ISO date is left to the reader; an article that an act may have changed says so", () => {
  expect(html).not.toMatch(/>[^<]*\d{4}-\d{2}-\d{2}/);
  expect(html).not.toMatch(/legi-2026|cja-2026|note-recherche/);
  expect(html).toContain("à vérifier depuis la loi n°");
});
