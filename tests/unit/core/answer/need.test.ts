import { describe, expect, it } from "vitest";
import type { SpecificationChoice } from "../../../../src/core/answer/index.js";
import { relativeNeed } from "../../../../src/core/answer/need.js";
import { publishedNeed } from "../../../../src/core/answer/published-levels.js";
import { fundSpecification, resolveSpecification } from "../../../../src/core/answer/specification.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, numberOf, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE, close } from "./village.js";

const spec = (partial: Partial<SpecificationChoice>): SpecificationChoice =>
  resolveSpecification(DOCTOR, partial);
const at = (commune: string): Case => ({ ...DOCTOR, practice: { commune } });
describe("relative need", () => {
  const fund = fundSpecification(DOCTOR);
  const need = (partial: Partial<SpecificationChoice>, userNeed?: number, aCase: Case = DOCTOR) =>
    relativeNeed(aCase, VILLAGE, spec(partial), fund, userNeed);

  it("is nothing with g = 1", () => {
    expect(need({})).toBeUndefined();
  });

  it("is the user's slider, supposed", () => {
    expect(need({ gradient: "user" }, 1.3)).toMatchObject({
      id: "need",
      label: "Besoin relatif du groupe (g), rapporté à celui de la caisse",
      unit: "sans unité",
      note: "Valeur choisie par vous au curseur : exploratoire.",
      value: present(1.3),
      status: "supposé",
      origin: { kind: "case", field: "curseur" },
    });
    expect(need({ gradient: "user" })?.value).toEqual(absent("non-saisi", "curseur"));
  });

  it("is the quotient of the needs of two groups: 1.1 ÷ 0.8", () => {
    const found = need({ gradient: "occupational", comparator: "departement" });
    expect(found).toMatchObject({
      id: "need",
      unit: "sans unité",
      formula: "other / fund",
      status: "supposé",
    });
    expect(found?.inputs?.map(({ id }) => id)).toEqual(["other", "fund"]);
    expect(close(found === undefined ? undefined : numberOf(found), 1.1 / 0.8)).toBe(true);
  });

  it("does not exist for the fund's own group: the option would change nothing", () => {
    const same = absent("non-calculable", "meme-territoire");
    expect(need({ gradient: "occupational" })?.value).toEqual(same);
    for (const partial of [
      { index: "fdep3" },
      { weighting: "none" },
      { classes: "tenths-population" },
      { place: "radius" },
      { imputation: "none" },
      { comparator: "class-departement" },
    ] as const) {
      expect(need({ gradient: "occupational", ...partial })?.value, JSON.stringify(partial)).not.toEqual(
        same,
      );
    }
    // a whole perimeter has neither index nor class: changing them changes nothing
    const region = { ...fund, comparator: "region" } as const;
    const other = spec({ gradient: "occupational", comparator: "region", index: "fdep3" });
    expect(relativeNeed(DOCTOR, VILLAGE, other, region)?.value).toEqual(same);
  });

  it("by IRIS needs the IRIS of the surgery", () => {
    const refused = need({ gradient: "none", unit: "iris" });
    expect(refused).toMatchObject({ value: absent("non-saisi", "practice.iris"), status: "inconnu" });
    const typed: Case = { ...DOCTOR, practice: { commune: "01001", iris: "010010101" } };
    expect(need({ gradient: "none", unit: "iris" }, undefined, typed)).toBeUndefined();
  });
});

describe("published levels", () => {
  it("are divided inside one series, with both numbers and their sources: Tarn 13 ÷ France 9.1", () => {
    const need = publishedNeed("departement/81", "FR");
    expect(close(numberOf(need), 13 / 9.1)).toBe(true);
    expect(need).toMatchObject({
      id: "need",
      label: "Niveau publié du territoire, rapporté à celui du groupe de la caisse",
      unit: "sans unité",
      period: "2010",
      note: "Niveaux bruts : ni l'âge ni la profession n'y sont pris en compte.",
      status: "calculé",
      formula: "other / fund",
    });
    expect(need.inputs).toMatchObject([
      {
        id: "other",
        label: "Journées d'arrêt maladie indemnisées par salarié : Tarn",
        unit: "jours par salarié",
        status: "documenté",
        note: "Assemblée nationale, Mecss, audition de la Cour des comptes, 2012",
        origin: { kind: "parameter", id: "published-levels/jours-par-salarie-2010/departement/81" },
      },
      { id: "fund", value: present(9.1), status: "rapporté" },
    ]);
  });

  it("are refused between two series, and for one and the same territory", () => {
    expect(publishedNeed("departement/81", "region/44").value).toEqual(
      absent("non-disponible", "region/44 → departement/81"),
    );
    expect(publishedNeed("region/44", "departement/81").value).toEqual(
      absent("non-disponible", "departement/81 → region/44"),
    );
    expect(publishedNeed("FR", "FR").value).toEqual(absent("non-calculable", "meme-territoire"));
  });

  it("follow the département, the région or the nation of the surgery", () => {
    const need = (commune: string, comparator: SpecificationChoice["comparator"], other = VILLAGE) =>
      relativeNeed(at(commune), other, spec({ gradient: "published-level", comparator }), {
        ...fundSpecification(DOCTOR),
        comparator: "class-departement",
      })?.value;
    expect(need("01001", "national")).toEqual(absent("non-disponible", "departement/01 → FR"));
    expect(need("01001", "region")).toEqual(absent("non-disponible", "departement/01 → region/84"));
    expect(need("69001", "departement")).toEqual(absent("non-calculable", "meme-territoire"));
    expect(need("99999", "national")).toEqual(absent("non-saisi", "practice.commune"));
    const nation = { ...fundSpecification(DOCTOR), comparator: "class-national" } as const;
    const against = relativeNeed(
      DOCTOR,
      VILLAGE,
      spec({ gradient: "published-level", comparator: "departement" }),
      nation,
    );
    expect(against?.value).toEqual(absent("non-disponible", "FR → departement/01"));
    const nowhere = relativeNeed(
      { format: "ij-case/1" },
      VILLAGE,
      spec({ gradient: "published-level" }),
      fundSpecification(DOCTOR),
    );
    expect(nowhere).toMatchObject({
      id: "need",
      unit: "sans unité",
      value: absent("non-saisi", "practice.commune"),
    });
  });
});
