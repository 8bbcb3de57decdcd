import { describe, expect, it } from "vitest";
import {
  DEFAULT_DOCTORS,
  DEFAULT_SEED,
  defaultSimulationParameters,
  simulateRule,
  simulationSteps,
} from "../../../../src/core/simulation/index.js";
import type { SimulationParameters } from "../../../../src/core/simulation/index.js";
import { summariseRuns } from "../../../../src/core/simulation/results.js";
import type { Doctors } from "../../../../src/core/simulation/territory.js";
import { close } from "../closeness.js";
import { refused } from "../refusals.js";

const p = defaultSimulationParameters;
describe("what the rule does to ten doctors", () => {
  const ten = (values: readonly number[]): Float64Array => Float64Array.from(values);
  const doctors = {
    length: 10,
    employees: Uint16Array.of(40, 149, 150, 299, 300, 499, 500, 799, 800, 2500),
    overPrescriber: Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 0, 1, 1),
    density: Uint8Array.of(0, 0, 1, 1, 2, 2, 3, 3, 0, 0),
    patientDeprivation: ten([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    communeDeprivation: ten([-9, -7, -5, -3, -1, 1, 3, 5, 7, 9]),
  } as unknown as Doctors;
  const found = summariseRuns(
    doctors,
    {
      byClass: ten([2.5, 1, 2, 1, 1, 1, NaN, 0, 1.9, 3]),
      byClassRegion: ten([1, 1, 1, 1, 1, 1, 1, 1, 9, 9]),
      byPatientClass: ten([2, 2, 2, 2, 2, 2, 2, 2, 0, 0]),
      byOccupation: ten([2, 1, 1, 1, 1, 1, 1, 1, 9, 9]),
    },
    { days: 30, patients: 10 },
    2,
  );

  it("flags three, two of them neutral of eight; finds one of two over-prescribers", () => {
    expect(found).toMatchObject({
      flaggedShare: 0.3,
      falsePositiveRate: 0.25,
      falsePositiveRateClassRegion: 0,
      falsePositiveRatePatientClass: 1,
      falsePositiveRateOccupation: 0.125,
      daysPerPatient: 3,
      sensitivity: 0.5,
      positivePredictiveValue: 1 / 3,
    });
  });

  it("among neutral doctors, by size, density, fifths of patients and of mismatch; null where there is none", () => {
    expect(found.byListSize).toEqual({
      "40-150": 0.5,
      "150-300": 0.5,
      "300-500": 0,
      "500-800": 0,
      "800-2501": null,
    });
    expect(found.byDensity).toEqual([0.5, 0.5, 0, 0]);
    expect(found.byPatientQuintile).toEqual([0.5, 0.5, 0, 0, null]);
    expect(found.meanRatioByPatientQuintile).toEqual([1.75, 1.5, 1, 0, null]);
    // patients minus commune: 9 − i, the order is turned
    expect(found.byMismatchQuintile).toEqual([null, 0, 0, 0.5, 0.5]);
  });

  it("spread of the logarithms of the positive ratios: ln 2.5, ln 2 and four zeros", () => {
    const logs = [Math.log(2.5), Math.log(2), 0, 0, 0, 0];
    const mean = logs.reduce((a, b) => a + b, 0) / 6;
    const variance = logs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 6;
    expect(close(found.sdLogRatioNeutral ?? undefined, Math.sqrt(variance))).toBe(true);
  });

  it("without anybody of a kind has no rate", () => {
    const ratio = ten(Array<number>(10).fill(1));
    const columns = { byClass: ratio, byClassRegion: ratio, byPatientClass: ratio, byOccupation: ratio };
    const nobody = { ...doctors, overPrescriber: new Uint8Array(10).fill(1) };
    expect(summariseRuns(nobody, columns, { days: 1, patients: 1 }, 2)).toMatchObject({
      flaggedShare: 0,
      falsePositiveRate: null,
      sdLogRatioNeutral: null,
      sensitivity: 0,
      positivePredictiveValue: null,
    });
  });
});

describe("a run", () => {
  it("has the days that its assumptions mean: every deviation at 0, product of the means", () => {
    const overrides: Partial<SimulationParameters> = {
      attributionSd: 0,
      attributionShift: [0, 0, 0, 0],
      environmentSd: 0,
      deprivationDirect: 0,
      overPrescriberShare: 0,
      aldSlope: 0,
      occupationSlope: [0, 0, 0, 0],
    };
    const dot = (a: readonly number[], b: readonly number[]): number =>
      a.reduce((sum, x, i) => sum + x * (b[i] ?? NaN), 0);
    const meanDays = (long: number): number => {
      const weights = p.binProbability.map((q, b) => q * ([1, 1, Math.sqrt(long), long, long][b] ?? NaN));
      return dot(weights, p.binMean) / weights.reduce((a, b) => a + b, 0);
    };
    const byAge = p.ageShare.map((share, a) => {
      const ald = p.aldBase[a] ?? NaN;
      const long = p.ageLong[a] ?? NaN;
      const days = (1 - ald) * 0.94 * meanDays(long * 0.85) + ald * 1.41 * meanDays(long * 2);
      return share * (p.ageRate[a] ?? NaN) * days;
    });
    const expected =
      0.216 *
      0.75 *
      (0.51 * 0.88 + 0.49 * 1.12) *
      dot(p.occupationBase, p.occupationRatio) *
      byAge.reduce((a, b) => a + b, 0);
    const run = simulateRule({ doctors: 400, overrides });
    // about 200,000 patients whose days have a deviation near 25: 6 % is more than four standard errors
    expect(Math.abs(run.daysPerPatient / expected - 1)).toBeLessThan(0.06);
    expect(run).toMatchObject({ stamp: "SIMULATION", doctors: 400, seed: DEFAULT_SEED });
    expect(run.parameters).toEqual({ ...p, ...overrides });
  });

  it("with one class and one region has one group, whatever the variant", () => {
    const run = simulateRule({ doctors: 150, overrides: { classes: 1, regions: 1 }, seed: 4 });
    expect(run.falsePositiveRateClassRegion).toBe(run.falsePositiveRate);
    expect(run.falsePositiveRatePatientClass).toBe(run.falsePositiveRate);
    const many = simulateRule({
      doctors: 400,
      overrides: { classes: 1, regions: 40, threshold: 1.4 },
      seed: 4,
    });
    expect(many.falsePositiveRateClassRegion).not.toBe(many.falsePositiveRate);
  });

  it("a doctor alone in his group is expected what he prescribed", () => {
    // a commune and a class for each doctor: every ratio is 1, nobody reaches 1.0001
    const doctorsPerCommune = [2e-3, 2e-3, 2e-3, 2e-3];
    const overrides = { classes: 100, threshold: 1.0001, doctorsPerCommune };
    expect(simulateRule({ doctors: 100, overrides }).flaggedShare).toBe(0);
    expect(simulateRule({ doctors: 100, overrides: { ...overrides, threshold: 0.9999 } }).flaggedShare).toBe(
      1,
    );
  });

  it("tells its progress at whole slices only", () => {
    const steps = simulationSteps({ doctors: 100 }, 50);
    expect(steps.next().value).toEqual({ done: 50, total: 100 });
    expect(steps.next().value).toEqual({ done: 100, total: 100 });
    expect(steps.next().done).toBe(true);
    expect(simulationSteps({ doctors: 100 }, 101).next().done).toBe(true);
    expect(() => simulationSteps({ doctors: 100 }, 0).next()).toThrow(refused("E_COUNT", "slice"));
  });

  it.each([
    [99, "E_TOO_FEW_UNITS", "doctors: at least 100"],
    [500_001, "E_DOMAIN", "doctors: at most 500000"],
  ])("refuses %i doctors", (doctors, code, message) => {
    expect(() => simulateRule({ doctors })).toThrow(
      expect.objectContaining({ code, message, path: "doctors" }) as Error,
    );
  });

  it("is of 52,000 doctors by default", () => {
    expect(DEFAULT_DOCTORS).toBe(52_000);
  });
});
