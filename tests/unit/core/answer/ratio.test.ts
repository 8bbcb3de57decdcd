import { describe, expect, it } from "vitest";

import { answerCase } from "../../../../src/core/answer/index.js";
import { evaluator } from "../../../../src/core/answer/evaluate.js";
import { compareCase, rangeOf, ratioOf, referenceExpected } from "../../../../src/core/answer/ratio.js";
import { resolveSpecification } from "../../../../src/core/answer/specification.js";
import type { SpecificationChoice } from "../../../../src/core/answer/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, leaf, numberOf, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE, close, own, printed } from "./village.js";

const spec = (aCase: Case, partial: Partial<SpecificationChoice> = {}): SpecificationChoice =>
  resolveSpecification(aCase, partial);
const ratio = (aCase: Case, partial: Partial<SpecificationChoice> = {}): number | undefined =>
  numberOf(compareCase(aCase, VILLAGE, spec(aCase, partial), undefined).ratio);
const expectedOf = (aCase: Case, partial: Partial<SpecificationChoice> = {}) =>
  referenceExpected(aCase, VILLAGE, spec(aCase, partial));
const quantity = (id: string, value: number) => leaf({ id, label: id, unit: "jours" }, value, "documenté");
const NO_LETTER: Case = { ...DOCTOR, letter: {} };
/** 300 women of 50 to 59 with an ALD, 900 men of 30 to 39 without. */
const LIST: Case = {
  ...DOCTOR,
  patients: {
    strata: [
      { age: "50-59", sex: "F", ald: 1, count: 300 },
      { age: "30-39", sex: "M", ald: 0, count: 900 },
    ],
  },
};

describe("ratio of two quantities", () => {
  it("divides, and shows both", () => {
    const found = ratioOf(quantity("o", 3), quantity("e", 2));
    expect(found).toMatchObject({
      id: "ratio",
      label: "Ratio observé / attendu",
      unit: "sans unité",
      value: present(1.5),
      formula: "observed / expected",
    });
    expect(found.inputs?.map(({ id }) => id)).toEqual(["observed", "expected"]);
  });

  it("is absent when nothing is expected, and still shows both", () => {
    const found = ratioOf(quantity("o", 3), quantity("e", 0));
    expect(found).toMatchObject({
      value: absent("attendu-nul"),
      status: "inconnu",
      formula: "observed / expected",
    });
    expect(found.inputs?.map(numberOf)).toEqual([3, 0]);
  });
});

describe("anchored on the letter", () => {
  it("4,200 days for 1,200 patients at 2 days: 4,200 ÷ 2,400 = 1.75", () => {
    expect(ratio(DOCTOR)).toBe(1.75);
  });

  it("multiplies the expected days by the need of the group: 4,200 ÷ (2,400 × 1.25) = 1.4", () => {
    const {
      observed,
      expected,
      ratio: found,
    } = compareCase(DOCTOR, VILLAGE, spec(DOCTOR), quantity("need", 1.25));
    expect([numberOf(observed), numberOf(expected), numberOf(found)]).toEqual([4200, 3000, 1.4]);
    expect(expected).toMatchObject({ id: "expected", unit: "jours", formula: "base * need" });
    expect(expected.inputs?.map(({ id }) => id)).toEqual(["base", "need"]);
  });

  it("uses the printed ratio when no mean is printed: 4,200 ÷ 1.5 = 2,800 expected", () => {
    const aCase: Case = { ...DOCTOR, letter: { ratio: printed(1.5, 1) } };
    const expected = expectedOf(aCase);
    expect(expected).toMatchObject({ value: present(2800), unit: "jours", formula: "days / statedRatio" });
    expect(expected.note).toContain("observé ÷ ratio imprimé");
    expect(expected.inputs?.map(({ id }) => id)).toEqual(["days", "statedRatio"]);
    const both: Case = { ...DOCTOR, letter: { ratio: printed(9, 1), comparatorRate: printed(2, 1) } };
    expect(ratio(both)).toBe(1.75);
  });

  it("says what is missing when the letter prints neither", () => {
    const none = referenceExpected(NO_LETTER, VILLAGE, { ...spec(DOCTOR), reference: "letter" });
    expect(none).toMatchObject({
      id: "expected",
      label: "Journées attendues",
      unit: "jours",
      value: absent("non-saisi", "letter.comparatorRate"),
      status: "inconnu",
    });
  });

  it.each([
    ["consultations", "moyenne-par-consultation"],
    ["working-age", "moyenne-par-autre-denominateur"],
    ["insured-employees", "moyenne-par-autre-denominateur"],
  ] as const)("refuses the denominator %s instead of converting the mean", (denominator, detail) => {
    expect(expectedOf(DOCTOR, { denominator })).toMatchObject({
      value: absent("non-calculable", detail),
      status: "inconnu",
    });
  });

  // Mean rate of the whole country per patient: each age weighs 3 × 5 + 15 + 3 × 10 + 30 = 90 over 8 → 11.25, twice
  // from 50 to 59: (6 × 11.25 + 22.5) ÷ 7 = 90/7; the average list of 1,200 patients: 108,000/7 days.
  it.each([
    // 300 × 60 + 900 × 5 = 22,500; ÷ (108,000/7) = 35/24; expected 2,400 × 35/24 = 3,500
    ["age-sex-ald", 4200 / 3500],
    // women of 50 to 59: (3 × 20 + 60) ÷ 4 = 30; men of 30 to 39: (3 × 5 + 15) ÷ 4 = 7.5; 15,750 → 49/48 → 2,450
    ["age-sex", 4200 / 2450],
    // 22.5 and 11.25: 16,875 → 35/32 → 2,625
    ["age", 4200 / 2625],
  ] as const)("adjusts a mean that is not adjusted on %s", (strata, expected) => {
    expect(close(ratio(LIST, { strata }), expected)).toBe(true);
    const adjusted = expectedOf(LIST, { strata });
    expect(adjusted).toMatchObject({ id: "expected", formula: "stated * composition", unit: "jours" });
    expect(adjusted.inputs?.map(({ id }) => id)).toEqual(["stated", "composition"]);
    expect(adjusted.inputs?.[1]?.unit).toBe("sans unité");
  });

  it("never adjusts twice, nor without the patients", () => {
    const strata = "age-sex-ald";
    const stated = (comparatorAdjusted: "oui" | "non" | "inconnu"): Case => ({
      ...LIST,
      letter: { ...LIST.letter, comparatorAdjusted },
    });
    expect(expectedOf(stated("oui"), { strata }).value).toEqual(
      absent("non-calculable", "double-ajustement"),
    );
    expect(ratio(stated("oui"))).toBe(1.75);
    expect(close(ratio(stated("non"), { strata }), 1.2)).toBe(true);
    expect(close(ratio(stated("inconnu"), { strata }), 1.2)).toBe(true);
    expect(expectedOf(DOCTOR, { strata }).value).toEqual(absent("non-saisi", "patients.strata"));
    const empty: Case = { ...DOCTOR, patients: { strata: [], ageBands: [] } };
    expect(expectedOf(empty, { strata }).value).toEqual(absent("non-saisi", "patients.strata"));
  });

  it("adjusts on typed totals too", () => {
    const margins: Case = { ...DOCTOR, patients: { ageBands: [{ age: "50-59", count: 1200 }] } };
    // all patients from 50 to 59, structure of the commune (4 equal groups): (10 + 30 + 20 + 60) ÷ 4 = 30 a patient
    expect(close(ratio(margins, { strata: "age-sex-ald" }), 4200 / (2400 * (30 / (90 / 7))))).toBe(true);
  });
});

describe("from public rates", () => {
  // 1,200 patients in 28 equal groups, 480 days in all: 1,200 × 480 ÷ 28 × 6 ÷ 12 × 0.7 = 7,200
  it("1,200 patients of the commune, six months, seven tenths by GPs: 7,200 days expected", () => {
    expect(close(numberOf(expectedOf(NO_LETTER)), 7200)).toBe(true);
    expect(close(numberOf(expectedOf(NO_LETTER, { reference: "rebuilt-low" })), 5760)).toBe(true);
    expect(close(numberOf(expectedOf(NO_LETTER, { reference: "rebuilt-high" })), 8640)).toBe(true);
  });

  it("refuses any denominator but the active patients", () => {
    const expected = expectedOf(NO_LETTER, { denominator: "consultations" });
    expect(expected).toMatchObject({
      id: "expected",
      label: "Journées attendues",
      unit: "jours",
      value: absent("denominateur-different", "consultations"),
      status: "inconnu",
    });
  });

  it("adds the work accidents that the public totals leave out: 7,200 ÷ 0.8 = 9,000", () => {
    expect(close(ratio(NO_LETTER), 4200 / 9000)).toBe(true);
    expect(close(ratio(NO_LETTER, { reference: "rebuilt-low" }), 4200 / 7200)).toBe(true);
    expect(close(ratio(NO_LETTER, { reference: "rebuilt-high" }), 4200 / 10_800)).toBe(true);
    const inScope = { ...spec(NO_LETTER), numerator: "days-without-work-accidents" } as const;
    const { expected } = compareCase(NO_LETTER, VILLAGE, inScope, undefined);
    expect(expected.formula).toBe("sum(cell.*) * months / 12 * gpShare");
  });
});

describe("range that the inputs leave open", () => {
  const range = (aCase: Case, partial: Partial<SpecificationChoice> = {}, need = 1) =>
    rangeOf(aCase, VILLAGE, spec(aCase, partial), need);
  const expectRange = (found: ReturnType<typeof range>, low: number, high: number, cause: string): void => {
    expect([close(found?.low, low), close(found?.high, high), found?.cause]).toEqual([true, true, cause]);
  };

  it("rounding of the mean: 2.0 may be 1.95 to 2.05", () => {
    expectRange(range(DOCTOR), 4200 / (1200 * 2.05), 4200 / (1200 * 1.95), "arrondi");
  });

  it("rounding of both rates, in opposite directions", () => {
    const rates: Case = {
      format: "ij-case/1",
      letter: { doctorRate: printed(4.2, 1), comparatorRate: printed(2, 1) },
    };
    expectRange(range(rates), 4.15 / 2.05, 4.25 / 1.95, "arrondi");
  });

  it("rounding of the printed ratio", () => {
    expectRange(range({ ...DOCTOR, letter: { ratio: printed(2.1, 1) } }), 2.05, 2.15, "arrondi");
  });

  it("is divided by the need of the group", () => {
    expectRange(range(DOCTOR, {}, 2), 4200 / (2400 * 2.05), 4200 / (2400 * 1.95), "arrondi");
  });

  it("reaches the answer with the need of its group", () => {
    const { range: found, verdict } = answerCase(DOCTOR, VILLAGE, {
      specification: { gradient: "user" },
      userNeed: 2,
    });
    expect([close(found?.low, 4200 / (2400 * 2.05)), close(found?.high, 4200 / (2400 * 1.95))]).toEqual([
      true,
      true,
    ]);
    expect(verdict.range).toEqual(found);
  });

  it("is nothing when both ends are the same, or when nothing can be computed", () => {
    const none: Case = { ...DOCTOR, figures: { ...DOCTOR.figures, sickLeaveDays: printed(0) } };
    expect(range(none)).toBeUndefined();
    expect(range(DOCTOR, { denominator: "consultations" })).toBeUndefined();
    const free: Case = { ...DOCTOR, figures: { ...DOCTOR.figures, activePatients: printed(0) } };
    expect(range(free)).toBeUndefined();
    expect(range({ ...free, letter: {} })).toBeUndefined();
    expect(rangeOf(DOCTOR, VILLAGE, { ...spec(DOCTOR), numerator: "sick-leaves" }, 1)).toBeUndefined();
  });

  it("three scenarios × the plausible part of GPs: 0.8 × 0.64 to 1.2 × 0.75 of the central rates", () => {
    const central = 9000 / 0.7;
    expectRange(range(NO_LETTER), 4200 / (central * 1.2 * 0.75), 4200 / (central * 0.8 * 0.64), "scenarios");
    expectRange(
      range(NO_LETTER, { reference: "rebuilt-low" }),
      4200 / (central * 1.2 * 0.75),
      4200 / (central * 0.8 * 0.64),
      "scenarios",
    );
  });

  it("of public rates stays when both ends are the same", () => {
    const none: Case = { ...NO_LETTER, figures: { ...NO_LETTER.figures, sickLeaveDays: printed(0) } };
    expect(range(none)).toEqual({ low: 0, high: 0, cause: "scenarios" });
  });
});

describe("many specifications of one case", () => {
  const evaluate = evaluator(DOCTOR, VILLAGE);

  it("gives the ratio without need, and the status of the need with one", () => {
    expect(evaluate(spec(DOCTOR))).toEqual({ ratio: 1.75 });
    // Ain 1.1 over the class 1 of its région, Amont alone, 0.8
    const moved = evaluate(spec(DOCTOR, { gradient: "occupational", comparator: "departement" }));
    expect(close(moved.ratio, 1.75 / (1.1 / 0.8))).toBe(true);
    expect(moved.needStatus).toBe("supposé");
  });

  it("gives the reason of the first thing that is missing", () => {
    expect(evaluate(spec(DOCTOR, { numerator: "sick-leaves" }))).toEqual({
      ratio: NaN,
      absence: absent("non-saisi", "figures.sickLeaves"),
    });
    expect(evaluate(spec(DOCTOR, { denominator: "consultations" })).absence?.detail).toBe(
      "moyenne-par-consultation",
    );
    expect(evaluate(spec(DOCTOR, { gradient: "occupational" })).absence?.detail).toBe("meme-territoire");
  });

  it("refuses to divide by nothing", () => {
    const aCase: Case = { ...DOCTOR, letter: { comparatorRate: printed(0, 1) } };
    expect(evaluator(aCase, VILLAGE)(spec(aCase))).toEqual({ ratio: NaN, absence: absent("attendu-nul") });
  });

  it("asks for the IRIS of a specification by IRIS, even after one by commune", () => {
    const both = evaluator(DOCTOR, VILLAGE);
    expect(both(spec(DOCTOR)).ratio).toBe(1.75);
    expect(both(spec(DOCTOR, { unit: "iris" })).absence).toEqual(absent("non-saisi", "practice.iris"));
  });

  it("keeps the needs of one campaign apart from those of another at the same place", () => {
    const other = { gradient: "occupational", index: "fdep3" } as const;
    // the fund used fdep4 in 2025-2026, fdep3 in 2023: there the group is its own
    expect(close(evaluator(DOCTOR, VILLAGE)(spec(DOCTOR, other)).ratio, 1.75)).toBe(true);
    const tarn: Case = { ...DOCTOR, campaign: "2023-tarn" };
    expect(evaluator(tarn, VILLAGE)(spec(tarn, other)).absence?.detail).toBe("meme-territoire");
  });

  it("keeps what it worked out apart for each numerator, place and document", () => {
    const typed: Case = { ...DOCTOR, figures: { ...DOCTOR.figures, sickLeaves: own(136) } };
    const both = evaluator(typed, VILLAGE);
    expect(both(spec(typed)).ratio).toBe(1.75);
    // 2,400 days ÷ 34 days a leave
    expect(close(both(spec(typed, { numerator: "sick-leaves" })).ratio, 136 / (2400 / 34))).toBe(true);
    const elsewhere: Case = { ...DOCTOR, practice: { commune: "69001" } };
    const other = { gradient: "occupational", comparator: "departement" } as const;
    expect(close(evaluator(elsewhere, VILLAGE)(spec(elsewhere, other)).ratio, 1.75)).toBe(true);
    expect(close(evaluate(spec(DOCTOR, other)).ratio, 1.75 / (1.1 / 0.8))).toBe(true);
    expect(evaluator(DOCTOR, undefined)(spec(DOCTOR, other)).absence).toEqual(
      absent("non-disponible", "release"),
    );
  });
});
