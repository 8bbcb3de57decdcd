import { geoCentroid } from "d3";
import { feature } from "topojson-client";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Exception } from "./types.js";
import type { Unit } from "./units.js";
import type { RawTexts } from "../sources/raw.js";
import { readByKey } from "../sources/read-sources.js";
import { cell } from "../sources/table.js";
import { numberOf, readValue } from "../sources/value.js";

/** Centre of a unit, WGS84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
  readonly exception?: Exception;
}

type Shape = Feature | FeatureCollection;
type Contours = FeatureCollection<Geometry, { readonly code: string }>;

/** Contour of each commune, from the TopoJSON of the mirror or from the GeoJSON that Etalab publishes. */
export function readContours(text: string): ReadonlyMap<string, Shape> {
  const content = JSON.parse(text) as Topology<{ communes: GeometryCollection }> | Contours;
  if (content.type === "FeatureCollection")
    return new Map(content.features.map((shape) => [shape.properties.code, shape]));
  return new Map(
    content.objects.communes.geometries.map((geometry) => [String(geometry.id), feature(content, geometry)]),
  );
}

/** Published centre of each unit; centroid of its generalised contour when it has none (exception `contour`). */
export function harmonisePoints(raw: RawTexts, units: readonly Unit[]): ReadonlyMap<string, Point> {
  const centres = readByKey(raw, "rp2021-activite", "com");
  const shapes = readContours(raw.get("contours-2025") ?? "{}");
  const pointOf = (unit: Unit): Point => {
    const row = centres.get(unit.code);
    const lat = row === undefined ? Number.NaN : numberOf(readValue(cell(row, "lat")));
    const lon = row === undefined ? Number.NaN : numberOf(readValue(cell(row, "lon")));
    if (Number.isFinite(lat) && Number.isFinite(lon)) return { lat, lon };
    const shape = shapes.get(unit.code);
    if (shape === undefined) throw new Error(`Aucun point ni contour pour ${unit.code} ${unit.name}.`);
    const [x, y] = geoCentroid(shape);
    return { lat: y, lon: x, exception: "contour" };
  };
  return new Map(units.map((unit) => [unit.code, pointOf(unit)]));
}
