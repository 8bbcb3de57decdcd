import { geoConicConformal } from "d3";

/** A window on the map: centre in degrees and kilometres per pixel. */
export interface MapView {
  readonly lat: number;
  readonly lon: number;
  readonly kmPerPixel: number;
}

/** Metropolitan France in a canvas of the given width. */
export function nationalView(width: number): MapView {
  return { lat: 46.3, lon: 2.45, kmPerPixel: 1190 / width };
}

const EARTH_RADIUS_KM = 6371.0088;

/**
 * Pixel positions of points in degrees, in the conic conformal projection of the national maps (parallels 44° and
 * 49°), for one view; interleaved x, y. A point without coordinates stays NaN and is never drawn.
 */
export function project(
  lon: Float64Array,
  lat: Float64Array,
  view: MapView,
  width: number,
  height: number,
): Float64Array {
  const projection = geoConicConformal()
    .parallels([44, 49])
    .rotate([-3, 0])
    .scale(EARTH_RADIUS_KM / view.kmPerPixel)
    .translate([0, 0]);
  const [cx, cy] = projection([view.lon, view.lat]) ?? [0, 0];
  const out = new Float64Array(2 * lon.length).fill(NaN);
  for (let i = 0; i < lon.length; i++) {
    const point = projection([lon[i] ?? NaN, lat[i] ?? NaN]);
    if (point === null || !Number.isFinite(point[0]) || !Number.isFinite(point[1])) continue;
    out[2 * i] = point[0] - cx + width / 2;
    out[2 * i + 1] = point[1] - cy + height / 2;
  }
  return out;
}
