import fc from "fast-check";
import { expect, test } from "vitest";

import { smallestCount } from "../../../../src/core/stats/smallest-count.js";

const counts = fc.integer({ min: 0, max: 2 ** 40 });

test("from wherever it starts, the first count that holds, in a number of steps like a logarithm", () => {
  fc.assert(
    fc.property(counts, counts, (first, start) => {
      const asked: number[] = [];
      const found = smallestCount((count) => {
        asked.push(count);
        return count >= first;
      }, start);
      expect(found).toBe(first);
      expect(asked.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
      expect(asked.length).toBeLessThanOrEqual(3 + 2 * Math.log2(Math.max(first, start) + 2));
    }),
  );
});

test.each([
  [0, 0],
  [1, 0],
  [0, 1],
  [7, 7],
  [8, 7],
  [7, 8],
])("first count %d, start %d", (first, start) => {
  expect(smallestCount((count) => count >= first, start)).toBe(first);
});
