import { describe, expect, test } from "vitest";
import {
  deprivationPca,
  imputeHierarchical,
  weightedClasses,
} from "../../../../src/core/deprivation/index.js";
import { DEFAULT_INDEX, deprivationVariant } from "../../../../src/core/deprivation/variant.js";
import type { IndexSpec } from "../../../../src/core/deprivation/variant.js";
import { tinyRelease } from "./tiny-release.js";

const release = tinyRelease();
const { communes } = release;
const row = (code: string): number => communes.code.indexOf(code);
/** Metropolitan communes and arrondissements, by row. */
const METRO = communes.code
  .map((_, i) => i)
  .filter((i) => !["75056", "97411"].includes(communes.code[i] ?? ""));
const LEVELS = ["cantonVille", "epci", "departement"] as const;
const DIRECTIONS = {
  medianIncome: -1,
  shareBac: -1,
  shareWorkers: 1,
  shareUnemployed: 1,
  shareUnemployed2022: 1,
};

/** Columns of the communes filled by the canonical imputation, from the level asked for upwards. */
function filled(name: keyof typeof DIRECTIONS | "occupationalNeed", from: IndexSpec["imputation"]): number[] {
  const levels = from === "none" ? [] : LEVELS.slice(LEVELS.indexOf(from));
  const units = METRO.map((i) => ({
    code: communes.code[i] ?? "",
    weight: communes.population[i] ?? 0,
    value: Number.isNaN(communes[name][i]) ? null : (communes[name][i] ?? null),
    levels: Object.fromEntries(LEVELS.map((level) => [level, communes[level][i] ?? ""])),
  }));
  return from === "none"
    ? units.map(({ value }) => value ?? NaN)
    : [...imputeHierarchical(units, [...levels, "national"]).values];
}
/** The index by the canonical functions, over the units that have every value. */
function plainIndex(spec: IndexSpec): { scores: number[]; axis: ReturnType<typeof deprivationPca> } {
  const fourth = spec.unemployment === "rp2021" ? "shareUnemployed" : "shareUnemployed2022";
  const names = [
    "medianIncome",
    "shareBac",
    "shareWorkers",
    ...(spec.index === "fdep4" ? [fourth] : []),
  ] as (keyof typeof DIRECTIONS)[];
  const columns = names.map((name) => filled(name, spec.imputation));
  const whole = METRO.map((_, i) => i).filter((i) => columns.every((column) => Number.isFinite(column[i])));
  const axis = deprivationPca({
    variables: names,
    directions: names.map((name) => DIRECTIONS[name]),
    values: whole.map((i) => columns.map((column) => column[i] ?? NaN)),
    population: whole.map((i) => communes.population[METRO[i] ?? -1] ?? NaN),
    weighting: spec.weighting,
  });
  const scores = METRO.map((_, i) => axis.scores[whole.indexOf(i)] ?? NaN);
  return { scores, axis };
}
/** Classes of equal weight of what has a score, 0 elsewhere, by the canonical function. */
function plainClasses(
  scores: readonly number[],
  weights: readonly number[] | undefined,
  classes: number,
): number[] {
  const ranked = scores.map((_, i) => i).filter((i) => Number.isFinite(scores[i]));
  const found = weightedClasses(
    ranked.map((i) => scores[i] ?? NaN),
    weights && ranked.map((i) => weights[i] ?? NaN),
    classes,
  ).class;
  return scores.map((_, i) => found[ranked.indexOf(i)] ?? 0);
}
const weightsOf = (base: IndexSpec["base"]): number[] | undefined =>
  base === "communes"
    ? undefined
    : METRO.map((i) => communes[base === "population" ? "population" : "generalPractitioners"][i] ?? 0);
/** Equal, missing in the same places, to the rounding of sums made in another order. */
function expectClose(found: ArrayLike<number>, expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, i) => {
    const actual = found[i] ?? NaN;
    if (Number.isNaN(value)) expect(actual, String(i)).toBeNaN();
    else
      expect(Math.abs(actual - value), String(i)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
  });
}
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
    expectClose(found.unitScores, scores);
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
    expectClose([found.scores[row("75056")] ?? NaN], [score]);
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
    expectClose(found.unitScores, filled("occupationalNeed", "cantonVille"));
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
