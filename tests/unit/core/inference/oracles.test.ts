import { describe, expect, test } from "vitest";

import {
  empiricalBayesGamma,
  empiricalBayesLogNormal,
  falseFlags,
  flagPower,
  negativeBinomial,
  poissonFunnelLimit,
  poissonLimits,
  regressionToMean,
} from "../../../../src/core/inference/index.js";
import { poissonQuantileGuess } from "../../../../src/core/inference/cornish-fisher.js";
import { within } from "../closeness.js";

/** Values of mpmath 1.3 at 50 digits, from the definitions; of scipy 1.10 where it is named. */
test.each([
  [0.3, 0.001, -3.3288338039747468],
  [0.3, 0.9, 2.3874769646489203],
  [0.3, 0.999, 9.2658879766126667],
  [1, 0.975, 2.9019486964854143],
  [5, 1e-100, -0.2],
  [5, 0.001, -0.17031736817948468],
  [47.5, 0.025, 0.71554583122900446],
  [47.5, 0.975, 1.2834690654007117],
  [1200, 1e-30, 0.68729538315075924],
  [1200, 0.999, 1.0899678141181024],
  [1e6, 0.001, 0.99691069278351515],
])("funnel line of counts, E = %d, level %d: (r − (F(r) − p)/P(r))/E", (expected, level, ratio) => {
  within(poissonFunnelLimit(expected, level), ratio, 1e-12);
});

test.each([
  [1, [0, 0, 1, 3, 5]],
  [3, [0, 0, 3, 7, 10]],
  [12, [3, 6, 12, 19, 24]],
  [47.5, [28, 34, 47, 61, 70]],
  [1200, [1094, 1133, 1200, 1268, 1308]],
  [1e9, [999_902_280, 999_938_021, 1e9, 1_000_061_980, 1_000_097_723]],
])("the search of a line starts within one count of the quantile of scipy, mean %d", (mean, quantiles) => {
  [0.001, 0.025, 0.5, 0.975, 0.999].forEach((level, i) => {
    expect(Math.abs(poissonQuantileGuess(mean, level) - (quantiles[i] ?? NaN))).toBeLessThan(0.75);
  });
});

test.each([
  [0, 2.995732273553991],
  [1, 4.9318605247067734, 0.05002034483533549],
  [4, 9.6484396700182588, 1.2709451624119052],
  [12, 20.400852555970699, 6.5018447207288472],
  [60, 76.702262623213862, 46.193720326281829],
])("mid-P limits of %d events", (observed, upper, lower = 0) => {
  const { midP } = poissonLimits({ observed });
  within(midP[0], lower, 1e-12);
  within(midP[1], upper, 1e-12);
});

describe("rates of false flags", () => {
  test.each([
    [0.0009, 52_000, 34, 61],
    [0.5, 10, 2, 8],
    [0.001, 30, 0, 1],
    [0.999, 40, 39, 40],
    [0.99999, 200_000, 199_995, 200_000],
    [1e-8, 1e9, 4, 17],
    [0.3, 1, 0, 1],
    [0.02, 1, 0, 0],
  ])("binomial range of scipy, probability %d, %d doctors", (pNull, doctors, low, high) => {
    expect(falseFlags({ pNull, doctors }).binomial95).toEqual([low, high]);
  });
  test("at least one: 1 − (1 − p)ⁿ, its first digits kept", () => {
    within(falseFlags({ pNull: 1e-6, doctors: 10 }).probabilityAtLeastOne, 9.9999550001199993e-6, 1e-15);
    within(falseFlags({ pNull: 0.2, doctors: 3 }).probabilityAtLeastOne, 0.488, 1e-15);
  });
  test("power of a rule of its own threshold", () => {
    const row = {
      patients: 200,
      expectedPerPatient: 3,
      trueRatio: 1.3,
      dispersion: 40,
      casemixVariance: 0.02,
      threshold: 1.5,
    };
    const [power] = flagPower({ rows: [row] }).rows;
    within(power?.probabilityFlag, 0.26201684303928483, 1e-12);
    within(power?.sdRatio, 0.34708308323320321, 1e-14);
  });
});

describe("a mean of the doctors that is not 0", () => {
  test("regression to the mean: the integrals over the doctors selected", () => {
    const found = regressionToMean({ mu: 0.25, tau2: 0.0625, samplingVariance: 0.03125, threshold: 2 });
    within(found.probabilitySelected, 0.073904691521075432, 1e-13);
    within(found.meanLogFirst, 0.8299123555263365, 1e-13);
    within(found.meanLogSecond, 0.63660823701755767, 1e-13);
    within(found.arithmeticFirst, 2.3107365088920881, 1e-13);
    within(found.arithmeticSecond, 1.9464066945082915, 1e-13);
  });
  test.each([
    ["expected", 0.125, 0.49984263194732072, 0.228747855498907, 0.55189279751324596, 1.5447923207582136],
    ["observed", 0.05, 0.66047261334767111, 0.17928429140015905, 0.85596958309224268, 1.9143675057104607],
  ] as const)("log-normal shrinkage, sampling variance of the %s days", (scale, variance, mean, sd, p, z) => {
    const doctor = { ratio: 2.5, expected: 400, dispersion: 50, tau2: 0.09, mu: 0.2, threshold: 1.6 };
    const found = empiricalBayesLogNormal({ ...doctor, scale });
    within(found.samplingVariance, variance, 1e-15);
    within(found.posteriorLogMean, mean, 1e-14);
    within(found.posteriorLogSd, sd, 1e-14);
    within(found.probabilityAboveThreshold, p, 1e-13);
    within(found.outlierZ, z, 1e-14);
  });
});

/** Counts, expected numbers; size and log-likelihood of mean 1; shape and rate: zeros of the gradient in mpmath. */
const MIXTURES: readonly (readonly [string, readonly number[], readonly number[], number, number, number])[] =
  [
    [
      "one doctor in ten far above",
      [0, 0, 0, 0, 40, 0, 0, 1, 0, 0],
      [5, 4, 6, 5, 5, 3, 8, 5, 6, 4],
      0.0498678869954701,
      0.0501639787354589,
      0.0611423915751294,
    ],
    [
      "hardly more than chance",
      [105, 90, 111, 88, 100, 117, 94, 86],
      new Array<number>(8).fill(100),
      664.92573010468,
      726.259139017274,
      734.522517337318,
    ],
    [
      "ordinary",
      [3, 18, 9, 40, 2, 25],
      [8, 12, 10, 21, 6, 15],
      3.48638298377348,
      4.17086916892061,
      3.55829663159585,
    ],
    [
      "all fifty times above",
      [300, 900, 450, 2000, 80, 1250],
      [8, 12, 10, 21, 6, 15],
      0.0176174800671555,
      3.00209746250933,
      0.0515026448877548,
    ],
  ];

describe("mixtures fitted by maximum likelihood", () => {
  test.each(MIXTURES)("%s", (_, observed, expected, size, shape, rate) => {
    within(negativeBinomial({ observed, expected }).size, size, 1e-10);
    within(empiricalBayesGamma({ observed, expected, meanOne: true }).shape, size, 1e-10);
    const free = empiricalBayesGamma({ observed, expected });
    within(free.shape, shape, 1e-7);
    within(free.rate, rate, 1e-7);
  });
  test.each([
    [[20, 9, 12, 8, 11], 0.582729812247689, 0.0738766598764067],
    [[9000, 0, 0, 1, 0], 0.211041822972127, 0.0988242699884212],
  ])(
    "one doctor with nearly all the patients, counts %j: the law is that of the others",
    (observed, shape, rate) => {
      const found = empiricalBayesGamma({ observed, expected: [1000, 1, 1, 1, 1] });
      within(found.shape, shape, 1e-9);
      within(found.rate, rate, 1e-9);
    },
  );
  test("tails and quantiles of the negative binomial law, term by term", () => {
    const [, , [, observed, expected] = []] = MIXTURES;
    const input = { observed: observed ?? [], expected: expected ?? [] };
    const found = negativeBinomial({ ...input, threshold: 2.5 });
    within(found.logLikelihood, -20.0910367544378, 1e-13);
    within(found.poissonLogLikelihood, -27.2508426425222, 1e-13);
    expect(found.upper95).toEqual([20, 30, 25, 50, 16, 37]);
    const upper = [0.8869244795175, 0.19876821016, 0.5271663302774, 0.07978979485014, 0.9022267620422];
    upper.forEach((value, i) => {
      within(found.pUpper[i], value, 1e-11);
    });
    // 2.5 × 8 is 20 leaves and 1.1 × 10 is 11, whatever the binary digits of the product.
    within(found.probabilityAtLeastThresholdTimesExpected[0], 0.03157761411296, 1e-11);
    const tight = negativeBinomial({ ...input, threshold: 1.1 });
    within(tight.probabilityAtLeastThresholdTimesExpected[2], 0.3971662408035, 1e-11);
  });
});
