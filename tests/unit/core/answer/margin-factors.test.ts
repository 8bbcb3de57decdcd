import { describe, expect, it } from "vitest";

import { answerCase } from "../../../../src/core/answer/index.js";
import type { AnswerData } from "../../../../src/core/answer/index.js";
import { hasMargins, marginFactors, rakedCells } from "../../../../src/core/answer/margins.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, numberOf, present, stratumIndex } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE, close } from "./village.js";

/** 1,200 patients of 50 to 59 years, half of them women, 400 with an ALD; rates per patient 10, 30, 20, 60. */
const MARGINS: Case = {
  ...DOCTOR,
  patients: {
    ageBands: [
      { age: "50-59", count: 700 },
      { age: "50-59", count: 500 },
    ],
    women: 600,
    ald: 400,
  },
};
const factors = (aCase: Case) => marginFactors(aCase, VILLAGE, "central", "age-sex-ald");

describe("patients raked to typed totals", () => {
  it("from the commune, where an ALD has no sex: 200 men and 200 women of 600", () => {
    const cells = rakedCells(MARGINS, VILLAGE, 1200);
    if (cells.kind === "absent") throw new Error(cells.reason);
    const at = (sex: "M" | "F", ald: 0 | 1): number | undefined => {
      const cell = cells.value[stratumIndex("50-59", sex, ald)];
      return cell === undefined ? undefined : numberOf(cell);
    };
    for (const [found, expected] of [
      [at("M", 0), 400],
      [at("M", 1), 200],
      [at("F", 0), 400],
      [at("F", 1), 200],
    ] as const)
      expect(Math.abs((found ?? NaN) - expected)).toBeLessThan(1e-6);
    expect(cells.value[stratumIndex("50-59", "F", 1)]).toMatchObject({
      id: "patients",
      label: "Patients : 50-59 ans, femmes, avec ALD",
      unit: "patients",
      note: "Calage de la structure de la commune sur vos totaux : les totaux ne disent pas la liste, voir les bornes.",
      status: "supposé",
      origin: { kind: "case", field: "patients.ageBands" },
    });
  });

  it("scaled to the active patients", () => {
    const cells = rakedCells(MARGINS, VILLAGE, 600);
    const sum =
      cells.kind === "present" ? cells.value.reduce((n, cell) => n + (numberOf(cell) ?? NaN), 0) : NaN;
    expect(Math.abs(sum - 600)).toBeLessThan(1e-6);
  });

  it("from the whole country without a commune: a quarter with an ALD", () => {
    const { practice: _none, ...nowhere } = MARGINS;
    const aCase: Case = { ...nowhere, patients: { ageBands: [{ age: "20-29", count: 100 }] } };
    const cells = rakedCells(aCase, VILLAGE, 100);
    const found = cells.kind === "present" ? cells.value[stratumIndex("20-29", "F", 1)] : undefined;
    expect(close(found === undefined ? undefined : numberOf(found), 12.5)).toBe(true);
    const unknown = rakedCells({ ...aCase, practice: { commune: "99999" } }, VILLAGE, 100);
    expect(unknown).toEqual(cells);
  });

  it("are refused with the code of the refusal when they disagree", () => {
    const more: Case = { ...MARGINS, patients: { ...MARGINS.patients, ald: 1300 } };
    expect(rakedCells(more, VILLAGE, 1200)).toEqual(absent("non-calculable", "E_NEGATIVE"));
    expect(factors(more)).toBeUndefined();
  });
});

describe("what typed totals leave open", () => {
  // central: 400 × 10 + 200 × 30 + 400 × 20 + 200 × 60 = 30,000
  // all ALD on men: 200 × 10 + 400 × 30 + 600 × 20 = 26,000; on women: 600 × 10 + 200 × 20 + 400 × 60 = 34,000
  // half to twice one half of each sex, that is 150 to 600: 150 men 31,000, 250 men 29,000
  it("all lists of these totals, and those whose ALD shares are plausible", () => {
    const { raw, plausible } = factors(MARGINS) ?? {};
    const near = (found: number | undefined, expected: number): boolean =>
      Math.abs((found ?? NaN) - expected) < 1e-8;
    expect([near(raw?.low, 26 / 30), near(raw?.high, 34 / 30)]).toEqual([true, true]);
    expect([near(plausible?.low, 29 / 30), near(plausible?.high, 31 / 30)]).toEqual([true, true]);
  });

  // a quarter of the whole country has an ALD: an eighth to a half of each sex, 75 to 300 of 600
  // 300 men and 100 women 28,000; 100 men and 300 women 32,000; raked 200 and 200, 30,000
  it("bounds the shares by half and twice those of the structure that stands for the list", () => {
    const { practice: _none, ...nowhere } = MARGINS;
    const { plausible } = factors(nowhere) ?? {};
    expect(Math.abs((plausible?.low ?? NaN) - 28 / 30)).toBeLessThan(1e-8);
    expect(Math.abs((plausible?.high ?? NaN) - 32 / 30)).toBeLessThan(1e-8);
  });

  it("no plausible list: nobody with an ALD where half of the commune has one", () => {
    const { raw, plausible } = factors({ ...MARGINS, patients: { ...MARGINS.patients, ald: 0 } }) ?? {};
    expect(plausible).toBeUndefined();
    expect([Math.abs((raw?.low ?? NaN) - 1) < 1e-8, Math.abs((raw?.high ?? NaN) - 1) < 1e-8]).toEqual([
      true,
      true,
    ]);
  });

  it("nothing without ages, or when nobody is expected to have a day", () => {
    expect([MARGINS, DOCTOR, { ...DOCTOR, patients: { ageBands: [] } }].map(hasMargins)).toEqual([
      true,
      false,
      false,
    ]);
    expect(factors(DOCTOR)).toBeUndefined();
    const idle = { ...VILLAGE, rate: () => ({ ...VILLAGE.rate(0, "central"), value: present(0) }) };
    expect(marginFactors(MARGINS, idle, "central", "age-sex-ald")).toBeUndefined();
  });

  it("has no factor when a rate is unknown: an absent rate is not a rate of 0", () => {
    const data: AnswerData = {
      ...VILLAGE,
      rate: (s, scenario) => ({
        ...VILLAGE.rate(s, scenario),
        ...(s === stratumIndex("50-59", "F", 1) ? { value: absent("non-disponible", "rate") } : {}),
      }),
    };
    expect(marginFactors(MARGINS, data, "central", "age-sex-ald")).toBeUndefined();
  });
});

describe("bounds of the margins in an answer", () => {
  const strata = { specification: { strata: "age-sex-ald" } } as const;

  // composition 30,000 ÷ 1,200 ÷ (90/7) = 175/90; ratio 1.75 ÷ (175/90) = 0.9; rounding of 2.0 leaves 0.878 to 0.923
  it("stretch the range of the rounding: 0.9 × 30/31 to 0.9 × 30/29", () => {
    const { ratio, range, marginBounds, verdict } = answerCase(MARGINS, VILLAGE, strata);
    expect(Math.abs((numberOf(ratio) ?? NaN) - 0.9)).toBeLessThan(1e-8);
    for (const [found, expected] of [
      [range?.low, 27 / 31],
      [range?.high, 27 / 29],
      [marginBounds?.plausible?.low, 27 / 31],
      [marginBounds?.plausible?.high, 27 / 29],
      [marginBounds?.raw.low, 27 / 34],
      [marginBounds?.raw.high, 27 / 26],
    ] as const)
      expect(Math.abs((found ?? NaN) - expected)).toBeLessThan(1e-8);
    expect(verdict).toMatchObject({ kind: "non signalé", reasons: ["fourchette-au-dessous"], range });
  });

  it("leave the verdict open when they lie astride the threshold, even where the rounding does not", () => {
    const threshold = { value: 0.927, source: "lettre" } as const;
    const aCase: Case = { ...MARGINS, letter: { ...MARGINS.letter, threshold } };
    expect(answerCase(aCase, VILLAGE, strata).verdict).toMatchObject({
      kind: "indéterminé",
      reasons: ["fourchette-a-cheval"],
    });
  });

  it("lie inside the range of the scenarios, which stays", () => {
    const { range, marginBounds } = answerCase({ ...MARGINS, letter: {} }, VILLAGE);
    // 30,000 × 6/12 ÷ 0.8 = 18,750 × scenario × part of GPs
    expect(Math.abs((range?.low ?? NaN) - 4200 / (18_750 * 1.2 * 0.75))).toBeLessThan(1e-8);
    expect(Math.abs((range?.high ?? NaN) - 4200 / (18_750 * 0.8 * 0.64))).toBeLessThan(1e-8);
    expect(Math.abs((marginBounds?.raw.high ?? NaN) - (0.32 * 30) / 26)).toBeLessThan(1e-8);
  });

  it("are all lists when none is plausible", () => {
    const nobody: Case = { ...MARGINS, patients: { ...MARGINS.patients, ald: 0 } };
    const { marginBounds, ratio, verdict } = answerCase(nobody, VILLAGE, strata);
    expect(marginBounds).not.toHaveProperty("plausible");
    expect(Math.abs((marginBounds?.raw.low ?? NaN) - (numberOf(ratio) ?? NaN))).toBeLessThan(1e-8);
    expect(verdict.reasons).toEqual(["fourchette-au-dessous"]);
  });

  it("are not given when the structure is not used, or was typed, or cannot be worked out", () => {
    expect(answerCase(MARGINS, VILLAGE)).not.toHaveProperty("marginBounds");
    expect(answerCase(MARGINS, VILLAGE).verdict.reasons).toEqual(["ratio-sous-seuil"]);
    expect(answerCase(MARGINS, undefined, strata)).not.toHaveProperty("marginBounds");
    const typed = [{ age: "50-59", sex: "F", ald: 1, count: 3 }] as const;
    const both: Case = { ...MARGINS, patients: { ...MARGINS.patients, strata: typed } };
    expect(answerCase(both, VILLAGE, strata)).not.toHaveProperty("marginBounds");
    expect(answerCase(DOCTOR, VILLAGE, strata)).not.toHaveProperty("marginBounds");
    expect(answerCase({ ...MARGINS, figures: {} }, VILLAGE, strata)).not.toHaveProperty("marginBounds");
    const empty: Case = { ...MARGINS, patients: { ...MARGINS.patients, strata: [] } };
    expect(answerCase(empty, VILLAGE, strata).marginBounds).toBeDefined();
  });
});
