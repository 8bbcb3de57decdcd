import { describe, expect, it } from "vitest";
import { groupOf, perimeterKey } from "../../../../src/core/answer/group-table.js";
import { VILLAGE, close } from "./village.js";

const RANKING = { index: "fdep4", weighting: "population", classes: "fifths-population" } as const;
const group = (perimeter: string, q: number) => groupOf(VILLAGE, RANKING, perimeter, q);
describe("table of the groups", () => {
  it("a class of a région: need weighted by inhabitants, over the communes that have one", () => {
    // Bourg 1.2 × 3,000; Côte has no need, and counts among communes, inhabitants and doctors
    expect(group("region/84", 2)).toEqual({ need: 1.2, communes: 2, population: 4000 });
    expect(group("region/84", 3)).toEqual({ need: 1, communes: 1, population: 25_000 });
  });

  it("a whole région, a whole département, communes without a class included", () => {
    // (0.8 × 1,000 + 1.2 × 3,000 + 25,000) ÷ 29,000; Désert has no inhabitants, Paris as a whole is never counted
    const rhone = group("region/84", 0);
    expect(close(rhone?.need, 29_400 / 29_000)).toBe(true);
    expect(rhone).toMatchObject({ communes: 5, population: 30_000 });
    expect(close(group("departement/01", 0)?.need, 4400 / 4000)).toBe(true);
    expect(group("departement/01", 0)).toMatchObject({ communes: 4, population: 5000 });
  });

  it("the nation: its régions, overseas included", () => {
    const nation = group("national", 0);
    expect(close(nation?.need, 38_400 / 35_000)).toBe(true);
    expect(nation).toMatchObject({ communes: 6, population: 36_000 });
    expect(group("national", 1)).toMatchObject({ need: 0.8, communes: 1 });
  });

  it("adds up the communes of one class: (0.8 × 1,000 + 1.2 × 3,000) ÷ 4,000", () => {
    const together = { ...VILLAGE, classes: () => Int32Array.of(1, 1, 1, 3, 0, 0, 0) };
    const found = groupOf(together, RANKING, "departement/01", 1);
    expect(close(found?.need, 1.1)).toBe(true);
    expect(found).toMatchObject({ communes: 3, population: 5000 });
  });

  it("nothing where no commune has a need", () => {
    expect(group("departement/69", 1)).toBeUndefined();
    expect(group("departement/75", 0)).toBeUndefined();
    expect(group("region/99", 0)).toBeUndefined();
  });

  it.each([
    ["class-national", "national"],
    ["national", "national"],
    ["class-departement", "departement/01"],
    ["departement", "departement/01"],
    ["class-region", "region/84"],
    ["region", "region/84"],
  ] as const)("%s around Amont is %s", (comparator, key) => {
    expect(perimeterKey(VILLAGE, 0, comparator)).toBe(key);
  });
});
