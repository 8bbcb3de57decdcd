import { describe, expect, test } from "vitest";

import { parseCase, parseDraftCase } from "../../../../src/core/case/index.js";
import type { CaseFault } from "../../../../src/core/case/index.js";

const figure = (value: number): unknown => ({ value, source: "logiciel" });
const faults = (parts: Readonly<Record<string, unknown>>): readonly CaseFault[] => {
  const parsed = parseCase({ format: "ij-case/1", ...parts });
  return parsed.ok ? [] : parsed.faults;
};

describe("a part and its whole", () => {
  test.each([
    ["patientsWithLeave", "activePatients", "patients arrêtés pour patients actifs"],
    ["workingAgePatients", "activePatients", "patients d'âge actif pour patients actifs"],
    ["insuredEmployees", "activePatients", "patients salariés pour patients actifs"],
    ["sickLeaveDaysWorkAccident", "sickLeaveDays", "journées d'accident du travail pour journées"],
    ["sickLeaveDaysReplacement", "sickLeaveDays", "journées de remplacement pour journées"],
    ["sickLeaveDaysLong", "sickLeaveDays", "journées d'arrêts longs pour journées"],
  ])("%s may equal %s, not exceed it", (part, whole, words) => {
    const both = (a: number, b: number): readonly CaseFault[] =>
      faults({ figures: { [part]: figure(a), [whole]: figure(b) } });
    expect(both(7, 7)).toEqual([]);
    expect(both(6, 7)).toEqual([]);
    expect(both(8, 7)).toEqual([
      {
        path: `figures.${part}.value`,
        problem: `${words} : 8 pour 7 ; le premier nombre ne peut pas dépasser le second`,
        example: "au plus 7",
      },
    ]);
    for (const alone of [part, whole]) expect(faults({ figures: { [alone]: figure(8) } })).toEqual([]);
  });

  test("a part typed beside no whole, and a whole of nothing", () => {
    expect(faults({ figures: { sickLeaveDays: figure(0), sickLeaveDaysLong: figure(1) } })).toHaveLength(1);
  });
});

describe("periods", () => {
  const backwards = { start: "2025-09-01", end: "2025-08-31" };
  const said = (path: string): CaseFault => ({
    path,
    problem: "La période finit avant de commencer : 2025-08-31 précède 2025-09-01",
    example: '{ "start": "2025-09-01", "end": "2026-02-28" }',
  });

  test("one day is a period", () => {
    expect(faults({ window: { start: "2025-09-01", end: "2025-09-01" } })).toEqual([]);
  });

  test("a period that ends before it starts, of the case and of a figure; its example is a right one", () => {
    expect(faults({ window: backwards })).toEqual([said("window")]);
    const figures = {
      activePatients: figure(9),
      sickLeaves: { value: 3, source: "riap", period: backwards },
    };
    expect(faults({ figures })).toEqual([said("figures.sickLeaves.period")]);
    expect(faults({ window: JSON.parse(said("window").example) })).toEqual([]);
  });
});

describe("place of the practice", () => {
  test.each([
    ["81004", "810040701"],
    ["75056", "751135101"],
    ["69123", "693850101"],
    ["13055", "132010101"],
  ])("%s holds the IRIS %s", (commune, iris) => {
    expect(faults({ practice: { commune, iris } })).toEqual([]);
  });

  test.each([
    ["81004", "315550101", "être les mêmes"],
    ["81004", "810050101", "être les mêmes"],
    ["75056", "750560101", "être ceux d'un de ses arrondissements"],
    ["69123", "691230101", "être ceux d'un de ses arrondissements"],
    ["13055", "130550101", "être ceux d'un de ses arrondissements"],
  ])("%s does not hold the IRIS %s, and the example is one that it holds", (commune, iris, rule) => {
    const [fault, ...others] = faults({ practice: { commune, iris } });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      path: "practice.iris",
      problem: `« ${iris} » n'est pas un IRIS de la commune ${commune} : les cinq premiers caractères doivent ${rule}`,
    });
    expect(faults({ practice: { commune, iris: fault?.example } })).toEqual([]);
  });

  test("either one alone contradicts nothing", () => {
    expect(faults({ practice: { iris: "315550101" } })).toEqual([]);
    expect(faults({ practice: { commune: "81004" } })).toEqual([]);
  });
});

describe("patients", () => {
  const stratum = (age: string, sex: string, ald: number): unknown => ({ age, sex, ald, count: 1 });

  test("a group of age, sex and ALD is given once; groups that share two of the three are others", () => {
    const different = [
      stratum("30-39", "F", 0),
      stratum("30-39", "F", 1),
      stratum("30-39", "M", 0),
      stratum("40-49", "F", 0),
    ];
    expect(faults({ patients: { strata: different } })).toEqual([]);
    const repeated = [...different, stratum("30-39", "M", 0), stratum("30-39", "F", 0)];
    expect(faults({ patients: { strata: repeated } })).toEqual(
      [4, 5].map((i) => ({
        path: `patients.strata[${String(i)}]`,
        problem: "groupe d'âge, de sexe et d'ALD donné deux fois",
        example: "une ligne par groupe",
      })),
    );
  });

  test.each(["women", "ald"])("%s may be all the patients of the ages, not more", (field) => {
    const ageBands = [
      { age: "30-39", count: 30 },
      { age: "40-49", count: 12 },
    ];
    expect(faults({ patients: { ageBands, [field]: 42 } })).toEqual([]);
    expect(faults({ patients: { ageBands, [field]: 43 } })).toEqual([
      { path: `patients.${field}`, problem: "43 dépasse le total des âges, 42", example: "au plus 42" },
    ]);
    expect(faults({ patients: { [field]: 43 } })).toEqual([]);
    expect(faults({ patients: { ageBands } })).toEqual([]);
  });

  test("a commune of residence is given once", () => {
    const residence = ["81004", "31555", "81004", "810040701"].map((code) => ({ code, count: 5 }));
    expect(faults({ residence })).toEqual([
      { path: "residence[2].code", problem: "« 81004 » donné deux fois", example: "une ligne par commune" },
    ]);
  });
});

test("a draft may contradict itself: what was typed is given back", () => {
  const draft = { format: "ij-case/1", figures: { sickLeaveDays: figure(1), sickLeaveDaysLong: figure(2) } };
  expect(parseDraftCase(draft)).toEqual({ ok: true, value: draft });
  expect(parseCase(draft).ok).toBe(false);
});
