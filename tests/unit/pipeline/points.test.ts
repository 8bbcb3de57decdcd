import { geoCentroid } from "d3";
import { expect, test } from "vitest";
import { readContours } from "../../../src/pipeline/harmonise/points.js";
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
