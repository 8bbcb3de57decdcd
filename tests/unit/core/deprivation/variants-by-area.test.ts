import { describe, expect, test } from "vitest";
import {
  deprivationPca,
  imputeHierarchical,
  weightedClasses,
} from "../../../../src/core/deprivation/index.js";
import { DEFAULT_INDEX, deprivationVariant } from "../../../../src/core/deprivation/variant.js";
import type { IndexSpec } from "../../../../src/core/deprivation/variant.js";
import { fittedUnits } from "../../../../src/core/deprivation/variant-units.js";
import { TERRITORY_LEVELS } from "../../../../src/core/release/index.js";
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
describe("by IRIS", () => {
  const found = deprivationVariant(tinyRelease(), { unit: "iris", index: "fdep4" });
  const whole = METRO.filter((i) => i !== 2);

  test("IRIS of the split commune, then the communes that are not split", () => {
    expect(found.unitCodes).toEqual(["010030101", "010030102", ...whole.map((i) => communes.code[i])]);
    expect([found.scores[2], found.classes[2]]).toEqual([NaN, 0]);
    whole.forEach((i, at) => {
      expect(found.scores[i]).toBe(found.unitScores[at + 2]);
      expect(found.classes[i]).toBe(found.unitClasses[at + 2]);
    });
    expect([found.scores[row("75056")], found.scores[row("97411")]]).toEqual([NaN, NaN]);
  });

  test("fitted on the unemployment of 2022, missing values taken in the commune first", () => {
    const { iris } = release;
    const population = [...iris.population, ...whole.map((i) => communes.population[i] ?? 0)];
    const names = ["medianIncome", "shareBac", "shareWorkers", "shareUnemployed2022"] as const;
    const columns = names.map((name) => {
      const values = [...iris[name], ...whole.map((i) => communes[name][i] ?? NaN)];
      const places = [2, 2, ...whole];
      const units = values.map((value, u) => ({
        code: String(u),
        weight: population[u] ?? 0,
        value: Number.isNaN(value) ? null : value,
        levels: {
          commune: communes.code[places[u] ?? -1] ?? "",
          ...Object.fromEntries(LEVELS.map((level) => [level, communes[level][places[u] ?? -1] ?? ""])),
        },
      }));
      return imputeHierarchical(units, ["commune", ...LEVELS, "national"]).values;
    });
    // the second IRIS takes the income of the first one, of its commune
    expect(columns[0]?.[1]).toBe(15000);
    const plain = deprivationPca({
      variables: names,
      directions: [-1, -1, 1, 1],
      values: population.map((_, u) => columns.map((column) => column[u] ?? NaN)),
      population,
    });
    expectClose(found.unitScores, [...plain.scores]);
    expect([...found.unitClasses]).toEqual(plainClasses([...plain.scores], population, 5));
    expect(deprivationVariant(tinyRelease(), { unit: "iris", unemployment: "rp2022" }).unitScores).toEqual(
      found.unitScores,
    );
  });

  test("units have no GPs nor occupational need", () => {
    const units = fittedUnits(tinyRelease(), "iris");
    expect(units.generalPractitioners).toBeUndefined();
    expectClose(units.values("occupationalNeed"), new Array<number>(units.length).fill(NaN));
    expectClose(units.values("shareUnemployed"), [...units.values("shareUnemployed2022")]);
    expect([...units.commune]).toEqual([2, 2, ...whole]);
  });
});

describe("over larger areas", () => {
  test.each(TERRITORY_LEVELS)(
    "%s: population-weighted mean of the communes, GPs and inhabitants summed",
    (level) => {
      for (const base of ["population", "practitioners", "communes"] as const) {
        const spec = { ...DEFAULT_INDEX, imputation: "none" as const };
        const { scores } = plainIndex(spec);
        const codes = [...new Set(METRO.map((i) => communes[level][i] ?? ""))].sort();
        const found = deprivationVariant(tinyRelease(), { imputation: "none", unit: level, base });
        expect(found.unitCodes).toEqual(codes);
        const members = codes.map((code) =>
          METRO.map((_, i) => i).filter((i) => communes[level][METRO[i] ?? -1] === code),
        );
        const over = (list: readonly number[], of: (i: number) => number): number =>
          list.reduce((sum, i) => sum + of(i), 0);
        const people = (i: number): number => communes.population[METRO[i] ?? -1] ?? NaN;
        const doctors = (i: number): number => communes.generalPractitioners[METRO[i] ?? -1] ?? NaN;
        const means = members.map((list) => {
          const scored = list.filter((i) => Number.isFinite(scores[i]));
          return over(scored, (i) => people(i) * (scores[i] ?? NaN)) / over(scored, people);
        });
        expectClose(found.unitScores, means);
        const of = base === "population" ? people : doctors;
        const weights = base === "communes" ? undefined : members.map((list) => over(list, of));
        expect([...found.unitClasses]).toEqual(plainClasses(means, weights, 5));
        communes.code.forEach((code, i) => {
          const at = METRO.includes(i) || code === "75056" ? codes.indexOf(communes[level][i] ?? "") : -1;
          expectClose([found.scores[i] ?? 0], [means[at] ?? NaN]);
          expect(found.classes[i]).toBe(found.unitClasses[at] ?? 0);
        });
        const covered = over(
          METRO.map((_, i) => i),
          people,
        );
        const without = members.filter((_, a) => Number.isNaN(means[a])).flat();
        expect(Math.abs(found.coverage - 1 + over(without, people) / covered)).toBeLessThan(1e-15);
      }
    },
  );
});

test("units and fits are made once per release, and again for another release", () => {
  expect(fittedUnits(release, "commune")).toBe(fittedUnits(release, "commune"));
  expect(fittedUnits(tinyRelease(), "commune")).not.toBe(fittedUnits(tinyRelease(), "commune"));
  expect(deprivationVariant(release).unitScores).toBe(
    deprivationVariant(release, { classes: 10 }).unitScores,
  );
});
