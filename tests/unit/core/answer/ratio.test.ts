import { describe, expect, it } from "vitest";
import { compareCase, ratioOf, referenceExpected } from "../../../../src/core/answer/ratio.js";
import { resolveSpecification } from "../../../../src/core/answer/specification.js";
import type { SpecificationChoice } from "../../../../src/core/answer/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, leaf, numberOf, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE, close, printed } from "./village.js";

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
