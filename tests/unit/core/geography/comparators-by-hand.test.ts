import { describe, expect, it } from "vitest";
import { comparatorSet } from "../../../../src/core/geography/index.js";
import type { ComparedDoctor } from "../../../../src/core/geography/index.js";
import { close } from "../closeness.js";
import { refused } from "../refusals.js";

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
