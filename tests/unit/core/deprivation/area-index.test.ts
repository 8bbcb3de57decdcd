import { describe, expect, test } from "vitest";
import { areaIndex, compareAggregations } from "../../../../src/core/deprivation/area-index.js";
import { TERRITORY_LEVELS } from "../../../../src/core/release/index.js";
import { loadRelease } from "../../../../src/pipeline/load-release.js";

const release = loadRelease();

/**
 * Oracle: numpy 2.4.6 on the CSV files of the release 2026.1, written apart from this code: number of areas, share of the
 * first axis, area of Albi with its score and fifth, number of areas in each fifth of population.
 */
const NUMPY = [
  ["cantonVille", 1990, 0.678704, "8196", 0.480116, 3, [254, 343, 398, 506, 489]],
  ["bassinDeVie", 1681, 0.648327, "81004", 0.047319, 3, [99, 211, 302, 490, 579]],
  ["epci", 1233, 0.650501, "248100737", 0.124604, 3, [84, 151, 205, 376, 417]],
  ["zoneEmploi", 287, 0.682889, "7602", 0.412571, 3, [12, 32, 54, 84, 105]],
  ["departement", 96, 0.714768, "81", 0.747478, 4, [9, 13, 25, 24, 25]],
  ["region", 13, 0.705651, "76", 0.428967, 3, [1, 2, 4, 3, 3]],
] as const;

describe("the index recomputed on aggregated variables is that of another program", () => {
  test.each(NUMPY)("%s", (level, areas, explained, code, score, fifth, counts) => {
    const found = areaIndex(release, { level, index: "fdep4", classes: 5 });
    const at = found.positionOf.get(code) ?? -1;
    expect(found.codes).toHaveLength(areas);
    expect(Math.abs(found.axis.explained - explained)).toBeLessThan(1e-6);
    expect(Math.abs((found.scores[at] ?? Number.NaN) - score)).toBeLessThan(1e-6);
    expect(found.classes[at]).toBe(fifth);
    expect(counts.map((_, i) => found.classes.filter((c) => c === i + 1).length)).toEqual(counts);
  });
});

test("the unemployment of an area is the sum of its unemployed over the sum of its active", () => {
  const { communes } = release;
  const found = areaIndex(release, { level: "departement", index: "fdep4", classes: 5 });
  const sum = (column: Float64Array): number =>
    column.reduce(
      (total, value, row) => (communes.departement[row] === "81" && value > 0 ? total + value : total),
      0,
    );
  const share = found.variables[3]?.[found.positionOf.get("81") ?? -1] ?? Number.NaN;
  expect(Math.abs(share - sum(communes.unemployed2021) / sum(communes.active2021))).toBeLessThan(1e-12);
});

test("overseas and whole cities are in no area; three variables leave unemployment out", () => {
  const found = areaIndex(release, { level: "departement", index: "fdep3", classes: 10 });
  expect(found.codes.some((code) => code.startsWith("97"))).toBe(false);
  expect(found.variables).toHaveLength(3);
  expect(Math.max(...found.classes)).toBe(10);
  const paris = found.population[found.positionOf.get("75") ?? -1];
  expect(paris).toBe(release.communes.population[release.rowOf.get("75056") ?? -1]);
});

test("both ways are close and not equal: the share that changes class is measured", () => {
  for (const level of TERRITORY_LEVELS) {
    const compared = compareAggregations(release, level);
    expect(compared.correlation, level).toBeGreaterThan(0.99);
    expect(compared.correlation, level).toBeLessThan(1);
    expect(compared.movedPeople, level).toBeGreaterThan(0);
    expect(compared.movedAreas, level).toBeLessThan(0.1);
  }
});
