import { describe, expect, test } from "vitest";
import { AGE_BANDS, SEXES, STRATA } from "../../../../src/core/domain/index.js";
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
import type { Release } from "../../../../src/core/release/types.js";
import { toyRelease } from "./toy.js";

/**
 * The fictional release with, in the Tarn, two communes in bassins of their own whose share is secret; a commune that
 * nobody inhabits and one whose population is unknown; one département, the Lozère, without any published share.
 */
function release(): Release {
  const toy = toyRelease();
  const { communes } = toy;
  const own = new Map([
    ["81105", "BV81b"],
    ["81900", "BV81c"],
  ]);
  const unusual = new Map([
    ["81906", 0],
    ["81907", NaN],
  ]);
  const population = communes.population.map((people, i) => unusual.get(communes.code[i] ?? "") ?? people);
  const bassinDeVie = communes.code.map((code, i) => own.get(code) ?? communes.bassinDeVie[i] ?? "");
  // an area of another kind may have the code of a bassin
  const namesake = { level: "epci", code: "BV81b", name: "", parent: "", aldShare: 0.9 } as const;
  const territories = [...toy.territories, namesake];
  return { ...toy, territories, communes: { ...communes, population, bassinDeVie } };
}
const toy = release();
const { communes } = toy;
const row = (code: string): number => toy.rowOf.get(code) ?? -1;
const at = (list: ArrayLike<number> | undefined, i: number): number => list?.[i] ?? NaN;
/** First year of an age or of a band. */
const from = (text: string): number => Number(/^\d+/.exec(text)?.[0]);
const last = <T extends string>(bands: readonly T[], age: string): T | undefined =>
  bands.filter((band) => from(band) <= from(age)).at(-1);
/** Inhabitants by age and sex, summed five years by five years. */
const CELL_COUNTS = communes.code.map((_, i) => {
  const structure = toy.departments.find((d) => d.departement === communes.departement[i]);
  const counts = new Array<number>(14).fill(0);
  CENSUS_BANDS.forEach((band, b) => {
    const ages = FIVE_YEAR_AGES.map((_, a) => a).filter(
      (a) => last(CENSUS_BANDS, FIVE_YEAR_AGES[a] ?? "") === band,
    );
    const people = (a: number, sex: string): number => at(sex === "M" ? structure?.men : structure?.women, a);
    const total = ages.reduce((sum, a) => sum + people(a, "M") + people(a, "F"), 0);
    for (const a of ages)
      SEXES.forEach((sex, x) => {
        const damir = AGE_BANDS.findIndex((name) => name === last(AGE_BANDS, FIVE_YEAR_AGES[a] ?? ""));
        const share = at(communes.ageShares[b], i);
        counts[damir * 2 + x] =
          at(counts, damir * 2 + x) + (at(communes.population, i) * share * people(a, sex)) / total;
      });
  });
  return counts;
});
const PROFILE = STRATA.filter(({ ald }) => ald === 0).map(
  (stratum) =>
    toy.referenceRates.find(({ age, sex, ald }) => age === stratum.age && sex === stratum.sex && ald === 0)
      ?.aldPrevalence ?? NaN,
);
const over = (rows: readonly number[], of: (i: number) => number): number =>
  rows.reduce((sum, i) => sum + of(i), 0);
const peopleOf = (i: number): number => (CELL_COUNTS[i] ?? []).reduce((a, b) => a + b, 0);
const profileOf = (i: number): number =>
  (CELL_COUNTS[i] ?? []).reduce((sum, n, cell) => sum + n * at(PROFILE, cell), 0);
const COUNTED = communes.code
  .map((_, i) => i)
  .filter((i) => communes.kind[i] !== "city" && communes.code[i] !== "81907");
const publishedOf = (i: number): number | undefined =>
  toy.territories.find((t) => t.level === "bassinDeVie" && t.code === communes.bassinDeVie[i])?.aldShare;
/** Level, share and factor of ALD of a commune, from the sums over its area. */
function plainAld(i: number): { level: string; target: number; factor: number } {
  const share = publishedOf(i);
  const known = COUNTED.filter((j) => publishedOf(j) !== undefined);
  const withAld = (rows: readonly number[]): number =>
    over(rows, (j) => peopleOf(j) * (publishedOf(j) ?? NaN));
  const scaled = (level: string, target: number, rows: readonly number[]): ReturnType<typeof plainAld> => ({
    level,
    target,
    factor: (target * over(rows, peopleOf)) / over(rows, profileOf),
  });
  if (share !== undefined)
    return scaled(
      "bassinDeVie",
      share,
      COUNTED.filter((j) => communes.bassinDeVie[j] === communes.bassinDeVie[i]),
    );
  const local = known.filter((j) => communes.departement[j] === communes.departement[i]);
  if (local.length > 0)
    return scaled(
      "departement",
      withAld(local) / over(local, peopleOf),
      COUNTED.filter(
        (j) => communes.departement[j] === communes.departement[i] && publishedOf(j) === undefined,
      ),
    );
  return {
    level: "national",
    target: withAld(known) / over(known, peopleOf),
    factor: withAld(known) / over(known, profileOf),
  };
}
function expectClose(actual: number, expected: number, label = ""): void {
  if (Number.isNaN(expected)) expect(actual, label).toBeNaN();
  else
    expect(
      Math.abs(actual - expected),
      `${label} ${String(actual)} for ${String(expected)}`,
    ).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
}
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
