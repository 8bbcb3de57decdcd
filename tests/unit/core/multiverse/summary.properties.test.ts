import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { choiceDecomposition, multiverseSummary } from "../../../../src/core/multiverse/index.js";
import type { Comparison, Specification } from "../../../../src/core/multiverse/index.js";
import { multiverseArbitrary } from "./arbitraries.js";

describe("multiverseSummary", () => {
  test("the curve is sorted and the shares by option add up to the whole", () => {
    fc.assert(
      fc.property(multiverseArbitrary, fc.constantFrom<Comparison>(">=", ">"), (multiverse, comparison) => {
        const summary = multiverseSummary({ ...multiverse, threshold: 1.5, comparison });
        const curve = summary.order.map((k) => multiverse.ratios[k] ?? NaN);
        expect(curve).toEqual([...multiverse.ratios].sort((a, b) => a - b));
        for (const axis of multiverse.axes) {
          const own = summary.byOption.filter((option) => option.axis === axis.name);
          const flagged = own.reduce((sum, o) => sum + Math.round((o.shareFlagged ?? 0) * o.specs), 0);
          expect(own.reduce((sum, o) => sum + o.specs, 0)).toBe(summary.specs);
          expect(flagged).toBe(summary.flagged);
        }
        expect([summary.min, summary.q05, summary.median, summary.q95, summary.max]).toEqual(
          [summary.min, summary.q05, summary.median, summary.q95, summary.max].sort((a, b) => a - b),
        );
      }),
    );
  });

  test.each([
    [{ axes: [], specs: [], ratios: [] }, "E_NO_COMPUTABLE_SPEC"],
    [{ axes: [{ name: "a", options: ["x"] }], specs: [[0]], ratios: [] }, "E_INPUT_SHAPE"],
    [{ axes: [{ name: "a", options: ["x"] }], specs: [[1]], ratios: [1] }, "E_OPTION"],
    [{ axes: [{ name: "a", options: ["x"] }], specs: [[0]], ratios: [NaN] }, "E_NOT_FINITE"],
    [{ axes: [{ name: "a", options: ["x"] }], specs: [[0]], ratios: [-1] }, "E_NEGATIVE"],
  ])("refuses %j", (input, code) => {
    expect(() => multiverseSummary(input)).toThrow(expect.objectContaining({ code }));
  });
});

describe("choiceDecomposition", () => {
  test("Shapley shares are those of the definition, and add up to what is explained", () => {
    fc.assert(
      fc.property(multiverseArbitrary, (multiverse) => {
        const result = choiceDecomposition(multiverse);
        const naive = naiveShapley(multiverse.specs, multiverse.ratios);
        result.shapleyShare.forEach((share, j) =>
          expect(Math.abs(share - (naive[j] ?? NaN))).toBeLessThan(1e-9),
        );
        const sum = result.shapleyShare.reduce((a, b) => a + b, 0);
        const spread = new Set(multiverse.ratios).size > 1;
        if (spread) expect(Math.abs(sum + result.unexplained - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 60 },
    );
  });

  test("when every ratio is equal no choice matters", () => {
    const axes = [{ name: "a", options: ["x", "y"] }];
    const result = choiceDecomposition({ axes, specs: [[0], [1]], ratios: [2.1, 2.1] });
    expect(result).toMatchObject({ totalVariance: 0, shapleyShare: [0], mainShare: [0], unexplained: 0 });
  });

  test("a ratio of 0 has no logarithm, but has a variance", () => {
    const input = { axes: [{ name: "a", options: ["x", "y"] }], specs: [[0], [1]], ratios: [0, 1] };
    expect(() => choiceDecomposition(input)).toThrow(expect.objectContaining({ code: "E_LOG_OF_ZERO" }));
    expect(choiceDecomposition({ ...input, scale: "ratio" }).shapleyShare).toEqual([1]);
  });
});

/** Average over every order of arrival of the axes of the variance that each adds. */
function naiveShapley(specs: readonly Specification[], ratios: readonly number[]): number[] {
  const y = ratios.map(Math.log);
  const mean = y.reduce((a, b) => a + b, 0) / y.length;
  const total = y.reduce((sum, value) => sum + (value - mean) ** 2, 0) / y.length;
  const explained = (axes: readonly number[]): number => {
    const cells = new Map<string, number[]>();
    specs.forEach((spec, k) => {
      const key = axes.map((j) => spec[j]).join();
      cells.set(key, [...(cells.get(key) ?? []), y[k] ?? 0]);
    });
    const between = [...cells.values()].map(
      (c) => c.length * (c.reduce((a, b) => a + b, 0) / c.length - mean) ** 2,
    );
    return between.reduce((a, b) => a + b, 0) / y.length / total;
  };
  const players = specs[0]?.map((_, j) => j) ?? [];
  const orders = permutations(players);
  return players.map((j) => {
    if (new Set(ratios).size === 1) return 0;
    const gains = orders.map((order) => {
      const before = order.slice(0, order.indexOf(j));
      return explained([...before, j]) - explained(before);
    });
    return gains.reduce((a, b) => a + b, 0) / orders.length;
  });
}

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((item) =>
    permutations(list.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
