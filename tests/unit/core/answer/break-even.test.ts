import { describe, expect, it } from "vitest";

import { answerCase, flipOf } from "../../../../src/core/answer/index.js";
import { breakEven } from "../../../../src/core/answer/break-even.js";
import type { BreakEvenInput } from "../../../../src/core/answer/break-even.js";
import { activePatients } from "../../../../src/core/answer/observed.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, leaf, numberOf, present } from "../../../../src/core/domain/index.js";
import type { Quantity } from "../../../../src/core/domain/index.js";
import { DOCTOR, close, printed } from "./village.js";

const q = (id: string, value: number, unit = "jours"): Quantity =>
  leaf({ id, label: id, unit }, value, "documenté");
const missing = (id: string): Quantity =>
  leaf({ id, label: id, unit: "jours" }, absent("non-saisi"), "inconnu");
const input = (observed: number, more: Partial<BreakEvenInput> = {}): BreakEvenInput => ({
  observed: q("observed", observed),
  expected: q("expected", 2400),
  patients: q("patients", 1200, "patients"),
  threshold: q("threshold", 2, "sans unité"),
  comparison: ">=",
  ...more,
});
const of = (given: BreakEvenInput) => {
  const found = breakEven(given);
  if (found.kind === "absent") throw new Error(found.reason);
  return found.value;
};

describe("break-even", () => {
  it("flagged: 5,400 days for 2,400 expected; the mean 2 must become 5,400 ÷ (2 × 1,200) = 2.25, that is 12.5 % more", () => {
    const { direction, meanChange, meanAtThreshold, days } = of(input(5400));
    expect(direction).toBe("tombe");
    expect(meanChange).toMatchObject({
      id: "meanChange",
      label: "Écart de la moyenne du groupe qui change le résultat",
      unit: "part",
      value: present(0.125),
      status: "calculé",
      formula: "observed / (threshold * expected) - 1",
    });
    expect(meanAtThreshold).toMatchObject({
      id: "meanAtThreshold",
      label: "Moyenne du groupe à laquelle le résultat change",
      unit: "jours par patient actif",
      value: present(2.25),
      formula: "observed / (threshold * patients)",
    });
    // 4,800 is still at the threshold: 601 days
    expect(days).toMatchObject({
      id: "daysToChange",
      label: "Journées à retirer ou à ajouter",
      unit: "jours",
      value: present(601),
      status: "calculé",
    });
  });

  it("flagged by a strict comparison: 4,800 is enough, 600 days", () => {
    expect(numberOf(of(input(5400, { comparison: ">" })).days)).toBe(600);
  });

  it("exactly at the threshold: flagged by >=, not by >, one day turns it over", () => {
    const atOrAbove = of(input(4800));
    expect([atOrAbove.direction, numberOf(atOrAbove.days), numberOf(atOrAbove.meanChange)]).toEqual([
      "tombe",
      1,
      0,
    ]);
    const above = of(input(4800, { comparison: ">" }));
    expect([above.direction, numberOf(above.days)]).toEqual(["apparaît", 1]);
  });

  it("not flagged: 4,200 days; 600 more, or a mean of 1.75, that is 12.5 % less", () => {
    const { direction, meanChange, meanAtThreshold, days } = of(input(4200));
    expect([direction, numberOf(meanChange), numberOf(meanAtThreshold), numberOf(days)]).toEqual([
      "apparaît",
      -0.125,
      1.75,
      600,
    ]);
  });

  it("counts in the unit of what is observed", () => {
    const leaves = input(100, {
      observed: q("observed", 100, "arrêts"),
      expected: q("expected", 40, "arrêts"),
    });
    expect(of(leaves).days).toMatchObject({ unit: "arrêts", value: present(21) });
    expect(of(leaves).meanAtThreshold.unit).toBe("arrêts par patient actif");
  });

  it("without any observed day: days more, and no mean of the group, however low", () => {
    const { direction, days, meanChange, meanAtThreshold } = of(input(0));
    expect(direction).toBe("apparaît");
    expect(days).toMatchObject({ value: present(4800), status: "calculé" });
    const none = { value: absent("non-calculable", "aucune-journee"), status: "inconnu" };
    expect([meanChange, meanAtThreshold]).toMatchObject([none, none]);
  });

  it("has no days for one notional patient: two means say nothing of the number of days", () => {
    const aCase: Case = {
      format: "ij-case/1",
      letter: { doctorRate: printed(4.5, 1), comparatorRate: printed(2, 1) },
    };
    const found = of(
      input(4.5, {
        observed: q("observed", 4.5),
        expected: q("expected", 2),
        patients: activePatients(aCase),
      }),
    );
    expect(found.days.value).toEqual(absent("non-saisi", "figures.activePatients"));
    expect(close(numberOf(found.meanChange), 0.125)).toBe(true);
    expect(numberOf(found.meanAtThreshold)).toBe(2.25);
  });

  it.each([
    ["observed", { observed: missing("observed") }, "non-calculable"],
    ["expected", { expected: missing("expected") }, "non-calculable"],
    ["threshold", { threshold: missing("threshold") }, "non-calculable"],
    ["anything expected", { expected: q("expected", 0) }, "attendu-nul"],
  ] as const)("is absent without %s", (_, more, reason) => {
    expect(breakEven(input(4200, more))).toEqual(absent(reason));
  });
});

describe("flip analysis of an answer", () => {
  const flagged: Case = {
    ...DOCTOR,
    figures: { ...DOCTOR.figures, sickLeaveDays: printed(5000) },
    spells: [150, 100, 60, 40],
  };

  it("5,000 days, 4,800 at the threshold: 150 + 100 days must go, two leaves of four", () => {
    const flip = flipOf(flagged, answerCase(flagged));
    expect(flip).toMatchObject({
      flagged: true,
      daysToRemove: 201,
      longestSpellsToRemove: 2,
      shareOfSpells: 0.5,
    });
  });

  it("looks at the leaves only when days are counted, and at a list that holds some", () => {
    const leaves: Case = { ...flagged, figures: { ...flagged.figures, sickLeaves: printed(300) } };
    const counted = answerCase(leaves, undefined, { specification: { numerator: "sick-leaves" } });
    // 300 leaves against 2,400 ÷ 34 = 70.6 expected: flagged, and the durations say nothing of a number of leaves
    expect(flipOf(leaves, counted)).toMatchObject({ flagged: true });
    expect(flipOf(leaves, counted)).not.toHaveProperty("longestSpellsToRemove");
    const empty = { ...flagged, spells: [] };
    expect(flipOf(empty, answerCase(empty))).not.toHaveProperty("longestSpellsToRemove");
    const { spells: _gone, ...without } = flagged;
    expect(flipOf(without, answerCase(without))).not.toHaveProperty("longestSpellsToRemove");
  });

  it("follows the threshold and the comparison of the verdict", () => {
    const answer = answerCase(flagged);
    const verdict = { ...answer.verdict, threshold: 2.5 };
    // 2.5 × 2,400 = 6,000: 1,000 days more
    expect(flipOf(flagged, { ...answer, verdict })).toMatchObject({ flagged: false, daysToAdd: 1000 });
    expect(flipOf(flagged, { ...answer, verdict: { ...verdict, comparison: ">" } })).toMatchObject({
      daysToAdd: 1001,
    });
  });

  it("is nothing without a ratio", () => {
    for (const letter of [{}, { comparatorRate: printed(0, 1) }]) {
      const aCase: Case = { ...flagged, letter };
      expect(flipOf(aCase, answerCase(aCase))).toBeUndefined();
    }
    const { sickLeaveDays: _gone, ...figures } = flagged.figures ?? {};
    const noDays: Case = { ...flagged, figures };
    expect(flipOf(noDays, answerCase(noDays))).toBeUndefined();
  });
});
