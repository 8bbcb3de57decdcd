import { Delaunay } from "d3-delaunay";

/** Pixel of no unit: sea, abroad, further from any centre than the approximate zones reach. */
export const NOWHERE = -1;

/** Which unit each pixel of the map belongs to. */
export interface IdBuffer {
  readonly width: number;
  readonly height: number;
  /** Row of the unit that each pixel belongs to, or {@link NOWHERE}. */
  readonly ids: Int32Array;
}

/**
 * Nearest unit of every pixel: the approximate zones (« zones approchées ») drawn when no contour is at hand. A pixel
 * further than `reach[unit]` pixels from its centre belongs to nobody, which leaves the sea and the border countries
 * blank. Exact: each pixel is one unit, so recolouring and hovering read the same array. Works row by row: `advance`
 * fills a few rows and says whether some remain, so that the page never blocks.
 */
export function idBufferBuilder(
  points: Float64Array,
  reach: Float64Array,
  width: number,
  height: number,
): { readonly buffer: IdBuffer; readonly advance: (rows: number) => boolean } {
  const margin = 60;
  const kept: number[] = [];
  for (let i = 0; i < points.length / 2; i++) {
    const x = points[2 * i] ?? NaN;
    const y = points[2 * i + 1] ?? NaN;
    if (x > -margin && x < width + margin && y > -margin && y < height + margin) kept.push(i);
  }
  const buffer = { width, height, ids: new Int32Array(width * height).fill(NOWHERE) };
  if (kept.length === 0) return { buffer, advance: () => false };
  const delaunay = Delaunay.from(
    kept,
    (i) => points[2 * i] ?? 0,
    (i) => points[2 * i + 1] ?? 0,
  );
  let y = 0;
  let rowStart = 0;
  const fillRow = (): void => {
    let hint = rowStart;
    for (let x = 0; x < width; x++) {
      hint = delaunay.find(x + 0.5, y + 0.5, hint);
      if (x === 0) rowStart = hint;
      const unit = kept[hint];
      if (unit === undefined) continue;
      const dx = (points[2 * unit] ?? 0) - x - 0.5;
      const dy = (points[2 * unit + 1] ?? 0) - y - 0.5;
      const limit = reach[unit] ?? 0;
      if (dx * dx + dy * dy <= limit * limit) buffer.ids[y * width + x] = unit;
    }
    y += 1;
  };
  return {
    buffer,
    advance: (rows) => {
      for (const end = Math.min(height, y + rows); y < end;) fillRow();
      return y < height;
    },
  };
}

/** The whole buffer at once. */
export function buildIdBuffer(
  points: Float64Array,
  reach: Float64Array,
  width: number,
  height: number,
): IdBuffer {
  const { buffer, advance } = idBufferBuilder(points, reach, width, height);
  advance(height);
  return buffer;
}

/**
 * How far each approximate zone reaches, in the unit of `points`: three quarters of the median distance to the
 * neighbouring centres, kept between `least` and `most`. Points without coordinates reach 0.
 */
export function reachOf(points: Float64Array, least: number, most: number): Float64Array {
  const kept: number[] = [];
  for (let i = 0; i < points.length / 2; i++) if (Number.isFinite(points[2 * i] ?? NaN)) kept.push(i);
  const out = new Float64Array(points.length / 2);
  if (kept.length < 3) return out.fill(most);
  const delaunay = Delaunay.from(
    kept,
    (i) => points[2 * i] ?? 0,
    (i) => points[2 * i + 1] ?? 0,
  );
  kept.forEach((unit, k) => {
    const distances = [...delaunay.neighbors(k)]
      .map((n) => kept[n] ?? unit)
      .map((n) =>
        Math.hypot(
          (points[2 * n] ?? 0) - (points[2 * unit] ?? 0),
          (points[2 * n + 1] ?? 0) - (points[2 * unit + 1] ?? 0),
        ),
      )
      .sort((a, b) => a - b);
    const median = distances[Math.floor(distances.length / 2)] ?? most;
    out[unit] = Math.min(most, Math.max(least, 0.75 * median));
  });
  return out;
}

/** One colour per class, as 0xAABBGGRR (the order of bytes of an ImageData on little-endian machines). */
export type Palette = readonly number[];

/** "#rrggbb" → 0xffbbggrr. */
export function packColour(hex: string): number {
  const value = Number.parseInt(hex.slice(1, 7), 16);
  const [r, g, b] = [value >> 16, (value >> 8) & 255, value & 255];
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}

/**
 * Fills `pixels` (one 32-bit word per pixel) from the buffer: `colourOf[unit]` indexes the palette, index 0 being the
 * hatched absence; units whose `dimmed` flag is 1 are mixed half-way with the ground so that the comparator set
 * stands out.
 */
export function recolour(
  buffer: IdBuffer,
  colourOf: Uint8Array,
  palette: Palette,
  ground: number,
  dimmed: Uint8Array | undefined,
  pixels: Uint32Array,
): void {
  const faded = palette.map((colour) => mix(colour, ground));
  const hatch = 0xff857e72;
  for (let p = 0; p < buffer.ids.length; p++) {
    const unit = buffer.ids[p] ?? NOWHERE;
    if (unit === NOWHERE) {
      pixels[p] = ground;
      continue;
    }
    const index = colourOf[unit] ?? 0;
    if (index === 0) {
      const x = p % buffer.width;
      const y = (p - x) / buffer.width;
      pixels[p] = (x + y) % 6 === 0 ? hatch : ground;
      continue;
    }
    pixels[p] = (dimmed?.[unit] === 1 ? faded[index] : palette[index]) ?? ground;
  }
}

/** Colour at a quarter of its weight over the ground, channel by channel. */
function mix(colour: number, ground: number): number {
  let out = 0;
  for (let shift = 0; shift < 32; shift += 8) {
    const a = (colour >>> shift) & 255;
    const b = (ground >>> shift) & 255;
    out |= Math.round(0.25 * a + 0.75 * b) << shift;
  }
  return out >>> 0;
}

/** Unit under a pixel, or undefined on the blank. */
export function unitAt(buffer: IdBuffer, x: number, y: number): number | undefined {
  const [px, py] = [Math.floor(x), Math.floor(y)];
  if (px < 0 || py < 0 || px >= buffer.width || py >= buffer.height) return undefined;
  const unit = buffer.ids[py * buffer.width + px] ?? NOWHERE;
  return unit === NOWHERE ? undefined : unit;
}
