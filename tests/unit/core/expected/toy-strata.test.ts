import { describe, expect, test } from "vitest";
import { AGE_BANDS, STRATA } from "../../../../src/core/domain/index.js";
import {
  ALD_LEVELS,
  ALD_SCENARIOS,
  CELLS,
  CENSUS_BAND_OF,
  DAMIR_BAND_OF,
  DENOMINATORS,
  aldAgeOf,
  expectedModel,
  modelOf,
} from "../../../../src/core/expected/index.js";
import { CENSUS_BANDS, FIVE_YEAR_AGES } from "../../../../src/core/release/index.js";
import {
  toy,
  row,
  at,
  last,
  CELL_COUNTS,
  PROFILE,
  over,
  COUNTED,
  plainAld,
  expectClose,
  communes,
} from "./toy-sums.js";

describe("age bands", () => {
  test("each five-year age is in the bands whose years contain it", () => {
    FIVE_YEAR_AGES.forEach((age, i) => {
      expect(DAMIR_BAND_OF[i], age).toBe(last(AGE_BANDS, age));
      expect(CENSUS_BANDS[CENSUS_BAND_OF[i] ?? -1], age).toBe(last(CENSUS_BANDS, age));
    });
  });
  test("ages of the ALD profile", () => {
    const bands = ["0-14", "15-24", "25-34", "35-44", "45-54", "55-59", "60-64", "65-69", "70+"];
    for (const age of FIVE_YEAR_AGES) expect(aldAgeOf(age), age).toBe(last(bands, age));
  });
  test("words of the room", () => {
    expect(ALD_LEVELS).toEqual(["bassinDeVie", "departement", "national"]);
    expect(ALD_SCENARIOS).toEqual(["low", "central", "high"]);
    expect(DENOMINATORS).toEqual(["insuredEmployee", "inhabitant", "activePatient"]);
    expect(CELLS).toBe(14);
  });
});
describe("inhabitants of a commune by stratum, against sums written out", () => {
  const model = expectedModel(toy);

  test("age and sex", () => {
    communes.code.forEach((code, i) => {
      CELL_COUNTS[i]?.forEach((people, cell) => {
        expectClose(at(model.cells, i * CELLS + cell), people, code);
      });
    });
  });

  test("ALD: of the bassin, of the rest of the département, of the nation", () => {
    communes.code.forEach((code, i) => {
      const plain = plainAld(i);
      expect(model.ald.level[i], code).toBe(plain.level);
      expectClose(at(model.ald.target, i), plain.target, code);
      expectClose(at(model.ald.factor, i), plain.factor, code);
    });
    expect(model.ald.level[row("81105")]).toBe("departement");
    expect(model.ald.level[row("48095")]).toBe("national");
    expectClose(model.ald.national, plainAld(row("48095")).target);
  });

  test("over a bassin the share published is given back", () => {
    const bassin = COUNTED.filter((i) => communes.bassinDeVie[i] === "BV81");
    const withAld = over(bassin, (i) =>
      STRATA.reduce((sum, { ald }, s) => sum + (ald === 1 ? model.inhabitants(i, s) : 0), 0),
    );
    expectClose(withAld / over(bassin, (i) => at(communes.population, i)), 0.194);
  });

  test("strata of a commune, and of the whole: cities and unknown populations left out", () => {
    const plain = (i: number, s: number): number => {
      const cell = Math.floor(s / 2);
      const prevalence = at(PROFILE, cell) * plainAld(i).factor;
      return at(CELL_COUNTS[i], cell) * (s % 2 === 1 ? prevalence : 1 - prevalence);
    };
    STRATA.forEach((_, s) => {
      for (const code of ["81004", "48900", "75056"])
        expectClose(model.inhabitants(row(code), s), plain(row(code), s), code);
      expectClose(
        at(model.total, s),
        over(COUNTED, (i) => plain(i, s)),
      );
    });
    expect(model.inhabitants(row("81907"), 0)).toBeNaN();
    expect(model.total).toHaveLength(28);
  });

  test("a département without structure, and a prevalence above 1, are faults of the data", () => {
    const departments = toy.departments.filter((d) => d.departement !== "59");
    expect(() => expectedModel({ ...toy, departments })).toThrow("departments.csv: « 59 » is missing");
    const territories = toy.territories.map((t) => (t.code === "BV81" ? { ...t, aldShare: 0.9 } : t));
    expect(() => expectedModel({ ...toy, territories })).toThrow(
      /^ALD prevalence above 1 after scaling: [1-9]\./,
    );
  });

  test("computed once per release", () => {
    expect(modelOf(toy)).toBe(modelOf(toy));
    expect(modelOf({ ...toy })).not.toBe(modelOf(toy));
  });
});
