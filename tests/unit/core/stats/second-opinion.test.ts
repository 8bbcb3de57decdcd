import fc from "fast-check";
import * as ss from "simple-statistics";
import { describe, expect, test } from "vitest";
import { quantiles, weightedMoments } from "../../../../src/core/stats/index.js";

const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 3, maxLength: 60 });
/** Two summations of sixty terms may differ by a few units in the last place of the largest term. */
function close(a: number, b: number, scale: number): void {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-11 * Math.max(1, scale));
}

describe("another library agrees (simple-statistics)", () => {
  test("mean, variance and correlation with equal weights", () => {
    fc.assert(
      fc.property(sample, sample, (a, b) => {
        const n = Math.min(a.length, b.length);
        const [x, y] = [a.slice(0, n), b.slice(0, n)];
        const { mean, variance } = weightedMoments(x);
        const scale = Math.max(...x.map(Math.abs));
        close(mean, ss.mean(x), scale);
        close(variance, ss.variance(x), scale * scale);
        const { covariance } = weightedMoments(x, y);
        const own = (ss.sampleCovariance(x, y) * (n - 1)) / n;
        close(covariance ?? NaN, own, scale * Math.max(...y.map(Math.abs)));
      }),
    );
  });

  test("weighted mean with whole weights equals the mean of repeated values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 6 })), {
          minLength: 2,
          maxLength: 20,
        }),
        (rows) => {
          const repeated = rows.flatMap(([value, weight]) => new Array<number>(weight).fill(value));
          const { mean, variance } = weightedMoments(
            rows.map(([v]) => v),
            null,
            rows.map(([, w]) => w),
          );
          close(mean, ss.mean(repeated), 500);
          close(variance, ss.variance(repeated), 250_000);
        },
      ),
    );
  });

  test("quantiles of type 7", () => {
    fc.assert(
      fc.property(sample, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (x, p) => {
        close(quantiles(x, [p]).type7[0] ?? NaN, ss.quantile(x, p), Math.max(...x.map(Math.abs)));
      }),
    );
  });
});
