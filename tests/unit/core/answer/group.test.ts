import { describe, expect, it } from "vitest";

import { groupOf, perimeterKey } from "../../../../src/core/answer/group-table.js";
import { groupNeed } from "../../../../src/core/answer/group.js";
import type { SpecificationChoice } from "../../../../src/core/answer/index.js";
import { relativeNeed } from "../../../../src/core/answer/need.js";
import { publishedNeed } from "../../../../src/core/answer/published-levels.js";
import { fundSpecification, resolveSpecification } from "../../../../src/core/answer/specification.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, numberOf, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE, close } from "./village.js";

const RANKING = { index: "fdep4", weighting: "population", classes: "fifths-population" } as const;
const group = (perimeter: string, q: number) => groupOf(VILLAGE, RANKING, perimeter, q);
const spec = (partial: Partial<SpecificationChoice>): SpecificationChoice =>
  resolveSpecification(DOCTOR, partial);
const needOf = (aCase: Case, partial: Partial<SpecificationChoice>) =>
  groupNeed(aCase, VILLAGE, { ...spec({ gradient: "occupational" }), ...partial }, "other");
const at = (commune: string): Case => ({ ...DOCTOR, practice: { commune } });

describe("table of the groups", () => {
  it("a class of a région: need weighted by inhabitants, over the communes that have one", () => {
    // Bourg 1.2 × 3,000; Côte has no need, and counts among communes, inhabitants and doctors
    expect(group("region/84", 2)).toEqual({ need: 1.2, communes: 2, population: 4000, practitioners: 6 });
    expect(group("region/84", 3)).toEqual({ need: 1, communes: 1, population: 25_000, practitioners: 0 });
  });

  it("a whole région, a whole département, communes without a class included", () => {
    // (0.8 × 1,000 + 1.2 × 3,000 + 25,000) ÷ 29,000; Désert has no inhabitants, Paris as a whole is never counted
    const rhone = group("region/84", 0);
    expect(close(rhone?.need, 29_400 / 29_000)).toBe(true);
    expect(rhone).toMatchObject({ communes: 5, population: 30_000, practitioners: 8 });
    expect(close(group("departement/01", 0)?.need, 4400 / 4000)).toBe(true);
    expect(group("departement/01", 0)).toMatchObject({ communes: 4, population: 5000, practitioners: 8 });
  });

  it("the nation: its régions, overseas included", () => {
    const nation = group("national", 0);
    expect(close(nation?.need, 38_400 / 35_000)).toBe(true);
    expect(nation).toMatchObject({ communes: 6, population: 36_000, practitioners: 18 });
    expect(group("national", 1)).toMatchObject({ need: 0.8, communes: 1 });
  });

  it("adds up the communes of one class: (0.8 × 1,000 + 1.2 × 3,000) ÷ 4,000", () => {
    const together = { ...VILLAGE, classes: () => Int32Array.of(1, 1, 1, 3, 0, 0, 0) };
    const found = groupOf(together, RANKING, "departement/01", 1);
    expect(close(found?.need, 1.1)).toBe(true);
    expect(found).toMatchObject({ communes: 3, population: 5000, practitioners: 8 });
  });

  it("nothing where no commune has a need", () => {
    expect(group("departement/69", 1)).toBeUndefined();
    expect(group("departement/75", 0)).toBeUndefined();
    expect(group("region/99", 0)).toBeUndefined();
  });

  it.each([
    ["class-national", "national"],
    ["national", "national"],
    ["class-departement", "departement/01"],
    ["departement", "departement/01"],
    ["class-region", "region/84"],
    ["region", "region/84"],
  ] as const)("%s around Amont is %s", (comparator, key) => {
    expect(perimeterKey(VILLAGE, 0, comparator)).toBe(key);
  });
});

describe("need of a group", () => {
  it("is that of the class of the surgery, with the rows that it comes from", () => {
    expect(needOf(at("01002"), {})).toEqual({
      id: "other",
      label:
        "Besoin relatif moyen du groupe, selon les professions de ses habitants : classe 2 sur 5, indice à 4 variables, région",
      unit: "France = 1",
      value: present(1.2),
      status: "supposé",
      origin: {
        kind: "release",
        release: "essai",
        table: "communes",
        columns: ["occupationalNeed", "population"],
        rows: "classe 2 sur 5, indice à 4 variables, région",
        rowCount: 2,
      },
    });
  });

  it("of a whole perimeter has no class", () => {
    const whole = needOf(at("01002"), { comparator: "departement" });
    expect(whole.origin).toMatchObject({ rows: "département, toutes communes", rowCount: 4 });
    expect(close(numberOf(whole), 1.1)).toBe(true);
  });

  it("mixes the groups of the patients' communes by their shares: 0.25 × 0.8 + 0.75 × 1.2 = 1.1", () => {
    const residence = [
      { code: "01002", count: 20 },
      { code: "01003", count: 10 },
      { code: "01001", count: 10 },
    ];
    const mixed = needOf({ ...DOCTOR, residence }, { place: "patients" });
    expect(close(numberOf(mixed), 1.1)).toBe(true);
    expect(mixed).toMatchObject({
      id: "other",
      unit: "France = 1",
      note: "Mélange des groupes des communes de vos patients : les nombres attendus sont mélangés, non les classes.",
      formula: "weightedMean(need.*, share.*)",
      status: "supposé",
    });
    expect(mixed.inputs?.map(({ id }) => id)).toEqual(["need.1", "need.2", "share.1", "share.2"]);
    expect(mixed.inputs?.slice(2)).toMatchObject([
      { label: "Part des patients dans une commune de classe 1", unit: "part", value: present(0.25) },
      { label: "Part des patients dans une commune de classe 2", unit: "part", value: present(0.75) },
    ]);
    // all in one class: the group itself; a commune without a class is left out
    const one = [
      { code: "01002", count: 20 },
      { code: "97411", count: 20 },
    ];
    expect(numberOf(needOf({ ...DOCTOR, residence: one }, { place: "patients" }))).toBe(1.2);
  });

  it.each([
    [{ format: "ij-case/1" } as Case, {}, absent("non-saisi", "practice.commune")],
    [at("99999"), {}, absent("code-inconnu", "99999")],
    [at("97411"), {}, absent("hors-perimetre-fdep")],
    [at("75056"), {}, absent("ville-a-arrondissements")],
    [at("01004"), {}, absent("non-disponible")],
    [at("01004"), { imputation: "none" } as const, absent("non-disponible", "sans-imputation")],
    [at("01001"), { unit: "iris" } as const, absent("non-disponible", "besoin-par-iris")],
    [at("01001"), { place: "patients" } as const, absent("non-saisi", "residence")],
  ])("of %j under %j is absent with its reason", (aCase, partial, absence) => {
    expect(needOf(aCase, partial)).toMatchObject({
      id: "other",
      unit: "France = 1",
      value: absence,
      status: "inconnu",
    });
  });

  it("of a group without any known need is too small a comparator", () => {
    const value = needOf(at("75056"), { comparator: "departement" }).value;
    expect(value).toEqual(absent("comparateur-trop-petit", "département, toutes communes"));
    expect(groupNeed(DOCTOR, undefined, spec({}), "fund").value).toEqual(absent("non-disponible", "release"));
  });
});

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
