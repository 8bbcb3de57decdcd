import { describe, expect, test } from "vitest";

import { compoundPoissonTail } from "../../../../src/core/inference/index.js";
import { totalDaysDistribution } from "../../../../src/core/inference/panjer.js";
import { checkedSeverity } from "../../../../src/core/inference/severity.js";

/** ln k!, by adding logarithms. */
const LOG_FACTORIAL = (() => {
  let sum = 0;
  return Float64Array.from({ length: 2501 }, (_, k) => (sum += k === 0 ? 0 : Math.log(k)));
})();
const poisson = (k: number, mean: number): number =>
  Math.exp(k * Math.log(mean) - mean - (LOG_FACTORIAL[k] ?? NaN));
const severityOf = (...days: readonly number[]) =>
  checkedSeverity(days.map((x) => ({ days: x, probability: 1 / days.length })));

/** Every probability that a double can write with all its digits, against the law given. */
function expectLaw(mass: Float64Array, law: (days: number) => number): void {
  mass.forEach((value, days) => {
    const exact = law(days);
    if (exact > 1e-290) expect(Math.abs(value / exact - 1), `day ${String(days)}`).toBeLessThan(1e-10);
    else expect(value).toBeLessThan(1.01e-290);
  });
}

describe("days in all, whole law, where exp(−Λ) cannot be written", () => {
  test.each([30, 700, 1000])("leaves of two days, Λ = %d: twice a Poisson count", (mean) => {
    const mass = totalDaysDistribution({ mean }, severityOf(2), 4001);
    expect(mass).toHaveLength(4002);
    expectLaw(mass, (days) => (days % 2 === 0 ? poisson(days / 2, mean) : 0));
  });
  test("leaves of one and of three days: two Poisson counts, side by side", () => {
    const mass = totalDaysDistribution({ mean: 900 }, severityOf(1, 3), 2400);
    for (const total of [600, 900, 1500, 1800, 2100, 2400]) {
      let exact = 0;
      for (let threes = 0; 3 * threes <= total; threes++) {
        exact += poisson(threes, 450) * poisson(total - 3 * threes, 450);
      }
      expect(Math.abs((mass[total] ?? NaN) / exact - 1)).toBeLessThan(1e-10);
    }
  });
  test("a frailty makes the number of leaves negative binomial", () => {
    const [mean, size] = [40, 0.7];
    let term = (size / (size + mean)) ** size;
    const mass = totalDaysDistribution({ mean, size }, severityOf(1), 300);
    mass.forEach((value, k) => {
      if (k > 0) term *= ((size + k - 1) / k) * (mean / (size + mean));
      expect(Math.abs(value / term - 1)).toBeLessThan(1e-11);
    });
  });
  test("a law too long to be computed is refused before it is begun", () => {
    const refusal = (last: number) =>
      expect.objectContaining({
        code: "E_DOMAIN",
        path: "totals",
        detail: { last },
        message: `the distribution of up to ${String(last)} days is too long to compute exactly`,
      }) as unknown;
    expect(() => totalDaysDistribution({ mean: 3 }, severityOf(1), 2e7)).toThrow(refusal(2e7));
    const many = severityOf(...Array.from({ length: 1000 }, (_, k) => k + 1));
    expect(() => totalDaysDistribution({ mean: 3 }, many, 500_001)).toThrow(refusal(500_001));
  });
});

test.each([
  [60, [5, 55, 60, 70, 125]],
  [1.3, [0, 0, 1, 3, 16]],
])("quantiles of leaves of one day, Λ = %d, far down and far up (mpmath)", (expectedSpells, counts) => {
  const { quantiles } = compoundPoissonTail({
    severity: [{ days: 1, probability: 1 }],
    expectedSpells,
    totals: [],
    quantiles: [1e-20, 0.25, 0.5, 0.9, 1 - 1e-13],
  });
  expect(quantiles).toEqual(counts);
});
