import { describe, expect, test } from "vitest";

import { gammaP, negBinCdf, normalCdf, poissonCdf } from "../../../../src/core/stats/index.js";
import { BOUND, binomialCdf, distance, random } from "./law-distance.js";

describe("samplers follow their law", () => {
  test("normal", () => expect(distance(random.normal, normalCdf, false)).toBeLessThan(BOUND));
  test.each([0.3, 0.96, 1, 7.5, 400])("gamma, shape %d", (shape) =>
    expect(
      distance(
        () => random.gamma(shape),
        (x) => gammaP(shape, x),
        false,
      ),
    ).toBeLessThan(BOUND),
  );
  test.each([0.02, 1.3, 40, 199, 450, 2000])("Poisson, mean %d", (mean) =>
    expect(
      distance(
        () => random.poisson(mean),
        (k) => poissonCdf(k, mean),
        true,
      ),
    ).toBeLessThan(BOUND),
  );
  test.each([
    [1, 0.3],
    [9, 0.9],
    [430, 0.49],
    [2500, 0.5],
    [2500, 0.001],
  ])("binomial, n = %d, p = %d", (n, p) =>
    expect(distance(() => random.binomial(n, p), binomialCdf(n, p), true)).toBeLessThan(BOUND),
  );
  test.each([
    [0.96, 0.2],
    [12, 3],
    [300, 90],
  ])("negative binomial, size %d, mean %d", (size, mean) =>
    expect(
      distance(
        () => random.negativeBinomial(size, mean),
        (k) => negBinCdf(k, size, mean),
        true,
      ),
    ).toBeLessThan(BOUND),
  );
  test("nothing can come from nothing", () => {
    expect([random.binomial(0, 0.5), random.binomial(7, 0), random.binomial(7, 1)]).toEqual([0, 0, 7]);
    expect([random.poisson(0), random.negativeBinomial(3, 0)]).toEqual([0, 0]);
  });
});
