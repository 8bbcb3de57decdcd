import { describe, expect, test } from "vitest";
import { imputeHierarchical } from "../../../../src/core/deprivation/index.js";
import { imputeColumn } from "../../../../src/core/deprivation/impute-column.js";

describe("imputation", () => {
  const unit = (
    value: number | null,
    weight: number,
    levels: Readonly<Record<string, string | null>>,
  ): {
    code: string;
    weight: number;
    value: number | null;
    levels: Readonly<Record<string, string | null>>;
  } => ({
    code: "x",
    weight,
    value,
    levels,
  });
  test("the first level with enough donors; « national » gathers all, named or not", () => {
    const units = [
      unit(10, 1, { canton: "A", epci: "E" }),
      unit(40, 3, { canton: "B", epci: "E" }),
      unit(90, 4, { canton: "C" }),
      unit(null, 2, { canton: "A", epci: "E" }),
    ];
    const found = (minDonors: number): unknown => {
      const { values, level } = imputeHierarchical(units, ["canton", "epci", "national"], minDonors);
      return [values[3], level[3]];
    };
    expect(found(1)).toEqual([10, "canton"]);
    expect(found(2)).toEqual([32.5, "epci"]);
    expect(found(3)).toEqual([(10 + 120 + 360) / 8, "national"]);
    expect(imputeHierarchical(units, ["canton"])).toMatchObject({ imputedCount: 1, imputedWeightShare: 0.2 });
  });
  test("a donor nobody weighs is no donor, and an empty name is a name", () => {
    const light = [
      unit(10, 1, { canton: "A" }),
      unit(50, 0, { canton: "A" }),
      unit(20, 1, {}),
      unit(null, 1, { canton: "A" }),
    ];
    const found = imputeHierarchical(light, ["canton", "national"], 2);
    expect([found.values[3], found.level[3]]).toEqual([15, "national"]);
    const unnamed = [unit(10, 1, { canton: "" }), unit(30, 1, { canton: "A" }), unit(null, 1, {})];
    expect(imputeHierarchical(unnamed, ["canton", "national"]).values).toEqual([10, 30, 20]);
  });
  test("a unit whose level is null, or that names another nation, keeps to what it names", () => {
    const units = [
      unit(10, 1, { canton: null }),
      unit(null, 1, { canton: null }),
      unit(7, 1, { national: "DOM" }),
    ];
    expect(imputeHierarchical(units, ["canton", "national"]).values).toEqual([10, 10, 7]);
  });
  test("columns: a negative weight counts for nothing, a group without a name is no group", () => {
    const found = imputeColumn(Float64Array.of(10, 40, NaN, NaN), Float64Array.of(1, -3, 1, 2), [
      (i) => ["a", "a", "a", ""][i] ?? "",
    ]);
    expect([...found.values]).toEqual([10, 40, 10, 10]);
    expect([found.imputedCount, found.imputedPopulationShare]).toEqual([2, 0.75]);
  });
});
