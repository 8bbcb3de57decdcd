import { describe, expect, it } from "vitest";
import { catchmentIndex } from "../../../../src/core/geography/index.js";
import type { CatchmentInput } from "../../../../src/core/geography/index.js";
import { close } from "../closeness.js";
import { refused } from "../refusals.js";

describe("index of the places where the patients live", () => {
  // 6 patients in A (index 1, class 2), 2 in B (3, class 5), 2 in a commune that the table does not have
  const base: CatchmentInput = {
    shares: [
      { code: "A", share: 6 },
      { code: "B", share: 2 },
      { code: "X", share: 2 },
    ],
    index: { A: 1, B: 3, C: -2, D: null },
    class: { A: 2, B: 5 },
    classes: 5,
    practice: "A",
  };

  it("mean 12/8, variance (6 × 0.25 + 2 × 2.25)/8, bounds with the two unknown patients at −2 and at 3", () => {
    const found = catchmentIndex(base);
    expect(found).toMatchObject({
      coverage: 0.8,
      mean: 1.5,
      classDistribution: [0, 0.75, 0, 0, 0.25],
      practiceClass: 2,
      shareOutsidePracticeClass: 0.25,
      meanMinusPractice: 0.5,
      warnings: [{ code: "W_COVERAGE", coverage: 0.8 }],
    });
    expect(close(found.sd, Math.sqrt(0.75))).toBe(true);
    expect([close(found.bounds[0], 0.8 * 1.5 - 0.4), close(found.bounds[1], 0.8 * 1.5 + 0.6)]).toEqual([
      true,
      true,
    ]);
  });

  it("gives the unknown patients the index of the surgery on request: 0.8 × 1.5 + 0.2 × 1", () => {
    const found = catchmentIndex({ ...base, unknownPolicy: "practice" });
    expect([close(found.mean, 1.4), close(found.meanMinusPractice, 0.4)]).toEqual([true, true]);
    const { practice: _none, ...without } = base;
    expect(() => catchmentIndex({ ...without, unknownPolicy: "practice" })).toThrow(
      refused("E_UNKNOWN_COMMUNE", "practice"),
    );
    expect(() => catchmentIndex({ ...base, practice: "D" })).toThrow(
      refused("E_UNKNOWN_COMMUNE", "practice"),
    );
  });

  it("without a surgery says nothing of it", () => {
    const { practice: _none, ...without } = base;
    expect(catchmentIndex(without)).toMatchObject({
      mean: 1.5,
      practiceClass: null,
      shareOutsidePracticeClass: null,
      meanMinusPractice: null,
    });
  });

  it("warns under nine tenths of the patients, not at nine tenths", () => {
    const of = (known: number) => ({
      ...base,
      shares: [
        { code: "A", share: known },
        { code: "X", share: 1 },
      ],
    });
    expect(catchmentIndex(of(9)).warnings).toEqual([]);
    expect(catchmentIndex(of(8.9)).warnings).toHaveLength(1);
  });

  it("distributes over the patients whose commune has a class", () => {
    expect(catchmentIndex({ ...base, class: { A: 2, B: null } }).classDistribution).toEqual([0, 1, 0, 0, 0]);
    expect(catchmentIndex({ ...base, class: {} })).toMatchObject({
      classDistribution: [0, 0, 0, 0, 0],
      practiceClass: null,
    });
    const absent = { A: 1, B: undefined } as unknown as Record<string, number>;
    expect(catchmentIndex({ ...base, index: absent })).toMatchObject({ coverage: 0.6, mean: 1 });
    // a surgery in a class where no patient with a class lives: all of them are outside
    const shares = [{ code: "B", share: 1 }];
    expect(catchmentIndex({ ...base, shares }).shareOutsidePracticeClass).toBe(1);
  });

  it.each([0, -1, 1.5, 10_001, NaN])("refuses %d classes", (classes) => {
    expect(() => catchmentIndex({ ...base, class: {}, classes })).toThrow(refused("E_OPTION", "classes"));
  });

  it.each([1, 10_000])("accepts %d classes", (classes) => {
    expect(catchmentIndex({ ...base, class: { A: 1, B: 1 }, classes }).classDistribution[0]).toBe(1);
  });

  it.each([0, 6, 2.5, -1])("refuses the class %d of five", (of) => {
    expect(() => catchmentIndex({ ...base, class: { A: of, B: 5 } })).toThrow(refused("E_OPTION", "class"));
  });

  it("refuses a list of which nobody's commune is known, or nobody at all", () => {
    for (const shares of [[{ code: "X", share: 1 }], [{ code: "A", share: 0 }], []])
      expect(() => catchmentIndex({ ...base, shares })).toThrow(refused("E_UNKNOWN_COMMUNE", "shares"));
  });
});
