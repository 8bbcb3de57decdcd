import { describe, expect, it } from "vitest";

import type { AnswerData, SpecificationChoice } from "../../../../src/core/answer/index.js";
import { groupName } from "../../../../src/core/answer/fr.js";
import * as catalogue from "../../../../src/core/answer/fr.js";
import {
  AXIS_NAMES,
  fundSpecification,
  hasLetterAnchor,
  inferenceParameters,
  parameter,
  resolveSpecification,
  specificationKey,
} from "../../../../src/core/answer/index.js";
import { parameterQuantity } from "../../../../src/core/answer/parameters.js";
import { territoryOf } from "../../../../src/core/answer/territory.js";
import { classAbsence, territoryClassOf, unitRefusal } from "../../../../src/core/answer/territory-class.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE, printed } from "./village.js";

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

describe("specification", () => {
  it("of the fund is anchored on the letter when it gives a mean or a ratio, else on public rates", () => {
    expect(
      [{}, { comparatorRate: printed(2) }, { ratio: printed(2) }, { doctorRate: printed(2) }].map((letter) =>
        hasLetterAnchor({ ...DOCTOR, letter }),
      ),
    ).toEqual([false, true, true, false]);
    expect(hasLetterAnchor({ format: "ij-case/1" })).toBe(false);
    expect(fundSpecification(DOCTOR)).toMatchObject({ reference: "letter", strata: "as-stated" });
    expect(fundSpecification({ ...DOCTOR, letter: {} })).toMatchObject({
      reference: "rebuilt-central",
      strata: "age-sex-ald",
    });
  });

  it("« tel qu'énoncé » becomes age, sex and ALD with public rates", () => {
    expect(resolveSpecification(DOCTOR, { reference: "rebuilt-low" })).toMatchObject({
      reference: "rebuilt-low",
      strata: "age-sex-ald",
    });
    expect(resolveSpecification(DOCTOR, { reference: "rebuilt-low", strata: "age" }).strata).toBe("age");
    expect(resolveSpecification(DOCTOR)).toEqual(fundSpecification(DOCTOR));
  });

  it("is written axis by axis", () => {
    expect(specificationKey(fundSpecification(DOCTOR))).toBe(
      "reference=letter|strata=as-stated|numerator=days|denominator=active-patients|gradient=none|" +
        "comparator=class-region|index=fdep4|weighting=population|classes=fifths-population|place=surgery|" +
        "unit=commune|imputation=cantonVille",
    );
    expect(AXIS_NAMES).toHaveLength(12);
  });
});

describe("parameters", () => {
  it("have a label, a unit, a source, a word of status, and a value inside their range", () => {
    expect(inferenceParameters.length).toBeGreaterThan(20);
    expect(new Set(inferenceParameters.map(({ id }) => id)).size).toBe(inferenceParameters.length);
    for (const { id, label, unit, source, status, value, low, high } of inferenceParameters) {
      expect(label.length, id).toBeGreaterThan(10);
      expect([unit, source].includes(""), id).toBe(false);
      expect(["documenté", "rapporté", "calculé", "supposé"], id).toContain(status);
      expect(low <= value && value <= high, id).toBe(true);
    }
  });

  it("an unknown one is an error of ours", () => {
    expect(() => parameter("tau3")).toThrow("unknown parameter tau3");
  });

  it("in the trace say their source and their range; another value than ours is supposed", () => {
    expect(parameterQuantity("gp-share", "gpShare")).toEqual({
      id: "gpShare",
      label: "Part des journées prescrite par les généralistes",
      unit: "part",
      note: "Chiffres publiés en 2002, formulation ambiguë : de 0,64 à 0,75 ; plage plausible : 0,64 à 0,75",
      value: present(0.7),
      status: "supposé",
      origin: { kind: "parameter", id: "inference/gp-share" },
    });
    expect(parameterQuantity("doctors", "doctors")).toMatchObject({
      value: present(50_000),
      status: "rapporté",
      note: expect.stringMatching(
        /^Ordre de grandeur.*\(2024\) ; Sert à la correction.*multiples\. ; plage plausible : 45000 à 57000$/,
      ) as unknown,
    });
    expect(parameterQuantity("doctors", "doctors", 50_000).status).toBe("rapporté");
    expect(parameterQuantity("doctors", "doctors", 46_000)).toMatchObject({
      value: present(46_000),
      status: "supposé",
    });
  });
});

describe("French of the room", () => {
  const texts = (value: unknown): readonly string[] =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(texts)
        : [];

  it("has no empty label, no unit without a word", () => {
    expect(Object.values(catalogue.figureLabels).filter((entry) => entry.length !== 2)).toEqual([]);
    const all = texts({ ...catalogue });
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter((text) => !/[\p{L}%]/u.test(text))).toEqual([]);
  });

  it.each([
    ["class-region", "fdep3", "commune", 4, 5, "classe 4 sur 5, indice à 3 variables, région"],
    [
      "class-departement",
      "fdep4",
      "iris",
      1,
      10,
      "classe 1 sur 10, indice à 4 variables par IRIS, département",
    ],
    ["class-national", "f-edi", "cantonVille", 2, 5, "classe 2 sur 5, F-EDI par canton-ville, France"],
    [
      "class-national",
      "occupation",
      "bassinDeVie",
      2,
      5,
      "classe 2 sur 5, indice des professions par bassin de vie, France",
    ],
    [
      "class-region",
      "fdep3",
      "epci",
      3,
      5,
      "classe 3 sur 5, indice à 3 variables par intercommunalité, région",
    ],
    [
      "class-region",
      "fdep3",
      "zoneEmploi",
      3,
      5,
      "classe 3 sur 5, indice à 3 variables par zone d'emploi, région",
    ],
    [
      "class-region",
      "fdep3",
      "departement",
      3,
      5,
      "classe 3 sur 5, indice à 3 variables par département, région",
    ],
    ["class-region", "fdep3", "region", 3, 5, "classe 3 sur 5, indice à 3 variables par région, région"],
    ["national", "fdep3", "commune", 0, 5, "France, toutes communes"],
    ["lune", "autre", "autre", 0, 5, "lune, toutes communes"],
    ["lune", "autre", "autre", 1, 5, "classe 1 sur 5, autre, lune"],
  ] as const)("%s, %s by %s, class %i of %i", (comparator, index, unit, q, of, name) => {
    expect(groupName({ comparator, index, unit }, q, of)).toBe(name);
  });
});
