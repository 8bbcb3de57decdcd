import { describe, expect, it } from "vitest";
import type { AnswerData, SpecificationChoice } from "../../../../src/core/answer/index.js";
import { resolveSpecification } from "../../../../src/core/answer/index.js";
import { territoryOf } from "../../../../src/core/answer/territory.js";
import { classAbsence, territoryClassOf, unitRefusal } from "../../../../src/core/answer/territory-class.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE } from "./village.js";

const at = (commune?: string, iris?: string): Case => ({
  ...DOCTOR,
  practice: { ...(commune === undefined ? {} : { commune }), ...(iris === undefined ? {} : { iris }) },
});

const choice = (partial: Partial<SpecificationChoice> = {}) => resolveSpecification(DOCTOR, partial);
describe("territory of the surgery", () => {
  it("names the commune and its classes", () => {
    const { commune, own, classes, units, absence } = territoryOf(at("01002"), VILLAGE, choice());
    expect(absence).toBeUndefined();
    expect(commune).toEqual({ code: "01002", name: "Bourg", departement: "01", region: "84" });
    const fifths = {
      weighting: "population",
      unit: "commune",
      imputation: "cantonVille",
      value: present(2),
      of: 5,
    };
    expect(own).toEqual({ index: "fdep4", classes: "fifths-population", ...fifths });
    expect(classes.map(({ index, classes: cut, of }) => `${index}/${cut}/${String(of)}`)).toEqual([
      "fdep3/fifths-population/5",
      "fdep4/fifths-population/5",
      "fdep3/fifths-communes/5",
      "fdep4/fifths-communes/5",
      "fdep3/fifths-practitioners/5",
      "fdep4/tenths-population/10",
      "f-edi/fifths-population/5",
      "occupation/fifths-population/5",
    ]);
    expect(classes[0]).toEqual({ index: "fdep3", classes: "fifths-population", ...fifths });
    expect(classes.every(({ weighting }) => weighting === "population")).toBe(true);
    expect(units.map(({ unit, code, name }) => [unit, code, name])).toEqual([
      ["iris", undefined, undefined],
      ["commune", "01002", "Bourg"],
      ["cantonVille", undefined, undefined],
      ["bassinDeVie", undefined, undefined],
      ["epci", undefined, undefined],
      ["zoneEmploi", undefined, undefined],
      ["departement", "01", "département 01"],
      ["region", undefined, undefined],
    ]);
  });

  it("gives the IRIS typed, with its class", () => {
    const [iris] = territoryOf(at("01001", "010010101"), VILLAGE, choice()).units;
    expect(iris).toMatchObject({ unit: "iris", code: "010010101", value: present(4) });
  });

  it("says why there is none", () => {
    const nowhere = (absence: unknown) => ({ absence, classes: [], units: [] });
    expect(territoryOf(at(), VILLAGE, choice())).toEqual(nowhere(absent("non-saisi", "practice.commune")));
    expect(territoryOf(at("01001"), undefined, choice())).toEqual(
      nowhere(absent("non-disponible", "release")),
    );
    expect(territoryOf(at("99999"), VILLAGE, choice())).toEqual(nowhere(absent("code-inconnu", "99999")));
  });

  it("never gives the class 0 for an absence", () => {
    const classOf = (code: string, ranking = choice()) =>
      territoryClassOf(at(code), VILLAGE, VILLAGE.rowOf(code), ranking);
    expect(classOf("01001")).toEqual(present(1));
    expect(classOf("75056")).toEqual(absent("ville-a-arrondissements"));
    expect(classOf("97411")).toEqual(absent("hors-perimetre-fdep"));
    expect(classOf("01004")).toEqual(absent("non-disponible"));
    expect(classAbsence(VILLAGE, 6, { ...choice(), imputation: "none" })).toEqual(
      absent("non-disponible", "sans-imputation"),
    );
    expect(classOf("99999")).toEqual(absent("non-disponible"));
  });
});

describe("IRIS of the surgery", () => {
  const byIris = choice({ unit: "iris" });
  const undivided: AnswerData = { ...VILLAGE, irisClass: () => absent("commune-non-decoupee-iris") };

  it("says that a commune is not divided, rather than that nothing was typed", () => {
    const classOf = (aCase: Case, data = VILLAGE) => territoryClassOf(aCase, data, 0, byIris);
    expect(classOf(at("01001"))).toEqual(absent("non-saisi", "practice.iris"));
    expect(classOf(at("01001"), undivided)).toEqual(absent("commune-non-decoupee-iris"));
    expect(classOf(at(), undivided)).toEqual(absent("non-saisi", "practice.iris"));
    for (const reason of ["ville-a-arrondissements", "hors-perimetre-fdep"] as const)
      expect(classOf(at("01001"), { ...VILLAGE, irisClass: () => absent(reason) })).toEqual(absent(reason));
    const asked: string[] = [];
    const spy: AnswerData = { ...VILLAGE, irisClass: (_, iris) => (asked.push(iris), present(1)) };
    expect(classOf(at("01001"), spy)).toEqual(absent("non-saisi", "practice.iris"));
    expect(asked).toEqual(["010010000"]);
  });

  it("refuses a specification by IRIS that cannot be computed, and no other", () => {
    expect(unitRefusal(at("01001"), VILLAGE, choice())).toBeUndefined();
    expect(unitRefusal(at("01001"), undefined, byIris)).toEqual(absent("non-disponible", "release"));
    expect(unitRefusal(at("01001", "010010101"), VILLAGE, { ...byIris, place: "radius" })).toEqual(
      absent("non-disponible", "iris-du-cabinet-seul"),
    );
    expect(unitRefusal(at("01001"), VILLAGE, byIris)).toEqual(absent("non-saisi", "practice.iris"));
    expect(unitRefusal(at("01001", "010010101"), VILLAGE, byIris)).toBeUndefined();
  });
});
