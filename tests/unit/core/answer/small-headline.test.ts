import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { defaultGrid, runHeadline, runMultiverse } from "../../../../src/core/answer/index.js";
import type { AnswerData, AnswerGrid, AxisName } from "../../../../src/core/answer/index.js";
import { MethodError, STRATA } from "../../../../src/core/domain/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { smallGrid } from "./small-grid.js";
import { DOCTOR as WAVE, VILLAGE, own, printed } from "./village.js";

/** In 2023 the fund used the first index of the grid: its own group is one of the ways. */
const DOCTOR: Case = { ...WAVE, campaign: "2023-tarn" };
const withDays = (days: number, more: Partial<Case> = {}): Case => ({
  ...DOCTOR,
  ...more,
  figures: { ...DOCTOR.figures, sickLeaveDays: printed(days) },
});

describe("headline of a batch", () => {
  /** The first option of an axis three times in four, then any other: most draws can be computed. */
  const options = fc.record(
    Object.fromEntries(
      defaultGrid.axes.map(({ name, options: [first, ...others] }) => [
        name,
        fc
          .tuple(
            fc.integer({ min: 0, max: 3 }),
            fc.shuffledSubarray(
              others.map(({ id }) => id),
              { minLength: 0, maxLength: Math.min(2, others.length) },
            ),
          )
          .map(([draw, more]) => (draw > 0 || more.length === 0 ? [first?.id ?? "", ...more] : more)),
      ]),
    ),
  );
  const aCase = fc.record({
    days: fc.integer({ min: 0, max: 9000 }),
    commune: fc.constantFrom("01001", "01002", "69001", "97411", "99999"),
    letter: fc.boolean(),
    strata: fc.boolean(),
    leaves: fc.boolean(),
  });
  /** The headline, and whether an exploratory way (public rates, low scenario) was worked out on the way to it. */
  function looked(aCase: Case, grid: AnswerGrid) {
    let low = 0;
    const data: AnswerData = {
      ...VILLAGE,
      rate: (s, scenario) => {
        if (scenario === "low") low += 1;
        return VILLAGE.rate(s, scenario);
      },
    };
    const found = runHeadline(aCase, data, grid);
    expect(found.headline).toEqual(runMultiverse(aCase, VILLAGE, grid).headline);
    return { ...found, exploratory: low > 0 };
  }
  const typed = (counts: (ald: 0 | 1) => number): Case => ({
    ...DOCTOR,
    patients: {
      strata: STRATA.map(({ age, sex, ald }) => ({ age, sex, ald, count: counts(ald) })),
    },
  });
  const TWO = { reference: ["letter", "rebuilt-low"] } as const;

  it("looks at the stated ways alone when they settle it", () => {
    expect(looked(DOCTOR, smallGrid(TWO))).toMatchObject({
      fund: { ratio: 1.75, flagged: false },
      headline: { total: 1 },
      exploratory: false,
    });
    // as stated, and adjusted on a list that has as many patients with an ALD as without: the axis varies
    const two = smallGrid({ ...TWO, strata: ["as-stated", "age-sex-ald"] });
    expect(
      looked(
        typed(() => 1),
        two,
      ),
    ).toMatchObject({ headline: { total: 2 }, exploratory: false });
  });

  it("runs the whole grid when an axis has no effect on the stated ways: the exploratory ones may give it one", () => {
    // the list of the whole country: adjusting changes nothing, one way is left of two
    const national = typed((ald) => (ald === 1 ? 1 : 3));
    const grid = smallGrid({ ...TWO, strata: ["as-stated", "age-sex-ald"] });
    expect(looked(national, grid)).toMatchObject({
      fund: { ratio: 1.75, flagged: false },
      headline: { total: 1 },
      exploratory: true,
    });
  });

  it("runs the whole grid when the stated ways all hold an option that is not the fund's", () => {
    const forwards = smallGrid({ ...TWO, strata: ["age"] });
    const backwards = {
      ...forwards,
      axes: forwards.axes.map((axis) => ({ ...axis, options: [...axis.options].reverse() })),
    };
    const list = typed(() => 1);
    expect(looked(list, forwards).exploratory).toBe(false);
    expect(looked(list, backwards)).toMatchObject({ headline: { total: 1 }, exploratory: true });
    expect(looked({ format: "ij-case/1" }, forwards)).toEqual({
      headline: { flagged: 0, total: 0 },
      exploratory: false,
    });
  });

  it("is that of the whole run, over grids and cases of all sorts", () => {
    fc.assert(
      fc.property(options, aCase, (kept, { days, commune, letter, strata, leaves }) => {
        const grid = smallGrid(kept as Partial<Record<AxisName, readonly string[]>>);
        const typed: Case = {
          ...withDays(days),
          practice: { commune },
          ...(letter ? {} : { letter: {} }),
          ...(strata ? { patients: { strata: [{ age: "30-39", sex: "F", ald: 0, count: 9 }] } } : {}),
          figures: { ...withDays(days).figures, ...(leaves ? { sickLeaves: own(90) } : {}) },
        };
        let whole;
        try {
          whole = runMultiverse(typed, VILLAGE, grid);
        } catch (error) {
          // a draw whose options are all forbidden together
          if (error instanceof MethodError && error.code === "E_GRID_EMPTY") return;
          throw error;
        }
        const { fund, headline } = runHeadline(typed, VILLAGE, grid);
        expect(headline).toEqual(whole.headline);
        expect(fund).toEqual(
          whole.fund === undefined ? undefined : { ratio: whole.fund.ratio, flagged: whole.fund.flagged },
        );
      }),
      { numRuns: 150 },
    );
  });
});
