import { describe, expect, it } from "vitest";

import type { Coverage } from "../../../../src/core/answer/index.js";
import { warningsOf } from "../../../../src/core/answer/warnings.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, own, printed } from "./village.js";

const COVERED: Coverage = { workingAge: present(0.7), entitled: present(0.4), structure: "commune" };
const warnings = (more: Partial<Case>, coverage = COVERED) => warningsOf({ ...DOCTOR, ...more }, coverage);
const codes = (more: Partial<Case>, coverage = COVERED): readonly string[] =>
  warnings(more, coverage).map(({ code }) => code);
const figures = (more: NonNullable<Case["figures"]>): Partial<Case> => ({
  figures: { ...DOCTOR.figures, ...more },
});

describe("warnings on what was typed", () => {
  it("says nothing of a case without fault", () => {
    expect(warnings({})).toEqual([]);
    expect(warningsOf({ format: "ij-case/1" }, COVERED)).toEqual([]);
  });

  it("RIAP beside a letter", () => {
    const riap = figures({ sickLeaves: { value: 10, source: "riap" } });
    expect(warnings(riap)).toEqual([{ code: "riap-et-lettre", fields: ["figures.sickLeaves"] }]);
    const { letter: _none, ...alone } = { ...DOCTOR, ...riap };
    expect(warningsOf(alone, COVERED)).toEqual([]);
  });

  it("all schemes beside the general one", () => {
    const typed = figures({ consultations: { ...own(100), schemes: "tous-regimes" }, sickLeaves: own(3) });
    expect(warnings(typed)).toEqual([{ code: "regimes-differents", fields: ["figures.consultations"] }]);
    expect(codes(figures({ consultations: { ...own(100), schemes: "regime-general" } }))).toEqual([]);
  });

  it.each([
    ["2025-09-01", "2026-02-28", []],
    ["2025-09-01", "2026-03-31", ["figures.consultations"]],
    ["2025-08-01", "2026-02-28", ["figures.consultations"]],
  ])("a figure from %s to %s", (start, end, fields) => {
    const typed = figures({ consultations: { ...own(100), period: { start, end } } });
    expect(warnings(typed)).toEqual(fields.length === 0 ? [] : [{ code: "periodes-differentes", fields }]);
    const { window: _none, ...without } = { ...DOCTOR, ...typed };
    expect(warningsOf(without, COVERED)).toEqual([]);
  });

  it.each([
    ["2025-09-01", "2026-02-28", false],
    ["2025-09-01", "2026-02-27", true],
    ["2025-09-02", "2026-02-28", true],
  ])("a letter from %s to %s, against the period of its campaign", (start, end, warned) => {
    const expected = warned ? [{ code: "periodes-differentes", fields: ["window"] }] : [];
    expect(warnings({ window: { start, end } })).toEqual(expected);
    expect(warnings({ window: { start, end }, campaign: "personnalise" })).toEqual([]);
  });
});

describe("a letter against itself", () => {
  // 4,200 ÷ 1,200 = 3.5 days a patient; printed 3.5 means 3.45 to 3.55
  it.each([
    [printed(3.5, 1), false],
    [printed(3.4, 1), true],
    [printed(3.6, 1), true],
    [printed(3, 0), false],
    [printed(4, 0), false],
    [printed(5, 0), true],
  ])("a rate printed %j", (doctorRate, warned) => {
    const found = warnings({ letter: { ...DOCTOR.letter, doctorRate } });
    expect(found).toEqual(
      warned
        ? [
            {
              code: "lettre-incoherente",
              fields: ["figures.sickLeaveDays", "figures.activePatients", "letter.doctorRate"],
              numbers: { computed: 3.5, printed: doctorRate.value },
            },
          ]
        : [],
    );
  });

  it("needs the days and the patients", () => {
    const letter = { doctorRate: printed(9, 0) };
    expect(codes({ letter, figures: { activePatients: printed(1200) } })).toEqual([]);
    expect(codes({ letter, figures: { sickLeaveDays: printed(4200) } })).toEqual([]);
    expect(codes({ letter, figures: { sickLeaveDays: printed(4200), activePatients: printed(0) } })).toEqual([
      "petite-liste",
    ]);
    expect(codes({ letter: {} })).toEqual([]);
  });

  // 3.5 over 2.0: at least 3.45 ÷ 2.05 = 1.683, at most 3.55 ÷ 1.95 = 1.821
  it.each([
    [printed(1.75, 2), false],
    [printed(1.7, 1), false],
    [printed(1.8, 1), false],
    [printed(1.67, 2), true],
    [printed(1.83, 2), true],
    [printed(1.68, 2), false],
    [printed(1.82, 2), false],
  ])("a ratio printed %j", (ratio, warned) => {
    const letter = { doctorRate: printed(3.5, 1), comparatorRate: printed(2, 1), ratio };
    const fields = ["letter.doctorRate", "letter.comparatorRate", "letter.ratio"];
    expect(warnings({ letter })).toEqual(
      warned
        ? [{ code: "lettre-incoherente", fields, numbers: { computed: 1.75, printed: ratio.value } }]
        : [],
    );
    const { doctorRate: _none, ...two } = letter;
    expect(warnings({ letter: two })).toEqual([]);
    const { comparatorRate: _mean, ...others } = letter;
    expect(warnings({ letter: others })).toEqual([]);
  });

  it("a mean printed 0 gives a number all the same: 3.5 over at most 0.5", () => {
    const letter = { doctorRate: printed(4, 0), comparatorRate: printed(0, 0), ratio: printed(2, 0) };
    expect(warnings({ letter })).toMatchObject([{ numbers: { computed: 7, printed: 2 } }]);
  });
});

describe("more days than there can be", () => {
  // 1 September 2025 to 28 February 2026: 181 days; 10 patients: 1,810
  const typed = (days: number, patients: number): Partial<Case> => ({
    figures: { sickLeaveDays: printed(days), activePatients: printed(patients) },
  });
  const found = (more: Partial<Case>) => warnings(more).filter(({ code }) => code === "journees-impossibles");

  it("is said from one day too many, with the numbers", () => {
    expect(found(typed(1810, 10))).toEqual([]);
    expect(found(typed(1811, 10))).toEqual([
      {
        code: "journees-impossibles",
        fields: ["figures.sickLeaveDays", "figures.activePatients"],
        numbers: { days: 1811, patients: 10, length: 181 },
      },
    ]);
    expect(found(typed(1811, 0))).toEqual([]);
    expect(found({ figures: { sickLeaveDays: printed(1811) } })).toEqual([]);
    expect(found({ figures: { activePatients: printed(1) } })).toEqual([]);
  });

  it("over the period of the days, else of the letter, else of the campaign", () => {
    const { figures: given } = typed(1811, 10);
    const january = { start: "2026-01-01", end: "2026-01-31" };
    const own31: Partial<Case> = {
      figures: { ...given, sickLeaveDays: { ...printed(311), period: january } },
    };
    expect(found(own31)[0]?.numbers).toEqual({ days: 311, patients: 10, length: 31 });
    const { window: _none, ...campaignOnly } = { ...DOCTOR, ...typed(1811, 10) };
    expect(warningsOf(campaignOnly, COVERED).map(({ code }) => code)).toContain("journees-impossibles");
    const custom: Case = { ...campaignOnly, campaign: "personnalise" };
    expect(warningsOf(custom, COVERED).map(({ code }) => code)).not.toContain("journees-impossibles");
  });
});

describe("warnings on the list", () => {
  it.each([
    [199, true],
    [200, false],
  ])("%i patients: small list %s", (patients, warned) => {
    const found = warnings({ figures: { activePatients: printed(patients) } });
    const numbers = { patients };
    expect(found).toEqual(
      warned ? [{ code: "petite-liste", fields: ["figures.activePatients"], numbers }] : [],
    );
  });

  it.each([
    [present(0.49), true],
    [present(0.5), false],
    [absent("non-saisi"), false],
  ] as const)("working ages %j: low coverage %s", (workingAge, warned) => {
    const numbers = { share: 0.49 };
    expect(warnings({}, { ...COVERED, workingAge })).toEqual(
      warned ? [{ code: "couverture-faible", fields: ["patients"], numbers }] : [],
    );
  });

  // 1 % of 1,200 patients: 12
  it.each([
    [1188, false],
    [1187, true],
    [1212, false],
    [1213, true],
    [0, false],
  ])("groups that add up to %i for 1,200 patients: said %s", (sum, warned) => {
    const half = Math.floor(sum / 2);
    const strata = [
      { age: "30-39", sex: "F", ald: 0, count: half },
      { age: "40-49", sex: "M", ald: 1, count: sum - half },
    ] as const;
    const numbers = { sum, patients: 1200 };
    expect(warnings({ patients: { strata } })).toEqual(
      warned ? [{ code: "total-incoherent", fields: ["patients.strata"], numbers }] : [],
    );
    expect(codes({ patients: { strata }, figures: {} })).toEqual([]);
  });

  it.each([
    [19, true],
    [20, false],
  ])("a group of %i doctors: small %s", (doctors, warned) => {
    const letter = { ...DOCTOR.letter, groupSize: printed(doctors) };
    expect(warnings({ letter })).toEqual(
      warned ? [{ code: "comparateur-petit", fields: ["letter.groupSize"], numbers: { doctors } }] : [],
    );
  });

  // nine tenths of 1,200 patients: 1,080
  it.each([
    [1080, false],
    [1079, true],
    [0, false],
  ])("communes of %i patients of 1,200: said %s", (count, warned) => {
    const residence = [
      { code: "01001", count: Math.floor(count / 2) },
      { code: "01002", count: Math.ceil(count / 2) },
    ];
    const numbers = { share: count / 1200 };
    expect(warnings({ residence })).toEqual(
      warned ? [{ code: "residence-partielle", fields: ["residence"], numbers }] : [],
    );
    expect(codes({ residence, figures: {} })).toEqual([]);
  });
});

describe("warnings on the practice", () => {
  it("a health centre", () => {
    expect(warnings({ practice: { structure: "centre-de-sante" } })).toEqual([
      { code: "centre-de-sante", fields: ["practice.structure"] },
    ]);
    expect(codes({ practice: { structure: "msp" } })).toEqual([]);
  });

  it.each([
    ["2024-09-01", true], // 365 days, a little less than a year of 365.25
    ["2024-08-31", false],
    ["2025-10-01", true],
  ])("installed on %s, window from 1 September 2025: recent %s", (since, warned) => {
    const expected = warned ? [{ code: "installation-recente", fields: ["practice.since"] }] : [];
    expect(warnings({ practice: { since } })).toEqual(expected);
    const { window: _none, ...campaignOnly } = { ...DOCTOR, practice: { since } };
    expect(warningsOf(campaignOnly, COVERED)).toEqual(expected);
    expect(warningsOf({ ...campaignOnly, campaign: "personnalise" }, COVERED)).toEqual([]);
  });
});
