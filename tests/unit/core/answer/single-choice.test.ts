import { describe, expect, it } from "vitest";
import { ownFigure, typicalPractices } from "../../../../src/core/answer/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { smallGrid } from "./small-grid.js";
import { DOCTOR as WAVE, VILLAGE, own, printed } from "./village.js";

/** In 2023 the fund used the first index of the grid: its own group is one of the ways. */
const DOCTOR: Case = { ...WAVE, campaign: "2023-tarn" };
const withDays = (days: number, more: Partial<Case> = {}): Case => ({
  ...DOCTOR,
  ...more,
  figures: { ...DOCTOR.figures, sickLeaveDays: printed(days) },
});

describe("what a single choice changes over cases", () => {
  // Amont: département over class, 1.1 ÷ 0.8 = 1.375 more expected. Bourg: 1.1 ÷ 1.2, less expected.
  const amont = (days: number) => withDays(days);
  const bourg = (days: number) => withDays(days, { practice: { commune: "01002" } });
  const grid = smallGrid({
    comparator: ["class-region", "departement"],
    numerator: ["days", "sick-leaves"],
    gradient: ["none", "occupational"],
  });

  it("counts flags that fall, that appear, and cases that cannot be computed", () => {
    // 2.1 → 1.53 falls; 1.75 stays under; 1.9 ÷ 0.9167 = 2.07 appears; 3.5 stays above
    const figure = ownFigure([amont(5040), amont(4200), bourg(4560), bourg(8400)], VILLAGE, grid);
    expect(figure).toEqual({
      cases: 4,
      effects: [{ axis: "comparator", option: "departement", cases: 4, unflagged: 1, flagged: 1 }],
      changedBySome: 2,
      computable: 4,
    });
  });

  it("leaves out what cannot be computed under the fund's choice or the other", () => {
    const without: Case = { ...amont(5040), practice: { commune: "97411" } };
    const leaves: Case = { ...without, figures: { ...without.figures, sickLeaves: own(100) } };
    // 100 leaves against 2,400 ÷ 34 = 70.6: 1.42, the flag of 2.1 falls
    expect(ownFigure([without, leaves], VILLAGE, grid)).toEqual({
      cases: 2,
      effects: [{ axis: "numerator", option: "sick-leaves", cases: 1, unflagged: 1, flagged: 0 }],
      changedBySome: 1,
      computable: 1,
    });
    expect(ownFigure([{ format: "ij-case/1" }], VILLAGE, grid)).toEqual({
      cases: 1,
      effects: [],
      changedBySome: 0,
      computable: 0,
    });
  });

  it("practices of the typical grid are those that the documentation describes", () => {
    const list = typicalPractices(["01001", "69001"]);
    expect(list).toHaveLength(48);
    expect(new Set(list.map(({ id }) => id)).size).toBe(48);
    expect(list[0]).toMatchObject({
      format: "ij-case/1",
      id: "01001-jeune-1.2",
      fictional: true,
      campaign: "2025-2026-vague-1",
      practice: { commune: "01001" },
      window: { start: "2025-09-01", end: "2026-02-28" },
      figures: {
        activePatients: { value: 1000, source: "lettre" },
        sickLeaveDays: { value: 2400, source: "lettre" },
        sickLeaveDaysWorkAccident: { value: 480, source: "logiciel" },
        sickLeaveDaysLong: { value: 960, source: "logiciel" },
        sickLeaveDaysReplacement: { value: 120, source: "logiciel" },
      },
      letter: { comparatorRate: { value: 2, decimals: 2, source: "lettre" } },
    });
    expect(list.slice(0, 8).map(({ figures }) => figures?.sickLeaveDays?.value)).toEqual([
      2400, 3000, 3600, 3900, 4100, 4400, 5000, 7000,
    ]);
    expect(list[47]?.id).toBe("69001-âgée-3.5");
    // young list: 280 under 20 years, 2 % with an ALD: 140 of each sex, 3 with
    expect(list[0]?.patients?.source).toBe("logiciel");
    expect(list[0]?.patients?.strata?.slice(0, 4)).toEqual([
      { age: "0-19", sex: "M", ald: 0, count: 137 },
      { age: "0-19", sex: "M", ald: 1, count: 3 },
      { age: "0-19", sex: "F", ald: 0, count: 137 },
      { age: "0-19", sex: "F", ald: 1, count: 3 },
    ]);
    // old list: 280 of 70 years and over, 48 % with an ALD: 140 of each sex, 67 with
    expect(list[47]?.patients?.strata?.slice(-2)).toEqual([
      { age: "70+", sex: "F", ald: 0, count: 73 },
      { age: "70+", sex: "F", ald: 1, count: 67 },
    ]);
    for (const { patients } of list)
      expect(patients?.strata?.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
  });
});
