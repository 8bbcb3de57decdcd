import { describe, expect, test } from "vitest";

import * as special from "../../../../src/core/stats/special.js";
import { binomialCdf, negBinTail } from "../../../../src/core/stats/special/counts.js";
import { within } from "../closeness.js";

/** Shapes, argument, value of mpmath 1.3 at 50 digits (DLMF 8.17.22), the argument being the double written here. */
const LARGE: readonly (readonly [number, number, number, number])[] = [
  [1e6, 2, 0.999995, 0.040427176648858264],
  [2, 1e6, 5e-6, 0.95957282335003822],
  [2e5, 0.5, 0.999999, 0.52708941179198009],
  [0.3, 1e9, 1e-10, 0.5459128495463194],
  [1.5e5, 1.5e5, 0.499, 0.13666079917213039],
  [1.5e5, 1.5e5, 0.501, 0.86333920082786961],
  [6e4, 6e4, 0.49, 2.120900621274738e-12],
  [9e4, 2e4, 0.82, 0.94131278617600143],
  [9e4, 2e4, 0.815, 0.0032106391955829261],
  [3e5, 40, 0.9999, 0.95368278626377346],
  [99990, 10, 0.9999, 0.45793597024486657],
  [99990, 11, 0.9999, 0.58303975029739209],
  [1e12, 1e12, 0.5, 0.5],
];

describe("incomplete beta of large shapes", () => {
  test.each(LARGE)("I of shapes %d and %d at %d", (a, b, x, value) => {
    within(special.betaI(a, b, x), value, 1e-12);
  });
  test("it ends by definition, whatever the shapes", () => {
    expect(special.betaI(1e6, 3, 0)).toBe(0);
    expect(special.betaI(1e6, 3, 1)).toBe(1);
    expect(special.betaI(3, 1e6, 0.9)).toBe(1);
    expect(special.betaI(1e6, 3, 0.1)).toBe(0);
  });
  test.each([
    ["shapes near the largest number", Number.MAX_VALUE, 3, 0.4],
    ["too long a fraction", 1e18, 1e18, 0.5],
  ])("%s are refused", (_, a, b, x) => {
    expect(() => special.betaI(a, b, x)).toThrow(
      expect.objectContaining({
        code: "E_DOMAIN",
        path: "a, b",
        message: expect.stringMatching(/^a, b: shapes too/),
      }),
    );
  });
});

/** k, size, mean, P(X ≤ k) summed term by term by mpmath at 50 digits, and its complement. */
const COUNTS: readonly (readonly [number, number, number, number, number])[] = [
  [0, 1e6, 5, 0.0067380312236686097, 0.99326196877633139],
  [1, 1e6, 5, 0.040428018892073316, 0.95957198110792668],
  [4, 1e6, 5, 0.4404937237324305, 0.5595062762675695],
  [20, 2e5, 12.5, 0.98268876846930298, 0.017311231530697017],
  [3, 0.5, 2e5, 0.0034587282205832016, 0.9965412717794168],
  [250, 1e7, 300, 0.0016813562211499016, 0.9983186437788501],
  [1, 3e5, 0.001, 0.99999950033154503, 4.9966845496916513e-7],
];

describe("counts", () => {
  test.each(COUNTS)("negative binomial at %d, size %d, mean %d, both tails", (k, size, mean, p, q) => {
    within(special.negBinCdf(k, size, mean), p, 1e-12);
    within(negBinTail(k + 1, size, mean, true), q, 1e-12);
  });
  test("binomial of a small probability, by its own terms", () => {
    const [n, p] = [4e9, 1e-9];
    const none = Math.exp(n * Math.log1p(-p));
    within(binomialCdf(0, n, p), none, 1e-12);
    within(binomialCdf(2, 4, 0.3), 1 - 4 * 0.3 ** 3 * 0.7 - 0.3 ** 4, 1e-14);
    within(binomialCdf(2, n, p), none * (1 + (n * p) / (1 - p) + ((n * p) / (1 - p)) ** 2 / 2), 1e-8);
  });
});
