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

  /** Ten invented letters: what each holds, and what the report must say of it. */
  const LETTERS: readonly (readonly [
    name: string,
    kind: (typeof LETTER_KINDS)[number],
    answers: LetterAnswers,
    absent: number,
    says: readonly RegExp[],
  ])[] = [
    ["complete first letter", "premier-courrier", all("premier-courrier", "présent"), 0, []],
    [
      "first letter without the mean",
      "premier-courrier",
      { ...all("premier-courrier", "présent"), referenceMean: "absent" },
      1,
      [/la comparaison ne se refait pas/, /faits constatés/],
    ],
    [
      "first letter silent on assistance: a right, not a mention that the text requires",
      "premier-courrier",
      { ...all("premier-courrier", "présent"), assistance: "absent" },
      1,
      [/sans écrire que la lettre doit l'annoncer/, /non lue par nous/],
    ],
    [
      "first letter without a word on the algorithm",
      "premier-courrier",
      {
        ...all("premier-courrier", "présent"),
        purpose: "absent",
        rightToRules: "absent",
        howAndCada: "absent",
      },
      3,
      [/n'entraîne pas à elle seule la nullité/, /se discute/],
    ],
    ["complete proposal", "proposition-mso", all("proposition-mso", "présent"), 0, []],
    [
      "proposal of the director alone, fixed dates, objective below the mean",
      "proposition-mso",
      { ...all("proposition-mso", "présent"), joint: "absent", period: "absent", objective: "absent" },
      3,
      [/« conjointe »/, /dates fixes/, /sous la moyenne de référence/],
    ],
    [
      "proposal silent on refusal: the fortnight is kept all the same",
      "proposition-mso",
      { ...all("proposition-mso", "présent"), refusalRoute: "absent", silenceWarning: "absent" },
      2,
      [/tenez-vous au délai de quinze jours/, /ne comptez pas dessus/],
    ],
    [
      "nothing clear in the proposal",
      "proposition-mso",
      all("proposition-mso", "incertain"),
      0,
      [/Demandez/],
    ],
    [
      "decision without reasons nor routes",
      "decision-msap",
      { ...all("decision-msap", "présent"), reasons: "absent", appealRoutes: "absent" },
      2,
      [/L\. 211-5/, /pas opposable/, /Tenez-vous tout de même à deux mois/],
    ],
    [
      "hostile answers",
      "decision-msap",
      JSON.parse(
        '{"<img onerror=x>":"absent","covered":"peut-être","__proto__":{"reasons":"absent"},"reasons":"absent"}',
      ) as LetterAnswers,
      1,
      [/décision motivée/],
    ],
  ];
  it.each(LETTERS)("%s", (_name, kind, answers, absent, says) => {
    const report = checkLetter(kind, answers);
    const worth = report.elements.map((e) => e.worth).join("\n");
    expect(report.counts.absent).toBe(absent);
    expect(Object.values(report.counts).reduce((a, b) => a + b, 0)).toBe(report.elements.length);
    for (const sentence of says) expect(worth).toMatch(sentence);
    expect(findForbiddenClaims(worth)).toEqual([]);
    for (const { presence, worth: one } of report.elements)
      expect(one !== "", `${presence} has a worth`).toBe(presence === "absent" || presence === "incertain");
    expect(worth).not.toContain("<img");
  });
});
