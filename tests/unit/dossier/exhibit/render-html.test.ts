import { describe, expect, test } from "vitest";
import type { Case } from "../../../../src/core/case/types.js";
import { curveSvg } from "../../../../src/dossier/exhibit/html/curve.js";
import { renderExhibitHtml } from "../../../../src/dossier/exhibit/html/render-html.js";
import { readCover } from "../../../../src/dossier/exhibit/cover.js";
import { findForbiddenClaims } from "../../../../src/dossier/forbidden/patterns.js";
import { build, buildProfile, oldExhibit, profile, profiles } from "./samples.js";

/** Text of a page as a reader sees it. */
const plain = (html: string): string =>
  html
    .replace(/<(?:style|title)[\s\S]*?<\/(?:style|title)>/g, "")
    .replace(/<\/(?:p|li|td|th|dt|dd|h\d|div)>|<br>/g, "\n\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
/** Patients counted from 1 to 10 in a text: digits right before the word. */
const smallCounts = (text: string): readonly string[] =>
  text.match(/(?<![\d.,/\u202f\u00a0-])\b(?:[1-9]|10)[\s\u00a0\u202f]+patient\w*/g) ?? [];

describe("the exhibit as a page", () => {
  test.each(profiles)("%s: complete, cautious, self-contained", (name) => {
    const exhibit = buildProfile(name);
    const html = renderExhibitHtml(exhibit);
    const text = plain(html);
    expect(findForbiddenClaims(text)).toEqual([]);
    expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|<link|src=|url\(/i);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
    for (const title of [
      "1. La question",
      "2. Ce que dit",
      "3. Données",
      "4. Méthode",
      "5. Résultats",
      "6. Ce que chaque",
      "7. Limites",
      "8. Refaire",
      "9. Conclusion",
      "Déclaration",
      "Annexes",
    ])
      expect(text).toContain(title);
    expect(text).toContain("Ce n’est pas une expertise ordonnée par un juge");
    for (const status of ["documenté", "rapporté", "calculé", "supposé", "inconnu"])
      expect(text).toContain(status);
    expect(text).toContain(exhibit.digest);
    for (const source of exhibit.sources) expect(text).toContain(source.sha256);
    expect(text).toContain("EXEMPLE FICTIF");
    expect(smallCounts(text)).toEqual([]);
  });

  test.each(profiles)("%s: both sides of the argument have the same subjects, markup and length", (name) => {
    const html = renderExhibitHtml(buildProfile(name));
    const side = (title: string): { readonly subjects: readonly string[]; readonly words: number } => {
      const list = new RegExp(`<div><h3>${title}</h3><ul>([\\s\\S]*?)</ul></div>`).exec(html)?.[1] ?? "";
      return {
        subjects: [...list.matchAll(/<li><b>(.*?)<\/b>/g)].map(([, subject]) => subject ?? ""),
        words: plain(list).split(/\s+/).length,
      };
    };
    const shows = side("Ce que montre la sensibilité");
    const replies = side("Ce que la caisse peut répondre");
    expect(shows.subjects).toEqual(replies.subjects);
    expect(shows.subjects).toHaveLength(7);
    expect(shows.words / replies.words).toBeGreaterThan(0.8);
    expect(shows.words / replies.words).toBeLessThan(1.25);
    expect(plain(html)).toContain("Besançon");
  });

  test("what is not filled in is visible; an exhibit made before the new fields still reads", () => {
    const { cover: typed } = readCover({ number: "7", author: "Dr A. Exemple" }, "2026-11-22");
    const html = renderExhibitHtml(build(profile("09-outre-mer.json"), typed));
    for (const hole of ["parcours de l&#39;auteur", "qui a demandé la note", "lieu de signature"])
      expect(html).toContain(`[À COMPLÉTER : ${hole}]`);
    expect(plain(html)).toMatch(/révision du code\s: inconnue/);
    expect(plain(renderExhibitHtml(oldExhibit()))).toContain("Annexe E");
  });

  test("every way is in the curve, every option held by one has its row", () => {
    const { results } = buildProfile("03-autres-choix.json");
    const svg = curveSvg(results);
    const marks = svg
      .split("\n")
      .find((line) => line.includes('stroke-width="1.1"') || line.includes('stroke-width=".7"'));
    expect((marks?.match(/<line/g) ?? []).length).toBe(results.ways.length);
    expect((svg.match(/font-size="12"/g) ?? []).length).toBe(results.options.length);
    expect(svg).not.toMatch(/#[0-9a-f]*[1-9a-f][0-9a-f]*(?<!#(?:000|fff|999|777|ccc))"/);
    expect(curveSvg(buildProfile("08-mauvaise-periode.json").results)).toBe("");
  });

  test("hostile fields are inert: markup, CDATA ends, marks of direction, a megabyte of text", () => {
    const hostile = "<img src=x onerror=alert(1)>]]></style><script>x()</script>\"'&";
    const html = renderExhibitHtml(
      build(profile("02-arrondi.json"), {
        author: hostile,
        title: `${hostile}\u202egnp.exe`,
        number: '7";}body{display:none}',
        links: "a\u2067b\u2069\u200fc",
        qualification: "x".repeat(1_000_000),
      }),
    );
    expect(html).not.toMatch(/<img|<script|[\u202a-\u202e\u2066-\u2069\u200f]/);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;]]&gt;");
    expect(html).not.toMatch(/content:"[^"]*[{};<][^"]*"/);
    expect(html.length).toBeLessThan(900_000);
    expect(html).toContain("abc");
  });

  test("small cells: no count of patients from 1 to 10, the grouping is told", () => {
    const strata = ["20-29", "30-39", "40-49", "50-59", "60-69", "70+"].flatMap((age) =>
      (["M", "F"] as const).flatMap((sex) => [
        { age, sex, ald: 0, count: 40 },
        { age, sex, ald: 1, count: 3 },
      ]),
    );
    const html = renderExhibitHtml(
      build({
        ...profile("03-autres-choix.json"),
        patients: { strata },
        residence: [
          { code: "59178", count: 300 },
          { code: "59271", count: 4 },
        ],
      } as unknown as Case),
    );
    expect(smallCounts(plain(html))).toEqual([]);
    expect(plain(html)).toContain("ont été regroupés avant tout calcul imprimé");
    expect(html).not.toContain("59271");
  });

  test("another threshold or no result at all still reads", () => {
    const empty = plain(renderExhibitHtml(build({ format: "ij-case/1" })));
    expect(empty).toContain("ne peut pas être refaite");
    expect(empty).toContain("Aucun chiffre n’a été donné");
  });
});
