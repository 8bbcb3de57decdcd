import { describe, expect, it } from "vitest";
import { coverageOf } from "../../../../src/core/answer/coverage.js";
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

  it("one unknown share of employees leaves the whole share unknown", () => {
    const missing = absent("non-disponible", "insuredShare");
    const data: AnswerData = {
      ...VILLAGE,
      insuredShare: (s) => ({ ...VILLAGE.insuredShare(s), ...(s === 9 ? { value: missing } : {}) }),
    };
    expect(share(DOCTOR, data).entitled).toEqual(missing);
    expect(share(DOCTOR, data).workingAge).toEqual(share(DOCTOR).workingAge);
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
});
