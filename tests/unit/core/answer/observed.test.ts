import { describe, expect, it } from "vitest";

import { activePatients, observedDays, observedNumber } from "../../../../src/core/answer/observed.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, numberOf, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, own, printed } from "./village.js";

const MEANS: Case = {
  format: "ij-case/1",
  letter: { doctorRate: printed(4.2, 1), comparatorRate: printed(2, 1) },
};

describe("active patients", () => {
  it("are those typed, whatever the letter says", () => {
    expect(activePatients(DOCTOR)).toMatchObject({
      id: "patients",
      value: present(1200),
      status: "documenté",
    });
    const both: Case = { ...MEANS, figures: { activePatients: own(900) } };
    expect(activePatients(both)).toMatchObject({ value: present(900), status: "supposé" });
  });

  it("are one when only the two means are known: their quotient needs no more", () => {
    expect(activePatients(MEANS)).toEqual({
      id: "patients",
      label: "Un patient actif (nombre de patients non saisi)",
      unit: "patients",
      note: "Le ratio se calcule sur les deux moyennes de la lettre ; le hasard ne peut pas être évalué.",
      value: present(1),
      status: "documenté",
      origin: { kind: "case", field: "letter.doctorRate" },
    });
    expect(activePatients({ ...MEANS, letter: { doctorRate: own(4.2) } }).status).toBe("supposé");
  });

  it("are missing when the days are typed without them: days of one patient would be divided by one mean", () => {
    const days: Case = { ...MEANS, figures: { sickLeaveDays: own(4200) } };
    expect(activePatients(days).value).toEqual(absent("non-saisi", "figures.activePatients"));
    expect(activePatients({ format: "ij-case/1" }).value).toEqual(
      absent("non-saisi", "figures.activePatients"),
    );
  });
});

describe("observed days", () => {
  it("are those typed", () => {
    expect(observedDays(DOCTOR)).toMatchObject({
      id: "observed",
      label: "Journées observées",
      unit: "jours",
      value: present(4200),
      status: "documenté",
    });
    const both: Case = { ...DOCTOR, letter: { ...DOCTOR.letter, doctorRate: printed(9.9, 1) } };
    expect(numberOf(observedDays(both))).toBe(4200);
  });

  it("are the rate of the letter times the patients when they were not typed: 4.2 × 1,000 = 4,200", () => {
    const days = observedDays({ ...MEANS, figures: { activePatients: own(1000) } });
    expect(days).toMatchObject({
      id: "observed",
      label: "Journées observées",
      unit: "jours",
      note: "Journées par patient de la lettre × patients actifs.",
      value: present(4200),
      status: "supposé",
      formula: "doctorRate * patients",
    });
    expect(days.inputs?.map(({ id }) => id)).toEqual(["doctorRate", "patients"]);
    expect(numberOf(observedDays(MEANS))).toBe(4.2);
  });

  it("are missing without days and without a rate", () => {
    expect(observedDays({ format: "ij-case/1" }).value).toEqual(absent("non-saisi", "figures.sickLeaveDays"));
  });

  it.each([
    ["2025-09-01", "2026-02-28", true],
    ["2025-09-01", "2026-03-31", false],
    ["2025-08-01", "2026-02-28", false],
  ])("counted from %s to %s, under the period of the letter: %s", (start, end, counted) => {
    const days: Case = {
      ...DOCTOR,
      figures: { ...DOCTOR.figures, sickLeaveDays: { ...printed(4200), period: { start, end } } },
    };
    const { value } = observedDays(days);
    expect(value).toEqual(counted ? present(4200) : absent("non-calculable", "periode-differente"));
    const { window: _letter, ...withoutWindow } = days;
    expect(observedDays(withoutWindow).value).toEqual(present(4200));
  });
});

describe("observed number under a numerator", () => {
  const FULL: Case = {
    ...DOCTOR,
    figures: {
      ...DOCTOR.figures,
      sickLeaveDaysWorkAccident: own(700),
      sickLeaveDaysLong: own(1500),
      sickLeaveDaysReplacement: own(200),
      sickLeaves: own(140),
      patientsWithLeave: own(90),
    },
  };

  it.each([
    ["days", 4200, "Journées observées", "jours"],
    ["days-without-work-accidents", 3500, "Journées observées", "jours"],
    ["days-without-long", 2700, "Journées observées", "jours"],
    ["days-without-replacements", 4000, "Journées observées", "jours"],
    ["sick-leaves", 140, "Arrêts observés", "arrêts"],
    ["patients-with-leave", 90, "Patients avec au moins un arrêt", "patients"],
  ] as const)("%s: %i", (numerator, value, label, unit) => {
    const observed = observedNumber(FULL, numerator);
    expect(observed).toMatchObject({ id: "observed", label, unit, value: present(value) });
  });

  it.each([
    ["days-without-work-accidents", "figures.sickLeaveDaysWorkAccident"],
    ["days-without-long", "figures.sickLeaveDaysLong"],
    ["days-without-replacements", "figures.sickLeaveDaysReplacement"],
    ["sick-leaves", "figures.sickLeaves"],
    ["patients-with-leave", "figures.patientsWithLeave"],
  ] as const)("%s is absent without %s: nothing is taken off in silence", (numerator, field) => {
    expect(observedNumber(DOCTOR, numerator).value).toEqual(absent("non-saisi", field));
  });

  // 4.2 days per patient × 1 000 = 4 200 days
  it.each([
    [4199, present(1)],
    [4200, present(0)],
    [4201, absent("non-calculable", "partie-superieure")],
  ])("%i days taken off those of the letter's rate", (part, value) => {
    const figures = { activePatients: own(1000), sickLeaveDaysWorkAccident: own(part) };
    expect(observedNumber({ ...MEANS, figures }, "days-without-work-accidents").value).toEqual(value);
  });

  it("the letter's rate alone is that of one patient: the days of a list are not taken off it", () => {
    const figures = { sickLeaveDaysLong: own(1) };
    expect(observedNumber({ ...MEANS, figures }, "days-without-long").value).toEqual(
      absent("non-saisi", "figures.activePatients"),
    );
  });
});
