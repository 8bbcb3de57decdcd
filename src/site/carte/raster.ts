import { Delaunay } from "d3-delaunay";

/** Pixel of no unit: sea, abroad, further from any centre than the approximate zones reach. */
export const NOWHERE = -1;

export interface IdBuffer {
  readonly width: number;
  readonly height: number;
  /** Row of the unit that each pixel belongs to, or {@link NOWHERE}. */
  readonly ids: Int32Array;
}

/**
 * Nearest unit of every pixel: the approximate zones (« zones approchées ») drawn when no contour is at hand. A pixel
 * further than `reach[unit]` pixels from its centre belongs to nobody, which leaves the sea and the border countries
 * blank. Exact: each pixel is one unit, so recolouring and hovering read the same array.
 */
export function buildIdBuffer(
  points: Float64Array,
  reach: Float64Array,
  width: number,
  height: number,
): IdBuffer {
  const kept: number[] = [];
  const margin = 60;
  for (let i = 0; i < points.length / 2; i++) {
    const x = points[2 * i] ?? NaN;
    const y = points[2 * i + 1] ?? NaN;
    if (x > -margin && x < width + margin && y > -margin && y < height + margin) kept.push(i);
  }
  const ids = new Int32Array(width * height).fill(NOWHERE);
  if (kept.length === 0) return { width, height, ids };
  const delaunay = Delaunay.from(
    kept,
    (i) => points[2 * i] ?? 0,
    (i) => points[2 * i + 1] ?? 0,
  );
  let rowStart = 0;
  for (let y = 0; y < height; y++) {
    let hint = rowStart;
    for (let x = 0; x < width; x++) {
      hint = delaunay.find(x + 0.5, y + 0.5, hint);
      if (x === 0) rowStart = hint;
      const unit = kept[hint] ?? NOWHERE;
      if (unit === NOWHERE) continue;
      const dx = (points[2 * unit] ?? 0) - x - 0.5;
      const dy = (points[2 * unit + 1] ?? 0) - y - 0.5;
      const limit = reach[unit] ?? 0;
      if (dx * dx + dy * dy <= limit * limit) ids[y * width + x] = unit;
    }
  }
  return { width, height, ids };
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
