import { describe, expect, test } from "vitest";

import { areaIndex, compareAggregations } from "../../../../src/core/deprivation/area-index.js";
import { deprivationPca, weightedClasses } from "../../../../src/core/deprivation/index.js";
import { deprivationVariant } from "../../../../src/core/deprivation/variant.js";
import type { Release, TerritoryLevel } from "../../../../src/core/release/types.js";
import { expectAllClose } from "../closeness.js";
import { tinyRelease } from "./tiny-release.js";

const release = tinyRelease();

interface PlainAreas {
  readonly codes: readonly string[];
  readonly population: readonly number[];
  readonly variables: readonly (readonly number[])[];
  readonly scores: readonly number[];
  readonly explained: number;
}

/** The same index written out: sums of numerators over sums of denominators, then the canonical component. */
function plainAreas({ communes }: Release, level: TerritoryLevel, four: boolean): PlainAreas {
  const metro = communes.code
    .map((_, i) => i)
    .filter((i) => communes.kind[i] !== "city" && communes.code[i] !== "97411");
  const codes = [...new Set(metro.map((i) => communes[level][i] ?? ""))].sort();
  const at = (column: ArrayLike<number>, i: number): number => column[i] ?? NaN;
  const adults = (i: number): number => at(communes.population, i) * (1 - at(communes.ageShares[0] ?? [], i));
  const people = (i: number): number => at(communes.population, i);
  const active = (i: number): number => at(communes.active2021, i);
  const share = (column: ArrayLike<number>, weight: (i: number) => number): number[] =>
    codes.map((code) => {
      const members = metro.filter((i) => communes[level][i] === code && !Number.isNaN(column[i]));
      return (
        members.reduce((sum, i) => sum + weight(i) * at(column, i), 0) /
        members.reduce((sum, i) => sum + weight(i), 0)
      );
    });
  const unemployed = codes.map((code) => {
    const members = metro.filter((i) => communes[level][i] === code);
    return (
      members.reduce((sum, i) => sum + at(communes.unemployed2021, i), 0) /
      members.reduce((sum, i) => sum + active(i), 0)
    );
  });
  const variables = [
    share(communes.medianIncome, people),
    share(communes.shareBac, adults),
    share(communes.shareWorkers, active),
    ...(four ? [unemployed] : []),
  ];
  const population = codes.map((code) =>
    metro.filter((i) => communes[level][i] === code).reduce((sum, i) => sum + people(i), 0),
  );
  const whole = codes.map((_, a) => a).filter((a) => variables.every((column) => !Number.isNaN(column[a])));
  const fitted = deprivationPca({
    variables: variables.map((_, j) => String(j)),
    directions: [-1, -1, 1, 1].slice(0, variables.length),
    values: whole.map((a) => variables.map((column) => column[a] ?? NaN)),
    population: whole.map((a) => population[a] ?? NaN),
  });
  const scores = codes.map((_, a) => fitted.scores[whole.indexOf(a)] ?? NaN);
  return { codes, population, variables, scores, explained: fitted.explained };
}

/** Sums of sums, in another order. */
const TOLERANCE = 1e-11;

describe("the index recomputed on aggregated variables", () => {
  test.each(["cantonVille", "bassinDeVie", "epci"] as const)("%s: that of sums written out", (level) => {
    for (const index of ["fdep4", "fdep3"] as const) {
      const plain = plainAreas(release, level, index === "fdep4");
      const found = areaIndex(tinyRelease(), { level, index, classes: 5 });
      expect(found.spec).toEqual({ level, index, classes: 5 });
      expect(found.codes).toEqual(plain.codes);
      expect([...found.population]).toEqual(plain.population);
      expect(found.variables).toHaveLength(plain.variables.length);
      found.variables.forEach((column, j) => {
        expectAllClose(column, plain.variables[j] ?? [], TOLERANCE);
      });
      expectAllClose(found.scores, plain.scores, TOLERANCE);
      expect(Math.abs(found.axis.explained - plain.explained)).toBeLessThan(1e-12);
      plain.codes.forEach((code, i) => expect(found.positionOf.get(code)).toBe(i));
      const ranked = plain.codes.map((_, a) => a).filter((a) => Number.isFinite(plain.scores[a]));
      const classes = weightedClasses(
        ranked.map((a) => plain.scores[a] ?? NaN),
        ranked.map((a) => plain.population[a] ?? NaN),
        5,
      ).class;
      expect([...found.classes]).toEqual(plain.codes.map((_, a) => classes[ranked.indexOf(a)] ?? 0));
    }
  });

  test("an area without a variable has neither score nor class", () => {
    const found = areaIndex(tinyRelease(), { level: "epci", index: "fdep3", classes: 10 });
    const alone = found.positionOf.get("E2") ?? -1;
    expect([found.variables[0]?.[alone], found.scores[alone], found.classes[alone]]).toEqual([NaN, NaN, 0]);
    expect(Math.max(...found.classes)).toBeGreaterThan(5);
  });

  test("choices are not mixed up, and each is computed once", () => {
    const five = areaIndex(release, { level: "epci", index: "fdep4", classes: 5 });
    expect(areaIndex(release, { level: "epci", index: "fdep4", classes: 5 })).toBe(five);
    expect(areaIndex(release, { level: "epci", index: "fdep4", classes: 10 }).spec.classes).toBe(10);
    expect(areaIndex(release, { level: "epci", index: "fdep3", classes: 5 }).variables).toHaveLength(3);
    expect(areaIndex(release, { level: "cantonVille", index: "fdep4", classes: 5 }).codes).toContain("A9");
  });

  test("fewer areas than variables and one more: refused", () => {
    expect(() => areaIndex(tinyRelease(), { level: "departement", index: "fdep4", classes: 5 })).toThrow(
      expect.objectContaining({ code: "E_TOO_FEW_UNITS" }),
    );
  });
});

describe("both ways of giving an index to larger areas", () => {
  test.each(["cantonVille", "bassinDeVie", "epci"] as const)(
    "%s: correlation and moves written out",
    (level) => {
      for (const index of ["fdep4", "fdep3"] as const) {
        const recomputed = areaIndex(tinyRelease(), { level, index, classes: 5 });
        const mean = deprivationVariant(tinyRelease(), { unit: level, index });
        const both = recomputed.codes.flatMap((code, a) => {
          const b = mean.unitCodes.indexOf(code);
          const pair = { x: recomputed.scores[a] ?? NaN, y: mean.unitScores[b] ?? NaN };
          if (Number.isNaN(pair.x + pair.y)) return [];
          const moved = recomputed.classes[a] === mean.unitClasses[b] ? 0 : 1;
          return [{ ...pair, moved, w: recomputed.population[a] ?? NaN }];
        });
        const total = both.reduce((sum, { w }) => sum + w, 0);
        const average = (of: (pair: (typeof both)[number]) => number): number =>
          both.reduce((sum, pair) => sum + pair.w * of(pair), 0) / total;
        const [mx, my] = [average(({ x }) => x), average(({ y }) => y)];
        const covariance = average(({ x, y }) => (x - mx) * (y - my));
        const spread = average(({ x }) => (x - mx) ** 2) * average(({ y }) => (y - my) ** 2);
        const found = compareAggregations(tinyRelease(), level, index);
        expect(found).toMatchObject({ level, areas: both.length, explained: recomputed.axis.explained });
        expectAllClose([found.correlation], [covariance / Math.sqrt(spread)], TOLERANCE);
        expectAllClose(
          [found.movedAreas],
          [both.reduce((sum, { moved }) => sum + moved, 0) / both.length],
          TOLERANCE,
        );
        expectAllClose([found.movedPeople], [average(({ moved }) => moved)], TOLERANCE);
      }
    },
  );

  test("four variables unless told otherwise", () => {
    expect(compareAggregations(tinyRelease(), "cantonVille")).toEqual(
      compareAggregations(tinyRelease(), "cantonVille", "fdep4"),
    );
    expect(compareAggregations(tinyRelease(), "cantonVille")).not.toEqual(
      compareAggregations(tinyRelease(), "cantonVille", "fdep3"),
    );
  });
});
