import { expect, test } from "vitest";
import { answerCase } from "../../../../src/core/answer/index.js";
import type { Case } from "../../../../src/core/case/types.js";
import { warningSentence } from "../../../../src/core/report/index.js";

const caseOf = (days: number, patients: number): Case => ({
  format: "ij-case/1",
  window: { start: "2026-02-01", end: "2026-02-28" },
  figures: {
    sickLeaveDays: { value: days, source: "lettre" },
    activePatients: { value: patients, source: "lettre" },
  },
});
const found = (days: number, patients: number): string[] =>
  answerCase(caseOf(days, patients))
    .warnings.filter(({ code }) => code === "journees-impossibles")
    .map((warning) => warningSentence(warning).replaceAll(/\s/g, " "));

test("every patient on leave on each of 28 days is the most there can be; one day more is said", () => {
  expect(found(280, 10)).toEqual([]);
  expect(found(281, 10)).toEqual([
    "281 journées pour 10 patients actifs sur 28 jours : plus que si chacun avait été arrêté toute la période. Vérifiez ces deux nombres.",
  ]);
});

test("without patients nothing is said", () => {
  expect(found(281, 0)).toEqual([]);
});
