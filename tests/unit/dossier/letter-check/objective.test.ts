import { describe, expect, test } from "vitest";
import fc from "fast-check";
import type { Case, Figure } from "../../../../src/core/case/types.js";
import { objectiveSentence, readObjective } from "../../../../src/dossier/letter-check/index.js";

const letter = (value: number): Figure => ({ value, source: "lettre" });
const held = (inLetter: NonNullable<Case["letter"]>, figures: NonNullable<Case["figures"]> = {}): Case => ({
  format: "ij-case/1",
  letter: inLetter,
  figures,
});
const said = (aCase: Case): string => {
  const reading = readObjective(aCase);
  return reading === undefined ? "" : objectiveSentence(reading);
};

describe("objective of a proposal beside the mean of reference (R. 148-3)", () => {
  test("no objective, nothing said", () => {
    expect(readObjective(held({ comparatorRate: letter(6.35) }))).toBeUndefined();
  });
  test("per patient: compared as typed, with both figures and the words of the text", () => {
    const below = held({ comparatorRate: letter(6.35), objectiveRate: letter(6) });
    expect(readObjective(below)).toEqual({
      form: "rate",
      objective: 6,
      mean: 6.35,
      below: true,
      status: "documenté",
    });
    expect(said(below)).toBe(
      "Objectif : 6,00 journées par patient actif ; moyenne de référence : 6,35 (documenté). L'objectif est au-dessous de cette moyenne ; R. 148-3 dit de lui : « lequel ne peut être inférieur à la moyenne servant de base de référence ». À relever dans vos observations.",
    );
    const equal = held({ comparatorRate: letter(6.35), objectiveRate: letter(6.35) });
    expect(said(equal)).toContain("n'est pas au-dessous de cette moyenne");
  });
  test("a gap that two decimals hide is written with as many as it takes", () => {
    const close = held({ comparatorRate: letter(6.35), objectiveRate: letter(6.3499) });
    expect(said(close)).toContain("Objectif : 6,3499 journées");
  });
  test("days in all: by the active patients of the letter, supposed", () => {
    const days = held(
      { comparatorRate: letter(2.5), objectiveDays: letter(2440) },
      { activePatients: letter(1220) },
    );
    expect(readObjective(days)).toMatchObject({ objective: 2, below: true, status: "supposé" });
    expect(said(days)).toContain("suppose autant de patients actifs");
  });
  test("a reduction: off the printed mean, else off days by patients", () => {
    const printed = held({
      comparatorRate: letter(2.5),
      doctorRate: letter(5),
      objectiveReduction: letter(25),
    });
    expect(readObjective(printed)).toMatchObject({ objective: 3.75, below: false, status: "calculé" });
    const counted = held(
      { comparatorRate: letter(2.5), objectiveReduction: letter(60) },
      { sickLeaveDays: { value: 6100, source: "logiciel" }, activePatients: letter(1220) },
    );
    expect(readObjective(counted)).toMatchObject({ objective: 2, below: true, status: "supposé" });
  });
  test.each([
    [held({ objectiveRate: letter(6) }), "la moyenne des confrères"],
    [held({ comparatorRate: letter(2), objectiveDays: letter(10) }), "le nombre de patients actifs"],
    [
      held({ comparatorRate: letter(2), objectiveDays: letter(10) }, { activePatients: letter(0) }),
      "le nombre de patients actifs",
    ],
    [held({ comparatorRate: letter(2), objectiveReduction: letter(20) }), "votre moyenne"],
  ])("says what is missing", (aCase, missing) => {
    expect(said(aCase)).toContain(`il manque ${missing}`);
  });
  test("below exactly when the objective is under the mean, whatever the form", () => {
    const rate = fc.double({ min: 0.01, max: 300, noNaN: true });
    fc.assert(
      fc.property(rate, rate, (mean, objective) => {
        const reading = readObjective(
          held({ comparatorRate: letter(mean), objectiveRate: letter(objective) }),
        );
        expect(reading).toMatchObject({ below: objective < mean });
      }),
    );
  });
});
