import { expect, test } from "vitest";

import { CLASS_RULES, classesOf, weightedClasses } from "../../../../src/core/deprivation/index.js";
import { createPrng } from "../../../../src/core/stats/index.js";

test("bucket selection = full sort on 35,000 units with ties and one giant", () => {
  const source = createPrng(2026);
  const scores = Float64Array.from({ length: 35_000 }, () => Math.round(source.normal() * 5000) / 5000);
  const weights = Float64Array.from({ length: 35_000 }, (_, i) => (i === 7 ? 2_100_000 : source.int(3000)));
  for (const r of CLASS_RULES) {
    for (const q of [2, 5, 10]) {
      expect(classesOf(scores, weights, q, r)).toEqual(weightedClasses(scores, weights, q, r).class);
    }
  }
});
