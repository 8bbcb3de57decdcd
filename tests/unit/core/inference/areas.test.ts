import fc from "fast-check";
import { expect, test } from "vitest";

import { limitsOfAreas, limitsOfRatio } from "../../../../src/core/inference/index.js";

test("many areas at once get the limits of each", () => {
  const area = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.1, max: 60, noNaN: true }));
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 30 }), (areas) => {
      const found = limitsOfAreas(
        Float64Array.from(areas, ([o]) => o),
        Float64Array.from(areas, ([, e]) => e),
        [0.95, 0.998],
      );
      for (const { level, lower, upper } of found) {
        areas.forEach(([observed, expected], i) => {
          const one = limitsOfRatio({ observed, expected, level });
          expect(Math.abs((lower[i] ?? NaN) - one.lower)).toBeLessThanOrEqual(1e-12 * (1 + one.lower));
          expect(Math.abs((upper[i] ?? NaN) - one.upper)).toBeLessThanOrEqual(1e-12 * (1 + one.upper));
        });
      }
    }),
  );
});

test.each([
  [[1.5], [1], "E_COUNT"],
  [[1], [0], "E_ZERO_EXPECTED"],
  [[1], [NaN], "E_NOT_FINITE"],
  [[1, 2], [1], "E_INPUT_SHAPE"],
])("refuses %j over %j", (observed, expected, code) => {
  expect(() => limitsOfAreas(Float64Array.from(observed), Float64Array.from(expected), [0.95])).toThrow(
    expect.objectContaining({ code }),
  );
});
