import { describe, expect, it } from "vitest";
import fc from "fast-check";

import {
  compareSpecifications,
  compileGrid,
  defaultGrid,
  evaluateSlice,
  idOf,
  listAxes,
  oneAtATime,
  ownFigure,
  runHeadline,
  runMultiverse,
  standingOf,
  summariseSlices,
  typicalPractices,
} from "../../../../src/core/answer/index.js";
import type { AnswerData, AnswerGrid, AxisName } from "../../../../src/core/answer/index.js";
import { countOf, fundOptionsOf, isSupposedNeed } from "../../../../src/core/answer/multiverse.js";
import { MethodError, STRATA, absent, present } from "../../../../src/core/domain/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { smallGrid } from "./small-grid.js";
import { DOCTOR as WAVE, VILLAGE, close, own, printed } from "./village.js";

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

describe("compiled grid", () => {
  it("writes a way by its options, and gives it the weakest standing", () => {
    const compiled = compileGrid(GRID);
    expect(idOf(compiled, 2)).toBe(
      "reference=letter|strata=as-stated|numerator=days|denominator=active-patients|gradient=occupational|" +
        "comparator=departement|index=fdep3|weighting=population|classes=fifths-population|place=surgery",
    );
    expect(compiled.standings[0]).toBe("officiel");
    expect(compiled.standings[2]).toBe("exploratoire");
    const [choice] = compiled.choices;
    if (choice === undefined) throw new Error("a choice is expected");
    expect(choice).toMatchObject({ unit: "commune", imputation: "cantonVille" });
    const stated: AnswerGrid = {
      ...GRID,
      axes: GRID.axes.map((axis) => ({
        ...axis,
        options: axis.options.map((o) => ({ ...o, standing: "énoncé" })),
      })),
    };
    expect(standingOf(stated, choice)).toBe("énoncé");
    expect(standingOf({ ...GRID, axes: [] }, choice)).toBe("énoncé");
    expect(standingOf(GRID, { ...choice, reference: "rebuilt-high" })).toBe("exploratoire");
  });

  it("is made once for one grid", () => {
    expect(compileGrid(GRID)).toBe(compileGrid(GRID));
  });

  it.each([
    [{ index: "lune" }, "E_OPTION", "forbidden[0]: index=lune"],
    [{ lune: "fdep3" }, "E_OPTION", "forbidden[0]: lune=fdep3"],
    [{ reference: "letter" }, "E_GRID_EMPTY", "the grid holds no specification"],
  ])("refuses the forbidden %j", (when, code, message) => {
    const grid = { ...smallGrid({}), forbidden: [{ when: when as Record<string, string>, reason: "essai" }] };
    expect(() => compileGrid(grid)).toThrow(expect.objectContaining({ code, message }) as Error);
  });

  const wide = (counts: readonly number[]): AnswerGrid => ({
    ...smallGrid({}),
    forbidden: [],
    axes: smallGrid({}).axes.map((axis, j) => ({
      ...axis,
      options: Array.from({ length: counts[j] ?? 1 }, (_, i) => ({
        id: `o${String(i)}`,
        label: "",
        standing: "officiel" as const,
        justification: "",
        reference: "",
      })),
    })),
  });

  it("holds 5,000 ways and not one more", () => {
    expect(compileGrid(wide([50, 100])).specs).toHaveLength(5000);
    expect(() => compileGrid(wide([5001]))).toThrow(
      expect.objectContaining({
        code: "E_GRID_TOO_LARGE",
        message: "the grid holds more than 5000 specifications",
      }) as Error,
    );
  });

  it("gives up after too many branches that lead nowhere", () => {
    const grid = wide([400, 600, 2]);
    const forbidden = ["o0", "o1"].map((option) => ({
      when: { [grid.axes[2]?.name ?? ""]: option },
      reason: "essai",
    }));
    expect(() => compileGrid({ ...grid, forbidden })).toThrow(
      expect.objectContaining({ code: "E_GRID_TOO_LARGE" }) as Error,
    );
  });
});

describe("each option alone", () => {
  const axis = (name: AxisName, aCase: Case = DOCTOR) => {
    const found = listAxes(aCase, VILLAGE).find((candidate) => candidate.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };

  it("gives its ratio, or why it has none, and whose it is", () => {
    const { options, effectless, outsideGrid } = axis("reference");
    expect(options.map(({ id, isFund }) => [id, isFund])).toEqual([
      ["letter", true],
      ["rebuilt-low", false],
      ["rebuilt-central", false],
      ["rebuilt-high", false],
    ]);
    expect(options[0]?.ratio).toEqual(present(1.75));
    expect([effectless, outsideGrid]).toEqual([false, false]);
    expect(axis("denominator").options[1]?.ratio).toEqual(
      absent("non-calculable", "moyenne-par-autre-denominateur"),
    );
    expect(axis("denominator").effectless).toBe(true);
    expect(axis("unit").outsideGrid).toBe(true);
  });

  it("shows the class of the surgery on the axes that rank territories, and on no other", () => {
    const shown = listAxes(DOCTOR, VILLAGE).filter(({ options }) =>
      options.some(({ territoryClass }) => territoryClass !== undefined),
    );
    expect(shown.map(({ name }) => name)).toEqual(["index", "weighting", "classes", "unit", "imputation"]);
    expect(axis("index").options[0]?.territoryClass).toEqual({ value: present(1), of: 5 });
    expect(axis("classes").options[3]?.territoryClass).toEqual({ value: present(1), of: 10 });
    for (const reports of [
      listAxes(DOCTOR),
      listAxes({ ...DOCTOR, practice: { commune: "99999" } }, VILLAGE),
    ])
      expect(reports.flatMap(({ options }) => options).every((o) => o.territoryClass === undefined)).toBe(
        true,
      );
  });

  it("two choices side by side", () => {
    const { first, second, difference, flips } = compareSpecifications(
      withDays(5400),
      VILLAGE,
      { gradient: "user" },
      {},
      { userNeed: 1.5 },
    );
    expect([first.ratio.value, second.ratio.value]).toEqual([present(2.25), present(1.5)]);
    expect([difference, flips]).toEqual([-0.75, true]);
    const missing = compareSpecifications(DOCTOR, VILLAGE, { denominator: "consultations" });
    expect(missing).not.toHaveProperty("difference");
    expect(compareSpecifications(DOCTOR, VILLAGE, {}, { denominator: "consultations" })).not.toHaveProperty(
      "difference",
    );
    expect(compareSpecifications(DOCTOR, VILLAGE, {}).flips).toBe(false);
  });
});

describe("one parameter at a time", () => {
  const rows = (aCase: Case) => oneAtATime(aCase, VILLAGE);
  const row = (aCase: Case, label: string) => rows(aCase).find((candidate) => candidate.label === label);
  const group = (doctors: number, days = 4200): Case =>
    withDays(days, { letter: { ...DOCTOR.letter, groupSize: printed(doctors) } });
  const EXCLUDED = "Vous exclu de votre propre groupe";

  it("moves the threshold and keeps the ratio", () => {
    expect(row(DOCTOR, "Seuil de 1,5")).toMatchObject({
      ratio: present(1.75),
      threshold: 1.5,
      flagged: true,
    });
    expect(row(DOCTOR, "Seuil de 3")).toMatchObject({ ratio: present(1.75), threshold: 3, flagged: false });
  });

  it("takes the doctor out of the mean: 1.75 × 9 ÷ (10 − 1.75)", () => {
    const found = row(group(10), EXCLUDED)?.ratio;
    expect(close(found?.kind === "present" ? found.value : undefined, 15.75 / 8.25)).toBe(true);
    const two = row(group(2), EXCLUDED)?.ratio;
    expect(close(two?.kind === "present" ? two.value : undefined, 7)).toBe(true);
    expect(row(group(1, 2000), EXCLUDED)?.ratio).toEqual(absent("comparateur-trop-petit"));
    // a ratio of 3 cannot come from a mean that holds the doctor among three
    expect(row(group(3, 7200), EXCLUDED)?.ratio).toEqual(absent("comparateur-trop-petit"));
    expect(row(DOCTOR, EXCLUDED)?.ratio).toEqual(absent("non-saisi", "letter.groupSize"));
    const { figures: _none, ...without } = group(10);
    expect(row(without, EXCLUDED)?.ratio).toEqual(absent("non-saisi", "letter.groupSize"));
  });

  it("says why a parameter has no number", () => {
    expect(row(DOCTOR, "Intervalle et tests")).toMatchObject({
      ratio: present(1.75),
      reason: "Montrés à part : les six lectures de « significativement supérieur ».",
    });
    const median = row(DOCTOR, "Médiane des confrères au lieu de la moyenne");
    expect(median?.ratio).toMatchObject({ kind: "absent", reason: "non-communique" });
    expect(median).not.toHaveProperty("flagged");
    expect(median?.reason).toContain("La lettre ne donne pas la médiane");
    expect(row(DOCTOR, "Seuil de 3")).not.toHaveProperty("reason");
    expect(rows(DOCTOR).every((item) => !("action" in item))).toBe(true);
  });

  it("changes one choice", () => {
    const department = row(DOCTOR, "Département, professions comme gradient")?.ratio;
    expect(close(department?.kind === "present" ? department.value : undefined, 1.75 / 1.375)).toBe(true);
  });
});

describe("what a single choice changes over cases", () => {
  // Amont: département over class, 1.1 ÷ 0.8 = 1.375 more expected. Bourg: 1.1 ÷ 1.2, less expected.
  const amont = (days: number) => withDays(days);
  const bourg = (days: number) => withDays(days, { practice: { commune: "01002" } });
  const grid = smallGrid({
    comparator: ["class-region", "departement"],
    numerator: ["days", "sick-leaves"],
    gradient: ["none", "occupational"],
  });

  it("counts flags that fall, that appear, and cases that cannot be computed", () => {
    // 2.1 → 1.53 falls; 1.75 stays under; 1.9 ÷ 0.9167 = 2.07 appears; 3.5 stays above
    const figure = ownFigure([amont(5040), amont(4200), bourg(4560), bourg(8400)], VILLAGE, grid);
    expect(figure).toEqual({
      cases: 4,
      effects: [{ axis: "comparator", option: "departement", cases: 4, unflagged: 1, flagged: 1 }],
      changedBySome: 2,
      computable: 4,
    });
  });

  it("leaves out what cannot be computed under the fund's choice or the other", () => {
    const without: Case = { ...amont(5040), practice: { commune: "97411" } };
    const leaves: Case = { ...without, figures: { ...without.figures, sickLeaves: own(100) } };
    // 100 leaves against 2,400 ÷ 34 = 70.6: 1.42, the flag of 2.1 falls
    expect(ownFigure([without, leaves], VILLAGE, grid)).toEqual({
      cases: 2,
      effects: [{ axis: "numerator", option: "sick-leaves", cases: 1, unflagged: 1, flagged: 0 }],
      changedBySome: 1,
      computable: 1,
    });
    expect(ownFigure([{ format: "ij-case/1" }], VILLAGE, grid)).toEqual({
      cases: 1,
      effects: [],
      changedBySome: 0,
      computable: 0,
    });
  });

  it("practices of the typical grid are those that the documentation describes", () => {
    const list = typicalPractices(["01001", "69001"]);
    expect(list).toHaveLength(48);
    expect(new Set(list.map(({ id }) => id)).size).toBe(48);
    expect(list[0]).toMatchObject({
      format: "ij-case/1",
      id: "01001-jeune-1.2",
      fictional: true,
      campaign: "2025-2026-vague-1",
      practice: { commune: "01001" },
      window: { start: "2025-09-01", end: "2026-02-28" },
      figures: {
        activePatients: { value: 1000, source: "lettre" },
        sickLeaveDays: { value: 2400, source: "lettre" },
        sickLeaveDaysWorkAccident: { value: 480, source: "logiciel" },
        sickLeaveDaysLong: { value: 960, source: "logiciel" },
        sickLeaveDaysReplacement: { value: 120, source: "logiciel" },
      },
      letter: { comparatorRate: { value: 2, decimals: 2, source: "lettre" } },
    });
    expect(list.slice(0, 8).map(({ figures }) => figures?.sickLeaveDays?.value)).toEqual([
      2400, 3000, 3600, 3900, 4100, 4400, 5000, 7000,
    ]);
    expect(list[47]?.id).toBe("69001-âgée-3.5");
    // young list: 280 under 20 years, 2 % with an ALD: 140 of each sex, 3 with
    expect(list[0]?.patients?.source).toBe("logiciel");
    expect(list[0]?.patients?.strata?.slice(0, 4)).toEqual([
      { age: "0-19", sex: "M", ald: 0, count: 137 },
      { age: "0-19", sex: "M", ald: 1, count: 3 },
      { age: "0-19", sex: "F", ald: 0, count: 137 },
      { age: "0-19", sex: "F", ald: 1, count: 3 },
    ]);
    // old list: 280 of 70 years and over, 48 % with an ALD: 140 of each sex, 67 with
    expect(list[47]?.patients?.strata?.slice(-2)).toEqual([
      { age: "70+", sex: "F", ald: 0, count: 73 },
      { age: "70+", sex: "F", ald: 1, count: 67 },
    ]);
    for (const { patients } of list)
      expect(patients?.strata?.reduce((sum, { count }) => sum + count, 0)).toBe(1000);
  });
});
