import { defaultGrid } from "../../../core/answer/index.js";
import { compileGrid } from "../../../core/answer/index.js";
import type { AnswerGrid } from "../../../core/answer/index.js";
import { formatNumber, typographer } from "../../../core/report/format.fr.js";
import { escapeHtml } from "../../letters/render-html.js";
import type { ExhibitResults } from "../types.js";
import { CURVE as TEXT } from "./fr.js";

const WIDTH = 800;
const LEFT = 268;
const RIGHT = 14;
const TOP = 22;
const HEIGHT = 190;
const ROW = 14;
const AXIS_GAP = 8;

const n1 = (value: number): string => String(Math.round(value * 10) / 10);

interface Way {
  readonly x: number;
  readonly ratio: number;
  readonly flagged: boolean;
  readonly headline: boolean;
  readonly options: readonly number[];
}

/** Ticks of a logarithmic scale between two ratios: 0,1, 0,2, 0,5, 1, 2, 5… inside the range. */
function ticks(low: number, high: number): number[] {
  const all = [-3, -2, -1, 0, 1, 2, 3].flatMap((e) => [1, 1.5, 2, 3, 5, 7].map((m) => m * 10 ** e));
  const inside = all.filter((v) => v >= low && v <= high);
  return inside.length > 2 ? inside : [low, high];
}

/**
 * Every way of comparing, sorted by ratio on a logarithmic scale, then one row per option showing where it stands: two
 * inline SVG of the same width, without script. Flagged ways are tall black strokes, the others short grey ones with a ring, so
 * that the two differ without colour. Empty text when no way can be computed.
 */
export function curveSvg(results: ExhibitResults, grid: AnswerGrid = defaultGrid): string {
  const { specs } = compileGrid(grid);
  const sorted = [...results.ways].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  if (sorted.length === 0) return "";
  const span = WIDTH - LEFT - RIGHT;
  const ways: Way[] = sorted.map(([index, ratio, flagged, headline], i) => ({
    x: LEFT + ((i + 0.5) * span) / sorted.length,
    ratio,
    flagged,
    headline,
    options: specs[index] ?? [],
  }));
  const { threshold } = results.fund;
  const values = [threshold, 1, ...ways.map((way) => way.ratio)].filter((v) => v > 0);
  const low = Math.min(...values) / 1.08;
  const high = Math.max(...values) * 1.08;
  const y = (ratio: number): number =>
    TOP + HEIGHT * (1 - Math.log(Math.max(ratio, low) / low) / Math.log(high / low));
  const panel = panelRows(ways, grid, 2, span / sorted.length);
  const first = ways[0]?.ratio ?? 0;
  const last = ways[ways.length - 1]?.ratio ?? 0;
  const flagged = ways.filter((way) => way.flagged).length;
  const title = TEXT.title(ways.length);
  const description = TEXT.description(first, last, flagged, ways.length);
  return [
    svgStart(TOP + HEIGHT + 20, "curve"),
    `<title id="curve-t">${escapeHtml(typographer(title))}</title><desc id="curve-d">${escapeHtml(typographer(description))}</desc>`,
    ...ticks(low, high)
      .filter((v) => Math.abs(y(v) - y(threshold)) > 14)
      .map(
        (v) =>
          `<line x1="${n1(LEFT)}" x2="${n1(WIDTH - RIGHT)}" y1="${n1(y(v))}" y2="${n1(y(v))}" stroke="#ccc" stroke-width=".8"/><text x="${n1(LEFT - 8)}" y="${n1(y(v) + 5)}" text-anchor="end" font-size="14">${escapeHtml(formatNumber(v, v < 1 ? 2 : v % 1 === 0 ? 0 : 1))}</text>`,
      ),
    ways.map((way) => wayMark(way, y, y(threshold))).join(""),
    ways.map((way) => ringMark(way, y)).join(""),
    `<line x1="${n1(LEFT)}" x2="${n1(WIDTH - RIGHT)}" y1="${n1(y(threshold))}" y2="${n1(y(threshold))}" stroke="#000" stroke-width="1.6" stroke-dasharray="7 4"/><text x="${n1(LEFT - 8)}" y="${n1(y(threshold) + 5)}" text-anchor="end" font-size="14" font-weight="600">seuil ${escapeHtml(formatNumber(threshold, threshold % 1 === 0 ? 0 : 2))}</text>`,
    fundMark(results, ways, y),
    "</svg>",
    svgStart(panel.bottom + 4, "panel"),
    `<title id="panel-t">${escapeHtml(typographer(TEXT.panelTitle))}</title><desc id="panel-d">${escapeHtml(typographer(TEXT.panel))}</desc>`,
    panel.svg,
    "</svg>",
  ].join("\n");
}

/** Opening tag of one of the two drawings; each is kept whole on its page and described by its own title. */
const svgStart = (height: number, id: string): string =>
  `<svg viewBox="0 0 ${String(WIDTH)} ${n1(height)}" role="img" aria-labelledby="${id}-t ${id}-d" font-family="sans-serif">`;

function wayMark({ x, ratio, flagged }: Way, y: (r: number) => number, base: number): string {
  const stroke = flagged ? "#000" : "#999";
  return `<line x1="${n1(x)}" x2="${n1(x)}" y1="${n1(y(ratio))}" y2="${n1(base)}" stroke="${stroke}" stroke-width="${flagged ? "1.1" : ".7"}"/>`;
}

/** Ring around a stated or official way, drawn over the strokes. */
function ringMark({ x, ratio, headline }: Way, y: (r: number) => number): string {
  return headline
    ? `<circle cx="${n1(x)}" cy="${n1(y(ratio))}" r="6" fill="#fff" stroke="#000" stroke-width="2"/>`
    : "";
}

function fundMark(
  { fund, ways: rows }: ExhibitResults,
  ways: readonly Way[],
  y: (r: number) => number,
): string {
  if (fund.ratio === null || rows.length === 0) return "";
  const nearest = ways.reduce((best, way) =>
    Math.abs(way.ratio - (fund.ratio ?? 0)) < Math.abs(best.ratio - (fund.ratio ?? 0)) ? way : best,
  );
  const at = y(fund.ratio);
  const label = escapeHtml(typographer(TEXT.fund(fund.ratio, fund.threshold)));
  const end = nearest.x > (WIDTH + LEFT) / 2;
  // Where no stroke is drawn: below the threshold past a flagged way; for another, below to its right or above to its left.
  const line = y(fund.threshold);
  const text = nearest.flagged ? line + 17 : end ? line - 8 : Math.max(at - 10, line + 17);
  return `<path d="M${n1(nearest.x)} ${n1(at - 9)}l8 9-8 9-8-9z" fill="#fff" stroke="#000" stroke-width="2"/><text x="${n1(nearest.x + (end ? -14 : 14))}" y="${n1(text)}" text-anchor="${end ? "end" : "start"}" font-size="14" stroke="#fff" stroke-width="4" paint-order="stroke">${label}</text>`;
}

/** Rows of the panel; an option that no computed way holds is left out, and counted among the ways not computable. */
function panelRows(
  ways: readonly Way[],
  grid: AnswerGrid,
  top: number,
  step: number,
): { readonly svg: string; readonly bottom: number } {
  let at = top;
  const parts: string[] = [];
  grid.axes.forEach((axis, a) => {
    const rows = axis.options.flatMap((option, o) => {
      const held = ways.filter((way) => way.options[a] === o);
      return held.length === 0 ? [] : [{ option, held }];
    });
    if (rows.length === 0) return;
    at += AXIS_GAP;
    parts.push(
      `<line x1="0" x2="${String(WIDTH - RIGHT)}" y1="${n1(at - 7)}" y2="${n1(at - 7)}" stroke="#999" stroke-width=".6"/>`,
    );
    for (const { option, held } of rows) {
      const width = Math.max(1, step * 0.8);
      const black = strokes(
        held.filter((way) => way.flagged),
        at,
        11,
        width,
      );
      const grey = strokes(
        held.filter((way) => !way.flagged),
        at + 3.5,
        4,
        width,
      );
      parts.push(
        `<text x="0" y="${n1(at + 9)}" font-size="12">${escapeHtml(typographer(option.label))}</text><path d="${black}" fill="#000"/><path d="${grey}" fill="#777"/>`,
      );
      at += ROW;
    }
  });
  return { svg: parts.join("\n"), bottom: at };
}

const strokes = (ways: readonly Way[], top: number, height: number, width: number): string =>
  ways
    .map(({ x }) => `M${n1(x - width / 2)} ${n1(top)}h${n1(width)}v${String(height)}h-${n1(width)}z`)
    .join("");
