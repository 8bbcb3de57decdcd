import { describe, expect, it } from "vitest";
import { findForbiddenClaims } from "../../../../src/dossier/forbidden/patterns.js";
import { ARTICLE_REFS, articleLabel, cite } from "../../../../src/dossier/law/index.js";
import {
  composeLetter,
  inlinesOf,
  LETTER_IDS,
  LETTERS,
  orderedAxes,
  rankingSentences,
  renderText,
  scoreReply,
} from "../../../../src/dossier/letters/index.js";
import { fullDossier, INPUTS } from "./samples.js";

const all = LETTER_IDS.flatMap((id) => INPUTS.map(([name, input]) => [id, name, input] as const));
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const labels = new Set(ARTICLE_REFS.map((ref) => plain(articleLabel(ref.slice(ref.indexOf(":") + 1)))));
const [, emptyInput] = INPUTS[0] ?? [];
const [, fullInput] = INPUTS[1] ?? [];
if (emptyInput === undefined || fullInput === undefined) throw new Error("samples");

describe("every letter, every case", () => {
  it("there are eleven, each once", () => {
    expect(LETTERS.map((l) => l.id).sort()).toEqual([...LETTER_IDS].sort());
  });

  it.each(all)("%s, %s: no forbidden claim", (id, _name, input) => {
    expect(findForbiddenClaims(renderText(composeLetter(id, input)))).toEqual([]);
  });

  it.each(all)("%s, %s: cites only articles of the table, under their mark", (id, _name, input) => {
    const letter = composeLetter(id, input);
    for (const ref of letter.articles) expect(() => cite(ref)).not.toThrow();
    for (const inline of inlinesOf(letter)) {
      if (inline.kind !== "cite") continue;
      const { mark } = cite(inline.ref);
      if (mark !== "") expect(inline.text.endsWith(`[${mark}]`)).toBe(true);
      else expect(inline.text).not.toContain("[");
    }
    const numbers = plain(renderText(letter)).match(/\b[LRD]\. ?\*?\d[\d-]*/g) ?? [];
    for (const number of numbers) expect(labels, number).toContain(number.replace(/-$/, ""));
  });

  it.each(all)(
    "%s, %s: no article number is written outside the table's own citations, except in words of law",
    (id, _name, input) => {
      for (const inline of inlinesOf(composeLetter(id, input)))
        if (inline.kind === "text") expect(inline.text).not.toMatch(/\b[LRD]\. ?\*?\d{3}/);
    },
  );

  it.each(all)("%s, %s: a hole is always visible and listed", (id, name, input) => {
    const letter = composeLetter(id, input);
    const text = plain(renderText(letter));
    for (const { label } of letter.holes)
      expect(text).toContain(
        `[À COMPLÉTER : ${plain(label)
          .replace(/'/g, "’")
          .replace(/\.\.\./g, "…")}`,
      );
    expect((text.match(/\[À COMPLÉTER/g) ?? []).length > 0).toBe(letter.holes.length > 0);
    expect(text.includes("Brouillon")).toBe(letter.holes.length > 0);
    expect(text).not.toMatch(/undefined|null\b|NaN|\[object/);
    if (name === "empty") expect(letter.holes.length).toBeGreaterThan(3);
    if (name === "full") expect(letter.holes).toEqual([]);
  });

  it.each(all)("%s, %s: prudence, links of interest of author and host", (id, _name, input) => {
    const text = plain(renderText(composeLetter(id, input)));
    expect(text).toContain(
      "Modèle documentaire, à relire par un avocat ; ne constitue pas une consultation juridique",
    );
    expect(text).toContain("Liens d’intérêts de l’auteur :");
    expect(text).toContain("Liens d’intérêts de l’hébergeur :");
  });

  it("each value of the dossier that is printed is printed as typed, dates in full, « 1er »", () => {
    const text = plain(renderText(composeLetter("L1", fullInput)));
    for (const part of [
      "Claude Exemple",
      "REF-2026-01",
      "9 novembre 2026",
      "7,01 jours par patient actif",
      "Exempleville, le 1er décembre 2026",
      "1er septembre 2022",
      "Exemple fictif",
    ])
      expect(text).toContain(part);
  });

  it("a fictional case says so in every letter", () => {
    for (const id of LETTER_IDS) expect(renderText(composeLetter(id, fullInput))).toContain("Exemple fictif");
  });
});

describe("L1", () => {
  it("asks the four items in order, for one campaign", () => {
    const text = plain(renderText(composeLetter("L1", emptyInput)));
    const positions = ["1° le degré", "2° les données", "3° les paramètres", "4° les opérations"].map((s) =>
      text.indexOf(s),
    );
    expect(positions.every((at, i) => at > 0 && at > (positions[i - 1] ?? 0))).toBe(true);
    expect(text).toContain("pour cette seule campagne");
  });

  it("says of the mention what the check of the letter says, and nothing when it was not checked", () => {
    const said = (answers: Record<string, "présent" | "absent">): string =>
      plain(
        renderText(
          composeLetter("L1", { ...fullInput, dossier: { ...fullDossier, letterAnswers: answers } }),
        ),
      );
    expect(said({ purpose: "absent", rightToRules: "absent", howAndCada: "absent" })).toContain(
      "Elle ne comporte pas la mention",
    );
    expect(said({ purpose: "absent" })).toContain("il y manque la finalité du traitement");
    expect(said({ purpose: "présent", rightToRules: "présent", howAndCada: "présent" })).toContain(
      "Elle comporte la mention",
    );
    expect(said({})).toContain("[À COMPLÉTER : comporte / ne comporte pas");
  });

  it("orders the questions by what each unknown could move", () => {
    const ranking = [
      { axis: "denominator", low: 1.9, high: 2.0, flips: false },
      { axis: "numerator", low: 1.5, high: 3.0, flips: false },
      { axis: "place", low: 1.95, high: 2.05, flips: true },
      { axis: "toString", low: 1, high: 9, flips: true },
    ];
    expect(orderedAxes(ranking).slice(0, 3)).toEqual(["place", "numerator", "denominator"]);
    const text = plain(renderText(composeLetter("L1", { ...fullInput, ranking })));
    expect(text.indexOf("le lieu auquel")).toBeLessThan(text.indexOf("ce qui est compté"));
    expect(text.indexOf("ce qui est compté")).toBeLessThan(text.indexOf("la définition du patient actif"));
    expect(new Set(orderedAxes(ranking)).size).toBe(orderedAxes([]).length);
    expect(rankingSentences(ranking)[0]).toContain("ce choix change le résultat");
  });
});

describe("reply and small counts", () => {
  it("scores the answer on four lines, counts and no mark", () => {
    const sheet = scoreReply(fullDossier.reply);
    expect(sheet.lines.map((l) => l.value)).toEqual(["complet", "partiel", "absent", "refusé"]);
    expect(sheet.sentence).toBe("Sur 4 lignes demandées : 1 complète, 1 en partie, 2 non communiquées.");
    expect(sheet.incomplete).toBe(true);
    expect(
      scoreReply({ degree: "complet", data: "complet", parameters: "complet", operations: "complet" })
        .incomplete,
    ).toBe(false);
    expect(scoreReply(undefined).lines.every((l) => l.value === "non examiné")).toBe(true);
  });

  it("warns, beside the letter, against names, NIR and diagnoses", () => {
    const warn = (facts: string): readonly string[] =>
      composeLetter("L8", { case: { format: "ij-case/1" }, dossier: { texts: { facts } } }).warnings;
    expect(warn("Mme Durand a été arrêtée.")).toHaveLength(1);
    expect(warn("NIR 1 85 05 78 006 084 36")).toHaveLength(1);
    expect(warn("arrêts pour lombalgie")).toHaveLength(1);
    expect(warn("née le 12/03/1980")).toHaveLength(1);
    expect(warn("Dossier envoyé le 3 mars 2026, relancé deux fois.")).toEqual([]);
  });
});
