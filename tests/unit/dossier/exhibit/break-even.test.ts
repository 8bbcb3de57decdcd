import { describe, expect, test } from "vitest";
import { defaultGrid } from "../../../../src/core/answer/index.js";
import type { Case } from "../../../../src/core/case/types.js";
import { exhibitResults } from "../../../../src/dossier/exhibit/results.js";
import { breakEvenSentences } from "../../../../src/dossier/exhibit/sentences.fr.js";
import { data } from "./samples.js";

const ALBI = {
  format: "ij-case/1",
  campaign: "2025-2026-vague-1",
  practice: { commune: "81004" },
} as const;
const figure = (value: number, decimals = 0) => ({ value, decimals, source: "lettre" }) as const;
const printed = (aCase: Case) => {
  const results = exhibitResults(aCase, data, defaultGrid);
  return { breakEven: results.breakEven, text: breakEvenSentences(results).join(" ") };
};

describe("break-even of the exhibit", () => {
  test("without a number of patients: the change of the mean and the days, no mean per patient", () => {
    // 5,000 days for 5,000 ÷ 2.4; at twice, 4,166.7: 834 days less
    const { breakEven, text } = printed({
      ...ALBI,
      figures: { sickLeaveDays: figure(5000) },
      letter: { ratio: figure(2.4, 1) },
    });
    expect(breakEven).toEqual({ direction: "tombe", meanChange: 0.2, meanAtThreshold: null, days: 834 });
    expect(text).toMatch(/d'au moins 20,1\s% à celle qui est retenue ; ou avec 834 jours de moins\./);
    expect(text).not.toContain("par patient");
  });
  test("without any observed day: no mean flags, 2 × 800 × 2.46 days would", () => {
    const { breakEven, text } = printed({
      ...ALBI,
      figures: { activePatients: figure(800), sickLeaveDays: figure(0) },
      letter: { comparatorRate: figure(2.46, 2) },
    });
    expect(breakEven).toEqual({
      direction: "apparaît",
      meanChange: null,
      meanAtThreshold: null,
      days: 3936,
    });
    expect(text).toContain("aucune baisse de la moyenne du groupe ne fait apparaître le signalement");
    expect(text).toMatch(/Il apparaît avec 3\s936 jours de plus\.$/);
  });
});
