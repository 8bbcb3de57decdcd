import { describe, expect, it } from "vitest";
import { compileGrid, defaultGrid } from "../../../../src/core/answer/index.js";
import { countOf, fundOptionsOf, isSupposedNeed } from "../../../../src/core/answer/multiverse.js";
import type { Case } from "../../../../src/core/case/index.js";
import { smallGrid } from "./small-grid.js";
import { DOCTOR as WAVE } from "./village.js";

/** In 2023 the fund used the first index of the grid: its own group is one of the ways. */
const DOCTOR: Case = { ...WAVE, campaign: "2023-tarn" };
const GRID = smallGrid({
  reference: ["letter", "rebuilt-central"],
  strata: ["as-stated", "age-sex-ald"],
  gradient: ["none", "occupational"],
  comparator: ["class-region", "departement"],
});

describe("counts", () => {
  const ways = (...ratios: readonly number[]) => ratios.map((ratio) => ({ ratio, flagged: ratio >= 2 }));

  it("are taken around the fund's own, rounding aside", () => {
    expect(countOf(ways(1, 2, 3, 2 + 1e-13, 2 - 1e-13), 2)).toEqual({
      flagged: 3,
      total: 5,
      min: 1,
      max: 3,
      raise: 1,
      lower: 1,
      equal: 3,
    });
    expect(countOf(ways(2 + 1e-11, 2 - 1e-11), 2)).toMatchObject({ raise: 1, lower: 1, equal: 0 });
    expect(countOf(ways(1e-6, 1e-6 + 1e-15), 1e-6)).toMatchObject({ raise: 1, equal: 1 });
  });

  it("without the fund's own give the extent only, and nothing of an empty list", () => {
    expect(countOf(ways(1, 3), undefined)).toEqual({ flagged: 1, total: 2, min: 1, max: 3 });
    expect(countOf([], 2)).toEqual({ flagged: 0, total: 0 });
  });

  it("a supposed or unknown need never enters the headline", () => {
    expect(
      (["supposé", "inconnu", "calculé", "rapporté", "documenté"] as const).map((needStatus) =>
        isSupposedNeed({ ratio: 1, needStatus }),
      ),
    ).toEqual([true, true, false, false, false]);
    expect(isSupposedNeed({ ratio: 1 })).toBe(false);
  });

  it("the fund's own is looked up by its method, at the first territory of the grid", () => {
    const compiled = compileGrid(GRID);
    expect(fundOptionsOf(DOCTOR, compiled)).toEqual(compiled.specs[0]);
    const { letter: _none, ...without } = DOCTOR;
    expect(fundOptionsOf(without, compiled)).toEqual(compiled.specs[6]);
    const backwards = compileGrid({
      ...defaultGrid,
      forbidden: [],
      axes: smallGrid({
        reference: ["letter", "rebuilt-central"],
        strata: ["as-stated", "age-sex-ald"],
        numerator: ["days", "sick-leaves"],
        denominator: ["active-patients", "consultations"],
        gradient: ["none", "occupational"],
        comparator: ["class-region", "departement"],
      }).axes.map((axis) => ({ ...axis, options: [...axis.options].reverse() })),
    });
    // the last option of each axis of the method, the first territory
    expect(fundOptionsOf(DOCTOR, backwards)).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
    const letterOnly = compileGrid(smallGrid({}));
    expect(fundOptionsOf(without, letterOnly)).toEqual(letterOnly.axes.map(() => 0));
  });
});
