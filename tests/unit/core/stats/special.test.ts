import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  betaI,
  betaIInv,
  chi2Quantile,
  gammaP,
  gammaPInv,
  gammaQ,
  gammaQInv,
  negBinCdf,
  normalCdf,
  normalQuantile,
  poissonCdf,
  poissonQuantile,
} from "../../../../src/core/stats/index.js";

function relative(actual: number, expected: number): number {
  return Math.abs(actual / expected - 1);
}

describe("incomplete gamma, where the library is wrong or slow (mpmath, 60 digits)", () => {
  test.each([
    [1000, 1009.4868329805051, 0.37843660769429843],
    [3000, 2971.037527212131, 0.7],
    [5000, 5000, 0.49811936596618267],
  ])("Q(%d, %d)", (a, x, q) => {
    expect(relative(gammaQ(a, x), q)).toBeLessThan(1e-11);
  });
  test.each([
    [1e6, 992000, 5.240122815430830664e-16],
    [1e7, 9974701.778718652, 5.8937323336122030277e-16],
  ])("P(%d, %d)", (a, x, p) => {
    expect(relative(gammaP(a, x), p)).toBeLessThan(1e-11);
  });
  test("shapes of a thousand million and more do not hang and stay probabilities", () => {
    for (const a of [1e9, 1e12, 1e15]) {
      const q = gammaQ(a, a + 2 * Math.sqrt(a));
      expect(relative(q, normalCdf(-2))).toBeLessThan(1e-3);
      expect(gammaQ(a, 2 * a)).toBe(0);
      expect(gammaQ(a, a / 2)).toBe(1);
    }
  });
});

describe("properties", () => {
  const shape = fc.double({ min: 0.01, max: 1e5, noNaN: true });
  const p = fc.double({ min: 1e-12, max: 1 - 1e-9, noNaN: true });
  test("P + Q = 1", () => {
    fc.assert(
      fc.property(shape, fc.double({ min: 0, max: 3, noNaN: true }), (a, t) => {
        expect(Math.abs(gammaP(a, a * t) + gammaQ(a, a * t) - 1)).toBeLessThan(1e-12);
      }),
    );
  });
  test("the inverses invert, on both sides", () => {
    fc.assert(
      fc.property(shape, p, (a, level) => {
        const [x, y] = [gammaPInv(a, level), gammaQInv(a, level)];
        if (x > 1e-300) expect(relative(gammaP(a, x), level)).toBeLessThan(1e-9);
        if (y > 1e-300) expect(relative(gammaQ(a, y), level)).toBeLessThan(1e-9);
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 1000, noNaN: true }),
        fc.double({ min: 0.5, max: 1000, noNaN: true }),
        p,
        (a, b, level) => {
          const x = betaIInv(a, b, level);
          if (x > 1e-300 && x < 1 - 1e-9) expect(relative(betaI(a, b, x), level)).toBeLessThan(1e-8);
        },
      ),
    );
  });
  test("poissonQuantile is the smallest count that reaches the level", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 5000, noNaN: true }), p, (mean, level) => {
        const k = poissonQuantile(level, mean);
        expect(poissonCdf(k, mean)).toBeGreaterThanOrEqual(level);
        if (k > 0) expect(poissonCdf(k - 1, mean)).toBeLessThan(level);
      }),
    );
  });
  test("the negative binomial sums its terms", () => {
    const size = 1.7;
    const mean = 4.2;
    let term = (size / (size + mean)) ** size;
    let sum = term;
    for (let k = 1; k <= 12; k++) {
      term *= ((size + k - 1) / k) * (mean / (size + mean));
      sum += term;
    }
    expect(relative(negBinCdf(12, size, mean), sum)).toBeLessThan(1e-13);
  });
});

describe("ends and refusals", () => {
  test("ends of the range are exact", () => {
    expect([gammaPInv(3, 0), gammaPInv(3, 1), normalQuantile(0), normalQuantile(1)]).toEqual([
      0,
      Infinity,
      -Infinity,
      Infinity,
    ]);
    expect([poissonCdf(-1, 2), poissonQuantile(0, 5), poissonQuantile(0.5, 0), betaIInv(2, 3, 1)]).toEqual([
      0, 0, 0, 1,
    ]);
  });
  test.each([
    ["NaN", (): number => gammaP(NaN, 1), "E_NOT_FINITE"],
    ["negative shape", (): number => gammaQ(-1, 1), "E_DOMAIN"],
    ["negative x", (): number => gammaQ(1, -1), "E_DOMAIN"],
    ["probability above 1", (): number => chi2Quantile(1.1, 3), "E_DOMAIN"],
    ["infinite mean", (): number => poissonCdf(3, Infinity), "E_NOT_FINITE"],
    ["beta outside [0, 1]", (): number => betaI(1, 1, 2), "E_DOMAIN"],
  ])("%s", (_, call, code) => {
    expect(call).toThrow(expect.objectContaining({ code }));
  });
});
