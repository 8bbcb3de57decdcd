import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  funnelPosition,
  limitsOfRatio,
  poissonFunnelLimit,
  poissonLimits,
  poissonTwoRates,
  scoreOfDays,
} from "../../../../src/core/inference/index.js";

const levels = fc.constantFrom(0.95, 0.998);

describe("limits of a ratio", () => {
  test("narrow as the expected number grows, at the same ratio", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 2, max: 40 }),
        levels,
        (o, times, level) => {
          const width = (k: number): number => {
            const { lower, upper } = limitsOfRatio({ observed: k * o, expected: (k * o) / 1.7, level });
            return upper - lower;
          };
          expect(width(times)).toBeLessThan(width(1));
          const score = (k: number): number => {
            const [low, high] = scoreOfDays({
              observed: k * o,
              expected: (k * o) / 1.7,
              dispersion: 91,
            }).scoreInterval;
            return high - low;
          };
          expect(score(times)).toBeLessThan(score(1));
        },
      ),
    );
  });

  test("name their method: exact below ten events, Byar from ten, and hold the ratio", () => {
    for (let observed = 0; observed <= 2000; observed++) {
      for (const level of [0.95, 0.998]) {
        const result = limitsOfRatio({ observed, expected: 40, level });
        expect(result.method).toBe(observed < 10 ? "exact" : "byar");
        expect(result.level).toBe(level);
        expect(result.lower).toBeGreaterThanOrEqual(0);
        expect(result.lower).toBeLessThanOrEqual(observed / 40);
        expect(result.upper).toBeGreaterThan(observed / 40);
      }
    }
  });

  test("no event: the lower limit is 0 and the upper one −ln α/2", () => {
    const { lower, upper } = limitsOfRatio({ observed: 0, expected: 2 });
    expect(lower).toBe(0);
    expect(Math.abs(upper - -Math.log(0.025) / 2)).toBeLessThan(1e-12);
  });

  test("Byar stays within 0.3 % of the exact limits from ten events", () => {
    for (const observed of [10, 37, 200, 5000, 1e6]) {
      const { exact, byar } = poissonLimits({ observed });
      expect(Math.abs(byar[0] / exact[0] - 1)).toBeLessThan(3e-3);
      expect(Math.abs(byar[1] / exact[1] - 1)).toBeLessThan(3e-3);
    }
  });

  test("two rates are symmetric: swapping them inverts the limits", () => {
    const side = fc.record({ n: fc.integer({ min: 1, max: 300 }), t: fc.integer({ min: 1, max: 9000 }) });
    fc.assert(
      fc.property(side, side, (a, b) => {
        const one = poissonTwoRates({
          observed: a.n,
          exposure: a.t,
          referenceObserved: b.n,
          referenceExposure: b.t,
        });
        const two = poissonTwoRates({
          observed: b.n,
          exposure: b.t,
          referenceObserved: a.n,
          referenceExposure: a.t,
        });
        expect(Math.abs(one.limits[0] * two.limits[1] - 1)).toBeLessThan(1e-9);
      }),
    );
  });
});

describe("funnel", () => {
  /** F(k) for k = 0…2,100 by summing the mass in logarithms from 0: nothing of the library is used. */
  function poissonTable(mean: number): Float64Array {
    let logFactorial = 0;
    let sum = 0;
    return Float64Array.from({ length: 2101 }, (_, k) => {
      logFactorial += k === 0 ? 0 : Math.log(k);
      return (sum += Math.exp(k * Math.log(mean) - mean - logFactorial));
    });
  }

  test.each([3, 47.5, 400, 1200, 1950])(
    "E = %d: over counts 0…2,000 the label is the side of the line drawn, and that of the Poisson test",
    (expected) => {
      const table = poissonTable(expected);
      const drawn = new Map([0.001, 0.025, 0.975, 0.999].map((p) => [p, poissonFunnelLimit(expected, p)]));
      const lineAt = (level: number): number => drawn.get(level) ?? NaN;
      for (let count = 0; count <= 2000; count++) {
        const cumulative = table[count] ?? NaN;
        const byTest =
          cumulative >= 0.999 && count > expected
            ? "above-99.8"
            : cumulative >= 0.975 && count > expected
              ? "above-95"
              : cumulative < 0.001
                ? "below-99.8"
                : cumulative < 0.025
                  ? "below-95"
                  : "within";
        expect(funnelPosition(count / expected, lineAt), `count ${String(count)}`).toBe(byTest);
      }
    },
  );

  test("the four lines are nested and close on 1 as the expected number grows, up to a thousand million", () => {
    let [lowest, highest] = [-Infinity, Infinity];
    for (const expected of [1, 10, 1e3, 1e5, 1e7, 1e9]) {
      const lines = [0.001, 0.025, 0.975, 0.999].map((level) => poissonFunnelLimit(expected, level));
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
      expect(lines[0]).toBeGreaterThan(lowest);
      expect(lines[3]).toBeLessThan(highest);
      [lowest = 0, highest = 0] = [lines[0], lines[3]];
    }
    expect(highest - 1).toBeLessThan(1.01e-4);
  });
});
