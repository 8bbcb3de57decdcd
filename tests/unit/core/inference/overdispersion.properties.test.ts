import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  empiricalBayesGamma,
  negativeBinomial,
  overdispersion,
} from "../../../../src/core/inference/index.js";

describe("over-dispersion", () => {
  const doctors = fc.array(
    fc.record({ o: fc.integer({ min: 0, max: 400 }), e: fc.integer({ min: 1, max: 200 }) }),
    {
      minLength: 2,
      maxLength: 40,
    },
  );

  test("τ² is never negative, and the additive correction never pulls a score away from 0", () => {
    fc.assert(
      fc.property(doctors, fc.constantFrom("raw", "sqrt"), (set, transform) => {
        const input = {
          observed: set.map(({ o }) => o),
          expected: set.map(({ e }) => e),
          transform,
        } as const;
        const result = overdispersion(input);
        expect(result.tau2).toBeGreaterThanOrEqual(0);
        expect(result.tau2Untrimmed).toBeGreaterThanOrEqual(0);
        result.zAdditive.forEach((z, i) =>
          expect(Math.abs(z)).toBeLessThanOrEqual(Math.abs(result.z[i] ?? 0)),
        );
      }),
    );
  });

  test("without over-dispersion the mixtures say so, and everyone is at the mean", () => {
    const observed = [40, 41, 39, 40];
    const expected = [40, 40, 40, 40];
    expect(negativeBinomial({ observed, expected })).toMatchObject({ overdispersed: false, size: Infinity });
    const gamma = empiricalBayesGamma({ observed, expected });
    expect(gamma).toMatchObject({ shape: Infinity, priorVariance: 0, posteriorMean: [1, 1, 1, 1] });
    expect(gamma.logLikelihood).toBe(negativeBinomial({ observed, expected }).poissonLogLikelihood);
  });

  test("the fitted gamma law is a maximum of the likelihood", () => {
    const observed = [3, 18, 9, 40, 2, 25];
    const expected = [8, 12, 10, 21, 6, 15];
    const best = empiricalBayesGamma({ observed, expected });
    for (const [f, g] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
      [1.02, 1.02],
    ] as const) {
      const prior = { shape: best.shape * f, rate: best.rate * g };
      expect(empiricalBayesGamma({ observed, expected, prior }).logLikelihood).toBeLessThan(
        best.logLikelihood,
      );
    }
  });
});
