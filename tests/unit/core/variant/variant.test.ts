import { describe, expect, test } from "vitest";
import {
  deprivationPca,
  imputeHierarchical,
  weightedClasses,
} from "../../../../src/core/deprivation/index.js";
import { deprivationVariant } from "../../../../src/core/deprivation/variant.js";
import { isOutsideFdep } from "../../../../src/core/deprivation/variant-units.js";
import { loadRelease } from "../../../../src/pipeline/load-release.js";

const release = loadRelease();
const { communes } = release;
const row = (code: string): number => release.rowOf.get(code) ?? -1;

/** Units of the fit written out plainly: metropolitan communes and arrondissements. */
const rows = communes.code
  .map((_, i) => i)
  .filter((i) => communes.kind[i] !== "city" && !isOutsideFdep(release, i));

describe("the fast variant is the canonical index", () => {
  test("scores, explained share and fifths of population are those of impute, PCA and classes called plainly", () => {
    const columns = [
      communes.medianIncome,
      communes.shareBac,
      communes.shareWorkers,
      communes.shareUnemployed,
    ];
    const filled = columns.map(
      (column) =>
        imputeHierarchical(
          rows.map((i) => ({
            code: communes.code[i] ?? "",
            weight: communes.population[i] ?? 0,
            value: Number.isFinite(column[i] ?? Number.NaN) ? (column[i] ?? null) : null,
            levels: {
              cv: communes.cantonVille[i] ?? "",
              epci: communes.epci[i] ?? "",
              departement: communes.departement[i] ?? "",
            },
          })),
          ["cv", "epci", "departement", "national"],
        ).values,
    );
    const population = rows.map((i) => communes.population[i] ?? 0);
    const plain = deprivationPca({
      variables: ["medianIncome", "shareBac", "shareWorkers", "shareUnemployed"],
      directions: [-1, -1, 1, 1],
      values: rows.map((_, i) => filled.map((column) => column[i] ?? 0)),
      population,
    });
    const variant = deprivationVariant(release);
    expect(variant.axis?.explained).toBe(plain.explained);
    expect(variant.unitScores).toEqual(plain.scores);
    expect([...variant.unitClasses]).toEqual([...weightedClasses(plain.scores, population, 5).class]);
  });
});

describe("classes", () => {
  test("fifths hold a fifth of the inhabitants each, to the size of a commune", () => {
    const { classes } = deprivationVariant(release);
    const people = [0, 0, 0, 0, 0];
    for (const i of rows) {
      const q = classes[i] ?? 0;
      people[q - 1] = (people[q - 1] ?? 0) + (communes.population[i] ?? 0);
    }
    const total = people.reduce((a, b) => a + b, 0);
    for (const p of people) expect(Math.abs(p / total - 0.2)).toBeLessThan(0.005);
  });

  test("fifths of communes hold a fifth of the communes", () => {
    const { classes } = deprivationVariant(release, { base: "communes" });
    for (let q = 1; q <= 5; q++) {
      const share = rows.filter((i) => classes[i] === q).length / rows.length;
      expect(Math.abs(share - 0.2)).toBeLessThan(0.0005);
    }
  });

  test("a city is placed beside its arrondissements, never added to them", () => {
    const variant = deprivationVariant(release);
    expect(variant.unitCodes).not.toContain("75056");
    expect(variant.unitCodes).toContain("75113");
    const paris = variant.scores[row("75056")] ?? Number.NaN;
    const parts = communes.code.map((_, i) => i).filter((i) => communes.city[i] === "75056");
    const scores = parts.map((i) => variant.scores[i] ?? Number.NaN);
    expect(paris).toBeGreaterThan(Math.min(...scores));
    expect(paris).toBeLessThan(Math.max(...scores));
  });

  test("overseas communes have neither score nor class", () => {
    const variant = deprivationVariant(release);
    expect(variant.classes[row("97411")]).toBe(0);
    expect(variant.scores[row("97411")]).toBeNaN();
  });
});

describe("choices", () => {
  test("without imputation a commune of secret income has no class, and coverage falls", () => {
    const bare = deprivationVariant(release, { imputation: "none" });
    const full = deprivationVariant(release);
    expect(bare.classes[row("81007")]).toBe(0);
    expect(full.classes[row("81007")]).toBeGreaterThan(0);
    expect(bare.coverage).toBeLessThan(full.coverage);
    expect(full.warnings.map((w) => w.code)).toContain("W_IMPUTED");
  });

  test("an area's index is the population-weighted mean of its communes, and its communes share it", () => {
    const area = deprivationVariant(release, { unit: "bassinDeVie" });
    const fine = deprivationVariant(release);
    const members = rows.filter((i) => communes.bassinDeVie[i] === "81105");
    const weight = members.reduce((sum, i) => sum + (communes.population[i] ?? 0), 0);
    const mean =
      members.reduce((sum, i) => sum + (communes.population[i] ?? 0) * (fine.scores[i] ?? 0), 0) / weight;
    expect(Math.abs((area.scores[row("81105")] ?? 0) - mean)).toBeLessThan(1e-12);
    expect(new Set(members.map((i) => area.classes[i])).size).toBe(1);
  });

  test("by IRIS, the whole of metropolitan France is there once", () => {
    const iris = deprivationVariant(release, { unit: "iris" });
    expect(new Set(iris.unitCodes).size).toBe(iris.unitCodes.length);
    expect(iris.scores[row("81004")]).toBeNaN();
    expect(iris.scores[row("01002")]).not.toBeNaN();
  });

  test("what the data do not allow is refused, never replaced", () => {
    expect(() => deprivationVariant(release, { unit: "iris", base: "practitioners" })).toThrow(/IRIS/);
    expect(() => deprivationVariant(release, { unit: "iris", index: "f-edi" })).toThrow(/commune/);
  });

  test("the published F-EDI is taken as is", () => {
    const edi = deprivationVariant(release, { index: "f-edi" });
    // oracle: published file, 01001 −3.05 and 01004 7.66
    expect([edi.scores[row("01001")], edi.scores[row("01004")]]).toEqual([-3.05, 7.66]);
    expect(edi.axis).toBeUndefined();
  });
});
