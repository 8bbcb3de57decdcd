import { describe, expect, test } from "vitest";

import { readingsOverTau2, significanceReadings } from "../../../../src/core/inference/readings.js";

const doctor = { observed: 20, expected: 10, doctors: 300 };
const readings = (change: object = {}) => significanceReadings({ ...doctor, tau2: 0.1, ...change });
const refusal = (path: string): unknown => expect.objectContaining({ code: "E_DOMAIN", path });

describe("six readings of one ratio", () => {
  test("the point rule holds at the threshold, and not just under it", () => {
    expect(readings().pointRule.flag).toBe(true);
    expect(readings({ observed: 19.999 }).pointRule.flag).toBe(false);
    expect(readings({ threshold: 3 }).pointRule.flag).toBe(false);
  });
  test("upper tail of a gamma variable of mean E and variance φE: values of mpmath", () => {
    const { testAboveOne, testAboveThreshold } = readings();
    expect(Math.abs(testAboveOne.p - 0.004995412308307587)).toBeLessThan(1e-14);
    expect(Math.abs(testAboveThreshold.p - 0.47025726683924)).toBeLessThan(1e-13);
    expect([testAboveOne.flag, testAboveThreshold.flag]).toEqual([true, false]);
    expect(Math.abs(readings({ dispersion: 2 }).testAboveOne.p - 0.02925268807696107)).toBeLessThan(1e-14);
  });
  test("a p-value flags under the level, not at it; the correction multiplies it by the number of doctors", () => {
    const { testAboveOne, randomEffectsOutlier, randomEffectsBonferroni } = readings();
    const [test1, p = NaN, corrected = NaN] = [
      testAboveOne.p,
      randomEffectsOutlier?.p,
      randomEffectsBonferroni?.p,
    ];
    expect(corrected).toBe(Math.min(1, 300 * p));
    expect(readings({ doctors: 3 }).randomEffectsBonferroni?.p).toBe(3 * p);
    const flags = (alpha: number) => {
      const found = readings({ alpha, doctors: 3 });
      return [found.testAboveOne, found.randomEffectsOutlier, found.randomEffectsBonferroni].map(
        (r) => r?.flag,
      );
    };
    for (const [i, value] of [test1, p, 3 * p].entries()) {
      expect(flags(value)[i]).toBe(false);
      expect(flags(value * (1 + 1e-9))[i]).toBe(true);
    }
  });
  test("the posterior flags from the level on", () => {
    const probability = readings().posteriorAboveThreshold?.probability ?? NaN;
    const flag = (alpha: number) => readings({ alpha }).posteriorAboveThreshold?.flag;
    expect(flag(1 - probability + 1e-9)).toBe(true);
    expect(flag(1 - probability - 1e-9)).toBe(false);
  });
});

describe("readings over a range of τ²", () => {
  const range = { low: 0.02, high: 0.4 };
  const at = (values: readonly number[]) => values.map((tau2) => readings({ tau2 }));
  const span = (values: readonly number[]) => ({ low: Math.min(...values), high: Math.max(...values) });
  const expectSpans = (found: ReturnType<typeof readingsOverTau2>, values: readonly number[]): void => {
    const each = at(values);
    expect(found?.randomEffectsOutlier.p).toEqual(span(each.map((r) => r.randomEffectsOutlier?.p ?? NaN)));
    expect(found?.randomEffectsBonferroni.p).toEqual(
      span(each.map((r) => r.randomEffectsBonferroni?.p ?? NaN)),
    );
    const posterior = each.map((r) => r.posteriorAboveThreshold?.probability ?? NaN);
    expect(found?.posteriorAboveThreshold.probability).toEqual(span(posterior));
    expect(found?.tau2).toEqual(span(values));
    const flags = each.map((r) => r.randomEffectsOutlier?.flag);
    expect([...(found?.randomEffectsOutlier.flags ?? [])].sort()).toEqual([...new Set(flags)].sort());
  };
  test("both ends and equal steps between them; one step or two: the ends alone", () => {
    expectSpans(readingsOverTau2(doctor, range, 1), [0.02, 0.4]);
    expectSpans(readingsOverTau2(doctor, range, 2), [0.02, 0.4]);
    expectSpans(readingsOverTau2(doctor, range, 3), [0.02, 0.02 + (0.4 - 0.02) / 2, 0.4]);
  });
  test("a τ² that decides gives two verdicts, one that does not gives one", () => {
    expect(readingsOverTau2(doctor, range)?.randomEffectsOutlier.flags).toHaveLength(2);
    expect(readingsOverTau2(doctor, { low: 0.4, high: 0.4 })?.randomEffectsOutlier.flags).toEqual([false]);
  });
  test("nothing without a day; a range upside down or too many steps are refused", () => {
    expect(readingsOverTau2({ ...doctor, observed: 0 }, range)).toBeUndefined();
    expect(() => readingsOverTau2(doctor, { low: 0.4, high: 0.2 })).toThrow(refusal("tau2"));
    expect(() => readingsOverTau2(doctor, range, 10_001)).toThrow(refusal("steps"));
    expect(readingsOverTau2(doctor, range, 10_000)?.tau2).toEqual(range);
  });
});
