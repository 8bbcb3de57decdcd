import { describe, expect, it } from "vitest";

import { answerCase } from "../../../../src/core/answer/index.js";
import type { AnswerOptions } from "../../../../src/core/answer/index.js";
import { readingsOf } from "../../../../src/core/answer/readings.js";
import { dispersionOf, samplingOf } from "../../../../src/core/answer/sampling.js";
import type { Case } from "../../../../src/core/case/index.js";
import { absent, leaf } from "../../../../src/core/domain/index.js";
import type { Quantity } from "../../../../src/core/domain/index.js";
import { DOCTOR, printed } from "./village.js";

const q = (id: string, value: number, unit = "jours"): Quantity =>
  leaf({ id, label: id, unit }, value, "documenté");
const none = (id: string): Quantity => leaf({ id, label: id, unit: "jours" }, absent("non-saisi"), "inconnu");
const sample = (
  more: Partial<Record<"observed" | "expected" | "threshold", Quantity>> = {},
  options: AnswerOptions = {},
  aCase: Case = DOCTOR,
) =>
  samplingOf(
    aCase,
    { observed: q("observed", 4200), expected: q("expected", 2400), threshold: q("threshold", 2), ...more },
    options,
  );

/** 95 % score interval of O/E when days come by φ: roots in R of (O − R·E)² = z² φ R E, worked as a quadratic. */
function scoreByHand(observed: number, expected: number, phi: number): readonly [number, number] {
  const z = 1.959963984540054;
  const [a, b, c] = [expected ** 2, -(2 * observed * expected + z * z * phi * expected), observed ** 2];
  const root = Math.sqrt(b * b - 4 * a * c);
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

describe("what chance leaves open", () => {
  it("score interval with φ = 91, and the naive one beside it, against the quadratic worked apart", () => {
    const { interval } = sample();
    const [low, high] = scoreByHand(4200, 2400, 91);
    const [naiveLow, naiveHigh] = scoreByHand(4200, 2400, 1);
    expect(interval).toMatchObject({
      method: "score",
      dispersion: 91,
      effectiveSpells: 2400 / 91,
      status: "supposé",
    });
    for (const [found, expected] of [
      [interval?.low, low],
      [interval?.high, high],
      [interval?.naive.low, naiveLow],
      [interval?.naive.high, naiveHigh],
    ] as const)
      expect(Math.abs((found ?? NaN) - expected)).toBeLessThan(1e-9);
  });

  it.each([
    ["2025-09-01", "2026-02-28", 91],
    ["2025-09-01", "2026-05-31", 91], // nine months
    ["2025-09-01", "2026-06-30", 129],
    ["2025-01-01", "2025-12-31", 129],
  ])("φ over the window from %s to %s is %i", (start, end, phi) => {
    expect(dispersionOf({ ...DOCTOR, window: { start, end } }, {})).toBe(phi);
  });

  it("φ without a window is that of six months, and the user's comes first", () => {
    expect(dispersionOf({ format: "ij-case/1" }, {})).toBe(91);
    expect(dispersionOf(DOCTOR, { dispersion: 60 })).toBe(60);
    expect(sample({}, { dispersion: 60 }).interval?.dispersion).toBe(60);
  });

  it.each([
    ["observed", { observed: none("observed") }],
    ["expected", { expected: none("expected") }],
    ["threshold", { threshold: none("threshold") }],
    ["anything expected", { expected: q("expected", 0) }],
    ["days: leaves are no days", { observed: q("observed", 100, "arrêts") }],
  ])("says nothing without %s", (_, more) => {
    expect(sample(more)).toEqual({ readings: [] });
  });

  it("says nothing of two means without a number: the days or the patients give one", () => {
    expect(sample({}, {}, { ...DOCTOR, figures: {} })).toEqual({ readings: [] });
    expect(sample({}, {}, { format: "ij-case/1" })).toEqual({ readings: [] });
    expect(sample({}, {}, { ...DOCTOR, figures: { activePatients: printed(1200) } }).interval).toBeDefined();
    expect(sample({}, {}, { ...DOCTOR, figures: { sickLeaveDays: printed(4200) } }).interval).toBeDefined();
  });

  it("reaches the answer", () => {
    const answer = answerCase(DOCTOR, undefined, {
      dispersion: 70,
      doctors: 100,
      tau2: { low: 0.01, high: 0.02 },
    });
    expect(answer.interval?.dispersion).toBe(70);
    expect(answer.readings).toEqual(
      sample({}, { dispersion: 70, doctors: 100, tau2: { low: 0.01, high: 0.02 } }).readings,
    );
  });
});

describe("six readings", () => {
  const numbers = { observed: 4800, expected: 2400, dispersion: 91, threshold: 2, comparison: ">=" } as const;
  const read = (more: Partial<Parameters<typeof readingsOf>[0]> = {}, options: AnswerOptions = {}) =>
    readingsOf({ ...numbers, ...more }, options);

  it("come in the order of the specification; the last three are ranges over τ²", () => {
    const readings = read({ observed: 5200 }, { doctors: 10 });
    expect(readings.map(({ id }) => id)).toEqual([
      "pointRule",
      "testAboveOne",
      "testAboveThreshold",
      "randomEffectsOutlier",
      "randomEffectsBonferroni",
      "posteriorAboveThreshold",
    ]);
    expect(readings.slice(0, 3).every(({ value }) => value.low === value.high)).toBe(true);
    expect(readings.slice(3).every(({ value }) => value.low < value.high)).toBe(true);
  });

  it("the rule is the ratio against the threshold", () => {
    expect(read()[0]).toEqual({ id: "pointRule", value: { low: 2, high: 2 }, flagged: true });
    expect(read({ comparison: ">" })[0]?.flagged).toBe(false);
    expect(read({ observed: 4799 })[0]?.flagged).toBe(false);
  });

  // z = (O − T·E) ÷ √(φ T E): against 1, 2400 ÷ √(91 × 2400) = 5.14; against 2, 0
  it("both tests: far above one, not above a threshold that is only reached", () => {
    const [, aboveOne, aboveThreshold] = read();
    expect(aboveOne?.value.low).toBeLessThan(1e-4);
    expect(aboveOne?.flagged).toBe(true);
    expect(aboveThreshold?.value.low).toBeGreaterThan(0.4);
    expect(aboveThreshold?.flagged).toBe(false);
  });

  it("does not decide when the range of τ² straddles the level, and decides when it is narrow", () => {
    const wide = read({}, { tau2: { low: 0, high: 5 } });
    expect(wide[3]).not.toHaveProperty("flagged");
    const narrow = read({}, { tau2: { low: 0.0001, high: 0.0002 } });
    expect(narrow[3]?.flagged).toBe(true);
    expect(read({}, { tau2: { low: 4, high: 5 } })[3]?.flagged).toBe(false);
  });

  it("a correction for many doctors makes the same result less unusual", () => {
    const p = (doctors: number): number =>
      read({}, { doctors, tau2: { low: 0.05, high: 0.06 } })[4]?.value.low ?? NaN;
    expect(p(10)).toBeLessThan(p(1000));
    expect(read({}, { doctors: 50_000 })).toEqual(read());
  });
});
