import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalView, project } from "../../../src/site/map/projection.js";
import { buildIdBuffer, NOWHERE, packColour, recolour, unitAt } from "../../../src/site/map/raster.js";

describe("buildIdBuffer", () => {
  test("gives every pixel to the nearest centre, as an exhaustive search does", () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 39 }), fc.integer({ min: 0, max: 29 }));
    fc.assert(
      fc.property(
        fc.uniqueArray(point, { minLength: 3, maxLength: 20, selector: (p) => p.join() }),
        (centres) => {
          const points = Float64Array.from(centres.flatMap(([x, y]) => [x + 0.25, y + 0.125]));
          const buffer = buildIdBuffer(points, new Float64Array(centres.length).fill(1e9), 40, 30);
          for (let y = 0; y < 30; y += 3) {
            for (let x = 0; x < 40; x += 3) {
              const d = (i: number): number =>
                ((points[2 * i] ?? 0) - x - 0.5) ** 2 + ((points[2 * i + 1] ?? 0) - y - 0.5) ** 2;
              const nearest = Math.min(...centres.map((_, i) => d(i)));
              expect(d(buffer.ids[y * 40 + x] ?? -1)).toBe(nearest);
            }
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test("leaves blank what is further than the reach, and what has no coordinates", () => {
    const buffer = buildIdBuffer(
      Float64Array.from([10, 10, NaN, NaN, 11, 30, 30, 12]),
      Float64Array.from([3, 3, 3, 3]),
      40,
      40,
    );
    expect(unitAt(buffer, 10, 10)).toBe(0);
    expect(unitAt(buffer, 20, 20)).toBeUndefined();
    expect([...buffer.ids].includes(1)).toBe(false);
    expect(unitAt(buffer, -1, 5)).toBeUndefined();
  });
});

describe("recolour", () => {
  test("paints classes, fades what is outside the comparator, hatches absences", () => {
    const buffer = { width: 3, height: 1, ids: Int32Array.from([0, 1, NOWHERE]) };
    const pixels = new Uint32Array(3);
    const palette = [0, packColour("#f4ecdd"), packColour("#3a1d46")];
    recolour(
      buffer,
      Uint8Array.from([2, 1]),
      palette,
      packColour("#ffffff"),
      Uint8Array.from([0, 1]),
      pixels,
    );
    expect([...pixels].map((p) => p.toString(16))).toEqual([
      "ff461d3a",
      "fff7faFC".toLowerCase(),
      "ffffffff",
    ]);
  });
});

describe("project", () => {
  test("puts Paris north of Albi, Brest west of Strasbourg, and keeps distances near the centre", () => {
    const view = nationalView(800);
    const p = project(
      Float64Array.from([2.35, 2.15, -4.49, 7.75, NaN]),
      Float64Array.from([48.86, 43.93, 48.39, 48.58, 45]),
      view,
      800,
      800,
    );
    const at = (i: number): readonly [number, number] => [p[2 * i] ?? NaN, p[2 * i + 1] ?? NaN];
    expect(at(0)[1]).toBeLessThan(at(1)[1]);
    expect(at(2)[0]).toBeLessThan(at(3)[0]);
    expect(Number.isNaN(at(4)[0])).toBe(true);
    const km = Math.hypot(at(0)[0] - at(1)[0], at(0)[1] - at(1)[1]) * view.kmPerPixel;
    // Great-circle distance Paris–Albi: 548 km; a conformal cone with these parallels keeps it within 1 %.
    expect(Math.abs(km - 548)).toBeLessThan(6);
  });
});
