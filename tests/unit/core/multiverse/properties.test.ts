import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  choiceDecomposition,
  enumerateGrid,
  flipAnalysis,
  isFlagged,
  multiverseSummary,
} from "../../../../src/core/multiverse/index.js";
import type { Axis, Comparison, Specification } from "../../../../src/core/multiverse/index.js";

const axesArbitrary = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 })
  .map((sizes): Axis[] =>
    sizes.map((size, j) => ({
      name: `axe ${String(j)}`,
      options: Array.from({ length: size }, (_, o) => `o${String(o)}`),
    })),
  );

/** A subset of the full product, at least one specification, with positive ratios. */
const multiverseArbitrary = axesArbitrary.chain((axes) => {
  const { specs } = enumerateGrid({ axes });
  return fc
    .array(
      fc.tuple(
        fc.boolean(),
        fc.integer({ min: 200, max: 5000 }).map((n) => n / 1000),
      ),
      {
        minLength: specs.length,
        maxLength: specs.length,
      },
    )
    .map((draws) => {
      const kept = specs.map((_, k) => k).filter((k) => draws[k]?.[0] ?? false);
      const chosen = kept.length === 0 ? [0] : kept;
      return {
        axes,
        specs: chosen.map((k): Specification => specs[k] ?? []),
        ratios: chosen.map((k) => draws[k]?.[1] ?? 1),
      };
    });
});

describe("enumerateGrid", () => {
  test("is stable: same grid, same order, same hash, whatever the key order of the objects", () => {
    fc.assert(
      fc.property(axesArbitrary, (axes) => {
        const once = enumerateGrid({ axes, forbidden: [] });
        const again = enumerateGrid({
          forbidden: [],
          axes: axes.map(({ name, options }) => ({ options, name })),
        });
        expect(again).toEqual(once);
        expect(once.specs.length).toBe(axes.reduce((n, axis) => n * axis.options.length, 1));
        expect(new Set(once.specs.map((spec) => spec.join())).size).toBe(once.valid);
        expect([...once.specs].sort(lexicographic)).toEqual(once.specs);
      }),
    );
  });

  test("a forbidden pair removes exactly the specifications that hold it", () => {
    fc.assert(
      fc.property(
        axesArbitrary.filter((axes) => axes.length > 1),
        (axes) => {
          const [first, second] = [axes[0], axes[1]];
          if (
            first === undefined ||
            second === undefined ||
            first.options.length * second.options.length === 1
          )
            return;
          const forbidden = [{ [first.name]: "o0", [second.name]: "o0" }];
          const grid = enumerateGrid({ axes, forbidden });
          expect(grid.valid).toBe(grid.total - grid.total / (first.options.length * second.options.length));
          expect(grid.specs.some((spec) => spec[0] === 0 && spec[1] === 0)).toBe(false);
        },
      ),
    );
  });

  test.each([
    [{ axes: [{ name: "a", options: [] }] }, "E_GRID_EMPTY"],
    [{ axes: [{ name: "a", options: ["x"] }], forbidden: [{ a: "x" }] }, "E_GRID_EMPTY"],
    [{ axes: [{ name: "a", options: ["x", "x"] }] }, "E_OPTION"],
    [{ axes: [{ name: "a", options: ["x"] }], forbidden: [{ b: "x" }] }, "E_OPTION"],
    [{ axes: [{ name: "a", options: ["x", "y"] }], maxSpecs: 1 }, "E_GRID_TOO_LARGE"],
  ])("refuses %j", (grid, code) => {
    expect(() => enumerateGrid(grid)).toThrow(expect.objectContaining({ code }));
  });

  test("refuses a grid of a million before building it", () => {
    const axes = Array.from({ length: 6 }, (_, j) => ({ name: `a${String(j)}`, options: [..."0123456789"] }));
    expect(() => enumerateGrid({ axes })).toThrow(expect.objectContaining({ code: "E_GRID_TOO_LARGE" }));
  });
});

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

describe("flipAnalysis", () => {
  const doctor = fc.record({
    observed: fc.integer({ min: 0, max: 1_000_000_000 }),
    expected: fc.integer({ min: 50, max: 1e10 }).map((cents) => cents / 100),
    threshold: fc.constantFrom(1.5, 2, 2.35, 3),
    comparison: fc.constantFrom<Comparison>(">=", ">"),
  });

  test("the days it names flip the verdict, and one day less does not", () => {
    fc.assert(
      fc.property(doctor, ({ observed, expected, threshold, comparison }) => {
        const result = flipAnalysis({ observed, expected, threshold, comparison });
        const flag = (days: number): boolean => isFlagged(days / expected, threshold, comparison);
        const change = result.flagged ? -(result.daysToRemove ?? NaN) : (result.daysToAdd ?? NaN);
        expect(flag(observed + change)).toBe(!result.flagged);
        expect(flag(observed + change - Math.sign(change))).toBe(result.flagged);
      }),
    );
  });

  test("the leaves it names flip the verdict, and no smaller set does", () => {
    const durations = fc.array(fc.integer({ min: 1, max: 365 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(durations, fc.double({ min: 0.3, max: 4, noNaN: true }), (list, ratio) => {
        const observed = list.reduce((a, b) => a + b, 0);
        const expected = observed / ratio;
        const result = flipAnalysis({ observed, expected, threshold: 2, durations: list });
        const flag = (days: number): boolean => isFlagged(days / expected, 2);
        const sizes = subsets(list)
          .filter((subset) => flag(observed) && !flag(observed - subset.reduce((a, b) => a + b, 0)))
          .map((subset) => subset.length);
        expect(result.longestSpellsToRemove ?? null).toBe(sizes.length === 0 ? null : Math.min(...sizes));
      }),
    );
  });

  test("the patients it names flip the verdict, and no smaller set does", () => {
    const patient = fc.record({
      days: fc.integer({ min: 0, max: 180 }),
      expected: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(patient, { minLength: 1, maxLength: 9 }), (patients) => {
        const observed = patients.reduce((sum, p) => sum + p.days, 0);
        const expected = patients.reduce((sum, p) => sum + p.expected, 0);
        const result = flipAnalysis({ observed, expected, threshold: 2, patients });
        const flagged = observed >= 2 * expected;
        const sizes = subsets(patients)
          .filter((subset) => {
            const days = observed - subset.reduce((sum, p) => sum + p.days, 0);
            return flagged && days < 2 * (expected - subset.reduce((sum, p) => sum + p.expected, 0));
          })
          .map((subset) => subset.length);
        expect(result.patientsToRemove ?? null).toBe(sizes.length === 0 ? null : Math.min(...sizes));
      }),
    );
  });

  test.each([
    [{ observed: 1, expected: 0 }, "E_ZERO_EXPECTED"],
    [{ observed: -1, expected: 1 }, "E_NEGATIVE"],
    [{ observed: NaN, expected: 1 }, "E_NOT_FINITE"],
    [{ observed: 1, expected: Infinity }, "E_NOT_FINITE"],
    [{ observed: 1, expected: 1, durations: [] }, "E_NO_SPELLS"],
    [{ observed: 1, expected: 1, patients: [] }, "E_EMPTY_POPULATION"],
    [{ observed: 1, expected: 1, expectedByClass: [1, 2], currentClass: 3 }, "E_OPTION"],
  ])("refuses %j", (input, code) => {
    expect(() => flipAnalysis(input)).toThrow(expect.objectContaining({ code }));
  });
});

function lexicographic(a: Specification, b: Specification): number {
  const j = a.findIndex((option, k) => option !== b[k]);
  return (a[j] ?? 0) - (b[j] ?? 0);
}

function subsets<T>(list: readonly T[]): T[][] {
  return Array.from({ length: 2 ** list.length }, (_, mask) => list.filter((__, k) => (mask >> k) & 1));
}

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
