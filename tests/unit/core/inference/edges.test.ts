import { describe, expect, test } from "vitest";
import {
  compoundPoissonTail,
  empiricalBayesGamma,
  empiricalBayesLogNormal,
  negativeBinomial,
  overdispersion,
  patientClusterInterval,
  poissonTwoRates,
  scoreOfDays,
} from "../../../../src/core/inference/index.js";
import { within } from "../closeness.js";

describe("nothing observed, nothing to divide by: the values set by definition", () => {
  test("a list of patients without any day has a ratio of 0 and no log-normal limits", () => {
    const none = patientClusterInterval({ patientDays: [0, 0, 0], expected: 5 });
    expect(none).toMatchObject({ ratio: 0, logNormalPoissonised: null, logNormalFixedList: null });
  });
  test("two rates without any leave: no ratio, limits 0 and Infinity, p = 1", () => {
    const counts = { exposure: 10, referenceExposure: 40 };
    expect(poissonTwoRates({ ...counts, observed: 0, referenceObserved: 0 })).toEqual({
      rateRatio: null,
      limits: [0, Infinity],
      pUpper: 1,
    });
    expect(poissonTwoRates({ ...counts, observed: 2, referenceObserved: 0 }).rateRatio).toBe(Infinity);
  });
  test("no day against a reference dispersion: limits 0 and 2c/E, c = φz²/2", () => {
    const { gammaTail, scoreInterval } = scoreOfDays({ observed: 0, expected: 300, dispersion: 91 });
    expect(gammaTail).toBe(1);
    expect(scoreInterval[0]).toBe(0);
    within(scoreInterval[1], (91 * 1.959963984540054 ** 2) / 300, 1e-14);
  });
  test("days beyond what a number can count are refused; the last that can is not", () => {
    const days = { expected: 300, dispersion: 91 };
    expect(() => scoreOfDays({ ...days, observed: 2 ** 53 })).toThrow(
      expect.objectContaining({
        code: "E_DOMAIN",
        path: "observed",
        message: expect.stringMatching(/^observed: ./),
      }),
    );
    expect(() => scoreOfDays({ ...days, observed: -1 })).toThrow(
      expect.objectContaining({ code: "E_NEGATIVE", path: "observed" }),
    );
    expect(scoreOfDays({ ...days, observed: 2 ** 53 - 1 }).gammaTail).toBe(0);
  });
  test("doctors without a single leave share a ratio of 0", () => {
    const none = empiricalBayesGamma({ observed: [0, 0], expected: [9, 4] });
    expect(none).toMatchObject({ posteriorMean: [0, 0], priorVariance: 0 });
    expect(none.marshall).toEqual({ mean: 0, variance: 0, posteriorMean: [0, 0] });
  });
  test("no leave at all is not rare: P(X ≥ 0) = 1, dispersed or not", () => {
    expect(negativeBinomial({ observed: [0, 9], expected: [2, 2] }).pUpper[0]).toBe(1);
    expect(negativeBinomial({ observed: [0, 2], expected: [1, 1] }).pUpper[0]).toBe(1);
  });
  test("0 days or fewer are always reached; the approximations say so too", () => {
    const tails = compoundPoissonTail({
      severity: [
        { days: 3, probability: 0.3 },
        { days: 40, probability: 0.7 },
      ],
      expectedSpells: 1.3,
      totals: [-1000, -3, 0],
    });
    expect(tails.tailAtLeast).toEqual([1, 1, 1]);
    expect(tails.gammaTail).toEqual([1, 1, 1]);
    expect(tails.translatedGammaTail?.[0]).toBe(1);
  });
});

describe("no variance between doctors: the law is a point", () => {
  const alike = { observed: [40, 41, 39, 40], expected: [40, 40, 40, 40] };
  test("gamma", () => {
    const at = (threshold: number) => empiricalBayesGamma({ ...alike, threshold });
    expect(at(0.5)).toMatchObject({
      credible: [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      probabilityAboveThreshold: [1, 1, 1, 1],
      priorProbabilityAboveThreshold: 1,
      probabilityAboveOne: [0, 0, 0, 0],
    });
    expect(at(1).probabilityAboveThreshold).toEqual([0, 0, 0, 0]);
    expect(at(2).priorProbabilityAboveThreshold).toBe(0);
  });
  test("log-normal: on one side of the threshold or the other, never above it when it is on it", () => {
    const at = (mu: number, threshold: number) =>
      empiricalBayesLogNormal({ ratio: 3, expected: 50, tau2: 0, mu, threshold }).probabilityAboveThreshold;
    expect([at(1, 2), at(0, 2), at(0, 1), at(0, 0.5)]).toEqual([1, 0, 0, 1]);
  });
  test("under-dispersed counts have an infinite moment size", () => {
    expect(negativeBinomial(alike).momentSize).toBe(Infinity);
  });
});

describe("lists of very different sizes", () => {
  test.each([1e15, 1e17])(
    "τ² of three small lists beside one of %s days is that of 40-digit arithmetic",
    (immense) => {
      const found = overdispersion({
        observed: [immense, 30, 2, 25],
        expected: [immense, 12, 8, 15],
        transform: "sqrt",
        winsorise: 0,
      });
      within(found.tau2, 0.0938976373700754, 1e-12);
    },
  );
});
