import { describe, expect, it } from "vitest";
import fc from "fast-check";

import {
  answerCase,
  compileGrid,
  defaultGrid,
  evaluateSlice,
  runMultiverse,
  summariseSlices,
} from "../../../../src/core/answer/index.js";
import type { AnswerGrid } from "../../../../src/core/answer/index.js";
import { numberOf } from "../../../../src/core/domain/index.js";
import { enumerateGrid, fingerprint } from "../../../../src/core/multiverse/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { ALBI, toyData } from "./toy.js";

const data = toyData();
const FULL: Case = {
  ...ALBI,
  figures: {
    ...ALBI.figures,
    sickLeaveDaysLong: { value: 2400, source: "logiciel" },
    sickLeaveDaysWorkAccident: { value: 900, source: "logiciel" },
    sickLeaves: { value: 163, source: "logiciel" },
  },
  residence: [
    { code: "81004", count: 700 },
    { code: "81105", count: 200 },
    { code: "81060", count: 100 },
  ],
};

describe("grid", () => {
  const compiled = compileGrid(defaultGrid);

  it("holds at most 5,000 specifications and its print is that of axes and forbidden", () => {
    expect(compiled.specs.length).toBe(2799);
    const { axes } = compiled;
    const forbidden = defaultGrid.forbidden.map(({ when }) => when);
    expect(compiled.sha256).toBe(fingerprint({ axes, forbidden }).sha256);
  });

  it("enumerates as the full product does, on a reduced grid", () => {
    const small: AnswerGrid = {
      ...defaultGrid,
      axes: defaultGrid.axes.map((axis) => ({ ...axis, options: axis.options.slice(0, 2) })),
      forbidden: defaultGrid.forbidden.filter(({ when }) =>
        Object.entries(when).every(([name, option]) =>
          defaultGrid.axes.some(
            (axis) => axis.name === name && axis.options.slice(0, 2).some(({ id }) => id === option),
          ),
        ),
      ),
    };
    const axes = small.axes.map(({ name, options }) => ({ name, options: options.map(({ id }) => id) }));
    const oracle = enumerateGrid({ axes, forbidden: small.forbidden.map(({ when }) => when) });
    expect(compileGrid(small).specs).toEqual(oracle.specs);
  });

  it("refuses a grid of a million at once", () => {
    const huge: AnswerGrid = {
      ...defaultGrid,
      forbidden: [],
      axes: defaultGrid.axes.map((axis) => ({
        ...axis,
        options: Array.from({ length: 4 }, (_, i) => ({
          ...(axis.options[0] ?? { label: "", standing: "exploratoire", justification: "", reference: "" }),
          id: `o${String(i)}`,
        })),
      })),
    };
    expect(() => compileGrid(huge)).toThrow(/more than 5000/);
  });

  it("gives every option a standing, a justification and a reference", () => {
    const options = defaultGrid.axes.flatMap((axis) => axis.options);
    expect(
      options.every(
        ({ label, justification, reference }) => label !== "" && justification !== "" && reference !== "",
      ),
    ).toBe(true);
  });
});

describe("run", () => {
  it("is the same whatever the slices and their order", () => {
    const whole = runMultiverse(FULL, data, defaultGrid);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 2798 }), { maxLength: 4 }), (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), 2799];
        const slices = edges
          .slice(1)
          .map((to, i) => evaluateSlice(FULL, data, defaultGrid, { from: edges[i] ?? 0, to }));
        expect(summariseSlices(FULL, defaultGrid, slices.reverse())).toEqual(whole);
      }),
      { numRuns: 4 },
    );
  });

  it("refuses a partial run", () => {
    const half = evaluateSlice(FULL, data, defaultGrid, { from: 0, to: 100 });
    expect(() => summariseSlices(FULL, defaultGrid, [half])).toThrow(/partial/);
  });

  it("stops when the progress says so, and reports what it did", () => {
    const seen: number[] = [];
    const slice = evaluateSlice(FULL, data, defaultGrid, undefined, (done) => {
      seen.push(done);
      return seen.length < 2 ? undefined : false;
    });
    expect(seen).toEqual([256, 512]);
    expect(slice.to).toBe(512);
  });

  it("agrees with answerCase on every specification looked at", () => {
    const whole = runMultiverse(FULL, data, defaultGrid);
    const sample = whole.specifications.filter((_, i) => i % 97 === 0);
    expect(sample.length).toBeGreaterThan(5);
    for (const { choice, ratio } of sample) {
      const value = numberOf(answerCase(FULL, data, { specification: choice }).ratio) ?? NaN;
      expect(Math.abs(value - ratio)).toBeLessThanOrEqual(1e-12 * ratio);
    }
  });

  it("puts the fund's own first and counts those above and below it", () => {
    const { fund, all, headline } = runMultiverse(FULL, data, defaultGrid);
    expect(fund?.ratio).toBe(numberOf(answerCase(FULL, data).ratio));
    expect((all.raise ?? 0) + (all.lower ?? 0) + (all.equal ?? 0)).toBe(all.total);
    expect(headline.total).toBeLessThanOrEqual(all.total);
  });

  it("lists what it cannot compute with its reason", () => {
    const { notComputable, specifications, effectless } = runMultiverse(ALBI, data, defaultGrid);
    const missing = notComputable.reduce((sum, { count }) => sum + count, 0);
    if (effectless.length === 0) expect(missing + specifications.length).toBe(2799);
    expect(notComputable.map(({ absence }) => absence.detail)).toContain("moyenne-par-consultation");
  });
});
