import { describe, expect, it } from "vitest";
import fc from "fast-check";

import { imputeColumn } from "../../../../src/core/deprivation/impute-column.js";
import { imputeHierarchical } from "../../../../src/core/deprivation/impute.js";

const unit = fc.record({
  value: fc.option(fc.integer({ min: 0, max: 50 }), { nil: null }),
  weight: fc.integer({ min: 0, max: 9 }),
  fine: fc.constantFrom("", "a", "b", "c"),
  coarse: fc.constantFrom("x", "y"),
});

describe("imputeColumn", () => {
  it("gives what the canonical function gives, value by value", () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 30 }), (list) => {
        fc.pre(list.some(({ value, weight }) => value !== null && weight > 0));
        const oracle = imputeHierarchical(
          list.map(({ value, weight, fine, coarse }, i) => ({
            code: String(i),
            weight,
            value,
            levels: { fine: fine === "" ? null : fine, coarse },
          })),
          ["fine", "coarse", "national"],
        );
        const found = imputeColumn(
          Float64Array.from(list, ({ value }) => value ?? NaN),
          Float64Array.from(list, ({ weight }) => weight),
          [(i) => list[i]?.fine ?? "", (i) => list[i]?.coarse ?? ""],
        );
        expect([...found.values]).toEqual(oracle.values);
        expect(found.imputedCount).toBe(oracle.imputedCount);
        expect(found.imputedPopulationShare).toBe(oracle.imputedWeightShare);
      }),
    );
  });

  it("refuses a column without any donor", () => {
    expect(() => imputeColumn(Float64Array.of(NaN, 3), Float64Array.of(5, 0), [])).toThrow(
      expect.objectContaining({ code: "E_IMPUTE_NO_DONOR" }),
    );
  });
});
