import { describe, expect, it } from "vitest";

import {
  averageRate,
  ratesPerPatient,
  stratumId,
  stratumLabel,
} from "../../../../src/core/answer/cell-rate.js";
import { coverageOf } from "../../../../src/core/answer/coverage.js";
import { compositionRatio, expectedRebuilt, monthsOf } from "../../../../src/core/answer/expected-rebuilt.js";
import type { AnswerData } from "../../../../src/core/answer/index.js";
import { listCells } from "../../../../src/core/answer/structure.js";
import type { Case } from "../../../../src/core/case/index.js";
import { STRATA, absent, leaf, numberOf, present, stratumIndex } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE, close, own, printed } from "./village.js";

const patients = (n: number) => leaf({ id: "patients", label: "Patients", unit: "patients" }, n, "documenté");
const LIST: Case = {
  ...DOCTOR,
  patients: {
    source: "logiciel",
    strata: [
      { age: "50-59", sex: "F", ald: 1, count: 30 },
      { age: "50-59", sex: "F", ald: 1, count: 10 },
      { age: "0-19", sex: "M", ald: 0, count: 60 },
      { age: "0-19", sex: "M", ald: 1, count: 0 },
    ],
  },
};

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

describe("structure of the list", () => {
  const counts = (aCase: Case, n = 1200): readonly (number | undefined)[] => {
    const cells = listCells(aCase, VILLAGE, patients(n));
    if (cells.kind === "absent") throw new Error(cells.reason);
    return cells.value.cells.map(numberOf);
  };

  it("typed strata are scaled to the active patients, rows of one stratum added", () => {
    const found = counts(LIST, 200);
    expect(found[stratumIndex("50-59", "F", 1)]).toBe(80);
    expect(found[stratumIndex("0-19", "M", 0)]).toBe(120);
    expect(found.filter((n) => n !== 0)).toHaveLength(2);
    const cells = listCells(LIST, VILLAGE, patients(200));
    expect(cells).toMatchObject({ value: { kind: "strates" } });
    expect(cells.kind === "present" && cells.value.cells[0]).toMatchObject({
      id: "patients",
      label: "Patients : 0-19 ans, hommes, sans ALD",
      unit: "patients",
      status: "supposé",
      origin: { kind: "case", field: "patients.strata[0_19.M.0]" },
    });
    const letter = listCells(
      { ...LIST, patients: { ...LIST.patients, source: "lettre" } },
      VILLAGE,
      patients(1),
    );
    expect(letter.kind === "present" && letter.value.cells[0]?.status).toBe("documenté");
  });

  it("without them, that of the commune, said to be so", () => {
    expect(counts(DOCTOR).every((n) => close(n, 1200 / 28))).toBe(true);
    const cells = listCells(DOCTOR, VILLAGE, patients(1200));
    expect(cells).toMatchObject({ value: { kind: "commune" } });
    expect(cells.kind === "present" && cells.value.cells[27]).toMatchObject({
      id: "patients",
      label: "Patients : 70+ ans, femmes, avec ALD",
      unit: "patients",
      note: "Structure des habitants de la commune, appliquée à vos patients faute de mieux.",
      formula: "patients * inhabitants / population",
    });
  });

  it("typed totals are raked from that of the commune", () => {
    const margins: Case = { ...DOCTOR, patients: { ageBands: [{ age: "20-29", count: 40 }] } };
    const found = counts(margins);
    expect(listCells(margins, VILLAGE, patients(1200))).toMatchObject({ value: { kind: "marges" } });
    for (const [s, { age }] of STRATA.entries()) {
      expect(Math.abs((found[s] ?? NaN) - (age === "20-29" ? 300 : 0)), String(s)).toBeLessThan(1e-6);
    }
  });

  it.each([
    [
      { ...DOCTOR, patients: { strata: [{ age: "0-19", sex: "M", ald: 0, count: 0 }] } },
      absent("non-saisi", "patients.strata"),
    ],
    [{ format: "ij-case/1" }, absent("non-saisi", "practice.commune")],
    [{ ...DOCTOR, practice: { commune: "99999" } }, absent("code-inconnu", "99999")],
    [{ ...DOCTOR, practice: { commune: "01004" } }, absent("non-calculable")],
    [
      { ...DOCTOR, patients: { ageBands: [{ age: "20-29", count: 4 }], women: 9 } },
      absent("non-calculable", "E_NEGATIVE"),
    ],
  ] as readonly (readonly [Case, unknown])[])("of %j is absent with its reason", (aCase, absence) => {
    expect(listCells(aCase, VILLAGE, patients(1200))).toEqual(absence);
  });

  it("is absent without inhabitants, or without a number of patients", () => {
    const empty: AnswerData = { ...VILLAGE, population: () => patients(0) };
    expect(listCells(DOCTOR, empty, patients(9))).toEqual(absent("commune-sans-habitant", "01001"));
    const unknown = leaf(patients(0), absent("non-saisi", "figures.activePatients"), "inconnu");
    expect(listCells(LIST, VILLAGE, unknown)).toEqual(absent("non-saisi", "figures.activePatients"));
  });
});

describe("share of the list that the rates cover", () => {
  const share = (aCase: Case, data: AnswerData | undefined = VILLAGE) => coverageOf(aCase, data);

  it("20 of 28 equal strata are of 20 to 69 years, half are insured", () => {
    const { workingAge, entitled, structure } = share(DOCTOR);
    expect(structure).toBe("commune");
    expect(close(workingAge.kind === "present" ? workingAge.value : undefined, 20 / 28)).toBe(true);
    expect(close(entitled.kind === "present" ? entitled.value : undefined, 0.5)).toBe(true);
  });

  it("40 of 100 typed patients", () => {
    const { workingAge, structure } = share(LIST);
    expect([workingAge, structure]).toEqual([present(0.4), "strates"]);
    const old: Case = { ...LIST, patients: { strata: [{ age: "70+", sex: "M", ald: 0, count: 5 }] } };
    expect(share(old).workingAge).toEqual(present(0));
  });

  it("the patients of working age, when their number was typed", () => {
    const typed: Case = { ...LIST, figures: { ...LIST.figures, workingAgePatients: own(900) } };
    expect(share(typed).workingAge).toEqual(present(0.75));
    expect(coverageOf(typed, undefined)).toEqual({
      workingAge: present(0.75),
      entitled: absent("non-disponible", "release"),
      structure: "aucune",
    });
    const none: Case = { ...LIST, figures: { activePatients: printed(0), workingAgePatients: own(900) } };
    expect(share(none).workingAge).toEqual(absent("non-saisi", "figures.activePatients"));
  });

  it("is absent with its reason", () => {
    const release = absent("non-disponible", "release");
    expect(coverageOf(DOCTOR, undefined)).toEqual({
      workingAge: release,
      entitled: release,
      structure: "aucune",
    });
    const nowhere = absent("non-saisi", "practice.commune");
    const { practice: _none, ...without } = DOCTOR;
    expect(share(without)).toEqual({ workingAge: nowhere, entitled: nowhere, structure: "aucune" });
    const typed: Case = { ...without, figures: { ...without.figures, workingAgePatients: own(600) } };
    expect(share(typed)).toEqual({ workingAge: present(0.5), entitled: nowhere, structure: "aucune" });
  });

  it("counts no insured patient where the share is not known", () => {
    const data: AnswerData = {
      ...VILLAGE,
      insuredShare: () => ({ ...VILLAGE.insuredShare(0), value: absent("non-disponible") }),
    };
    expect(share(DOCTOR, data).entitled).toEqual(present(0));
  });
});

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
