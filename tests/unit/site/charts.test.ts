import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  barsPath,
  columnPens,
  curveColumns,
  ratioAxis,
  spaced,
  ticksPaths,
} from "../../../src/site/multiverse/columns.js";
import { oneAtATime } from "../../../src/core/answer/index.js";
import { wrapText } from "../../../src/site/components/svg-export.js";
import { byReason } from "../../../src/site/multiverse/one-at-a-time.js";
import { shortLabel } from "../../../src/site/multiverse/option-lines.js";
import { EXAMPLE_CASE } from "../../../src/site/situation/example.js";
import { axisEnd, monteCarlo } from "../../../src/site/simulation/rates-chart.js";

const relative = (value: number, wanted: number): number => Math.abs(value / wanted - 1);

describe("columns of the specification curve", () => {
  it("puts every way in one column and only one, side by side over the whole width", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 1200 }), (count, width) => {
        const columns = curveColumns(count, width);
        expect(columns).toHaveLength(Math.min(count, width));
        expect(columns[0]?.from).toBe(0);
        expect(columns.at(-1)?.to).toBe(count);
        columns.forEach((column, k) => {
          expect(column.to).toBeGreaterThan(column.from);
          if (k > 0) expect(column.from).toBe(columns[k - 1]?.to);
        });
        const last = columns.at(-1);
        expect(Math.abs((last?.x ?? 0) + (last?.width ?? 0) - width)).toBeLessThan(1e-6);
      }),
      { numRuns: 30 },
    );
  });

  it("draws a flagged way above the threshold line and the others below; a column that holds both has both", () => {
    const ratios = [1, 1.5, 2, 2.5];
    const axis = ratioAxis([...ratios, 2], 0, 100);
    const flagged = (i: number): boolean => (ratios[i] ?? 0) >= 2;
    const bars = (columns: number, side: "above" | "below"): number =>
      barsPath(curveColumns(4, columns), ratios, flagged, side, axis, 2).split("M").length - 1;
    expect([bars(4, "above"), bars(4, "below")]).toEqual([2, 2]);
    expect([bars(1, "above"), bars(1, "below")]).toEqual([1, 1]);
  });

  it("shares out the ticks of an option between the two sides, as high as its share of the column", () => {
    const columns = curveColumns(4, 1);
    const [under, over] = ticksPaths(columns, columnPens(columns), (i) => i !== 3, 2, 10, 12);
    // Two of the four ways of the column under the threshold: 6 px; one above: 3 px.
    expect(under).toBe("M0.0 7h1.0v6h-1.0z");
    expect(over).toBe("M0.0 8.5h1.0v3h-1.0z");
  });
});

describe("axis of ratios", () => {
  it("puts 0.5 and 2 at the same distance from 1, always holds 1, and a ratio of 0 at its foot", () => {
    const axis = ratioAxis([0.5, 2], 0, 300);
    expect(Math.abs(axis.y(0.5) - axis.y(1) - (axis.y(1) - axis.y(2)))).toBeLessThan(1e-9);
    const high = ratioAxis([3, 4], 0, 300);
    expect(high.y(1)).toBeLessThanOrEqual(300);
    expect(axis.y(0)).toBe(300);
  });

  it("drops the marks that would touch, never those to be kept", () => {
    expect(spaced([0, 5, 12, 30], (v) => v, 10, [10])).toEqual([0, 30]);
  });
});

describe("rates of the simulation", () => {
  it("has the Wilson interval of a printed example: 15 of 50, 0.191 to 0.438", () => {
    const { low, high } = monteCarlo(0.3, 50);
    expect(relative(low, 0.191)).toBeLessThan(0.005);
    expect(relative(high, 0.438)).toBeLessThan(0.005);
  });

  it("ends its axis at a round share that holds every rate", () => {
    expect([axisEnd([0.0116]), axisEnd([0.073, 0.01]), axisEnd([])]).toEqual([0.02, 0.1, 0.002]);
  });
});

describe("parameters moved alone", () => {
  it("says a reason once, with every parameter that it holds", () => {
    const rows = oneAtATime(EXAMPLE_CASE);
    const groups = byReason(rows);
    const named = groups.flatMap(({ labels }) => labels);
    expect(new Set(groups.map(({ reason }) => reason)).size).toBe(groups.length);
    expect(named).toHaveLength(new Set(named).size);
    expect(named).toHaveLength(
      rows.filter((row) => row.reason !== undefined || row.ratio.kind === "absent").length,
    );
    expect(groups.find(({ labels }) => labels.some((label) => label.startsWith("P4 ")))?.labels).toHaveLength(
      6,
    );
  });
});

describe("exported texts", () => {
  it("breaks lines between words, keeps every word, and exceeds the limit only for a longer word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
        fc.integer({ min: 5, max: 40 }),
        (words, most) => {
          const lines = wrapText(words.join(" "), most);
          expect(lines.join(" ")).toBe(words.join(" "));
          for (const line of lines) expect(line.length <= most || !line.includes(" ")).toBe(true);
        },
      ),
    );
  });
  it("keeps what tells two options apart when a label is cut", () => {
    const labels = ["même région", "même département", "France"].map((end) =>
      shortLabel(`Communes de même classe, ${end}`, 35),
    );
    expect(new Set(labels).size).toBe(3);
  });
});
