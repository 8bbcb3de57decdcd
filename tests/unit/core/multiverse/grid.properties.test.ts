import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { enumerateGrid } from "../../../../src/core/multiverse/index.js";
import type { Specification } from "../../../../src/core/multiverse/index.js";
import { axesArbitrary } from "./arbitraries.js";

describe("enumerateGrid", () => {
  test("is stable: same grid, same order, same hash, whatever the key order of the objects", () => {
    fc.assert(
      fc.property(axesArbitrary, (axes) => {
        const once = enumerateGrid({ axes, forbidden: [] });
        const again = enumerateGrid({
          forbidden: [],
          axes: axes.map(({ name, options }) => ({ options, name })),
        });
        expect(again).toEqual(once);
        expect(once.specs.length).toBe(axes.reduce((n, axis) => n * axis.options.length, 1));
        expect(new Set(once.specs.map((spec) => spec.join())).size).toBe(once.valid);
        expect([...once.specs].sort(lexicographic)).toEqual(once.specs);
      }),
    );
  });

  test("a forbidden pair removes exactly the specifications that hold it", () => {
    fc.assert(
      fc.property(
        axesArbitrary.filter((axes) => axes.length > 1),
        (axes) => {
          const [first, second] = [axes[0], axes[1]];
          if (
            first === undefined ||
            second === undefined ||
            first.options.length * second.options.length === 1
          )
            return;
          const forbidden = [{ [first.name]: "o0", [second.name]: "o0" }];
          const grid = enumerateGrid({ axes, forbidden });
          expect(grid.valid).toBe(grid.total - grid.total / (first.options.length * second.options.length));
          expect(grid.specs.some((spec) => spec[0] === 0 && spec[1] === 0)).toBe(false);
        },
      ),
    );
  });

  test.each([
    [{ axes: [{ name: "a", options: [] }] }, "E_GRID_EMPTY"],
    [{ axes: [{ name: "a", options: ["x"] }], forbidden: [{ a: "x" }] }, "E_GRID_EMPTY"],
    [{ axes: [{ name: "a", options: ["x", "x"] }] }, "E_OPTION"],
    [{ axes: [{ name: "a", options: ["x"] }], forbidden: [{ b: "x" }] }, "E_OPTION"],
    [{ axes: [{ name: "a", options: ["x", "y"] }], maxSpecs: 1 }, "E_GRID_TOO_LARGE"],
  ])("refuses %j", (grid, code) => {
    expect(() => enumerateGrid(grid)).toThrow(expect.objectContaining({ code }));
  });

  test("refuses a grid of a million before building it", () => {
    const axes = Array.from({ length: 6 }, (_, j) => ({ name: `a${String(j)}`, options: [..."0123456789"] }));
    expect(() => enumerateGrid({ axes })).toThrow(expect.objectContaining({ code: "E_GRID_TOO_LARGE" }));
  });
});

function lexicographic(a: Specification, b: Specification): number {
  const j = a.findIndex((option, k) => option !== b[k]);
  return (a[j] ?? 0) - (b[j] ?? 0);
}
