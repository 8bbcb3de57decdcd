import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { statedFigures } from "../../../../src/core/standardisation/index.js";

describe("figures of a letter", () => {
  test("the interval holds the ratio of every pair of rates that round as printed", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.double({ min: 1, max: 40, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (a, b, decimals) => {
          const printed = (x: number): { value: number; decimals: number } => ({
            value: Number(x.toFixed(decimals)),
            decimals,
          });
          const { ratioInterval } = statedFigures({ doctorRate: printed(a), comparatorRate: printed(b) });
          expect(ratioInterval[0]).toBeLessThanOrEqual((a / b) * (1 + 1e-12));
          expect(ratioInterval[1]).toBeGreaterThanOrEqual((a / b) * (1 - 1e-12));
        },
      ),
    );
  });
  test("a flag that rounding alone decides is undetermined, and warned of", () => {
    const found = statedFigures({
      doctorRate: { value: 9.4, decimals: 1 },
      comparatorRate: { value: 4.7, decimals: 1 },
    });
    expect([found.verdict, found.warnings]).toEqual(["undetermined", [{ code: "W_ROUNDED" }]]);
  });
});
