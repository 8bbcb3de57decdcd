import { describe, expect, it } from "vitest";
import { evaluator } from "../../../../src/core/answer/evaluate.js";
import { resolveSpecification } from "../../../../src/core/answer/specification.js";
import type { SpecificationChoice } from "../../../../src/core/answer/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE, close, own, printed } from "./village.js";

const spec = (aCase: Case, partial: Partial<SpecificationChoice> = {}): SpecificationChoice =>
  resolveSpecification(aCase, partial);
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
