import { formatNumber, typographer } from "../../core/report/format.fr.js";
import { HOME_TEXT } from "./fr.js";

/** What the curve of the home page shows. */
export interface CurveData {
  /** Ratios of every computed way, ascending. */
  readonly ratios: readonly number[];
  readonly threshold: number;
  readonly flagged: number;
  /** Ratio of the fund's own comparison. */
  readonly fund: number;
}

const HEIGHT = 200;
const PAD = 26;
const round = (value: number): string => value.toFixed(1);

/** Bars of one side of the threshold as one path: one column per way, or per pixel when there are more. */
function bars(data: CurveData, width: number, above: boolean, y: (ratio: number) => number): string {
  const { ratios, threshold } = data;
  const step = Math.max(1, Math.ceil(ratios.length / width));
  const slot = width / Math.ceil(ratios.length / step);
  const bar = round(slot > 3 ? slot * 0.78 : slot);
  const parts: string[] = [];
  for (let from = 0; from < ratios.length; from += step) {
    const column = ratios.slice(from, from + step);
    const ratio = above ? (column.at(-1) ?? threshold) : (column[0] ?? threshold);
    if (ratio >= threshold !== above) continue;
    const x = (from / step) * slot;
    const [top, bottom] = above ? [y(ratio), y(threshold)] : [y(threshold), y(ratio)];
    parts.push(`M${round(x)} ${round(top)}h${bar}V${round(bottom)}h-${bar}z`);
  }
  return parts.join("");
}

/**
 * Drawing of every way of comparing, sorted by ratio, as bars from the threshold line on a logarithmic scale: above
 * flagged, below not. Text of an SVG element, without outside resource.
 */
export function curveSvg(data: CurveData, width: number, id: string): string {
  const { ratios, threshold, flagged, fund } = data;
  const low = Math.min(ratios[0] ?? 1, threshold);
  const high = Math.max(ratios.at(-1) ?? threshold, threshold);
  const y = (ratio: number): number =>
    PAD + ((Math.log(high) - Math.log(ratio)) / (Math.log(high) - Math.log(low))) * (HEIGHT - 2 * PAD);
  const rank = ratios.findIndex((ratio) => ratio >= fund - 1e-12);
  const x = ((Math.max(0, rank) + 0.5) / ratios.length) * width;
  const unflagged = ratios.length - flagged;
  const side = width < 500 ? HOME_TEXT.short : HOME_TEXT.long;
  const line = y(threshold);
  const anchor = x > width / 2 ? "end" : "start";
  const shift = anchor === "end" ? -9 : 9;
  const text = (at: number, top: number, label: string, extra: string): string =>
    `<text x="${round(at)}" y="${round(top)}" font-size="14" font-weight="600" ${extra}>${typographer(label)}</text>`;
  return [
    `<svg viewBox="0 0 ${String(width)} ${String(HEIGHT)}" role="img" aria-labelledby="${id}-t ${id}-d">`,
    `<title id="${id}-t">${typographer(HOME_TEXT.curveTitle(formatNumber(ratios.length)))}</title>`,
    `<desc id="${id}-d">${typographer(HOME_TEXT.curveDescription(formatNumber(unflagged), formatNumber(flagged)))}</desc>`,
    `<path d="${bars(data, width, false, y)}" fill="var(--noflag-mark)" shape-rendering="crispEdges"></path>`,
    `<path d="${bars(data, width, true, y)}" fill="var(--flag-mark)" shape-rendering="crispEdges"></path>`,
    `<line x1="0" y1="${round(line)}" x2="${String(width)}" y2="${round(line)}" stroke="var(--ink)" stroke-width="2"></line>`,
    text(0, line - 9, side.below(formatNumber(unflagged)), 'style="fill:var(--noflag)"'),
    text(width, line + 21, side.above(formatNumber(flagged)), 'text-anchor="end" style="fill:var(--flag)"'),
    `<line x1="${round(x)}" y1="${round(y(fund) - 8)}" x2="${round(x)}" y2="18" stroke="var(--ink)"></line>`,
    `<circle cx="${round(x)}" cy="${round(y(fund))}" r="5.5" fill="${fund >= threshold ? "var(--flag-mark)" : "var(--paper)"}" stroke="var(--ink)" stroke-width="2"></circle>`,
    text(x + shift, 20, HOME_TEXT.fund, `text-anchor="${anchor}"`),
    "</svg>",
  ].join("");
}
