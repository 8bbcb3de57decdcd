import { describe, expect, test } from "vitest";

import {
  choiceDecomposition,
  flipAnalysis,
  multiverseSummary,
} from "../../../../src/core/multiverse/index.js";

describe("changes that flip a verdict, by hand", () => {
  const flip = (change: object): ReturnType<typeof flipAnalysis> =>
    flipAnalysis({ observed: 30, expected: 10, threshold: 2, ...change });
  test.each([
    // ratio 3, threshold 2: 20 days are still flagged under « ≥ », not under « > »
    [{}, { flagged: true, daysToRemove: 11, expectedIncreaseShare: 0.5 }],
    [{ comparison: ">" }, { flagged: true, daysToRemove: 10, expectedIncreaseShare: 0.5 }],
    [{ observed: 12 }, { flagged: false, daysToAdd: 8 }],
    [
      { observed: 12, comparison: ">" },
      { flagged: false, daysToAdd: 9 },
    ],
    [{ observed: 20 }, { flagged: true, daysToRemove: 1, expectedIncreaseShare: 0 }],
    [
      { observed: 20, comparison: ">" },
      { flagged: false, daysToAdd: 1 },
    ],
    [{ observed: 0 }, { flagged: false, daysToAdd: 20 }],
  ])("%j", (change, expected) => {
    const found = flip(change);
    expect(found).toMatchObject(expected);
    expect(found.thresholdThatFlips).toBe(found.ratio);
    expect(Object.hasOwn(found, expected.flagged ? "daysToAdd" : "daysToRemove")).toBe(false);
    expect(Object.hasOwn(found, "ratioByClass")).toBe(false);
  });
  test("an excess of a billionth of a day above a whole number costs one day more", () => {
    // 2 × expected is 5e-10 below, then above, 20 days
    expect(flip({ observed: 23, expected: 10 - 2.5e-10, comparison: ">" }).daysToRemove).toBe(4);
    expect(flip({ observed: 17, expected: 10 + 2.5e-10 }).daysToAdd).toBe(4);
  });
  test("leaves: longest first, a share of them all; none suffices when other days remain", () => {
    expect(flip({ durations: [2, 7, 3, 6] })).toMatchObject({ longestSpellsToRemove: 2, shareOfSpells: 0.5 });
    expect(flip({ durations: [2, 3, 5] })).toMatchObject({
      longestSpellsToRemove: null,
      shareOfSpells: null,
    });
    expect(flip({ durations: [2, 3, 5], comparison: ">" })).toMatchObject({ longestSpellsToRemove: 3 });
    expect(Object.hasOwn(flip({ observed: 12, durations: [2, 3] }), "longestSpellsToRemove")).toBe(false);
  });
  test("patients: heaviest first, off both observed and expected", () => {
    const patients = [
      { days: 3, expected: 4 },
      { days: 15, expected: 2 },
      { days: 0, expected: 1 },
      { days: 12, expected: 3 },
    ];
    // weights d − 2e: −5, 11, −2, 6, sum 10; without 11, −1
    expect(flip({ patients })).toMatchObject({ patientsToRemove: 1, shareOfPatients: 0.25 });
    const even = [
      { days: 24, expected: 7 },
      { days: 6, expected: 3 },
    ];
    // weights 10 and 0: exactly at the threshold without the first
    expect(flip({ patients: even })).toMatchObject({ patientsToRemove: null, shareOfPatients: null });
    expect(flip({ patients: even, comparison: ">" })).toMatchObject({
      patientsToRemove: 1,
      shareOfPatients: 0.5,
    });
    // weights 8, 2 and 0: two to take off under « > »
    const three = [
      { days: 12, expected: 2 },
      { days: 10, expected: 4 },
      { days: 8, expected: 4 },
    ];
    expect(flip({ patients: three, comparison: ">" })).toMatchObject({
      patientsToRemove: 2,
      shareOfPatients: 2 / 3,
    });
    expect(Object.hasOwn(flip({ observed: 12, patients }), "patientsToRemove")).toBe(false);
  });
  test("classes: ratio and verdict in each, steps to the nearest other verdict", () => {
    const expectedByClass = [8, 10, 12, 15, 16];
    const found = flip({ expectedByClass, currentClass: 2 });
    expect(found.ratioByClass).toEqual([3.75, 3, 2.5, 2, 1.875]);
    expect(found.flaggedByClass).toEqual([true, true, true, true, false]);
    expect(found.classStepsToFlip).toBe(3);
    expect(flip({ expectedByClass, currentClass: 2, comparison: ">" }).classStepsToFlip).toBe(2);
    expect(flip({ expectedByClass, currentClass: 5 }).classStepsToFlip).toBe(0);
    expect(flip({ expectedByClass: [8, 9], currentClass: 1 }).classStepsToFlip).toBeNull();
    const without = flip({ expectedByClass });
    expect(without.ratioByClass).toEqual(found.ratioByClass);
    expect(without.flaggedByClass).toEqual(found.flaggedByClass);
    expect(Object.hasOwn(without, "classStepsToFlip")).toBe(false);
  });
});

describe("which choice matters, by hand", () => {
  const axes = [
    { name: "a", options: ["x", "y"] },
    { name: "b", options: ["z", "t"] },
  ];

  test("what specifications of the same options do not share is unexplained", () => {
    const specs = [
      [0, 0],
      [0, 0],
      [1, 0],
      [1, 0],
    ];
    // ratios 1 and 3, then 5 and 7: variance 5 in all, 4 between the options of a, b is never chosen
    const found = choiceDecomposition({ axes, specs, ratios: [1, 3, 5, 7], scale: "ratio" });
    expect(found).toMatchObject({
      totalVariance: 5,
      mainShare: [0.8, 0],
      shapleyShare: [0.8, 0],
      balanced: false,
    });
    expect(Math.abs(found.unexplained - 0.2)).toBeLessThan(1e-15);
    expect(found.totalShare).toEqual([0.8, 0]);
    expect(found.pairShare).toEqual([{ axes: ["a", "b"], share: 0 }]);
  });

  test("a joint effect is that of the pair, and each axis has half of it", () => {
    const specs = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    const found = choiceDecomposition({ axes, specs, ratios: [1, 2, 2, 1], scale: "ratio" });
    expect(found).toMatchObject({
      totalVariance: 0.25,
      mainShare: [0, 0],
      totalShare: [1, 1],
      shapleyShare: [0.5, 0.5],
      pairShare: [{ axes: ["a", "b"], share: 1 }],
      unexplained: 0,
      balanced: true,
    });
  });

  test.each([
    ["all once", [0, 1, 2, 3], true],
    ["all twice", [0, 1, 2, 3, 3, 2, 1, 0], true],
    ["one missing", [0, 1, 2], false],
    ["one missing, one twice", [0, 1, 2, 2], false],
    ["not the same number of times", [0, 0, 0, 1, 2, 2, 3, 3], false],
    ["one alone", [3], false],
  ])("balanced: %s", (_, cells, balanced) => {
    const specs = cells.map((cell) => [cell >> 1, cell & 1]);
    expect(choiceDecomposition({ axes, specs, ratios: cells.map((c) => 1 + c) }).balanced).toBe(balanced);
  });

  test.each([
    ["of 2", 2, 2 + 8e-16],
    ["of a thousandth", 0.001, 0.001 + 1e-15],
    ["of a million", 1e6, 1e6 + 1e-9],
  ])("noise of rounding around ratios %s is never decomposed", (_, low, high) => {
    const found = choiceDecomposition({
      axes,
      specs: [
        [0, 0],
        [1, 0],
      ],
      ratios: [low, high],
      scale: "ratio",
    });
    expect(high).not.toBe(low);
    expect(found).toMatchObject({
      totalVariance: 0,
      mainShare: [0, 0],
      shapleyShare: [0, 0],
      unexplained: 0,
    });
  });

  test("a difference that rounding cannot make is decomposed", () => {
    const specs = [
      [0, 0],
      [1, 0],
    ];
    const found = choiceDecomposition({ axes, specs, ratios: [2, 2 + 1e-10], scale: "ratio" });
    expect(found.mainShare).toEqual([1, 0]);
  });
});

describe("summary, by hand", () => {
  const axes = [{ name: "a", options: ["x", "y", "z"] }];
  const found = multiverseSummary({
    axes,
    specs: [[1], [0], [1], [0], [1], [0], [0]],
    ratios: [4, 1, 2, 8, 0.5, 2, 16],
    threshold: 2,
  });

  test("order, ties by enumeration; first and last five; geometric mean", () => {
    expect(found.order).toEqual([4, 1, 2, 5, 0, 3, 6]);
    expect(found.curveOrder).toEqual([4, 1, 2, 5, 0, 2, 5, 0, 3, 6]);
    // log2: −1, 0, 1, 1, 2, 3, 4
    expect(Math.abs(found.geometricMean - 2 ** (10 / 7))).toBeLessThan(1e-14);
    expect([found.min, found.median, found.max, found.thresholdForHalf]).toEqual([0.5, 2, 16, 2]);
    expect([found.specs, found.flagged, found.shareFlagged]).toEqual([7, 5, 5 / 7]);
    // type 7: positions 0.3 and 5.7 of 6
    expect(Math.abs(found.q05 - 0.65)).toBeLessThan(1e-15);
    expect(Math.abs(found.q95 - 13.6)).toBeLessThan(1e-14);
  });

  test("by option; an option that no specification holds has no share", () => {
    expect(found.byOption).toEqual([
      { axis: "a", option: "x", specs: 4, shareFlagged: 0.75, medianRatio: 5 },
      { axis: "a", option: "y", specs: 3, shareFlagged: 2 / 3, medianRatio: 2 },
      { axis: "a", option: "z", specs: 0, shareFlagged: null, medianRatio: null },
    ]);
  });

  test("a ratio of 0 makes the geometric mean 0; the threshold is 2 and its equal flagged unless told otherwise", () => {
    const zero = { axes, specs: [[0], [1]], ratios: [0, 2] };
    expect(multiverseSummary(zero)).toMatchObject({ geometricMean: 0, flagged: 1 });
    expect(multiverseSummary({ ...zero, comparison: ">" }).flagged).toBe(0);
  });
});
