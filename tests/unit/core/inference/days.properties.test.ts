import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { compoundPoissonTail, spellDispersion } from "../../../../src/core/inference/index.js";

describe("days", () => {
  const profile = [
    { days: 3, probability: 0.5 },
    { days: 40, probability: 0.5 },
  ];

  test("dispersion of equal leaves is their length; the Poisson interval on days is the narrow one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.integer({ min: 1, max: 80 }), (days, n) => {
        const result = spellDispersion({ durations: new Array<number>(n).fill(days), expected: 100 });
        expect(Math.abs(result.dispersion - days)).toBeLessThan(1e-9 * days);
        expect(Math.abs(result.effectiveSpells - n)).toBeLessThan(1e-9 * n);
        expect(result.widthRatio).toBeGreaterThan(1);
      }),
    );
  });

  test("the exact tail of two leaves at most is what counting by hand gives", () => {
    const spells = 0.002;
    const { tailAtLeast } = compoundPoissonTail({
      severity: profile,
      expectedSpells: spells,
      totals: [1, 4, 41, 44],
    });
    const p = [1, 2, 3].map((n) => Math.exp(-spells) * spells ** n);
    const [one = 0, two = 0, three = 0] = [p[0], (p[1] ?? 0) / 2, (p[2] ?? 0) / 6];
    const byHand = [
      one + two + three,
      one / 2 + two + three,
      0.75 * two + (7 / 8) * three,
      two / 4 + (7 / 8) * three,
    ];
    byHand.forEach((value, k) => expect(Math.abs((tailAtLeast[k] ?? NaN) / value - 1)).toBeLessThan(1e-5));
  });

  test.each([700, 800, 5000])("Λ = %d: no underflow, the tail at the mean stays near one half", (spells) => {
    const mean = spells * 21.5;
    const { tailAtLeast, quantiles } = compoundPoissonTail({
      severity: profile,
      expectedSpells: spells,
      totals: [Math.round(mean)],
      quantiles: [0.025, 0.5, 0.975],
    });
    expect(Math.abs((tailAtLeast[0] ?? NaN) - 0.5)).toBeLessThan(0.02);
    const sd = Math.sqrt(spells * 804.5);
    [-1.959964, 0, 1.959964].forEach((z, k) =>
      expect(Math.abs((quantiles[k] ?? NaN) - mean - z * sd)).toBeLessThan(0.06 * sd),
    );
  });
});
