import { describe, expect, test } from "vitest";
import { deprivationPca, imputeHierarchical } from "../../../../src/core/deprivation/index.js";
import { DEFAULT_INDEX, deprivationVariant } from "../../../../src/core/deprivation/variant.js";
import { fittedUnits } from "../../../../src/core/deprivation/variant-units.js";
import { TERRITORY_LEVELS } from "../../../../src/core/release/index.js";
import { expectAllClose } from "../closeness.js";
import { LEVELS, METRO, communes, plainClasses, plainIndex, release, row } from "./plain-index.js";
import { tinyRelease } from "./tiny-release.js";

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
    expectAllClose(found.unitScores, [...plain.scores]);
    expect([...found.unitClasses]).toEqual(plainClasses([...plain.scores], population, 5));
    expect(deprivationVariant(tinyRelease(), { unit: "iris", unemployment: "rp2022" }).unitScores).toEqual(
      found.unitScores,
    );
  });

  test("units have no GPs nor occupational need", () => {
    const units = fittedUnits(tinyRelease(), "iris");
    expect(units.generalPractitioners).toBeUndefined();
    expectAllClose(units.values("occupationalNeed"), new Array<number>(units.length).fill(NaN));
    expectAllClose(units.values("shareUnemployed"), [...units.values("shareUnemployed2022")]);
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
        expectAllClose(found.unitScores, means);
        const of = base === "population" ? people : doctors;
        const weights = base === "communes" ? undefined : members.map((list) => over(list, of));
        expect([...found.unitClasses]).toEqual(plainClasses(means, weights, 5));
        communes.code.forEach((code, i) => {
          const at = METRO.includes(i) || code === "75056" ? codes.indexOf(communes[level][i] ?? "") : -1;
          expectAllClose([found.scores[i] ?? 0], [means[at] ?? NaN]);
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
