import { describe, expect, it } from "vitest";
import { releaseData } from "../../../../src/core/answer/index.js";
import { deprivationVariant } from "../../../../src/core/deprivation/variant.js";
import { absent, present, stratumIndex } from "../../../../src/core/domain/index.js";
import type { Release } from "../../../../src/core/release/types.js";
import { toyRelease } from "./toy.js";

const release = toyRelease();
const data = releaseData(release);
const { communes } = release;
const row = (code: string): number => release.rowOf.get(code) ?? -1;
const FDEP = { index: "fdep4", weighting: "population", classes: "fifths-population" } as const;

describe("what the answers read of a release", () => {
  it("is made once per release", () => {
    expect(releaseData(release)).toBe(data);
    expect(releaseData(toyRelease())).not.toBe(data);
    expect([data.id, data.communes]).toEqual([release.id, communes]);
  });

  it("rows by code, and why a code is not one", () => {
    expect([data.rowOf("81004"), data.rowOf("99999")]).toEqual([row("81004"), -1]);
    expect(data.absenceOf("81001")).toEqual(absent("commune-fusionnee", "81004"));
    expect(data.absenceOf("8100")).toMatchObject({ reason: "code-mal-forme" });
    // a code that is in the release is not absent for any other reason
    expect(data.absenceOf("81004")).toEqual(absent("code-inconnu", "81004"));
  });

  it("rates by scenario and insured shares: the cells of the table, the row named by its stratum", () => {
    const s = stratumIndex("50-59", "F", 1);
    const rates = release.referenceRates[s];
    for (const [scenario, key, column] of [
      ["low", "low", "daysPerInsuredEmployeeLow"],
      ["central", "central", "daysPerInsuredEmployee"],
      ["high", "high", "daysPerInsuredEmployeeHigh"],
    ] as const)
      expect(data.rate(s, scenario)).toMatchObject({
        value: present(rates?.[key] ?? NaN),
        status: "supposé",
        origin: {
          kind: "cell",
          source: "release",
          file: "reference-rates.csv",
          rowKey: "50-59/F/1",
          column,
          text: String(rates?.[key]),
        },
      });
    expect(data.insuredShare(s)).toMatchObject({
      value: present(rates?.insuredShare ?? NaN),
      status: "supposé",
      origin: { rowKey: "50-59/F/1", column: "insuredShare", text: String(rates?.insuredShare) },
    });
    expect(data.rate(s, "low").note?.length).toBeGreaterThan(20);
  });

  it("a rate that the table does not have is absent by its column, whatever its neighbours", () => {
    expect(data.rate(99, "high")).toMatchObject({
      value: absent("non-disponible", "daysPerInsuredEmployeeHigh"),
      status: "inconnu",
      origin: { rowKey: "", text: "" },
    });
    const rates = release.referenceRates.map((rate, s) => (s === 3 ? { ...rate, insuredShare: NaN } : rate));
    const holed = releaseData({ ...release, referenceRates: rates });
    expect(holed.insuredShare(3)).toMatchObject({
      value: absent("non-disponible", "insuredShare"),
      origin: { text: "" },
    });
    expect(holed.insuredShare(4)).toEqual(data.insuredShare(4));
  });

  it("area of a commune: its name, else its code; none when the commune has none", () => {
    expect(data.areaOf(row("81004"), "bassinDeVie")).toEqual({ code: "BV81", name: "Bassin 81" });
    expect(data.areaOf(row("81004"), "departement")).toEqual({ code: "81", name: "Tarn" });
    const own = communes.epci[row("81004")] ?? "";
    expect(data.areaOf(row("81004"), "epci")).toEqual({ code: own, name: own });
    // an area of another level may have the same code
    const epci = { level: "epci", code: "81", name: "Autre", parent: "" } as const;
    const twice = releaseData({ ...release, territories: [epci, ...release.territories] });
    expect(twice.areaOf(row("81004"), "departement")?.name).toBe("Tarn");
    const epcis = communes.epci.map((code, i) => (i === row("81004") ? "" : code));
    const alone = releaseData({ ...release, communes: { ...communes, epci: epcis } });
    expect(alone.areaOf(row("81004"), "epci")).toBeUndefined();
    expect(data.areaOf(-1, "epci")).toBeUndefined();
  });
});

describe("classes of the communes", () => {
  it.each([
    ["fifths-population", 5, "population"],
    ["fifths-communes", 5, "communes"],
    ["fifths-practitioners", 5, "practitioners"],
    ["tenths-population", 10, "population"],
  ] as const)("%s: %i classes of equal %s", (classes, size, base) => {
    const variant = deprivationVariant(toyRelease(), { index: "fdep4", classes: size, base });
    expect(data.classes({ ...FDEP, classes })).toEqual(variant.classes);
  });

  it("follow the index, the weighting, the unit and the imputation, and are made once", () => {
    for (const choices of [
      { index: "occupation" },
      { weighting: "none" },
      { unit: "departement" },
      { imputation: "none" },
    ] as const) {
      const found = data.classes({ ...FDEP, ...choices });
      expect(found).toEqual(deprivationVariant(toyRelease(), { index: "fdep4", ...choices }).classes);
      expect(data.classes({ ...FDEP, ...choices })).toBe(found);
    }
  });

  it("are all 0 where the data do not allow the ranking; another fault is not hidden", () => {
    const without = releaseData({ ...release, indices: [] });
    expect([...without.classes({ ...FDEP, index: "f-edi" })]).toEqual(communes.code.map(() => 0));
    const shareBac = new Float64Array(communes.length).fill(NaN);
    const empty = releaseData({ ...release, communes: { ...communes, shareBac } });
    expect(() => empty.classes({ ...FDEP, imputation: "none" })).toThrow(
      expect.objectContaining({ name: "MethodError" }),
    );
  });
});

describe("class of an IRIS", () => {
  it("among the IRIS and the communes that are not divided", () => {
    const { unitCodes, unitClasses } = deprivationVariant(toyRelease(), {
      index: "fdep4",
      unit: "iris",
    });
    const wanted = unitClasses[unitCodes.indexOf("810040701")] ?? NaN;
    expect(data.irisClass(FDEP, "810040701")).toEqual(present(wanted));
    expect(data.irisClass({ ...FDEP, unit: "departement" }, "810040701")).toEqual(present(wanted));
  });

  it.each([
    ["810010101", absent("commune-fusionnee", "81004")],
    ["750560101", absent("ville-a-arrondissements")],
    ["974110101", absent("hors-perimetre-fdep")],
    ["810600101", absent("commune-non-decoupee-iris")],
    ["810049999", absent("code-inconnu", "practice.iris")],
  ])("%s is absent, with the first reason that holds", (iris, absence) => {
    expect(data.irisClass(FDEP, iris)).toEqual(absence);
  });

  it("is absent where the index is not published by IRIS, and where a value is secret and not filled", () => {
    expect(data.irisClass({ ...FDEP, index: "occupation" }, "810040701")).toEqual(
      absent("non-disponible", "indice-par-iris"),
    );
    const iris = { ...release.iris, medianIncome: Float64Array.of(NaN, 24500) };
    const secret = releaseData({ ...release, iris } as Release);
    expect(secret.irisClass({ ...FDEP, imputation: "none" }, "810040701")).toEqual(
      absent("non-disponible", "sans-imputation"),
    );
    expect(secret.irisClass(FDEP, "810040701").kind).toBe("present");
  });
});
