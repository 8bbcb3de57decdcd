import { describe, expect, test } from "vitest";

import {
  empiricalBayesGamma,
  limitsOfAreas,
  logNormalLimits,
  poissonFunnelLimit,
  profileReliability,
  scoreOfDays,
  standardError,
  transformed,
} from "../../../../src/core/inference/index.js";

const days = { observed: 300, expected: 200, dispersion: 91 };
const counts = { observed: [3, 18], expected: [8, 12] };

describe("functions without a canonical name name the faulty entry", () => {
  test.each([
    [
      "lists of two lengths",
      () => limitsOfAreas(Float64Array.of(1, 2), Float64Array.of(1), [0.95]),
      "E_INPUT_SHAPE",
      "observed, expected",
    ],
    ["a level of days", () => scoreOfDays({ ...days, alpha: 1 }), "E_DOMAIN", "alpha"],
    ["a negative ratio", () => logNormalLimits(-1, 0.1, 0.05), "E_NEGATIVE", "ratio"],
    ["a negative error", () => logNormalLimits(1, -0.1, 0.05), "E_NEGATIVE", "relativeError"],
    ["a line where nothing is expected", () => poissonFunnelLimit(0, 0.5), "E_ZERO_EXPECTED", "expected"],
    ["a line at a level of 1", () => poissonFunnelLimit(3, 1), "E_DOMAIN", "level"],
    ["a scale of a negative ratio", () => transformed(-1, "sqrt"), "E_NEGATIVE", "ratio"],
    ["an error where nothing is expected", () => standardError(0, "raw", 1), "E_ZERO_EXPECTED", "expected"],
    ["an error without dispersion", () => standardError(1, "raw", 0), "E_DOMAIN", "baseDispersion"],
    [
      "a law too narrow to be computed with",
      () => empiricalBayesGamma({ ...counts, prior: { shape: 1e308, rate: 1e-300 } }),
      "E_DOMAIN",
      "prior",
    ],
  ])("%s", (_, call, code, path) => {
    expect(call).toThrow(
      expect.objectContaining({ code, path, message: expect.stringMatching(new RegExp(`^${path}: .{9}`)) }),
    );
  });
  test("the least level that is drawn, and a reliability without any variance", () => {
    expect(poissonFunnelLimit(3, 1e-200)).toBeLessThan(0);
    const { reliability } = profileReliability({ tau2: 0, samplingVariance: 5e-324, periods: [1e10] });
    expect(reliability).toEqual([0]);
  });
});
