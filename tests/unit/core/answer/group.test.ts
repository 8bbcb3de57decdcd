import { describe, expect, it } from "vitest";
import { groupNeed } from "../../../../src/core/answer/group.js";
import type { SpecificationChoice } from "../../../../src/core/answer/index.js";
import { resolveSpecification } from "../../../../src/core/answer/specification.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, numberOf, present } from "../../../../src/core/domain/index.js";
import { DOCTOR, VILLAGE, close } from "./village.js";

const spec = (partial: Partial<SpecificationChoice>): SpecificationChoice =>
  resolveSpecification(DOCTOR, partial);
const needOf = (aCase: Case, partial: Partial<SpecificationChoice>) =>
  groupNeed(aCase, VILLAGE, { ...spec({ gradient: "occupational" }), ...partial }, "other");
const at = (commune: string): Case => ({ ...DOCTOR, practice: { commune } });
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
      {
        label: "Part des patients dans une commune de classe 2",
        unit: "part",
        value: present(0.75),
        origin: { kind: "case", field: "residence" },
      },
    ]);
  });

  it.each(["97411", "99999"])(
    "leaves out the patients of a commune without a class (%s), and says so",
    (code) => {
      const residence = [
        { code: "01002", count: 20 },
        { code, count: 20 },
      ];
      const group = needOf({ ...DOCTOR, residence }, { place: "patients" });
      expect(numberOf(group)).toBe(1.2);
      expect(group.note).toMatch(/sont laissés de côté/);
      expect(
        needOf({ ...DOCTOR, residence: residence.slice(0, 1) }, { place: "patients" }).note,
      ).toBeUndefined();
    },
  );

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
