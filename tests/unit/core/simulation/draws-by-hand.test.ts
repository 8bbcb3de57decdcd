import { describe, expect, it } from "vitest";
import { defaultSimulationParameters } from "../../../../src/core/simulation/index.js";
import { CELLS, STRATA_OF_RULE, practiceSampler } from "../../../../src/core/simulation/practice.js";
import type { Practice } from "../../../../src/core/simulation/practice.js";
import { PooledRates } from "../../../../src/core/simulation/rule.js";
import { createSamplers } from "../../../../src/core/simulation/samplers.js";
import type { Samplers } from "../../../../src/core/simulation/samplers.js";
import { categorical, drawDoctors, quantileClasses } from "../../../../src/core/simulation/territory.js";
import type { Doctors } from "../../../../src/core/simulation/territory.js";
import { createPrng } from "../../../../src/core/stats/index.js";
import { close } from "../closeness.js";

const p = defaultSimulationParameters;
/** Samplers without chance: every law gives its mean, every uniform and every normal a fixed number. */
const fixed = (uniform: number, normal = 0, more: Partial<Samplers> = {}): Samplers => ({
  uniform: () => uniform,
  normal: () => normal,
  gamma: (shape) => shape,
  poisson: (mean) => mean,
  binomial: (n, share) => Math.round(n * share),
  negativeBinomial: (_, mean) => Math.round(mean),
  ...more,
});

describe("draw of a class", () => {
  it.each([
    [0, 0],
    [0.19, 0],
    [0.2, 1],
    [0.49, 1],
    [0.5, 2],
    [0.999, 2],
  ])("shares 2, 3, 5: a uniform of %f gives %i", (uniform, position) => {
    expect(categorical([2, 3, 5], fixed(uniform))()).toBe(position);
  });

  it("never a class of share 0", () => {
    expect(categorical([0, 1], fixed(0))()).toBe(1);
    expect(categorical([1, 0], fixed(0.999))()).toBe(0);
  });

  it("fifths of ten values, a value on a cut goes up", () => {
    const ten = Float64Array.from({ length: 10 }, (_, i) => 9 - i);
    expect([...quantileClasses(ten, 5)]).toEqual([4, 4, 3, 3, 2, 2, 1, 1, 0, 0]);
    expect([...quantileClasses(Float64Array.of(0, 1, 2, 3, 4), 2)]).toEqual([0, 0, 1, 1, 1]);
    expect([...ten]).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });
});

describe("doctors", () => {
  it("without any deviation have the means of their class of density", () => {
    // a uniform of 0.5 falls in the second class: deprivation −0.1, own share 0.65, region ⌊0.5 × 13⌋
    const doctors = drawDoctors(3, p, fixed(0.5));
    expect([...doctors.density]).toEqual([1, 1, 1]);
    expect([...doctors.region]).toEqual([6, 6, 6]);
    expect([doctors.communeDeprivation[2], doctors.index[2], doctors.employees[2]]).toEqual([
      -0.1, -0.1, 430,
    ]);
    expect(close(doctors.patientDeprivation[2], 0.65 * -0.1 + 0.35 * 0.5 * -0.1)).toBe(true);
    // odds 0.75 to 0.25, environment of mean 1
    expect(close(doctors.exposure[2], 0.75 * Math.exp((-0.15 * 0.15) / 2))).toBe(true);
    expect([doctors.style[2], doctors.overPrescriber[2], doctors.length]).toEqual([1, 0, 3]);
  });

  it("one deviation above everywhere", () => {
    const doctors = drawDoctors(2, { ...p, neutralSd: 0.2 }, fixed(0.99, 1));
    const commune = 0.15 + 0.9;
    expect([doctors.density[1], doctors.region[1]]).toEqual([3, 12]);
    expect(close(doctors.communeDeprivation[1], commune)).toBe(true);
    expect(close(doctors.index[1], commune + 0.3)).toBe(true);
    const around = 0.5 * commune + Math.sqrt(0.75) * 0.6;
    expect(close(doctors.patientDeprivation[1], 0.4 * (commune + 0.2) + 0.6 * around)).toBe(true);
    expect(doctors.employees[1]).toBe(Math.round(430 * Math.exp(0.573)));
    const logit = Math.log(3) + 0.35 + 0.35;
    const environment = Math.exp(0.15 - (0.15 * 0.15) / 2);
    expect(close(doctors.exposure[1], environment / (1 + Math.exp(-logit)))).toBe(true);
    expect(close(doctors.style[1], Math.exp(0.2 - 0.02))).toBe(true);
  });

  it("a true over-prescriber has twice the style", () => {
    const doctors = drawDoctors(1, p, fixed(0));
    expect([doctors.overPrescriber[0], doctors.style[0]]).toEqual([1, 2]);
    expect(drawDoctors(1, { ...p, overPrescriberShare: 0 }, fixed(0)).overPrescriber[0]).toBe(0);
  });

  it("lists stay between their limits", () => {
    expect(drawDoctors(1, p, fixed(0.5, 9)).employees[0]).toBe(2500);
    expect(drawDoctors(1, p, fixed(0.5, -9)).employees[0]).toBe(40);
  });

  it("fall in as many communes as the doctors of each class need, one region and one index each", () => {
    const doctors = drawDoctors(600, p, createSamplers(createPrng(3, 1)));
    const communes = new Map<number, string>();
    for (let i = 0; i < doctors.length; i++) {
      const place = `${String(doctors.region[i])}/${String(doctors.index[i])}/${String(doctors.density[i])}`;
      const deprivation = doctors.communeDeprivation[i] ?? NaN;
      expect(communes.get(deprivation) ?? place).toBe(place);
      communes.set(deprivation, place);
    }
    const inClass = [0, 1, 2, 3].map((density) => doctors.density.filter((d) => d === density).length);
    for (const [density, n] of inClass.entries()) {
      const found = [...communes.values()].filter((place) => place.endsWith(`/${String(density)}`)).length;
      expect(found).toBeLessThanOrEqual(Math.floor(n / (p.doctorsPerCommune[density] ?? NaN)) + 1);
      expect(found).toBeGreaterThan(0.5 * (n / (p.doctorsPerCommune[density] ?? NaN)));
    }
  });
});

describe("a practice", () => {
  const one = (more: Partial<Record<keyof Doctors, number>>): Doctors =>
    Object.fromEntries(
      [
        "density",
        "region",
        "communeDeprivation",
        "index",
        "patientDeprivation",
        "employees",
        "exposure",
        "style",
        "overPrescriber",
      ].map((name) => [
        name,
        Float64Array.of(more[name as keyof Doctors] ?? (name === "exposure" || name === "style" ? 1 : 0)),
      ]),
    ) as unknown as Doctors;
  const draw = (random: Samplers, more: Partial<Record<keyof Doctors, number>> = {}, with_ = p): Practice => {
    const practice = { patients: new Uint16Array(CELLS), days: new Float64Array(CELLS) };
    practiceSampler(with_, random)(one({ employees: 1000, ...more }), 0, practice);
    return practice;
  };

  it("1,000 employees by age, sex, ALD and occupation, each left over after the ones before", () => {
    expect([CELLS, STRATA_OF_RULE]).toEqual([64, 16]);
    const { patients } = draw(fixed(0));
    const sum = (from: number, to: number): number => patients.slice(from, to).reduce((a, b) => a + b, 0);
    expect([0, 16, 32, 48].map((from) => sum(from, from + 16))).toEqual([220, 360, 240, 180]);
    // 220: men 0.51 → 112; without ALD 0.97 → 109; 0.2 → 22, then 87 × 25/80 → 27, 60 × 28/55 → 31, the rest
    expect([...patients.slice(0, 4)]).toEqual([22, 27, 31, 29]);
    expect([sum(0, 8), sum(4, 8)]).toEqual([112, 3]);
    // 180: women 88; with ALD 19 of them; 19 × 0.2 → 4, 15 × 25/80 → 5, 10 × 28/55 → 5, the rest
    expect([...patients.slice(60)]).toEqual([4, 5, 5, 5]);
  });

  it("deprivation changes ALD and occupations; women stay in their range", () => {
    const calls: (readonly [number, number])[] = [];
    const spy = fixed(0, 9, { binomial: (n, share) => (calls.push([n, share]), Math.round(n * share)) });
    draw(spy, { patientDeprivation: 1 });
    // ages, then women 0.49 + 0.06 × 9 held at 0.75, then ALD 0.03 e^0.12, then the first occupation
    const weights = p.occupationBase.map((base, o) => base * Math.exp(p.occupationSlope[o] ?? NaN));
    const total = weights.reduce((a, b) => a + b, 0);
    expect(close(calls[0]?.[1], 0.22)).toBe(true);
    expect(calls[1]?.[1]).toBe(0.25);
    expect(close(calls[2]?.[1], 1 - 0.03 * Math.exp(0.12))).toBe(true);
    expect(close(calls[3]?.[1], (weights[0] ?? NaN) / total)).toBe(true);
    expect(close(calls[4]?.[1], (weights[1] ?? NaN) / (total - (weights[0] ?? NaN)))).toBe(true);
  });

  it("leaves: size of the frailty of all patients of the cell, mean by age, sex, ALD, occupation, doctor and deprivation", () => {
    const calls: (readonly [size: number, mean: number])[] = [];
    const spy = fixed(0, 0, { negativeBinomial: (size, mean) => (calls.push([size, mean]), 0) });
    const { days, patients } = draw(spy, { exposure: 0.5, style: 3 });
    expect(calls).toHaveLength(patients.filter((n) => n > 0).length);
    expect(close(calls[0]?.[0], 22 * 0.96)).toBe(true);
    expect(close(calls[0]?.[1], 22 * 0.216 * 1.15 * 0.88 * 0.94 * 0.55 * 1.5)).toBe(true);
    expect(close(calls.at(-1)?.[1], 5 * 0.216 * 0.9 * 1.12 * 1.41 * 1.35 * 1.5)).toBe(true);
    expect(days.every((d) => d === 0)).toBe(true);
    calls.length = 0;
    draw(spy, { patientDeprivation: 0, employees: 0 });
    expect(calls).toHaveLength(0);
    const level: number[] = [];
    draw(fixed(0, 0, { negativeBinomial: (size, mean) => (level.push(mean / size), 0) }), {
      patientDeprivation: 2,
    });
    expect(close(level[0], (0.216 * 1.15 * 0.88 * 0.94 * 0.55 * Math.exp(0.16)) / 0.96)).toBe(true);
  });

  // 2 leaves in each cell; a bin of mean m and coefficient of variation v: Γ(n/v²) × m v² has mean n m
  it.each([
    [0, 3, 3],
    [0.77, 17, 50],
    [0.999, 178, 178],
  ])(
    "durations at a uniform of %f: %i days among the young without ALD, %i among the old with",
    (uniform, young, old) => {
      const { days } = draw(fixed(uniform, 0, { negativeBinomial: () => 2 }));
      expect([close(days[0], 2 * young), close(days[63], 2 * old)]).toEqual([true, true]);
    },
  );

  it("forgets the leaves of the cell before", () => {
    const spells = [5, 1];
    const { days } = draw(fixed(0, 0, { negativeBinomial: () => spells.shift() ?? 0 }));
    expect([close(days[0], 15), close(days[1], 3), days[2]]).toEqual([true, true, 0]);
  });
});

describe("pooled rates", () => {
  const practice = (
    patients: Readonly<Record<number, number>>,
    days: Readonly<Record<number, number>>,
  ): Practice => ({
    patients: Uint16Array.from({ length: CELLS }, (_, cell) => patients[cell] ?? 0),
    days: Float64Array.from({ length: CELLS }, (_, cell) => days[cell] ?? 0),
  });
  const first = practice({ 0: 2, 1: 2 }, { 0: 4, 1: 4 });
  const second = practice({ 0: 4, 63: 1 }, { 0: 16, 63: 7 });
  const alone = practice({ 0: 5 }, { 0: 10 });
  const expectedOf = (cellsPerStratum: number): readonly number[] => {
    const rates = new PooledRates([0, 0, 1], 2, cellsPerStratum);
    [first, second, alone].forEach((one, i) => {
      rates.add(i, one);
    });
    return [first, second, alone].map(({ patients }, i) => rates.expected(i, patients));
  };

  it("by age, sex and ALD: 24 days for 8 patients of the first stratum, 7 for the last one", () => {
    expect(expectedOf(4)).toEqual([12, 19, 10]);
  });

  it("by occupation too: 20 days for 6 patients, 4 for 2", () => {
    const [a, b, c] = expectedOf(1);
    expect([close(a, (2 * 20) / 6 + 4), close(b, (4 * 20) / 6 + 7), c]).toEqual([true, true, 10]);
  });
});
