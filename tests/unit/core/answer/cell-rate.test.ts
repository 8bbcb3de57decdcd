import { describe, expect, it } from "vitest";
import {
  averageRate,
  ratesPerPatient,
  stratumId,
  stratumLabel,
} from "../../../../src/core/answer/cell-rate.js";
import type { AnswerData } from "../../../../src/core/answer/index.js";
import { numberOf, stratumIndex } from "../../../../src/core/domain/index.js";
import { VILLAGE, close } from "./village.js";

describe("rates per patient", () => {
  const at = (strata: "age-sex-ald" | "age-sex" | "age", s: number): number | undefined => {
    const rate = ratesPerPatient(VILLAGE, "central", strata)[s];
    return rate === undefined ? undefined : numberOf(rate);
  };
  const woman50 = stratumIndex("50-59", "F", 1);
  const man20 = stratumIndex("20-29", "M", 0);

  it("fine: insured share × rate, 0.5 × 10 and 0.5 × 120", () => {
    expect([at("age-sex-ald", man20), at("age-sex-ald", woman50)]).toEqual([5, 60]);
    const rate = ratesPerPatient(VILLAGE, "central", "age-sex-ald")[woman50];
    expect(rate).toMatchObject({
      id: "ratePerPatient",
      label: "Journées par patient : 50-59 ans, femmes, avec ALD",
      unit: "jours par patient et par an",
      formula: "insuredShare * rate",
      status: "supposé",
    });
    expect(rate?.inputs).toMatchObject([
      {
        id: "insuredShare",
        label: "Part de salariés assurés : 50-59 ans, femmes, avec ALD",
        unit: "salariés par patient",
        origin: { kind: "parameter", id: "essai" },
      },
      {
        id: "rate",
        label: "Taux de référence : 50-59 ans, femmes, avec ALD",
        unit: "jours par salarié et par an",
      },
    ]);
  });

  it("merged: mean weighted by all inhabitants; (3 × 5 + 15) ÷ 4 = 7.5, (3 × 20 + 60) ÷ 4 = 30", () => {
    expect([at("age-sex", man20), at("age-sex", woman50)]).toEqual([7.5, 30]);
    expect([at("age", man20), at("age", woman50)]).toEqual([11.25, 22.5]);
    const merged = ratesPerPatient(VILLAGE, "central", "age-sex")[man20];
    expect(merged).toMatchObject({
      id: "ratePerPatient",
      label: "Journées par patient",
      unit: "jours par patient et par an",
      formula: "weightedMean(fine.*, inhabitants.*)",
    });
    expect(merged?.inputs?.map(({ id }) => id)).toEqual([
      "fine.20_29.M.0",
      "inhabitants.20_29.M.0",
      "fine.20_29.M.1",
      "inhabitants.20_29.M.1",
    ]);
    expect(merged?.inputs?.[1]).toMatchObject({ label: "Habitants, toutes communes", unit: "habitants" });
  });

  it("of another scenario: 0.5 × 8", () => {
    const low = ratesPerPatient(VILLAGE, "low", "age-sex-ald")[man20];
    expect(low === undefined ? undefined : numberOf(low)).toBe(4);
  });

  it("mean of the whole country: 90 ÷ 7", () => {
    const mean = averageRate(VILLAGE, "central");
    expect(close(numberOf(mean), 90 / 7)).toBe(true);
    expect(mean).toMatchObject({
      id: "averageRate",
      label: "Journées par patient d'une liste moyenne",
      unit: "jours par patient et par an",
      formula: "weightedMean(rate.*, inhabitants.*)",
    });
    expect(mean.inputs).toHaveLength(56);
    expect(mean.inputs?.slice(0, 2)).toMatchObject([
      { id: "rate.0_19.M.0" },
      { id: "inhabitants.0_19.M.0", label: "Habitants, toutes communes", unit: "habitants" },
    ]);
    expect(close(numberOf(averageRate(VILLAGE, "high")), (1.2 * 90) / 7)).toBe(true);
  });

  it("names a stratum for the formula and for the reader", () => {
    const oldest = { age: "70+", sex: "M", ald: 0 } as const;
    expect([stratumId(oldest), stratumLabel(oldest)]).toEqual(["70_plus.M.0", "70+ ans, hommes, sans ALD"]);
  });

  it("carries the note of a source", () => {
    const noted: AnswerData = {
      ...VILLAGE,
      insuredShare: (s) => ({ ...VILLAGE.insuredShare(s), note: "remarque" }),
    };
    const [first] = ratesPerPatient(noted, "central", "age-sex-ald");
    expect(first?.inputs?.map(({ note }) => note)).toEqual(["remarque", undefined]);
  });
});
