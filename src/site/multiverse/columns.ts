/** One column of the curve: the ways `[from, to)` of the sorted list that share it, its place in pixels. */
export interface CurveColumn {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
}

/**
 * Columns of `count` sorted ways over `width` pixels: one column per way while each keeps a pixel, one per pixel
 * holding several ways beyond. Every way is in one column and only one.
 */
export function curveColumns(count: number, width: number): readonly CurveColumn[] {
  const columns = Math.min(count, Math.max(1, Math.floor(width)));
  const slot = columns === 0 ? 0 : width / columns;
  return Array.from({ length: columns }, (_, k) => ({
    from: Math.floor((k * count) / columns),
    to: Math.floor(((k + 1) * count) / columns),
    x: k * slot,
    width: slot,
  }));
}

/** Ticks that may be written on an axis of ratios. */
const TICKS = [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 7, 10, 20, 50, 100];

/** A logarithmic axis of ratios. */
export interface RatioAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** Pixel of a ratio, from `bottom` (low) to `top` (high); a ratio of 0 lies at the bottom. */
  readonly y: (ratio: number) => number;
}

/** Axis that holds every positive ratio given, with 4 % of room at both ends. */
export function ratioAxis(ratios: readonly number[], top: number, bottom: number): RatioAxis {
  const positive = ratios.filter((ratio) => ratio > 0 && Number.isFinite(ratio));
  const least = Math.min(1, ...positive);
  const most = Math.max(1, ...positive);
  const room = Math.max(0.04 * Math.log(most / least), 0.02);
  const [low, high] = [least * Math.exp(-room), most * Math.exp(room)];
  return {
    low,
    high,
    ticks: TICKS.filter((tick) => tick > low && tick < high),
    y: (ratio) =>
      bottom - ((Math.log(Math.max(ratio, low)) - Math.log(low)) / Math.log(high / low)) * (bottom - top),
  };
}

/** Keeps the marks that leave at least `gap` pixels between neighbours, `kept` ones first. */
export function spaced(
  values: readonly number[],
  at: (value: number) => number,
  gap: number,
  kept: readonly number[],
): readonly number[] {
  const taken = [...kept];
  for (const value of values) {
    if (taken.every((other) => Math.abs(at(other) - at(value)) >= gap)) taken.push(value);
  }
  return taken.filter((value) => !kept.includes(value));
}

/**
 * Path of bars from the threshold line, one side of it: above for the flagged ways, below for the others. A column
 * that holds both sides has a bar on each.
 */
export function barsPath(
  columns: readonly CurveColumn[],
  ratios: readonly number[],
  isFlagged: (index: number) => boolean,
  side: "above" | "below",
  axis: RatioAxis,
  threshold: number,
): string {
  const line = axis.y(threshold);
  return columns
    .flatMap(({ from, to, x, width }) => {
      const end = side === "above" ? to - 1 : from;
      if (isFlagged(end) !== (side === "above")) return [];
      const tip = axis.y(ratios[end] ?? threshold);
      const [upper, lower] = side === "above" ? [tip, line] : [line, tip];
      const w = width > 3 ? width * 0.78 : width;
      return [
        `M${fixed(x)} ${fixed(upper)}h${fixed(w)}V${fixed(Math.max(lower, upper + 0.75))}h-${fixed(w)}z`,
      ];
    })
    .join("");
}

/** Start and end of the path of each column, written once: numbers are slow to write and shared by all options. */
export function columnPens(
  columns: readonly CurveColumn[],
): readonly { readonly start: string; readonly across: string; readonly back: string }[] {
  return columns.map(({ x, width }) => {
    const w = fixed(width > 3 ? width * 0.78 : width);
    return { start: `M${fixed(x)} `, across: `h${w}v`, back: `h-${w}z` };
  });
}

/**
 * Paths of the ticks of one option, those of the ways under `split` then the others: in each column, a tick whose
 * height is the share of its ways that hold the option, to the pixel.
 */
export function ticksPaths(
  columns: readonly CurveColumn[],
  pens: ReturnType<typeof columnPens>,
  holds: (index: number) => boolean,
  split: number,
  middle: number,
  height: number,
): readonly [string, string] {
  const paths: [string[], string[]] = [[], []];
  columns.forEach(({ from, to }, k) => {
    const pen = pens[k];
    let below = 0;
    let above = 0;
    for (let i = from; i < to; i++)
      if (holds(i)) {
        if (i < split) below += 1;
        else above += 1;
      }
    if (pen === undefined) return;
    [below, above].forEach((count, side) => {
      if (count === 0) return;
      const tall = Math.max(2, Math.round((height * count) / (to - from)));
      paths[side]?.push(pen.start, String(middle - tall / 2), pen.across, String(tall), pen.back);
    });
  });
  return [paths[0].join(""), paths[1].join("")];
}

const fixed = (value: number): string => value.toFixed(1);
