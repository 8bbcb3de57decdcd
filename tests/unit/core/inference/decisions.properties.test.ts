import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  empiricalBayesLogNormal,
  falseFlags,
  multipleTesting,
  readingsOverTau2,
  regressionToMean,
  significanceReadings,
} from "../../../../src/core/inference/index.js";

describe("decisions", () => {
  test("adjusted p-values keep the order, and Benjamini–Hochberg never exceeds Holm, nor Holm Bonferroni", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (p) => {
        const { holm, bh, bonferroni } = multipleTesting({ p });
        p.forEach((value, i) => {
          const [h = 0, b = 0, f = 0] = [holm[i], bh[i], bonferroni[i]];
          expect(value).toBeLessThanOrEqual(b);
          expect(b).toBeLessThanOrEqual(h);
          expect(h).toBeLessThanOrEqual(f);
        });
      }),
    );
  });

  test("among 52,000 neutral doctors at one per thousand, 52 are flagged, give or take", () => {
    const { expected, binomial95 } = falseFlags({ pNull: 0.001, doctors: 52_000 });
    expect(expected).toBe(52);
    expect(binomial95?.[0]).toBeLessThan(40);
    expect(binomial95?.[1]).toBeGreaterThan(64);
  });

  test("without any day readings 4 to 6 do not exist; with τ² = 0 they do", () => {
    const input = { expected: 100, dispersion: 91, tau2: 0, threshold: 2, doctors: 1000 };
    expect(Object.keys(significanceReadings({ ...input, observed: 0 }))).toEqual([
      "ratio",
      "pointRule",
      "testAboveOne",
      "testAboveThreshold",
    ]);
    expect(significanceReadings({ ...input, observed: 300 }).posteriorAboveThreshold).toEqual({
      probability: 0,
      flag: false,
    });
    expect(readingsOverTau2({ ...input, observed: 0 }, { low: 0.02, high: 0.1 })).toBeUndefined();
  });

  test("over a range of τ² the readings hold those of its ends", () => {
    const input = { observed: 5200, expected: 3050, dispersion: 129, doctors: 50_000 };
    const over = readingsOverTau2(input, { low: 0.02, high: 0.1 });
    for (const tau2 of [0.02, 0.1]) {
      const p = significanceReadings({ ...input, tau2 }).randomEffectsOutlier?.p ?? NaN;
      expect(over?.randomEffectsOutlier.p.low).toBeLessThanOrEqual(p);
      expect(over?.randomEffectsOutlier.p.high).toBeGreaterThanOrEqual(p);
    }
    expect(over?.randomEffectsOutlier.flags).toHaveLength(2);
  });

  test("shrinkage lies between the mean of all and the doctor's own figure", () => {
    const ratios = fc.double({ min: 0.1, max: 9, noNaN: true });
    fc.assert(
      fc.property(ratios, fc.double({ min: 0, max: 1, noNaN: true }), (ratio, tau2) => {
        const { median } = empiricalBayesLogNormal({ ratio, expected: 900, dispersion: 91, tau2 });
        expect(median).toBeGreaterThanOrEqual(Math.min(1, ratio) * (1 - 1e-12));
        expect(median).toBeLessThanOrEqual(Math.max(1, ratio) * (1 + 1e-12));
      }),
    );
  });

  test("the table of apparent reductions printed in the specification (§D.8.5)", () => {
    const printed = [
      [0.02, 0.02, 31],
      [0.02, 0.08, 47],
      [0.06, 0.02, 18],
      [0.06, 0.042, 28],
      [0.1, 0.08, 32],
    ] as const;
    for (const [tau2, samplingVariance, percent] of printed) {
      const { apparentReductionGeometric } = regressionToMean({ tau2, samplingVariance, threshold: 2 });
      expect(Math.round(100 * apparentReductionGeometric)).toBe(percent);
    }
  });
});
