import { expect, test } from "vitest";

import { BOUND, binomialCdf, distance, random } from "./law-distance.js";

// the largest list of the model: cut in a hundred parts at each draw, some ten seconds
test("binomial, n = 60,000, p = 0.36", () =>
  expect(distance(() => random.binomial(60_000, 0.36), binomialCdf(60_000, 0.36), true)).toBeLessThan(BOUND));
