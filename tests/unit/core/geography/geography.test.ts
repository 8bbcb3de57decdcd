import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  catchmentIndex,
  comparatorSet,
  gravityCatchment,
  gravityShares,
  haversineKm,
  kernelFunction,
} from "../../../../src/core/geography/index.js";
import type { ComparedDoctor, Kernel, Point } from "../../../../src/core/geography/index.js";

const point: fc.Arbitrary<Point> = fc.tuple(
  fc.double({ min: -90, max: 90, noNaN: true }),
  fc.double({ min: -180, max: 180, noNaN: true }),
);

test("a distance is symmetric, never more than half a turn, and obeys the triangle", () => {
  fc.assert(
    fc.property(point, point, point, (a, b, c) => {
      expect(Math.abs(haversineKm(a, b) - haversineKm(b, a))).toBeLessThan(1e-6);
      expect(haversineKm(a, b)).toBeLessThanOrEqual(Math.PI * 6371.0088 + 1e-9);
      expect(haversineKm(a, c)).toBeLessThanOrEqual(haversineKm(a, b) + haversineKm(b, c) + 1e-3);
    }),
  );
});

const doctor = fc.record({
  patients: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 3, maxLength: 3 }),
  class: fc.integer({ min: 1, max: 2 }),
});
const RATES = [3, 7, 12];

describe("comparators", () => {
  const build = (list: readonly { patients: number[]; class: number }[], factor = 1): ComparedDoctor[] =>
    list.map((item, i) => ({
      id: `M${String(i).padStart(2, "0")}`,
      ...item,
      ij: item.patients.map((n, s) => n * (RATES[s] ?? 0) * (i === 0 ? factor : 1)),
    }));
  test("a doctor who prescribes like all the others has ratio 1, one who doubles has 2; row order is indifferent", () => {
    fc.assert(
      fc.property(
        fc.array(doctor, { minLength: 3, maxLength: 10 }),
        fc.constantFrom(1, 2),
        (list, factor) => {
          const doctors = build(list, factor);
          const found = comparatorSet({ doctors, doctor: "M00", rule: { same: [] } });
          expect(Math.abs((found.ratioPooled ?? 0) - factor)).toBeLessThan(1e-9);
          expect(Math.abs((found.ratioMeanOfDoctors ?? 0) - factor)).toBeLessThan(1e-9);
          const reversed = comparatorSet({
            doctors: [...doctors].reverse(),
            doctor: "M00",
            rule: { same: [] },
          });
          expect(reversed.comparators).toEqual(found.comparators);
          expect(Math.abs((reversed.ratioPooled ?? 0) - (found.ratioPooled ?? 0))).toBeLessThan(1e-9);
        },
      ),
    );
  });
  test("the doctor in his own comparator pulls the ratio toward 1: R_incl = mR/(m − 1 + R) for equal sizes", () => {
    const same = { patients: [10, 10, 10], class: 1 };
    const doctors = build([same, same, same], 2.95);
    const found = comparatorSet({ doctors, doctor: "M00", rule: { same: ["class"] }, includeSelf: true });
    expect(Math.abs((found.ratioPooled ?? 0) - (3 * 2.95) / (2 + 2.95))).toBeLessThan(1e-12);
  });
  test("a stratum where no comparator has patients has no rate, and the expected number is absent, not zero", () => {
    const doctors: ComparedDoctor[] = [
      { id: "M00", patients: [5, 5], ij: [10, 10] },
      { id: "M01", patients: [5, 0], ij: [10, 0] },
    ];
    const found = comparatorSet({ doctors, doctor: "M00", rule: { same: [] } });
    expect(found.pooledRates).toEqual([2, null]);
    expect([found.expectedPooled, found.ratioPooled]).toEqual([null, null]);
    expect(found.warnings).toEqual([{ code: "W_SMALL_COMPARATOR", doctors: 1 }]);
  });
  test.each([
    [{ same: ["codePostal"] }, "E_OPTION"],
    [{ same: [], nearest: 1.5 }, "E_COUNT"],
    [{ same: [], nearest: 2 }, "E_NOT_FINITE"],
  ])("refuses the rule %j", (rule, code) => {
    const doctors = build([
      { patients: [1, 1, 1], class: 1 },
      { patients: [1, 1, 1], class: 1 },
    ]);
    expect(() => comparatorSet({ doctors, doctor: "M00", rule })).toThrow(expect.objectContaining({ code }));
  });
});

describe("catchment", () => {
  const index = { "81004": 0.4, "81065": 1.2, "31555": -0.6 };
  const classes = { "81004": 4, "81065": 5, "31555": 2 };
  const base = { index, class: classes, classes: 5, practice: "81004" };
  test("the mean stays between the bounds, and they meet when everything is known", () => {
    const share = fc.record({
      code: fc.constantFrom("81004", "81065", "31555", "99999"),
      share: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 8 }), (shares) => {
        fc.pre(shares.some((item) => item.code !== "99999"));
        const found = catchmentIndex({ ...base, shares });
        const [low, high] = found.bounds;
        expect(found.mean).toBeGreaterThanOrEqual(low - 1e-12);
        expect(found.mean).toBeLessThanOrEqual(high + 1e-12);
        if (found.coverage === 1) expect(high - low).toBeLessThan(1e-12);
        expect(found.warnings.map((w) => w.code)).toEqual(found.coverage < 0.9 ? ["W_COVERAGE"] : []);
      }),
    );
  });
  test("an unknown surgery is refused by name, a code with its leading zero lost too", () => {
    const shares = [{ code: "81004", share: 3 }];
    for (const practice of ["1004", "toString"]) {
      expect(() => catchmentIndex({ ...base, shares, practice })).toThrow(
        expect.objectContaining({ code: "E_UNKNOWN_COMMUNE" }),
      );
    }
  });
});

describe("gravity", () => {
  const kernels: readonly Kernel[] = [
    { type: "exponential", scaleKm: 6 },
    { type: "gaussianTruncated", maxKm: 25 },
    { type: "power", scaleKm: 3, beta: 2 },
    { type: "step", upperKm: [5, 15, 30], values: [1, 0.4, 0.1] },
  ];
  const communes = [0, 0.05, 0.11, 0.2].map((step, i) => ({
    code: `Z000${String(i)}`,
    lat: 43.9 + step,
    lon: 2.1 - step,
    population: 1000 * (i + 1),
    index: i - 1.5,
  }));
  const sites = [{ id: "S", lat: 43.9, lon: 2.1, supply: 2 }];
  test.each(kernels)("%j never increases with distance", (kernel) => {
    const f = kernelFunction(kernel);
    for (let km = 0; km < 60; km += 0.5) expect(f(km + 0.5)).toBeLessThanOrEqual(f(km));
  });
  test.each(kernels)(
    "%j: one site alone has the same catchment with and without competition, by rows or by columns",
    (kernel) => {
      const found = gravityCatchment({ communes, sites, kernel });
      const alone = gravityShares(
        {
          lat: Float64Array.from(communes, (c) => c.lat),
          lon: Float64Array.from(communes, (c) => c.lon),
          population: Float64Array.from(communes, (c) => c.population),
        },
        sites[0] ?? { lat: 0, lon: 0 },
        kernel,
        1000,
      );
      communes.forEach((_, c) => {
        expect(Math.abs((found.sharesNoCompetition[0]?.[c] ?? 0) - (alone[c] ?? 0))).toBeLessThan(1e-12);
      });
      expect(Math.abs(alone.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
    },
  );
  test.each([
    [{ type: "exponential", scaleKm: 0 }, "E_DOMAIN"],
    [{ type: "gaussian", maxKm: 3 }, "E_OPTION"],
    [{ type: "step", upperKm: [5, 5], values: [1, 0.5] }, "E_DOMAIN"],
    [{ type: "step", upperKm: [5], values: [1, 0.5] }, "E_INPUT_SHAPE"],
  ])("refuses %j", (kernel, code) => {
    expect(() => kernelFunction(kernel as Kernel)).toThrow(expect.objectContaining({ code }));
  });
});
