import { describe, expect, it } from "vitest";
import { compositionRatio, expectedRebuilt, monthsOf } from "../../../../src/core/answer/expected-rebuilt.js";
import { absent, numberOf, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE, close } from "./village.js";

describe("rebuilt expected days", () => {
  it("add up over the strata, over six months, for the part of GPs", () => {
    const expected = expectedRebuilt(DOCTOR, VILLAGE, "central", "age-sex-ald");
    expect(expected).toMatchObject({
      id: "expected",
      label: "Journées attendues",
      unit: "jours",
      formula: "sum(cell.*) * months / 12 * gpShare",
    });
    expect(expected.inputs).toHaveLength(30);
    expect(expected.inputs?.[0]).toMatchObject({
      id: "cell.0_19.M.0",
      label: "Journées attendues par an : 0-19 ans, hommes, sans ALD",
      unit: "jours par an",
      formula: "patients * ratePerPatient",
    });
    expect(close(numberOf(expected), 7200)).toBe(true);
    expect(close(numberOf(expectedRebuilt(DOCTOR, VILLAGE, "central", "age-sex-ald", 0.35)), 3600)).toBe(
      true,
    );
  });

  it.each([
    [undefined, DOCTOR, absent("non-disponible", "release")],
    [VILLAGE, { ...DOCTOR, practice: {} }, absent("non-saisi", "practice.commune")],
  ] as const)("are absent with their reason", (data, aCase, absence) => {
    expect(expectedRebuilt(aCase, data, "central", "age")).toMatchObject({
      id: "expected",
      unit: "jours",
      value: absence,
      status: "inconnu",
    });
    expect(compositionRatio(aCase, data, "age")).toMatchObject({
      id: "composition",
      label: "Effet de la composition de votre patientèle",
      unit: "sans unité",
      value: absence,
      status: "inconnu",
    });
  });

  it("take the typed window, else that of the campaign, supposed; none without either", () => {
    expect(monthsOf(DOCTOR)).toEqual({
      id: "months",
      label: "Durée de la période",
      unit: "mois",
      value: present(6),
      status: "documenté",
      origin: { kind: "case", field: "window" },
    });
    const { window: _none, ...without } = DOCTOR;
    expect(monthsOf(without)).toMatchObject({ value: present(6), status: "supposé" });
    expect(monthsOf({ ...without, campaign: "personnalise" })).toMatchObject({
      id: "months",
      unit: "mois",
      value: absent("non-saisi", "window"),
      status: "inconnu",
    });
  });

  it("composition of the list of the commune: 480 ÷ 28 against 90 ÷ 7", () => {
    const composition = compositionRatio(DOCTOR, VILLAGE, "age-sex-ald");
    expect(composition).toMatchObject({
      unit: "sans unité",
      formula: "sum(cell.*) / (patients * averageRate)",
    });
    expect(close(numberOf(composition), 4 / 3)).toBe(true);
  });
});
