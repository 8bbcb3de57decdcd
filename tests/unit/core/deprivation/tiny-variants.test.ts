import { describe, expect, test } from "vitest";
import { DEFAULT_INDEX, deprivationVariant, variantSteps } from "../../../../src/core/deprivation/variant.js";
import type { IndexSpec } from "../../../../src/core/deprivation/variant.js";
import { expectAllClose } from "../closeness.js";
import { METRO, communes, filled, plainClasses, plainIndex, row } from "./plain-index.js";
import { tinyRelease } from "./tiny-release.js";

/** What the units weigh in the classes. */
const weightsOf = (base: IndexSpec["base"]): number[] | undefined =>
  base === "communes"
    ? undefined
    : METRO.map((i) => communes[base === "population" ? "population" : "generalPractitioners"][i] ?? 0);

test("the index of the campaign when nothing is chosen", () => {
  expect(DEFAULT_INDEX).toEqual({
    index: "fdep4",
    weighting: "population",
    imputation: "cantonVille",
    unemployment: "rp2021",
    unit: "commune",
    classes: 5,
    base: "population",
  });
  expect(deprivationVariant(tinyRelease()).spec).toEqual(DEFAULT_INDEX);
  expect(deprivationVariant(tinyRelease(), { classes: 10 }).spec).toEqual({ ...DEFAULT_INDEX, classes: 10 });
});

test.each<Partial<IndexSpec>>([{}, { index: "fdep3", weighting: "none" }, { index: "occupation" }])(
  "steps run ahead leave nothing of the columns to be read again: %j",
  (choices) => {
    const release = tinyRelease();
    for (const step of variantSteps(release, choices)) step();
    for (const column of ["medianIncome", "shareBac", "shareWorkers", "shareUnemployed"] as const)
      release.communes[column].fill(7);
    release.communes.occupationalNeed.fill(7);
    const { unitScores, unitClasses } = deprivationVariant(tinyRelease(), choices);
    const ahead = deprivationVariant(release, choices);
    expect([...ahead.unitScores]).toEqual([...unitScores]);
    expect([...ahead.unitClasses]).toEqual([...unitClasses]);
  },
);

describe("each choice gives the index that the canonical functions give", () => {
  test.each<Partial<IndexSpec>>([
    {},
    { index: "fdep3" },
    { weighting: "none" },
    { imputation: "epci" },
    { imputation: "departement" },
    { imputation: "none" },
    { imputation: "none", weighting: "none" },
    { unemployment: "rp2022" },
    { classes: 10 },
    { base: "communes" },
    { base: "practitioners", index: "fdep3" },
  ])("%j", (choices) => {
    const spec = { ...DEFAULT_INDEX, ...choices };
    const { scores, axis } = plainIndex(spec);
    const found = deprivationVariant(tinyRelease(), choices);
    expect(found.unitCodes).toEqual(METRO.map((i) => communes.code[i]));
    expectAllClose(found.unitScores, scores);
    expect(found.axis?.explained).toBe(axis.explained);
    expect([...found.unitClasses]).toEqual(plainClasses(scores, weightsOf(spec.base), spec.classes));
    METRO.forEach((commune, i) => {
      expect(found.scores[commune]).toBe(found.unitScores[i]);
      expect(found.classes[commune]).toBe(found.unitClasses[i]);
    });
    expect([found.scores[row("97411")], found.classes[row("97411")]]).toEqual([NaN, 0]);
  });

  test("coverage: inhabitants of the classed units over those of all", () => {
    expect(deprivationVariant(tinyRelease()).coverage).toBe(1);
    const people = METRO.reduce((sum, i) => sum + (communes.population[i] ?? 0), 0);
    const left = ["01002", "01004", "02003"].reduce(
      (sum, code) => sum + (communes.population[row(code)] ?? 0),
      0,
    );
    const { coverage } = deprivationVariant(tinyRelease(), { imputation: "none" });
    expect(Math.abs(coverage - (people - left) / people)).toBeLessThan(1e-15);
  });

  test("what was imputed: the variable with the most, in units and in inhabitants, and a warning", () => {
    const found = deprivationVariant(tinyRelease());
    const people = METRO.reduce((sum, i) => sum + (communes.population[i] ?? 0), 0);
    // income of 01002, 01004 and 02004, which nobody inhabits
    expect([found.imputedCount, found.imputedPopulationShare]).toEqual([3, 500 / people]);
    expect(found.warnings).toContainEqual({ code: "W_IMPUTED", share: 500 / people });
    const bare = deprivationVariant(tinyRelease(), { imputation: "none" });
    expect([bare.imputedCount, bare.imputedPopulationShare]).toEqual([0, 0]);
    expect(bare.warnings.map(({ code }) => code)).not.toContain("W_IMPUTED");
  });
});

describe("a city as a whole", () => {
  test.each<Partial<IndexSpec>>([
    {},
    { index: "fdep3", classes: 10 },
    { base: "communes" },
    { base: "practitioners" },
    { imputation: "none" },
  ])("%j: scored on the axis of the units, classed beside them", (choices) => {
    const spec = { ...DEFAULT_INDEX, ...choices };
    const { scores, axis } = plainIndex(spec);
    const own = [
      communes.medianIncome,
      communes.shareBac,
      communes.shareWorkers,
      ...(spec.index === "fdep4" ? [communes.shareUnemployed] : []),
    ].map((column) => column[row("75056")] ?? NaN);
    const score = own.reduce(
      (sum, value, j) =>
        sum + ((axis.vector[j] ?? NaN) * (value - (axis.means[j] ?? NaN))) / (axis.sds[j] ?? NaN),
      0,
    );
    const found = deprivationVariant(tinyRelease(), choices);
    expectAllClose([found.scores[row("75056")] ?? NaN], [score]);
    const all = weightsOf(spec.base) ?? METRO.map(() => 1);
    const weights = all.map((weight, i) => (Number.isNaN(scores[i]) ? 0 : weight));
    const total = weights.reduce((a, b) => a + b, 0);
    const below = weights.reduce((sum, w, i) => sum + ((scores[i] ?? NaN) < score ? w : 0), 0);
    expect(found.classes[row("75056")]).toBe(Math.floor((spec.classes * below) / total) + 1);
  });
});

describe("other indices", () => {
  test("the published one is taken as it is: no axis, nothing imputed, no city", () => {
    const found = deprivationVariant(tinyRelease(), { index: "f-edi" });
    expect([...found.unitScores]).toEqual(METRO.map((i) => (i === 4 ? NaN : i - 6)));
    expect(found.axis).toBeUndefined();
    expect([found.imputedCount, found.imputedPopulationShare, found.warnings]).toEqual([0, 0, []]);
    expect([found.scores[row("75056")], found.classes[row("75056")]]).toEqual([NaN, 0]);
    expect([found.scores[row("02001")], found.classes[row("02001")]]).toEqual([NaN, 0]);
  });

  test("the occupational need is its own score, missing values filled; the city has its own need", () => {
    const found = deprivationVariant(tinyRelease(), { index: "occupation" });
    expectAllClose(found.unitScores, filled("occupationalNeed", "cantonVille"));
    expect(found.axis).toBeUndefined();
    expect(found.scores[row("75056")]).toBe(0.9);
    expect(found.imputedCount).toBe(2);
    const people = METRO.reduce((sum, i) => sum + (communes.population[i] ?? 0), 0);
    expect(found.imputedPopulationShare).toBe(250 / people);
    expect(
      deprivationVariant(tinyRelease(), { index: "occupation", imputation: "none" }).classes[row("02003")],
    ).toBe(0);
  });

  test.each<readonly [Partial<IndexSpec>, string, string]>([
    [{ unit: "iris", base: "practitioners" }, "unit", "fdep4/practitioners: not available by IRIS"],
    [{ unit: "iris", index: "occupation" }, "unit", "occupation/population: not available by IRIS"],
    [{ unit: "iris", index: "f-edi" }, "index", "f-edi: published by commune only"],
  ])("%j is refused, never replaced", (choices, path, message) => {
    const refusal = expect.objectContaining({ code: "E_OPTION", path, message }) as Error;
    expect(() => deprivationVariant(tinyRelease(), choices)).toThrow(refusal);
  });

  test("a release without the published index refuses it", () => {
    expect(() => deprivationVariant({ ...tinyRelease(), indices: [] }, { index: "f-edi" })).toThrow(
      expect.objectContaining({ code: "E_OPTION", path: "index" }),
    );
  });
});
