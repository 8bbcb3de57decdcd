import { describe, expect, it } from "vitest";

import { frequency } from "../../../src/site/chance/fr.js";
import { spreadLabels } from "../../../src/site/chance/funnel.js";
import {
  chanceOfFlag,
  dayLimit,
  dayPosition,
  durationProfiles,
  meanDuration,
  regressionAt,
  reliabilityAt,
} from "../../../src/site/chance/model.js";

const [sixMonths, year] = durationProfiles;
if (sixMonths === undefined || year === undefined) throw new Error("two profiles are expected");
const relative = (value: number, wanted: number): number => Math.abs(value / wanted - 1);
const numbers = { observed: 6405, expected: 3050, ratio: 2.1, threshold: 2, profile: sixMonths };

describe("duration profiles", () => {
  it("have the published means and dispersions: 30.7 days and φ = 91, 33.9 days and φ = 129", () => {
    const dispersion = ({ classes }: typeof sixMonths): number =>
      classes.reduce((sum, { days, probability }) => sum + days * days * probability, 0) /
      classes.reduce((sum, { days, probability }) => sum + days * probability, 0);
    expect(relative(meanDuration(sixMonths), 30.7)).toBeLessThan(0.002);
    expect(relative(dispersion(sixMonths), 91)).toBeLessThan(0.005);
    expect(relative(meanDuration(year), 33.9)).toBeLessThan(0.005);
    expect(relative(dispersion(year), 129)).toBeLessThan(0.005);
  });
});

describe("probability that an average doctor is flagged", () => {
  // Table of statistics §D.1: expected days, P(R ≥ 2), six months.
  it.each([
    [249, 0.068],
    [498, 0.021],
    [996, 0.0024],
    [1494, 3.0e-4],
    [2390, 7.9e-6],
  ])("of %d expected days is %d", (expected, printed) => {
    expect(relative(chanceOfFlag(expected, 2, sixMonths), printed)).toBeLessThan(0.06);
  });
});

describe("funnel of days", () => {
  it("draws exp(z √(φ/E + τ²)), and labels the point from the same function", () => {
    const wanted = Math.exp(1.959963984540054 * Math.sqrt(91 / 3050 + 0.06));
    expect(relative(dayLimit(3050, 0.975, 91, 0.06), wanted)).toBeLessThan(1e-12);
    expect(dayPosition({ ...numbers, ratio: wanted * 0.9999 }, 91, 0.06)).toBe("within");
    expect(dayPosition({ ...numbers, ratio: wanted * 1.001 }, 91, 0.06)).toBe("above-95");
  });

  it("moves labels apart without changing their order", () => {
    const moved = spreadLabels([
      { y: 12, text: ["b"], bold: false },
      { y: 10, text: ["a", "a"], bold: false },
    ]);
    expect(moved.map(({ y }) => y)).toEqual([10, 42]);
  });
});

describe("reliability and regression to the mean", () => {
  // Statistics §D.8: τ² = 0.06, 480 employees over six months (s² ≈ 0.042 with E = 2390 / 1.1).
  it("give the printed values for 480 employees", () => {
    const at = { ...numbers, expected: 91 / 0.042 };
    expect(relative(reliabilityAt(at, 91, 0.06).reliability[0] ?? 0, 0.06 / 0.102)).toBeLessThan(1e-9);
    expect(Math.abs(reliabilityAt(at, 91, 0.06).windows - 1.6)).toBeLessThan(0.05);
    const { apparentReductionGeometric, probabilitySelected } = regressionAt(at, 91, 0.06);
    expect(Math.abs(apparentReductionGeometric - 0.28)).toBeLessThan(0.005);
    expect(Math.abs(probabilitySelected - 0.015)).toBeLessThan(0.0005);
  });
});

describe("frequencies in words", () => {
  it("never says 0 nor a power of ten", () => {
    expect(frequency(0.068)).toBe("environ 7 fois sur 100");
    expect(frequency(0.0024)).toBe("environ une fois sur 400");
    expect(frequency(7.9e-6)).toBe("environ une fois sur 100\u202f000");
    expect(frequency(0)).toBe("moins d'une fois sur un milliard");
  });
});
