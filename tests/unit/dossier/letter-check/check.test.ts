import { describe, expect, it } from "vitest";
import { findForbiddenClaims } from "../../../../src/dossier/forbidden/patterns.js";
import { lawEntry } from "../../../../src/dossier/law/index.js";
import {
  checkLetter,
  elementsOf,
  LETTER_KINDS,
  type LetterAnswers,
  PRESENCES,
} from "../../../../src/dossier/letter-check/index.js";

const all = (kind: (typeof LETTER_KINDS)[number], presence: (typeof PRESENCES)[number]): LetterAnswers =>
  Object.fromEntries(elementsOf(kind).map((e) => [e.id, presence]));

describe("letter check", () => {
  it("covers the elements that each text lists", () => {
    const ids = (kind: (typeof LETTER_KINDS)[number]): string[] => elementsOf(kind).map((e) => e.id);
    for (const kind of LETTER_KINDS)
      expect(ids(kind)).toEqual(expect.arrayContaining(["purpose", "rightToRules", "howAndCada"]));
    expect(ids("proposition-mso")).toEqual(
      expect.arrayContaining([
        "joint",
        "objective",
        "period",
        "maximumPenalty",
        "refusalRoute",
        "silenceWarning",
      ]),
    );
    expect(ids("decision-msap")).toEqual(
      expect.arrayContaining(["reasons", "covered", "startAndEnd", "patients", "appealRoutes"]),
    );
  });

  it("each element rests on words of an article that was read", () => {
    for (const kind of LETTER_KINDS)
      for (const { element, words } of checkLetter(kind, {}).elements) {
        expect(lawEntry(element.article).wording.reading, element.id).toBe("texte lu");
        expect(words, element.id).toMatch(/^« .{10,} »$/);
      }
  });

  it("claims no nullity, whatever is missing or unclear", () => {
    for (const kind of LETTER_KINDS)
      for (const presence of PRESENCES)
        for (const { worth } of checkLetter(kind, all(kind, presence)).elements)
          expect(findForbiddenClaims(worth)).toEqual([]);
  });

  it("says what an absence is worth, what to do when unclear, nothing when present or not examined", () => {
    const report = checkLetter("decision-msap", {
      reasons: "absent",
      patients: "incertain",
      covered: "présent",
    });
    const worth = Object.fromEntries(report.elements.map((e) => [e.element.id, e.worth]));
    expect(worth["reasons"]).toContain("L. 211-5");
    expect(worth["patients"]).not.toBe("");
    expect(worth["covered"]).toBe("");
    expect(worth["appealRoutes"]).toBe("");
    expect(report.counts).toEqual({ présent: 1, absent: 1, incertain: 1, "non examiné": 6 });
    expect(report.summary).toContain("Sur 9 éléments");
  });

  it("ignores answers that are not elements, __proto__ included", () => {
    const hostile = JSON.parse(
      '{"__proto__":"absent","toString":"absent","purpose":"présent"}',
    ) as LetterAnswers;
    expect(checkLetter("premier-courrier", hostile).counts).toMatchObject({ présent: 1, absent: 0 });
  });
});
