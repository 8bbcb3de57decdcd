import { describe, expect, test } from "vitest";

import * as special from "../../../../src/core/stats/special.js";
import { gammaQuantileGuess } from "../../../../src/core/stats/special/gamma-inverse.js";
import { within } from "../closeness.js";

/** Values of mpmath 1.3 at 60 digits, rounded to a double. */
describe("x^a e^−x / Γ(a + 1)", () => {
  test.each([
    [2, 3, 0.22404180765538774],
    [15, 15, 0.10243586666453419],
    [15, 14, 0.09892320473514783],
    [15.5, 16, 0.09999557736478543],
    [20, 0.01, 4.069419279616486e-59],
    [20, 60, 1.3159260267341897e-9],
    [40, 39, 0.06215190128793999],
    [1000, 1003, 0.012558085897797409],
  ])("to the last digits at %d, %d", (a, x, mass) => {
    within(special.poissonMass(a, x), mass, x === 0.01 ? 1e-13 : 4e-15);
  });
});

describe("far tails", () => {
  test.each([
    [0.6, 687.7633355401161],
    [2, 697.3242113793526],
    [50, 878.3937665919384],
  ])("an upper tail of 1e-300, shape %d", (a, x) => {
    within(special.gammaQInv(a, 1e-300), x, 1e-12);
  });
  test("each side is solved from its smaller tail: a level within 1e-10 of 1 keeps ten digits", () => {
    const level = 1 - 1e-10;
    within(special.gammaQInv(2, level), 1.4142202875898019e-5, 1e-13);
    within(special.gammaPInv(2, level), 26.33398151964854, 1e-13);
  });
  test("under the least number, the root is 0", () => {
    expect(special.gammaPInv(1e-4, 0.01)).toBe(0);
    expect(special.gammaQInv(1e-4, 0.999)).toBe(0);
  });
  test("a large shape at its own mean, and at the end of the range of numbers", () => {
    // ½ − 1/(3√(2πa)) (DLMF 8.11.12); the next term is 7e-16.
    within(special.gammaQ(1e8, 1e8), 0.4999867019239866, 1e-14);
    within(special.gammaP(1e8, 1e8), 0.5000132980760134, 1e-14);
    expect(special.gammaQ(1e7, 1e300)).toBe(0);
    expect(special.gammaP(1e7, 1e300)).toBe(1);
    expect(special.gammaQ(1e7, 1e-300)).toBe(1);
  });
});

describe("the first guess is near the quantile, so that few steps are left (ln of scipy's gammaincinv)", () => {
  test.each([
    [2, 0.3, false, 0.0928974630913925, 0.009],
    [2, 0.3, true, 0.8916768743274073, 0.002],
    [40, 1e-6, false, 2.818586314277469, 0.007],
    [40, 1e-6, true, 4.350797300228926, 0.003],
    [1000, 0.1, false, 6.866614413553825, 0.0001],
    [1000, 1e-20, true, 7.1867333186440385, 0.0003],
    [0.8, 0.4, false, -1.0457295183179676, 0.03],
    [0.6, 0.01, true, 1.2827625293344989, 0.004],
    [0.3, 0.2, false, -5.722861469284071, 0.003],
    [3, 1e-12, false, -8.613041785694566, 0.0001],
    [0.3, 1e-30, true, 4.175134897252072, 0.08],
  ])("shape %d, tail %d, upper %j", (a, target, upper, logRoot, apart) => {
    expect(Math.abs(gammaQuantileGuess(a, target, upper) - logRoot)).toBeLessThan(apart);
  });
});

describe("beta quantiles whose upper tail is small (mpmath, 40 digits)", () => {
  test.each([
    [2, 3, 0.9999999999999, 0.99997075657843848],
    [0.7, 5, 0.999999999999, 0.99536242058041538],
    [30, 2, 0.99999999999999, 0.99999999536446449],
  ])("shapes %d and %d at %d", (a, b, p, x) => {
    within(special.betaIInv(a, b, p), x, 1e-14);
  });
});

describe("beta, unequal shapes", () => {
  test.each([
    [3, 1e6, 0.7, 3.6155575141604107e-6],
    [20, 1e6, 0.999, 3.6699956645299754e-5],
    [3, 1e5, 0.7, 3.6154661512275062e-5],
  ])("quantile of shapes %d and %d at %d", (a, b, p, x) => {
    within(special.betaIInv(a, b, p), x, 1e-11);
  });
});

describe("quantile of a Poisson count, by its definition", () => {
  test.each([
    [0.3, 0.7408182206817178],
    [0.3, 0.75],
    [1, 0.36787944117144233],
    [1, 0.3679],
    [4, 1e-12],
    [4, 0.999999],
    [100, 0.5],
    [100, 1e-30],
    [100, 1 - 1e-12],
    [1e6, 0.025],
    [1e6, 0.999],
  ])("mean %d, level %d", (mean, level) => {
    const k = special.poissonQuantile(level, mean);
    expect(special.poissonCdf(k, mean)).toBeGreaterThanOrEqual(level);
    expect(special.poissonCdf(k - 1, mean)).toBeLessThan(level);
  });
  test("a level that a count reaches exactly is reached by that count", () => {
    for (let k = 0; k < 20; k++) expect(special.poissonQuantile(special.poissonCdf(k, 7.3), 7.3)).toBe(k);
  });
});

describe("the ends of the range are refused by name", () => {
  test.each([
    ["a mean whose counts are no longer distinct", () => special.poissonQuantile(0.5, 2 ** 53 - 1), "mean"],
    ["a mass of shape 0", () => special.poissonMass(0, 1), "a"],
    ["a mass at 0", () => special.poissonMass(1, 0), "x"],
    ["a beta quantile out of the range of numbers", () => special.betaIInv(1e300, 1e300, 0.3), "a, b"],
    ["a negative probability", () => special.betaI(1, 1, -0.5), "x"],
  ])("%s", (_, call, path) => {
    const message: unknown = expect.stringMatching(new RegExp(`^${path}: .{12}`));
    expect(call).toThrow(expect.objectContaining({ code: "E_DOMAIN", path, message }));
  });
  test("the mean just below is counted", () => {
    const mean = 2 ** 53 - 2;
    expect(special.poissonQuantile(1, mean)).toBe(Infinity);
  });
});
