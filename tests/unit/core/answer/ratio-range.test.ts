import { describe, expect, it } from "vitest";
import { answerCase } from "../../../../src/core/answer/index.js";
import { rangeOf } from "../../../../src/core/answer/ratio.js";
import { resolveSpecification } from "../../../../src/core/answer/specification.js";
import type { SpecificationChoice } from "../../../../src/core/answer/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { DOCTOR, VILLAGE, close, printed } from "./village.js";

const spec = (aCase: Case, partial: Partial<SpecificationChoice> = {}): SpecificationChoice =>
  resolveSpecification(aCase, partial);
const NO_LETTER: Case = { ...DOCTOR, letter: {} };
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

  it("has no upper end when the mean of the group may be rounded from 0: the verdict is open, no number is printed", () => {
    const coarse: Case = {
      format: "ij-case/1",
      letter: { doctorRate: printed(0.7, 1), comparatorRate: printed(0.4, 0) },
    };
    expect(range(coarse)).toMatchObject({ high: Infinity, cause: "arrondi" });
    const { range: found, verdict } = answerCase(coarse, VILLAGE);
    expect([found, verdict.range]).toEqual([undefined, undefined]);
    expect(verdict).toMatchObject({ kind: "indéterminé", reasons: ["arrondi"] });
  });

  it("is nothing when the need of the group is unknown, or not positive", () => {
    for (const userNeed of [undefined, 0, -1, NaN, Infinity]) {
      const options = {
        specification: { gradient: "user" },
        ...(userNeed === undefined ? {} : { userNeed }),
      } as const;
      const { ratio, range: found, verdict } = answerCase(DOCTOR, VILLAGE, options);
      expect([ratio.value.kind, found, verdict.range]).toEqual(["absent", undefined, undefined]);
      expect(verdict).toMatchObject({ kind: "indéterminé", reasons: ["donnee-manquante"] });
    }
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
