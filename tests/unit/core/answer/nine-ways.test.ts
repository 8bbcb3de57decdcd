import { describe, expect, it } from "vitest";
import {
  compileGrid,
  defaultGrid,
  evaluateSlice,
  runMultiverse,
  summariseSlices,
} from "../../../../src/core/answer/index.js";
import { absent } from "../../../../src/core/domain/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { smallGrid } from "./small-grid.js";
import { DOCTOR as WAVE, VILLAGE, close, printed } from "./village.js";

/** In 2023 the fund used the first index of the grid: its own group is one of the ways. */
const DOCTOR: Case = { ...WAVE, campaign: "2023-tarn" };
const GRID = smallGrid({
  reference: ["letter", "rebuilt-central"],
  strata: ["as-stated", "age-sex-ald"],
  gradient: ["none", "occupational"],
  comparator: ["class-region", "departement"],
});

const withDays = (days: number, more: Partial<Case> = {}): Case => ({
  ...DOCTOR,
  ...more,
  figures: { ...DOCTOR.figures, sickLeaveDays: printed(days) },
});

/**
 * Nine ways are valid. Four can be computed: 4,200 ÷ 2,400 (letter, g = 1), the same over 1.1 ÷ 0.8 (département, by
 * occupations), 4,200 ÷ 9,000 (public rates), the same over 1.1 ÷ 0.8. The letter adjusted on patients who were not
 * typed (three ways) and the fund's own group by occupations (two) cannot.
 */
const RATIOS = [1.75, 1.75 / 1.375, 42 / 90, 42 / 90 / 1.375];
describe("a grid of nine ways", () => {
  const run = runMultiverse(DOCTOR, VILLAGE, GRID);

  it("computes four, says why the five others cannot be, with the first of each", () => {
    const { specifications, notComputable, grid } = run;
    expect(specifications.map(({ ratio }, i) => close(ratio, RATIOS[i] ?? NaN))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(specifications.map(({ index }) => index)).toEqual([0, 2, 6, 8]);
    expect(notComputable).toEqual([
      { absence: absent("non-calculable", "meme-territoire"), count: 2, example: 1 },
      { absence: absent("non-saisi", "patients.strata"), count: 3, example: 3 },
    ]);
    expect(grid).toEqual({ id: GRID.id, version: GRID.version, sha256: compileGrid(GRID).sha256, valid: 9 });
  });

  it("counts the stated ways in the headline, and all of them apart", () => {
    expect(run.headline).toEqual({
      flagged: 0,
      total: 1,
      min: 1.75,
      max: 1.75,
      raise: 0,
      lower: 0,
      equal: 1,
    });
    const { min, max, ...counts } = run.all;
    expect(counts).toEqual({ flagged: 0, total: 4, raise: 0, lower: 3, equal: 1 });
    expect([close(min, RATIOS[3] ?? NaN), max]).toEqual([true, 1.75]);
    expect(run.restOnSupposedNeed).toBe(2);
    expect(run.specifications.map(({ headline, supposedNeed }) => [headline, supposedNeed])).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, true],
    ]);
    expect(run.fund).toBe(run.specifications[0]);
    expect([run.threshold, run.comparison]).toEqual([2, ">="]);
  });

  it("names the axes on which the headline holds one option although the grid offers others", () => {
    expect(run.withoutEffectOnHeadline).toEqual(["reference", "strata", "gradient", "comparator"]);
    expect(run.effectless).toEqual([]);
  });

  it("flags by the threshold and the comparison of the case, unrounded", () => {
    const at = (threshold: number) =>
      runMultiverse(
        { ...DOCTOR, letter: { ...DOCTOR.letter, threshold: printed(threshold) } },
        VILLAGE,
        GRID,
      );
    expect(at(1.75).specifications.map(({ flagged }) => flagged)).toEqual([true, false, false, false]);
    expect(at(1.76).specifications.map(({ flagged }) => flagged)).toEqual([false, false, false, false]);
    expect([at(1.75).headline.flagged, at(0.4).all.flagged, at(0.4).headline.flagged]).toEqual([1, 3, 1]);
    expect([at(1.25).summary?.flagged, at(1.25).summary?.specs]).toEqual([2, 4]);
  });

  it("shares the spread between the axes: only those that vary have a share, and they add up to 1", () => {
    const shapley = run.shapley ?? [];
    expect(shapley.map(({ axis }) => axis)).toEqual(GRID.axes.map(({ name }) => name));
    const sum = shapley.reduce((total, { share }) => total + share, 0);
    expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
    const still = shapley.filter(
      ({ axis }) => GRID.axes.find(({ name }) => name === axis)?.options.length === 1,
    );
    expect(still.every(({ share }) => share === 0)).toBe(true);
  });

  // ln 3.75 between the letter and public rates, ln 1.375 between the two groups: squares 1.7471 and 0.1014. Reference
  // and strata move together, and so do gradient and comparator: each takes half of its pair.
  it("shares the variance of logarithms: 1.7471 ÷ 1.8485, halved between the axes that move together", () => {
    const [a, b] = [Math.log(1.75 / (42 / 90)) ** 2, Math.log(1.375) ** 2];
    const share = (name: string): number => run.shapley?.find(({ axis }) => axis === name)?.share ?? NaN;
    for (const name of ["reference", "strata"])
      expect(Math.abs(share(name) - a / (a + b) / 2), name).toBeLessThan(1e-9);
    for (const name of ["gradient", "comparator"])
      expect(Math.abs(share(name) - b / (a + b) / 2), name).toBeLessThan(1e-9);
  });

  it("shares the variance of the ratios themselves when one is 0: it has no logarithm", () => {
    const grid = smallGrid({ numerator: ["days", "days-without-work-accidents"] });
    const aCase: Case = {
      ...withDays(700),
      figures: { ...withDays(700).figures, sickLeaveDaysWorkAccident: printed(700) },
    };
    const { summary, shapley } = runMultiverse(aCase, VILLAGE, grid);
    expect(summary?.min).toBe(0);
    expect(shapley?.find(({ axis }) => axis === "numerator")?.share).toBe(1);
  });

  it("an axis on which the headline holds two options is not without effect on it", () => {
    const strata = [
      { age: "50-59", sex: "F", ald: 1, count: 300 },
      { age: "30-39", sex: "M", ald: 0, count: 900 },
    ] as const;
    const grid = smallGrid({ strata: ["as-stated", "age"], reference: ["letter", "rebuilt-central"] });
    const found = runMultiverse({ ...DOCTOR, patients: { strata } }, VILLAGE, grid);
    expect(found.headline.total).toBe(2);
    expect(found.withoutEffectOnHeadline).toEqual(["reference"]);
  });

  it("counts two details of one reason apart", () => {
    const grid = smallGrid({ denominator: ["active-patients", "working-age", "consultations"] });
    expect(runMultiverse(DOCTOR, VILLAGE, grid).notComputable).toEqual([
      { absence: absent("non-calculable", "moyenne-par-autre-denominateur"), count: 1, example: 1 },
      { absence: absent("non-calculable", "moyenne-par-consultation"), count: 1, example: 2 },
    ]);
  });

  it("has neither fund nor headline without the mean of the letter, and still counts the others", () => {
    const { letter: _none, ...without } = DOCTOR;
    const found = runMultiverse(without, VILLAGE, GRID);
    expect(found.headline).toEqual({ flagged: 0, total: 0 });
    expect(found.all.total).toBe(2);
    expect(found.fund?.ratio).toBe(found.specifications[0]?.ratio);
  });

  it("has no summary when nothing can be computed", () => {
    const found = runMultiverse({ format: "ij-case/1" }, VILLAGE, GRID);
    expect(found).not.toHaveProperty("summary");
    expect(found).not.toHaveProperty("shapley");
    expect(found).not.toHaveProperty("fund");
    expect(found.all).toEqual({ flagged: 0, total: 0 });
  });

  it("keeps one way of an axis without effect, the fund's, and names the axis", () => {
    const still = smallGrid({
      index: ["fdep3", "fdep4"],
      gradient: ["occupational"],
      comparator: ["departement"],
    });
    // a whole département has no index: forbidden in the grid, allowed here
    const found = runMultiverse(DOCTOR, VILLAGE, { ...still, forbidden: [] });
    expect(found.effectless).toEqual(["index"]);
    expect(found.specifications).toHaveLength(1);
    expect(found.withoutEffectOnHeadline).toEqual(["index"]);
  });
});

describe("slices", () => {
  it("are held within the grid, and put together in any order", () => {
    const whole = evaluateSlice(DOCTOR, VILLAGE, GRID);
    expect([whole.from, whole.to, whole.results.length]).toEqual([0, 9, 9]);
    const cut = (from: number, to: number) => evaluateSlice(DOCTOR, VILLAGE, GRID, { from, to });
    expect(cut(-5, 99)).toEqual(whole);
    expect(cut(4, 6)).toEqual({ from: 4, to: 6, results: whole.results.slice(4, 6) });
    expect(summariseSlices(DOCTOR, GRID, [cut(6, 9), cut(0, 6)])).toEqual(
      runMultiverse(DOCTOR, VILLAGE, GRID),
    );
    expect(() => summariseSlices(DOCTOR, GRID, [cut(0, 4), cut(5, 9)])).toThrow(
      "specification 4 was not evaluated",
    );
    expect(() => summariseSlices(DOCTOR, GRID, [cut(1, 9)])).toThrow("specification 0");
  });

  it("tell their progress every 256 ways, and stop when told to", () => {
    const seen: (readonly [number, number])[] = [];
    const slice = evaluateSlice(DOCTOR, VILLAGE, defaultGrid, { from: 100, to: 700 }, (done, total) => {
      seen.push([done, total]);
      return undefined;
    });
    expect(seen).toEqual([
      [256, 600],
      [512, 600],
    ]);
    expect([slice.from, slice.to]).toEqual([100, 700]);
    const stopped = evaluateSlice(DOCTOR, VILLAGE, defaultGrid, { from: 100, to: 700 }, () => false);
    expect([stopped.from, stopped.to, stopped.results.length]).toEqual([100, 356, 256]);
  });
});
