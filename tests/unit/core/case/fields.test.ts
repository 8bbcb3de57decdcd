import { describe, expect, test } from "vitest";
import { expectFault, faults, figures, letter, ofFigure, practice, stratum, top } from "./one-fault.js";
import type { Put } from "./one-fault.js";

/** Path that the fault must name, place of the value, largest value. */
const COUNTS: readonly (readonly [string, Put, number])[] = [
  ["figures.activePatients.value", figures("activePatients"), 30_000],
  ["figures.sickLeaveDays.value", figures("sickLeaveDays"), 500_000],
  ["figures.sickLeaveDaysWorkAccident.value", figures("sickLeaveDaysWorkAccident"), 500_000],
  ["figures.sickLeaveDaysReplacement.value", figures("sickLeaveDaysReplacement"), 500_000],
  ["figures.sickLeaveDaysLong.value", figures("sickLeaveDaysLong"), 500_000],
  ["figures.sickLeaves.value", figures("sickLeaves"), 50_000],
  ["figures.patientsWithLeave.value", figures("patientsWithLeave"), 30_000],
  ["figures.consultations.value", figures("consultations"), 150_000],
  ["figures.registeredPatients.value", figures("registeredPatients"), 30_000],
  ["figures.workingAgePatients.value", figures("workingAgePatients"), 30_000],
  ["figures.insuredEmployees.value", figures("insuredEmployees"), 30_000],
  ["figures.sickLeaves.decimals", ofFigure("decimals"), 9],
  ["letter.groupSize.value", letter("groupSize"), 60_000],
  ["letter.objectiveDays.value", letter("objectiveDays"), 500_000],
  ["letter.objectiveDays.value", letter("objectiveDays"), 500_000],
  ["patients.strata[0].count", stratum("count"), 30_000],
  ["patients.ageBands[0].count", (count) => ({ patients: { ageBands: [{ age: "30-39", count }] } }), 30_000],
  ["patients.women", (women) => ({ patients: { women } }), 30_000],
  ["patients.ald", (ald) => ({ patients: { ald } }), 30_000],
  ["residence[0].count", (count) => ({ residence: [{ code: "81004", count }] }), 30_000],
];

/** Path, place, smallest and largest value, and whether 0 is a value too. */
const MEASURES: readonly (readonly [string, Put, number, number, boolean])[] = [
  ["figures.aldPercent.value", figures("aldPercent"), 0.001, 100, true],
  ["figures.c2sPercent.value", figures("c2sPercent"), 0.001, 100, true],
  ["letter.doctorRate.value", letter("doctorRate"), 0.001, 366, true],
  ["letter.comparatorRate.value", letter("comparatorRate"), 0.001, 366, true],
  ["letter.objectiveRate.value", letter("objectiveRate"), 0.001, 366, true],
  ["letter.objectiveReduction.value", letter("objectiveReduction"), 0.001, 100, true],
  ["letter.objectiveRate.value", letter("objectiveRate"), 0.001, 366, true],
  ["letter.objectiveReduction.value", letter("objectiveReduction"), 0.001, 100, true],
  ["letter.ratio.value", letter("ratio"), 0.001, 1000, false],
  ["letter.threshold.value", letter("threshold"), 0.001, 1000, false],
];

describe("counts", () => {
  test.each(COUNTS)("%s", (path, put, most) => {
    expect([faults(put(0)), faults(put(most))]).toEqual([[], []]);
    const bounds = (value: number): string =>
      `${String(value)} est hors des bornes plausibles : au moins 0, au plus ${String(most)}`;
    expectFault(path, put, -1, bounds(-1));
    expectFault(path, put, most + 1, bounds(most + 1));
    expectFault(path, put, 1.5, "1.5 n'est pas un nombre entier");
    expectFault(path, put, NaN, "nombre trop grand");
  });

  test("the leaves inside the period: from one day to 1,100", () => {
    expect(faults({ spells: [1, 1100] })).toEqual([]);
    expectFault("spells[1]", (value) => ({ spells: [3, value] }), 0, "au moins 1, au plus 1100");
    expectFault("spells[1]", (value) => ({ spells: [3, value] }), 1101, "1101 est hors des bornes");
  });
});

describe("rates, percentages and ratios", () => {
  test.each(MEASURES)("%s", (path, put, least, most, zero) => {
    expect([faults(put(least)), faults(put(most)), faults(put(1.25))]).toEqual([[], [], []]);
    const bounds = zero ? `0, ou au moins ${String(least)}` : `au moins ${String(least)}`;
    const problem = `est hors des bornes plausibles : ${bounds}, au plus ${String(most)}`;
    for (const value of [-1, least * 0.999, Number.MIN_VALUE, most * 1.001])
      expectFault(path, put, value, `${String(value)} ${problem}`);
    if (zero) expect(faults(put(0))).toEqual([]);
    else expectFault(path, put, 0, `0 ${problem}`);
  });
});

describe("what is not a number", () => {
  const put = figures("activePatients");
  test.each([
    ["1 234", "« 1 234 » est un texte : écrivez 1234, sans guillemets ni espace, avec un point"],
    ["2,5", "« 2,5 » est un texte : écrivez 2.5, sans"],
    ["beaucoup", "« beaucoup » n'est pas un nombre"],
    [null, "null n'est pas un nombre"],
    [[1], "[1] n'est pas un nombre"],
    [undefined, "undefined n'est pas un nombre"],
    ["x".repeat(50), `« ${"x".repeat(40)} » n'est pas un nombre`],
  ])("%j", (value, problem) => {
    expectFault("figures.activePatients.value", put, value, problem);
  });

  test("a long value is cut in what is said of it", () => {
    const [fault] = faults(put(Array.from({ length: 40 }, () => 10)));
    expect(fault?.problem).toBe(`[${"10,".repeat(40)}`.slice(0, 57).concat("… n'est pas un nombre"));
    const [exact] = faults(put([Number("1".repeat(15)), "x".repeat(40)]));
    expect(exact?.problem).toBe(`[111111111111111,"${"x".repeat(40)}"] n'est pas un nombre`);
  });
});

describe("codes and texts", () => {
  const PLACE = "code de commune (cinq caractères) ou d'IRIS (neuf caractères) attendu";
  const COMMUNE = "code de commune à cinq caractères attendu (le code Insee, non le code postal)";
  const residence: Put = (code) => ({ residence: [{ code, count: 1 }] });

  test.each<readonly [string, Put, unknown, string]>([
    ["practice.commune", practice("commune"), "8100", `« 8100 » : ${COMMUNE}`],
    ["practice.commune", practice("commune"), "2C004", `« 2C004 » : ${COMMUNE}`],
    ["practice.commune", practice("commune"), "A81004", "texte de plus de 5 caractères"],
    ["practice.commune", practice("commune"), 81004, `81004 n'est pas un texte : ${COMMUNE}`],
    ["practice.iris", practice("iris"), "81004", "« 81004 » : code d'IRIS à neuf caractères attendu"],
    ["practice.iris", practice("iris"), "8100407010", "texte de plus de 9 caractères"],
    ["residence[0].code", residence, "810040", `« 810040 » : ${PLACE}`],
    ["residence[0].code", residence, "8100407011", "texte de plus de 9 caractères"],
    ["id", top("id"), "x".repeat(81), "texte de plus de 80 caractères"],
    ["id", top("id"), 12, "12 n'est pas un texte : pseudonyme choisi par vous"],
    [
      "letter.groupLabel",
      (groupLabel) => ({ letter: { groupLabel } }),
      false,
      "false n'est pas un texte : nom du groupe dans la lettre",
    ],
    [
      "letter.groupLabel",
      (groupLabel) => ({ letter: { groupLabel } }),
      "x".repeat(201),
      "texte de plus de 200 caractères",
    ],
  ])("%s: %o", expectFault);

  test("a text that may be anything is shown with an example all the same", () => {
    const examples = faults({ id: 1, letter: { groupLabel: 2 } }).map(({ example }) => example);
    expect(examples).toEqual(["dossier-1", "communes semblables"]);
  });

  test("codes of Corsica, of overseas, of an IRIS; texts as long as may be", () => {
    for (const code of ["2A004", "2B033", "97411", "810040701", "2A0040101"])
      expect(faults(residence(code)), code).toEqual([]);
    expect(faults({ id: "x".repeat(80), letter: { groupLabel: "x".repeat(200) } })).toEqual([]);
  });
});

describe("dates", () => {
  const since = practice("since");
  test.each([
    ["2025-02-29", "« 2025-02-29 » n'est pas un jour du calendrier"],
    ["2025-13-01", "« 2025-13-01 » n'est pas un jour du calendrier"],
    ["2025-04-31", "« 2025-04-31 » n'est pas un jour du calendrier"],
    ["28/02/2025", "« 28/02/2025 » n'est pas une date AAAA-MM-JJ"],
    ["1999-01-01", "n'est pas une date AAAA-MM-JJ"],
    ["2025-1-1", "n'est pas une date AAAA-MM-JJ"],
    [" 2025-01-01", "n'est pas une date AAAA-MM-JJ"],
    ["2025-01-01T00:00", "n'est pas une date AAAA-MM-JJ"],
    [20250101, "20250101 n'est pas une date AAAA-MM-JJ"],
    [["2025-01-01"], "n'est pas une date AAAA-MM-JJ"],
  ])("%s", (value, problem) => {
    expectFault("practice.since", since, value, problem);
  });

  test("a leap day, and the ends of the century", () => {
    for (const day of ["2024-02-29", "2000-01-01", "2099-12-31"]) expect(faults(since(day)), day).toEqual([]);
  });
});
