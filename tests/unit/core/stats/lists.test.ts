import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createPrng, midRanks, quantiles, weightedMoments } from "../../../../src/core/stats/index.js";
import { statsFunctions } from "../../../../src/core/stats/canonical.js";

const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const units = fc.array(fc.tuple(finite, fc.integer({ min: 1, max: 1000 })), { minLength: 2, maxLength: 40 });

describe("weighted moments", () => {
  test("a weight of w is w units of weight 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(finite, fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 12 }),
        (list) => {
          const repeated = list.flatMap(([x, w]) => new Array<number>(w).fill(x));
          const a = weightedMoments(
            list.map(([x]) => x),
            null,
            list.map(([, w]) => w),
          );
          const b = weightedMoments(repeated);
          expect(Math.abs(a.mean - b.mean)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(b.mean)));
          expect(Math.abs(a.variance - b.variance)).toBeLessThanOrEqual(1e-9 * (1 + b.variance));
        },
      ),
    );
  });
  test("shifting changes no variance, whatever the shift", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 30 }), (list) => {
        const shifted = weightedMoments(list.map((x) => x + 2 ** 40)).variance;
        expect(Math.abs(shifted - weightedMoments(list).variance)).toBeLessThan(1e-3);
      }),
    );
  });
  test("a constant variable has no correlation, and nothing is NaN", () => {
    expect(weightedMoments([1, 1, 1], [1, 2, 3]).correlation).toBeNull();
  });
});

describe("quantiles", () => {
  test("weighted inverse by its definition, in whole numbers", () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 0, max: 100 }), (list, percent) => {
        const sorted = [...list].sort(([a], [b]) => a - b);
        const total = list.reduce((sum, [, w]) => sum + w, 0);
        let reached = 0;
        const expected = sorted.find(([, w]) => (reached += w) * 100 >= percent * total)?.[0];
        const found = quantiles(
          list.map(([x]) => x),
          [percent / 100],
          list.map(([, w]) => w),
        );
        expect(found.weightedInverse?.[0]).toBe(expected);
      }),
    );
  });
  test("7 hundredths of 100 are 7, not a little more", () => {
    const x = Array.from({ length: 100 }, (_, i) => i + 1);
    expect(quantiles(x, [0.07], new Array<number>(100).fill(1)).weightedInverse).toEqual([7]);
  });
});

describe("random numbers", () => {
  test("streams of one seed differ, the same stream repeats", () => {
    const draw = (stream: number): readonly number[] => {
      const source = createPrng(42, stream);
      return Array.from({ length: 5 }, source.next);
    };
    expect(draw(0)).toEqual(draw(0));
    expect(draw(0)).not.toEqual(draw(1));
  });
  test("integers stay in their range and uniforms in [0, 1)", () => {
    const source = createPrng(7);
    for (let i = 0; i < 10_000; i++) {
      const u = source.uniform();
      expect(u >= 0 && u < 1).toBe(true);
      expect([0, 1, 2]).toContain(source.int(3));
    }
  });
});

test("mid-ranks of ties share the mean rank", () => {
  expect([...midRanks([5, 1, 5, 3])]).toEqual([3.5, 1, 3.5, 2]);
});

test.each([
  ["weightedMoments", { x: [] }, "E_WEIGHTS"],
  ["weightedMoments", {}, "E_INPUT_SHAPE"],
  ["weightedMoments", { x: [1, Infinity] }, "E_NOT_FINITE"],
  ["weightedMoments", { x: [1, 2], weights: [NaN, 1] }, "E_NOT_FINITE"],
  ["weightedMoments", { x: [1, "2"] }, "E_NOT_FINITE"],
  ["quantiles", { x: [], probs: [0.5] }, "E_EMPTY_DISTRIBUTION"],
  ["quantiles", { x: [1], probs: [1.5] }, "E_DOMAIN"],
  ["specialFunction", { fn: "erf", args: [1] }, "E_OPTION"],
  ["specialFunction", { fn: "gammaP", args: [1] }, "E_INPUT_SHAPE"],
  ["prng", { seed: -1, kind: "uint32", n: 1 }, "E_COUNT"],
  ["prng", { seed: 2 ** 32, kind: "uint32", n: 1 }, "E_DOMAIN"],
  ["prng", { state: [0, 0, 0, 0], kind: "uint32", n: 1 }, "E_DOMAIN"],
  ["prng", { seed: 1, kind: "gauss", n: 1 }, "E_OPTION"],
])("%s refuses %j", (name, input, code) => {
  expect(() => statsFunctions[name]?.(input)).toThrow(expect.objectContaining({ code }));
});
