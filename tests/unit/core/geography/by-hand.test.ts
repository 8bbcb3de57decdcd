import { describe, expect, it } from "vitest";

import {
  catchmentIndex,
  checkedPoint,
  comparatorSet,
  gravityCatchment,
  gravityShares,
  haversineKm,
  kernelFunction,
} from "../../../../src/core/geography/index.js";
import type { CatchmentInput, ComparedDoctor, Kernel } from "../../../../src/core/geography/index.js";

const refused = (code: string, path?: string): Error =>
  expect.objectContaining(path === undefined ? { code } : { code, path }) as Error;
const close = (found: number | null | undefined, expected: number): boolean =>
  typeof found === "number" && Math.abs(found - expected) <= 1e-12 * Math.max(1, Math.abs(expected));

describe("index of the places where the patients live", () => {
  // 6 patients in A (index 1, class 2), 2 in B (3, class 5), 2 in a commune that the table does not have
  const base: CatchmentInput = {
    shares: [
      { code: "A", share: 6 },
      { code: "B", share: 2 },
      { code: "X", share: 2 },
    ],
    index: { A: 1, B: 3, C: -2, D: null },
    class: { A: 2, B: 5 },
    classes: 5,
    practice: "A",
  };

  it("mean 12/8, variance (6 × 0.25 + 2 × 2.25)/8, bounds with the two unknown patients at −2 and at 3", () => {
    const found = catchmentIndex(base);
    expect(found).toMatchObject({
      coverage: 0.8,
      mean: 1.5,
      classDistribution: [0, 0.75, 0, 0, 0.25],
      practiceClass: 2,
      shareOutsidePracticeClass: 0.25,
      meanMinusPractice: 0.5,
      warnings: [{ code: "W_COVERAGE", coverage: 0.8 }],
    });
    expect(close(found.sd, Math.sqrt(0.75))).toBe(true);
    expect([close(found.bounds[0], 0.8 * 1.5 - 0.4), close(found.bounds[1], 0.8 * 1.5 + 0.6)]).toEqual([
      true,
      true,
    ]);
  });

  it("gives the unknown patients the index of the surgery on request: 0.8 × 1.5 + 0.2 × 1", () => {
    const found = catchmentIndex({ ...base, unknownPolicy: "practice" });
    expect([close(found.mean, 1.4), close(found.meanMinusPractice, 0.4)]).toEqual([true, true]);
    const { practice: _none, ...without } = base;
    expect(() => catchmentIndex({ ...without, unknownPolicy: "practice" })).toThrow(
      refused("E_UNKNOWN_COMMUNE", "practice"),
    );
    expect(() => catchmentIndex({ ...base, practice: "D" })).toThrow(
      refused("E_UNKNOWN_COMMUNE", "practice"),
    );
  });

  it("without a surgery says nothing of it", () => {
    const { practice: _none, ...without } = base;
    expect(catchmentIndex(without)).toMatchObject({
      mean: 1.5,
      practiceClass: null,
      shareOutsidePracticeClass: null,
      meanMinusPractice: null,
    });
  });

  it("warns under nine tenths of the patients, not at nine tenths", () => {
    const of = (known: number) => ({
      ...base,
      shares: [
        { code: "A", share: known },
        { code: "X", share: 1 },
      ],
    });
    expect(catchmentIndex(of(9)).warnings).toEqual([]);
    expect(catchmentIndex(of(8.9)).warnings).toHaveLength(1);
  });

  it("distributes over the patients whose commune has a class", () => {
    expect(catchmentIndex({ ...base, class: { A: 2, B: null } }).classDistribution).toEqual([0, 1, 0, 0, 0]);
    expect(catchmentIndex({ ...base, class: {} })).toMatchObject({
      classDistribution: [0, 0, 0, 0, 0],
      practiceClass: null,
    });
    const absent = { A: 1, B: undefined } as unknown as Record<string, number>;
    expect(catchmentIndex({ ...base, index: absent })).toMatchObject({ coverage: 0.6, mean: 1 });
    // a surgery in a class where no patient with a class lives: all of them are outside
    const shares = [{ code: "B", share: 1 }];
    expect(catchmentIndex({ ...base, shares }).shareOutsidePracticeClass).toBe(1);
  });

  it.each([0, -1, 1.5, 10_001, NaN])("refuses %d classes", (classes) => {
    expect(() => catchmentIndex({ ...base, class: {}, classes })).toThrow(refused("E_OPTION", "classes"));
  });

  it.each([1, 10_000])("accepts %d classes", (classes) => {
    expect(catchmentIndex({ ...base, class: { A: 1, B: 1 }, classes }).classDistribution[0]).toBe(1);
  });

  it.each([0, 6, 2.5, -1])("refuses the class %d of five", (of) => {
    expect(() => catchmentIndex({ ...base, class: { A: of, B: 5 } })).toThrow(refused("E_OPTION", "class"));
  });

  it("refuses a list of which nobody's commune is known, or nobody at all", () => {
    for (const shares of [[{ code: "X", share: 1 }], [{ code: "A", share: 0 }], []])
      expect(() => catchmentIndex({ ...base, shares })).toThrow(refused("E_UNKNOWN_COMMUNE", "shares"));
  });
});

describe("comparators", () => {
  const doctors: readonly ComparedDoctor[] = [
    { id: "M", patients: [10, 5], ij: [30, 20], region: "R", lat: 46, lon: 5 },
    { id: "B", patients: [10, 10], ij: [10, 30], region: "R", lat: 46.1, lon: 5 },
    { id: "A", patients: [20, 0], ij: [40, 0], region: "R", lat: 45.9, lon: 5 },
    { id: "E", patients: [0, 0], ij: [0, 0], region: "S", lat: 46.5, lon: 5 },
  ];
  const set = (rule: { same: readonly string[]; nearest?: number }, more: object = {}) =>
    comparatorSet({ doctors, doctor: "M", rule, ...more });

  it("rates of A and B: pooled 50/30 and 30/10, mean of doctors (2 + 1)/2 and 3", () => {
    const found = set({ same: ["region"] });
    expect(found).toMatchObject({
      comparators: ["A", "B"],
      meanOfDoctorRates: [1.5, 3],
      observed: 50,
      expectedMeanOfDoctors: 30,
      crudeRatioToMean: 50 / 15 / 2,
      crudeRatioToMedian: 50 / 15 / 2,
      crudeRatioToPooled: 50 / 15 / 2,
      percentileRank: 1,
      warnings: [{ code: "W_SMALL_COMPARATOR", doctors: 2 }],
    });
    expect(close(found.pooledRates[0], 5 / 3) && found.pooledRates[1] === 3).toBe(true);
    expect([close(found.expectedPooled, 95 / 3), close(found.ratioPooled, 150 / 95)]).toEqual([true, true]);
    expect([close(found.ratioMeanOfDoctors, 5 / 3), close(found.crudeRate, 10 / 3)]).toEqual([true, true]);
  });

  it("takes everybody without a field, a doctor without patients included: he has no rate", () => {
    const found = set({ same: [] });
    expect(found.comparators).toEqual(["A", "B", "E"]);
    expect(found).toMatchObject({
      meanOfDoctorRates: [1.5, 3],
      crudeRatioToMean: 50 / 15 / 2,
      percentileRank: 1,
    });
    expect(set({} as { same: [] }).comparators).toEqual(["A", "B", "E"]);
  });

  it("of comparators without a single patient says nothing", () => {
    const found = comparatorSet({ doctors, doctor: "M", rule: { same: [] }, includeSelf: false });
    expect(found.expectedPooled).not.toBeNull();
    const alone = comparatorSet({
      doctors: doctors.filter(({ id }) => id === "M" || id === "E"),
      doctor: "M",
      rule: { same: [] },
    });
    expect(alone).toMatchObject({
      pooledRates: [null, null],
      meanOfDoctorRates: [null, null],
      expectedPooled: null,
      ratioPooled: null,
      ratioMeanOfDoctors: null,
      crudeRatioToMean: null,
      crudeRatioToMedian: null,
      crudeRatioToPooled: null,
      percentileRank: null,
    });
    const empty = comparatorSet({ doctors, doctor: "E", rule: { same: [] } });
    expect(empty).toMatchObject({
      crudeRate: null,
      percentileRank: null,
      expectedPooled: 0,
      ratioPooled: null,
    });
  });

  it("a stratum where the doctor has nobody needs no rate", () => {
    const found = comparatorSet({
      doctors: doctors.filter(({ id }) => id !== "B"),
      doctor: "A",
      rule: { same: [] },
    });
    // M alone has patients: 30/10 and 20/5; A has 20 patients in the first stratum
    expect(found.expectedPooled).toBe(60);
    const none = comparatorSet({
      doctors: [
        { id: "A", patients: [20, 0], ij: [40, 0] },
        { id: "C", patients: [10, 0], ij: [10, 0] },
      ],
      doctor: "A",
      rule: { same: [] },
    });
    expect(none).toMatchObject({ pooledRates: [1, null], expectedPooled: 20, ratioPooled: 2 });
  });

  it("rank counts half of those who are equal", () => {
    const crude = (rates: readonly number[]) =>
      comparatorSet({
        doctors: rates.map((rate, i) => ({ id: String(i), patients: [10], ij: [10 * rate] })),
        doctor: "0",
        rule: { same: [] },
      }).percentileRank;
    expect(crude([2, 1, 2, 3, 1])).toBe(2.5 / 4);
  });

  it("the nearest, ties by identifier, then sorted by it", () => {
    expect(set({ same: [], nearest: 1 }).comparators).toEqual(["A"]);
    expect(set({ same: [], nearest: 2 }).comparators).toEqual(["A", "B"]);
    const tied = doctors.map((doctor) => (doctor.id === "B" ? { ...doctor, lat: 45.9 } : doctor));
    expect(comparatorSet({ doctors: tied, doctor: "M", rule: { same: [], nearest: 1 } }).comparators).toEqual(
      ["A"],
    );
    const far = doctors.map((doctor) => (doctor.id === "A" ? { ...doctor, lat: 47 } : doctor));
    const found = comparatorSet({ doctors: far, doctor: "M", rule: { same: [], nearest: 2 } });
    expect(found.comparators).toEqual(["B", "E"]);
    expect(
      comparatorSet({ doctors: far, doctor: "M", rule: { same: [], nearest: null as never } }).comparators,
    ).toEqual(["A", "B", "E"]);
  });

  it("warns under twenty", () => {
    const many = (n: number) =>
      comparatorSet({
        doctors: Array.from({ length: n + 1 }, (_, i) => ({ id: String(i), patients: [1], ij: [1] })),
        doctor: "0",
        rule: { same: [] },
      }).warnings;
    expect(many(19)).toEqual([{ code: "W_SMALL_COMPARATOR", doctors: 19 }]);
    expect(many(20)).toEqual([]);
  });

  it.each([
    [{ doctor: "Z" }, "E_UNKNOWN_DOCTOR", "doctor"],
    [{ doctors: [doctors[0], { id: "F", patients: [1], ij: [1] }, doctors[1]] }, "E_INPUT_SHAPE", "doctors"],
    [{ doctors: [doctors[0], { id: "F", patients: [1, 2], ij: [1] }] }, "E_INPUT_SHAPE", "doctors[1]"],
    [{ rule: { same: ["densityGrid"] } }, "E_OPTION", "rule.same"],
    [
      { doctors: [{ ...doctors[0], region: null }, doctors[1]], rule: { same: ["region"] } },
      "E_OPTION",
      "rule.same",
    ],
    [{ minDoctors: 4 }, "E_COMPARATOR_TOO_SMALL", "rule"],
    [{ doctors: [doctors[0]], minDoctors: 0 }, "E_COMPARATOR_TOO_SMALL", "rule"],
  ])("refuses %j", (more, code, path) => {
    expect(() => set({ same: [] }, more)).toThrow(refused(code, path));
  });

  it("says how many comparators there were", () => {
    expect(() => set({ same: ["region"] }, { minDoctors: 3 })).toThrow(
      expect.objectContaining({
        message: "2 comparators, 3 are needed",
        detail: { comparators: 2 },
      }) as Error,
    );
  });
});

describe("kernels at their edges", () => {
  const at = (kernel: Kernel, ...km: readonly number[]): readonly number[] => km.map(kernelFunction(kernel));

  it("exponential: 1, e⁻¹, e⁻²", () => {
    expect(at({ type: "exponential", scaleKm: 5 }, 0, 5, 10)).toEqual([1, Math.exp(-1), Math.exp(-2)]);
  });

  it("truncated Gaussian: 1 at 0, 0 at the range and beyond", () => {
    const [near, middle, edge, beyond] = at({ type: "gaussianTruncated", maxKm: 10 }, 0, 5, 10, 11);
    expect([near, edge, beyond]).toEqual([1, 0, 0]);
    expect(close(middle, (Math.exp(-0.125) - Math.exp(-0.5)) / (1 - Math.exp(-0.5)))).toBe(true);
  });

  it("power: (1 + km/3)⁻²", () => {
    expect(at({ type: "power", scaleKm: 3, beta: 2 }, 0, 3, 6)).toEqual([1, 0.25, (1 + 2) ** -2]);
  });

  it("steps hold their upper limit; nothing beyond the last", () => {
    const steps: Kernel = { type: "step", upperKm: [0, 5, 10], values: [3, 2, 1] };
    expect(at(steps, 0, 0.1, 5, 5.1, 10, 10.1)).toEqual([3, 2, 2, 1, 1, 0]);
  });

  it.each([
    [{ type: "exponential", scaleKm: 0 }, "E_DOMAIN", "kernel.scaleKm"],
    [{ type: "gaussianTruncated", maxKm: -1 }, "E_DOMAIN", "kernel.maxKm"],
    [{ type: "power", scaleKm: 0, beta: 2 }, "E_DOMAIN", "kernel.scaleKm"],
    [{ type: "power", scaleKm: 1, beta: 0 }, "E_DOMAIN", "kernel.beta"],
    [{ type: "step", upperKm: 3, values: [1] }, "E_INPUT_SHAPE", "kernel.upperKm"],
    [{ type: "step", upperKm: [3], values: 1 }, "E_INPUT_SHAPE", "kernel.values"],
    [{ type: "step", upperKm: [3, 4], values: [1] }, "E_INPUT_SHAPE", "kernel"],
    [{ type: "step", upperKm: [-3], values: [1] }, "E_NEGATIVE", "kernel.upperKm"],
    [{ type: "step", upperKm: [3], values: [-1] }, "E_NEGATIVE", "kernel.values"],
    [{ type: "step", upperKm: [3, 3], values: [1, 1] }, "E_DOMAIN", "kernel.upperKm"],
    [{ type: "step", upperKm: [3, 2], values: [1, 1] }, "E_DOMAIN", "kernel.upperKm"],
    [{ type: "disc" }, "E_OPTION", "kernel.type"],
  ])("refuses %j", (kernel, code, path) => {
    expect(() => kernelFunction(kernel as Kernel)).toThrow(refused(code, path));
  });
});

describe("points and distances", () => {
  it("a quarter of a meridian, half a turn", () => {
    expect(close(haversineKm([0, 0], [90, 0]), (6371.0088 * Math.PI) / 2)).toBe(true);
    expect(close(haversineKm([0, -90], [0, 90]), 6371.0088 * Math.PI)).toBe(true);
  });

  it.each([
    [[46], "E_INPUT_SHAPE", "point"],
    [[46, 5, 1], "E_INPUT_SHAPE", "point"],
    [[NaN, 5], "E_NOT_FINITE", "point[0]"],
    [[46, "5"], "E_NOT_FINITE", "point[1]"],
    [[90.1, 5], "E_DOMAIN", "point"],
    [[-90.1, 5], "E_DOMAIN", "point"],
    [[46, 180.1], "E_DOMAIN", "point"],
  ])("refuses %j", (point, code, path) => {
    expect(() => checkedPoint(point as unknown as [number, number], "point")).toThrow(refused(code, path));
  });

  it("accepts the poles and the date line, and says where a point is not", () => {
    expect(checkedPoint([90, -180], "point")).toEqual([90, -180]);
    expect(() => checkedPoint([91, 5], "point")).toThrow("point: (91, 5) is not on the Earth");
  });
});

describe("modelled catchments", () => {
  // communes on one meridian, one site on each end; the kernel is 1 within 12 km and 0.5 within 30
  const kernel: Kernel = { type: "step", upperKm: [12, 30], values: [1, 0.5] };
  const communes = [
    { code: "A", lat: 46, lon: 5, population: 100, index: 1 },
    { code: "B", lat: 46.1, lon: 5, population: 300, index: null },
    { code: "C", lat: 46.2, lon: 5, population: 600, index: 3 },
    { code: "D", lat: 48, lon: 5, population: 50, index: 9 },
  ];
  const sites = [
    { id: "S", lat: 46, lon: 5, supply: 1 },
    { id: "T", lat: 46.2, lon: 5, supply: 2 },
  ];
  // distances 0, 11.1, 22.2, 222 km: kernel of S [1, 1, 0.5, 0], of T [0.5, 1, 1, 0]
  const found = gravityCatchment({ communes, sites, kernel });

  it("kernel, and the choice between two sites of one and two doctors", () => {
    expect(found.kernel).toEqual([
      [1, 0.5],
      [1, 1],
      [0.5, 1],
      [0, 0],
    ]);
    expect(found.choiceProbability.map((row) => row.map((p) => close(p, 0)))).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [true, true],
    ]);
    for (const [c, expected] of [
      [0, 1 / 2],
      [1, 1 / 3],
      [2, 0.5 / 2.5],
    ] as const)
      expect(close(found.choiceProbability[c]?.[0], expected), String(c)).toBe(true);
    expect(close(found.distanceKm[3]?.[0], (2 * 6371.0088 * Math.PI) / 180)).toBe(true);
  });

  it("where the patients of S come from: 100, 300, 300 without T; 50, 100, 120 with it", () => {
    for (const [list, expected] of [
      [found.sharesNoCompetition[0], [100 / 700, 300 / 700, 300 / 700, 0]],
      [found.sharesHuff[0], [50 / 270, 100 / 270, 120 / 270, 0]],
    ] as const)
      expect(list?.map((share, c) => close(share, expected[c] ?? NaN))).toEqual([true, true, true, true]);
  });

  it("mean index over the communes that have one", () => {
    expect(close(found.catchmentIndexNoCompetition[0], (100 * 1 + 300 * 3) / 400)).toBe(true);
    expect(close(found.catchmentIndexHuff[0], (50 * 1 + 120 * 3) / 170)).toBe(true);
    const none = gravityCatchment({
      communes: communes.map((c) => ({ ...c, index: undefined })),
      sites,
      kernel,
    });
    expect(none.catchmentIndexHuff).toEqual([null, null]);
  });

  it("supply per person in reach, and its sum by commune", () => {
    expect([close(found.supplyRatio[0], 1 / 700), close(found.supplyRatio[1], 2 / 950)]).toEqual([
      true,
      true,
    ]);
    expect(close(found.accessibility2SFCA[2], 0.5 / 700 + 2 / 950)).toBe(true);
  });

  it.each([
    [{ sites: [{ id: "Z", lat: 0, lon: 0, supply: 1 }] }, "E_EMPTY_CATCHMENT", "sites"],
    [{ communes: [{ ...communes[0], index: NaN }] }, "E_NOT_FINITE", "communes[0].index"],
    [{ communes: [{ ...communes[0], population: -1 }] }, "E_NEGATIVE", "communes[0].population"],
    [{ sites: [{ ...sites[0], supply: -1 }] }, "E_NEGATIVE", "sites[0].supply"],
    [{ sites: [{ ...sites[0], lat: 99 }] }, "E_DOMAIN", "sites[0]"],
  ])("refuses %j", (more, code, path) => {
    expect(() => gravityCatchment({ communes, sites, kernel, ...(more as object) })).toThrow(
      refused(code, path),
    );
  });

  const columns = (population: readonly number[]) => ({
    lat: Float64Array.from(communes, ({ lat }) => lat),
    lon: Float64Array.from(communes, ({ lon }) => lon),
    population: Float64Array.from(population),
  });
  const near = (population: readonly number[], maxKm: number): readonly number[] => [
    ...gravityShares(
      columns(population),
      { lat: 46, lon: 5 },
      { type: "power", scaleKm: 1e9, beta: 1 },
      maxKm,
    ),
  ];

  it("by columns: only those within the distance, only those with inhabitants", () => {
    const km = haversineKm([46, 5], [46.1, 5]);
    expect(near([100, 300, 600, 50], km).map((share) => share > 0)).toEqual([true, true, false, false]);
    expect(near([100, 300, 600, 50], km - 1e-6).map((share) => share > 0)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(near([100, NaN, -600, 50], 100)).toEqual([1, 0, 0, 0]);
    expect(Math.abs((near([100, 300, 600, 50], 50)[2] ?? NaN) - 0.6)).toBeLessThan(1e-6);
  });

  it("by columns refuses an empty reach and an infinite number", () => {
    expect(() => near([0, 0, 0, 50], 50)).toThrow(refused("E_EMPTY_CATCHMENT", "surgery"));
    expect(() => near([Infinity, 1, 1, 1], 50)).toThrow(refused("E_NOT_FINITE", "population"));
    const surgery = { lat: 100, lon: 5 };
    expect(() => gravityShares(columns([1, 1, 1, 1]), surgery, kernel, 50)).toThrow(
      refused("E_DOMAIN", "surgery"),
    );
  });
});
