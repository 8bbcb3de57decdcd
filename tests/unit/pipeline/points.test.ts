import { geoCentroid } from "d3";
import { expect, test } from "vitest";
import { harmonisePoints, readContours } from "../../../src/pipeline/harmonise/points.js";
import type { Unit } from "../../../src/pipeline/harmonise/units.js";
import { fixtureTexts } from "./fixture.js";

test("the contour published as GeoJSON is read as the TopoJSON of the mirror is", () => {
  const mirror = readContours(fixtureTexts().get("contours-2025") ?? "");
  const shape = mirror.get("49126");
  if (shape === undefined) throw new Error("49126 is not in the fixture");
  const published = readContours(
    JSON.stringify({ type: "FeatureCollection", features: [{ ...shape, properties: { code: "49126" } }] }),
  );
  const same = published.get("49126");
  expect(same === undefined ? undefined : geoCentroid(same)).toEqual(geoCentroid(shape));
});

test("a commune without a published centre takes that of its contour, latitude and longitude each in its place", () => {
  const unit = { code: "49126", name: "Orée d'Anjou" } as Unit;
  const point = harmonisePoints(fixtureTexts(), [unit]).get("49126");
  // Champtoceaux, its seat, is at 47.34° N, 1.26° W
  expect(point?.exception).toBe("contour");
  expect(Math.abs((point?.lat ?? NaN) - 47.3)).toBeLessThan(0.1);
  expect(Math.abs((point?.lon ?? NaN) + 1.2)).toBeLessThan(0.1);
});
