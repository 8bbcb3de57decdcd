import { describe, expect, test } from "vitest";

import * as special from "../../../../src/core/stats/special.js";
import { within } from "../closeness.js";

/** Values of mpmath 1.3 at 60 digits, rounded to a double, on both sides of every change of method. */
/** Shape, argument, P, Q. */
const GAMMA: readonly (readonly [number, number, number, number])[] = [
  [0.5, 0.2, 0.4729107431344619, 0.5270892568655381],
  [3, 0.01, 1.654216528074877e-7, 0.9999998345783472],
  [7.5, 20, 0.9995465018648978, 0.00045349813510223456],
  [14.9, 14, 0.43995023929848015, 0.5600497607015198],
  [199, 150, 7.714758957979448e-5, 0.9999228524104202],
  [201, 150, 4.205885786379841e-5, 0.9999579411421362],
  [201, 201.5, 0.5234234043521744, 0.4765765956478256],
  [201, 202.5, 0.5513368204697203, 0.4486631795302797],
  [201, 300, 0.9999999994895022, 5.104978048629317e-10],
  [250, 251, 0.5335665098980173, 0.46643349010198265],
  [250, 400, 0.9999999999999997, 3.1770076592385687e-16],
  [999, 1200, 0.9999999989326613, 1.0673386307230775e-9],
  [1000, 900, 0.0005499022657117829, 0.9994500977342882],
  [50000, 49500, 0.012478315638082799, 0.9875216843619172],
  [50000, 50600, 0.9962536309030946, 0.0037463690969054136],
];
/** More for the inverses, where P or Q is small enough to fix the argument. */
const INVERSE: readonly (readonly [number, number, number, number])[] = [
  [0.02, 1e-6, 0.7671355686277509, 0.23286443137224908],
  [0.6, 1e-8, 1.773772759227069e-5, 0.9999822622724077],
  [3, 12, 0.9994777419499671, 0.0005222580500328978],
  [1000, 1200, 0.9999999987118394, 1.2881606086281433e-9],
];
/** Two shapes, probability, quantile. */
const BETA: readonly (readonly [number, number, number, number])[] = [
  [2, 3, 0.26171875, 0.25],
  [0.5, 0.5, 0.7951672353008665, 0.9],
  [5, 2000, 6.155851016787066e-5, 0.0002],
  [2000, 5, 0.9999977303265716, 0.9999],
  [4000, 900, 1.7140296940195635e-10, 0.78],
  [1.5, 30000, 0.003839259610933739, 1e-6],
  [1e6, 1e6, 0.0013498880599793087, 0.49893934009338514],
  [3, 1e6, 0.6827652260549906, 3.519603644232364e-6],
];

describe("against mpmath", () => {
  test.each(GAMMA)("P and Q of shape %d at %d", (a, x, p, q) => {
    within(special.gammaP(a, x), p, 1e-12);
    within(special.gammaQ(a, x), q, 1e-12);
  });
  test.each([...GAMMA, ...INVERSE])("inverses of shape %d at %d, from the smaller tail", (a, x, p, q) => {
    if (p <= 0.9) within(special.gammaPInv(a, p), x, 1e-11);
    if (q <= 0.9) within(special.gammaQInv(a, q), x, 1e-11);
  });
  test.each(BETA)("beta of shapes %d and %d", (a, b, p, x) => {
    within(special.betaI(a, b, x), p, 1e-11);
    within(special.betaIInv(a, b, p), x, 1e-11);
  });
  test.each([
    [0, 2.5, 3, 0.1392974922444715],
    [4, 2.5, 3, 0.7701785556826419],
    [3.9, 2.5, 3, 0.6589158611353814],
    [40, 0.7, 12, 0.9462126149220254],
  ])("negative binomial at %d, size %d, mean %d", (k, size, mean, p) => {
    within(special.negBinCdf(k, size, mean), p, 1e-12);
  });
  test("ln Γ, ψ on both sides of zero, Φ", () => {
    within(special.lgamma(0.25), 1.2880225246980774, 1e-14);
    within(special.lgamma(30), 71.25703896716801, 1e-14);
    within(special.digamma(-0.5), 0.03648997397857652, 1e-13);
    within(special.digamma(-2.5), 1.103156640645243, 1e-13);
    within(special.digamma(1), -0.5772156649015329, 1e-14);
    within(special.normalCdf(-8), 6.220960574271784e-16, 1e-13);
    within(special.normalCdf(0.3), 0.6179114221889527, 1e-14);
    within(special.normalQuantile(0.6179114221889527), 0.3, 1e-13);
  });
});

describe("ends of the range, by definition", () => {
  test.each([
    ["P at 0", special.gammaP(2, 0), 0],
    ["Q at 0", special.gammaQ(2, 0), 1],
    ["Q⁻¹ of 0", special.gammaQInv(2, 0), Infinity],
    ["Q⁻¹ of 1", special.gammaQInv(2, 1), 0],
    ["P⁻¹ of 0", special.gammaPInv(2, 0), 0],
    ["P⁻¹ of 1", special.gammaPInv(2, 1), Infinity],
    ["I⁻¹ of 0", special.betaIInv(2, 3, 0), 0],
    ["I⁻¹ of 1", special.betaIInv(2, 3, 1), 1],
    ["Φ at −∞", special.normalCdf(-Infinity), 0],
    ["Φ at ∞", special.normalCdf(Infinity), 1],
    ["Φ⁻¹ of ½", special.normalQuantile(0.5), 0],
    ["a Poisson below 0", special.poissonCdf(-0.5, 2), 0],
    ["a Poisson of mean 0", special.poissonCdf(0, 0), 1],
    ["a quantile of level 1", special.poissonQuantile(1, 3), Infinity],
    ["a quantile of mean 0", special.poissonQuantile(1, 0), 0],
    ["a negative binomial below 0", special.negBinCdf(-1, 2, 3), 0],
    ["a negative binomial of mean 0", special.negBinCdf(0, 2, 0), 1],
  ])("%s", (_, actual, expected) => {
    expect(actual).toBe(expected);
  });
});

/** Call with one faulty argument, code, name of the argument. */
const REFUSALS: readonly (readonly [string, () => unknown, string, string])[] = [
  ["lgamma(0)", () => special.lgamma(0), "E_DOMAIN", "x"],
  ["digamma(NaN)", () => special.digamma(NaN), "E_NOT_FINITE", "x"],
  ["digamma(0)", () => special.digamma(0), "E_DOMAIN", "x"],
  ["digamma(-3)", () => special.digamma(-3), "E_DOMAIN", "x"],
  ["gammaP(0, 1)", () => special.gammaP(0, 1), "E_DOMAIN", "a"],
  ["gammaP(1, -1)", () => special.gammaP(1, -1), "E_DOMAIN", "x"],
  ["gammaQ(0, 1)", () => special.gammaQ(0, 1), "E_DOMAIN", "a"],
  ["gammaQ(1, -1)", () => special.gammaQ(1, -1), "E_DOMAIN", "x"],
  ["gammaPInv(0, ½)", () => special.gammaPInv(0, 0.5), "E_DOMAIN", "a"],
  ["gammaPInv(1, 1.1)", () => special.gammaPInv(1, 1.1), "E_DOMAIN", "p"],
  ["gammaPInv(1, −0.1)", () => special.gammaPInv(1, -0.1), "E_DOMAIN", "p"],
  ["gammaQInv(0, ½)", () => special.gammaQInv(0, 0.5), "E_DOMAIN", "a"],
  ["gammaQInv(1, 1.1)", () => special.gammaQInv(1, 1.1), "E_DOMAIN", "q"],
  ["chi2Quantile(½, 0)", () => special.chi2Quantile(0.5, 0), "E_DOMAIN", "df"],
  ["betaI(0, 1, ½)", () => special.betaI(0, 1, 0.5), "E_DOMAIN", "a"],
  ["betaI(1, 0, ½)", () => special.betaI(1, 0, 0.5), "E_DOMAIN", "b"],
  ["betaI(1, 1, 2)", () => special.betaI(1, 1, 2), "E_DOMAIN", "x"],
  ["betaIInv(0, 1, ½)", () => special.betaIInv(0, 1, 0.5), "E_DOMAIN", "a"],
  ["betaIInv(1, 0, ½)", () => special.betaIInv(1, 0, 0.5), "E_DOMAIN", "b"],
  ["betaIInv(1, 1, 2)", () => special.betaIInv(1, 1, 2), "E_DOMAIN", "p"],
  ["normalCdf(NaN)", () => special.normalCdf(NaN), "E_NOT_FINITE", "z"],
  ["normalQuantile(NaN)", () => special.normalQuantile(NaN), "E_NOT_FINITE", "p"],
  ["normalQuantile(-0.1)", () => special.normalQuantile(-0.1), "E_DOMAIN", "p"],
  ["normalQuantile(1.1)", () => special.normalQuantile(1.1), "E_DOMAIN", "p"],
  ["poissonCdf(1, -1)", () => special.poissonCdf(1, -1), "E_DOMAIN", "mean"],
  ["poissonCdf(NaN, 1)", () => special.poissonCdf(NaN, 1), "E_NOT_FINITE", "k"],
  ["poissonQuantile(2, 1)", () => special.poissonQuantile(2, 1), "E_DOMAIN", "p"],
  ["poissonQuantile(½, -1)", () => special.poissonQuantile(0.5, -1), "E_DOMAIN", "mean"],
  ["negBinCdf(1, 0, 1)", () => special.negBinCdf(1, 0, 1), "E_DOMAIN", "size"],
  ["negBinCdf(1, 1, -1)", () => special.negBinCdf(1, 1, -1), "E_DOMAIN", "mean"],
  ["negBinCdf(NaN, 1, 1)", () => special.negBinCdf(NaN, 1, 1), "E_NOT_FINITE", "k"],
];
test.each(REFUSALS)("%s is refused by the name of its argument", (_, call, code, path) => {
  expect(call).toThrow(
    expect.objectContaining({ code, path, message: expect.stringMatching(new RegExp(`^${path}: .{12}`)) }),
  );
});
