import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  compoundPoissonTail,
  empiricalBayesGamma,
  empiricalBayesLogNormal,
  falseFlags,
  funnelPosition,
  limitsOfRatio,
  multipleTesting,
  negativeBinomial,
  overdispersion,
  poissonFunnelLimit,
  poissonLimits,
  poissonTwoRates,
  readingsOverTau2,
  regressionToMean,
  scoreOfDays,
  significanceReadings,
  spellDispersion,
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
