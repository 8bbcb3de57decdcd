import { MethodError, asList, finite } from "../domain/index.js";

/** Mean radius of the Earth, km. */
export const EARTH_RADIUS_KM = 6371.0088;

/** Latitude and longitude, WGS84 degrees. */
export type Point = readonly [number, number];

/**
 * Great-circle distance in kilometres (statistics §B.4). Within 0.5 % of the ellipsoid; a road is longer.
 * Errors: not two numbers `E_INPUT_SHAPE`, `E_NOT_FINITE`, latitude beyond ±90 or longitude beyond ±180 `E_DOMAIN`.
 */
export function haversineKm(from: Point, to: Point): number {
  const [latitudeA, longitudeA] = checkedPoint(from, "from");
  const [latitudeB, longitudeB] = checkedPoint(to, "to");
  return distanceKm(latitudeA, longitudeA, latitudeB, longitudeB);
}

/** The same for four numbers already checked, degrees: for loops over many communes. */
export function distanceKm(latA: number, lonA: number, latB: number, lonB: number): number {
  const radians = Math.PI / 180;
  const halfLat = Math.sin(((latB - latA) * radians) / 2);
  const halfLon = Math.sin(((lonB - lonA) * radians) / 2);
  const h = halfLat * halfLat + Math.cos(latA * radians) * Math.cos(latB * radians) * halfLon * halfLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Latitude and longitude checked. */
export function checkedPoint(point: Point, path: string): Point {
  if (asList(point, path).length !== 2)
    throw new MethodError("E_INPUT_SHAPE", `${path}: [latitude, longitude]`, path);
  const latitude = finite(point[0], `${path}[0]`);
  const longitude = finite(point[1], `${path}[1]`);
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return [latitude, longitude];
  throw new MethodError(
    "E_DOMAIN",
    `${path}: (${String(latitude)}, ${String(longitude)}) is not on the Earth`,
    path,
  );
}
