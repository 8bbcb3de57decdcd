import { describe, expect, it } from "vitest";
import {
  defaultSimulationParameters,
  simulationMoments,
  withOverrides,
} from "../../../../src/core/simulation/index.js";
import type { SimulationMomentsInput, SimulationParameters } from "../../../../src/core/simulation/index.js";
import { close } from "../closeness.js";
import { refused } from "../refusals.js";

const p = defaultSimulationParameters;
describe("overrides", () => {
  it("replace the defaults, and nothing else", () => {
    expect(withOverrides()).toEqual(p);
    expect(withOverrides({ threshold: 3 })).toEqual({ ...p, threshold: 3 });
  });

  it.each([
    [{ color: 3 }, "E_OPTION", "color"],
    [{ threshold: [2] }, "E_INPUT_SHAPE", "threshold"],
    [{ threshold: "2" }, "E_NOT_FINITE", "threshold"],
    [{ withinSd: 2 }, "E_INPUT_SHAPE", "withinSd"],
    [{ withinSd: [1, 2, 3] }, "E_INPUT_SHAPE", "withinSd"],
    [{ withinSd: [1, 2, 3, NaN] }, "E_NOT_FINITE", "withinSd[3]"],
    [{ withinSd: [1, 2, 3, -1] }, "E_DOMAIN", "withinSd"],
    [{ threshold: 0 }, "E_DOMAIN", "threshold"],
    [{ densityShare: [0, 0, 0, 0] }, "E_DOMAIN", "densityShare"],
    [{ binProbability: [0, 0, 0, 0, 0] }, "E_DOMAIN", "binProbability"],
    [{ densityShare: [0, 0, 0, 1.1] }, "E_DOMAIN", "densityShare"],
    [{ womenMean: 1.1 }, "E_DOMAIN", "womenMean"],
    [{ neighbourCorrelation: 1.1 }, "E_DOMAIN", "overrides"],
    [{ neighbourCorrelation: -1.1 }, "E_DOMAIN", "overrides"],
    [{ listMin: 600, listMax: 599 }, "E_DOMAIN", "overrides"],
    [{ attributionMean: 0 }, "E_DOMAIN", "overrides"],
    [{ attributionMean: 1 }, "E_DOMAIN", "overrides"],
    [{ regions: 2.5 }, "E_DOMAIN", "overrides"],
    [{ regions: 1001 }, "E_DOMAIN", "overrides"],
    [{ classes: 2.5 }, "E_DOMAIN", "overrides"],
    [{ classes: 101 }, "E_DOMAIN", "overrides"],
    [{ listMax: 60_001 }, "E_DOMAIN", "overrides"],
  ])("refuses %j", (overrides, code, path) => {
    expect(() => withOverrides(overrides as Partial<SimulationParameters>)).toThrow(refused(code, path));
  });

  const POSITIVE = [
    "doctorsPerCommune",
    "regions",
    "classes",
    "listMedian",
    "listMin",
    "ageDirichletSum",
    "ageShare",
    "binMean",
    "binCv",
    "frailtySize",
    "threshold",
    "occupationBase",
  ] as const;
  it.each(POSITIVE)("refuses %s at 0", (id) => {
    const zero = typeof p[id] === "number" ? 0 : p[id].map((value, i) => (i === 1 ? 0 : value));
    expect(() => withOverrides({ [id]: zero })).toThrow(refused("E_DOMAIN", id));
  });
  const SHARES = [
    "densityShare",
    "ownShare",
    "womenRange",
    "aldBase",
    "aldRange",
    "overPrescriberShare",
    "womenMean",
  ] as const;
  it.each(SHARES)("refuses %s above 1, accepts 1", (id) => {
    const at = (share: number): number | readonly number[] =>
      typeof p[id] === "number" ? share : p[id].map((value, i) => (i === 1 ? share : value));
    expect(() => withOverrides({ [id]: at(1.001) })).toThrow(refused("E_DOMAIN", id));
    expect(withOverrides({ [id]: at(1) })[id]).toEqual(at(1));
  });
  const SIGNED = [
    "communeDeprivationMean",
    "aldSlope",
    "occupationSlope",
    "attributionShift",
    "deprivationDirect",
  ] as const;
  it.each(SIGNED)("accepts %s below 0", (id) => {
    const negative = typeof p[id] === "number" ? -0.5 : p[id].map(() => -0.5);
    expect(withOverrides({ [id]: negative })[id]).toEqual(negative);
  });

  it("accepts the limits themselves", () => {
    for (const overrides of [
      { neighbourCorrelation: 1 },
      { neighbourCorrelation: -1 },
      { listMin: 600, listMax: 600 },
      { regions: 1000 },
      { classes: 100 },
      { listMax: 60_000 },
      { densityShare: [0, 0, 0, 1] },
      { withinSd: [0, 0, 0, 0] },
    ])
      expect(withOverrides(overrides)).toMatchObject(overrides);
  });
});

describe("closed form of one doctor", () => {
  // 10 patients, rate 0.5 × exposure 2 × 0.5 × 3 = 1.5 leaves; 2 or 4 days alike: q₁ = 3, q₂ = 10 × (1 + 0.5²) = 12.5
  const input: SimulationMomentsInput = {
    strata: [
      {
        patientsByOccupation: [10, 0],
        spellRate: 0.5,
        binProbability: [0.5, 0.5],
        binMean: [2, 4],
        referenceDaysRate: 3,
      },
    ],
    occupationRatio: [1, 7],
    frailtySize: 2,
    attribution: 2,
    doctorEffect: 0.5,
    years: 3,
    binCv: 0.5,
    threshold: 2,
  };

  it("mean 10 × 1.5 × 3, variance 10 × (1.5 × 12.5 + 4.5²/2), expected 30", () => {
    const found = simulationMoments(input);
    expect(found).toMatchObject({ meanDays: 45, varianceDays: 288.75, expected: 30, meanRatio: 1.5 });
    expect([close(found.sdRatio, Math.sqrt(288.75) / 30), close(found.dispersion, 288.75 / 45)]).toEqual([
      true,
      true,
    ]);
    expect(found.gammaProbabilityFlag).toBeGreaterThan(0.15);
    expect(found.gammaProbabilityFlag).toBeLessThan(0.25);
  });

  it("occupations and strata add up", () => {
    const [stratum] = input.strata;
    if (stratum === undefined) throw new Error("a stratum is expected");
    const both = { ...stratum, patientsByOccupation: [10, 10] };
    // the second occupation: rate 10.5, mean 315, variance 10 × (10.5 × 12.5 + 31.5²/2)
    expect(simulationMoments({ ...input, strata: [both, stratum] })).toMatchObject({
      meanDays: 45 + 315 + 45,
      expected: 90,
      varianceDays: 288.75 * 2 + 10 * (131.25 + 31.5 ** 2 / 2),
    });
  });

  it.each([
    [{ frailtySize: 0 }, "E_DOMAIN", "frailtySize"],
    [{ attribution: 0 }, "E_DOMAIN", "attribution"],
    [{ doctorEffect: 0 }, "E_DOMAIN", "doctorEffect"],
    [{ years: 0 }, "E_DOMAIN", "years"],
    [{ threshold: 0 }, "E_DOMAIN", "threshold"],
    [{ binCv: -1 }, "E_NEGATIVE", "binCv"],
    [{ occupationRatio: [1] }, "E_INPUT_SHAPE", "strata[0].patientsByOccupation"],
    [{ strata: [{ ...input.strata[0], binMean: [2] }] }, "E_INPUT_SHAPE", "strata[0].binMean"],
    [{ strata: [{ ...input.strata[0], spellRate: -1 }] }, "E_NEGATIVE", "strata[0].spellRate"],
    [
      { strata: [{ ...input.strata[0], patientsByOccupation: [-1, 0] }] },
      "E_NEGATIVE",
      "strata[0].patientsByOccupation",
    ],
    [
      { strata: [{ ...input.strata[0], referenceDaysRate: -1 }] },
      "E_NEGATIVE",
      "strata[0].referenceDaysRate",
    ],
    [{ strata: [{ ...input.strata[0], referenceDaysRate: 0 }] }, "E_ZERO_EXPECTED", "expected"],
    [{ strata: [] }, "E_ZERO_EXPECTED", "expected"],
    [{ strata: [{ ...input.strata[0], binMean: [-2, 4] }] }, "E_NEGATIVE", "strata[0]"],
    [{ strata: [{ ...input.strata[0], binProbability: [-0.5, 0.5] }] }, "E_NEGATIVE", "strata[0]"],
  ])("refuses %j", (more, code, path) => {
    expect(() => simulationMoments({ ...input, ...(more as object) })).toThrow(refused(code, path));
  });
});
