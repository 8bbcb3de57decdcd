import { formatRatio } from "../../core/report/format.fr.js";
import { s } from "../dom.js";
import { COMPONENT_TEXT } from "./fr.js";
import { halo } from "./halo.js";

/** What the ratio scale shows. */
export interface RatioScaleData {
  /** Ratio, when it is a single number. */
  readonly ratio?: number;
  readonly threshold: number;
  readonly kind: "signalé" | "non signalé" | "indéterminé";
  /** 95 % interval, drawn as a bar with end ticks. */
  readonly interval?: { readonly low: number; readonly high: number };
  /** Range compatible with what is known (scenarios, rounding), drawn with bracket ends. */
  readonly range?: { readonly low: number; readonly high: number };
  /** Sentence of the description, for those who do not see the drawing. */
  readonly description: string;
}

const TICKS = [0.1, 0.2, 0.5, 0.7, 1, 1.5, 2, 3, 4, 6, 10, 20, 50];
const HEIGHT = 150;
const AXIS = 118;
let counter = 0;

/** Ends of the axis: 0,5 to 4, stretched to the next round ratio when a value leaves it. Never cut. */
export function ratioDomain(values: readonly number[]): readonly [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const low = least >= 0.5 ? 0.5 : (TICKS.filter((tick) => tick <= least).at(-1) ?? least);
  const high = most <= 4 ? 4 : (TICKS.find((tick) => tick >= most) ?? most);
  return [low, high];
}

/** Logarithmic scale drawn at `width` pixels: the two reference lines, the ratio, its interval, its range. */
export function ratioScale(data: RatioScaleData, width: number): SVGSVGElement {
  const spans = [data.interval, data.range].filter((span) => span !== undefined);
  const values = [
    data.threshold,
    1,
    ...(data.ratio === undefined ? [] : [data.ratio]),
    ...spans.flatMap((span) => [span.low, span.high]),
  ].filter((value) => value > 0 && Number.isFinite(value));
  const [low, high] = ratioDomain(values);
  const x = (value: number): number => {
    const clamped = Math.min(Math.max(value, low), high);
    return 8 + ((Math.log(clamped) - Math.log(low)) / (Math.log(high) - Math.log(low))) * (width - 16);
  };
  const id = `scale-${String(++counter)}`;
  const text = (
    at: number,
    y: number,
    label: string,
    style: string,
    anchor = "middle",
    size = 13,
  ): SVGTextElement =>
    s("text", { x: at, y, "font-size": size, "text-anchor": anchor, style, ...halo }, label);
  const muted = "fill:var(--ink-2)";
  const ticks = TICKS.filter((tick) => tick >= low && tick <= high).flatMap((tick) => {
    const anchor = tick === low ? "start" : tick === high ? "end" : "middle";
    return [
      s("line", { x1: x(tick), y1: AXIS - 4, x2: x(tick), y2: AXIS + 4, stroke: "var(--line-strong)" }),
      text(x(tick), AXIS + 20, String(tick).replace(".", ","), muted, anchor),
    ];
  });
  const colour = data.kind === "signalé" ? "flag" : data.kind === "non signalé" ? "noflag" : "ink";
  const mark = colour === "ink" ? "var(--ink)" : `var(--${colour}-mark)`;
  return s(
    "svg",
    {
      viewBox: `0 0 ${String(width)} ${String(HEIGHT)}`,
      role: "img",
      "aria-labelledby": `${id}-t ${id}-d`,
    },
    s("title", { id: `${id}-t` }, COMPONENT_TEXT.scaleTitle),
    s("desc", { id: `${id}-d` }, data.description),
    ticks,
    s("line", { x1: 8, y1: AXIS, x2: width - 8, y2: AXIS, stroke: "var(--line-strong)" }),
    s("line", { x1: x(1), y1: 40, x2: x(1), y2: AXIS, stroke: "var(--ink-2)", "stroke-width": 1.25 }),
    text(x(1), 32, width < 500 ? COMPONENT_TEXT.scaleOneShort : COMPONENT_TEXT.scaleOne, muted),
    s("line", {
      x1: x(data.threshold),
      y1: 8,
      x2: x(data.threshold),
      y2: AXIS,
      stroke: "var(--ink)",
      "stroke-width": 2,
    }),
    s(
      "text",
      { x: x(data.threshold) + 6, y: 16, "font-size": 13, "font-weight": 600 },
      COMPONENT_TEXT.scaleThreshold(formatRatio(data.threshold)),
    ),
    data.range !== undefined && bracket(x(data.range.low), x(data.range.high)),
    data.interval !== undefined && bar(x(data.interval.low), x(data.interval.high), mark),
    spans.length > 0 && spanEnds(data.interval ?? data.range, x, text, width),
    data.ratio !== undefined && [
      s("circle", {
        cx: x(data.ratio),
        cy: 78,
        r: 7,
        fill: data.kind === "non signalé" ? "var(--paper)" : mark,
        stroke: data.kind === "non signalé" ? mark : "var(--paper)",
        "stroke-width": data.kind === "non signalé" ? 3 : 2,
      }),
      s(
        "text",
        {
          x: x(data.ratio) + (x(data.ratio) > width - 70 ? -8 : 8),
          y: 60,
          "font-size": 17,
          "font-weight": 700,
          "text-anchor": x(data.ratio) > width - 70 ? "end" : "start",
          style: `fill:var(--${colour})`,
          ...halo,
        },
        formatRatio(data.ratio, data.threshold),
      ),
    ],
  );
}

function bar(from: number, to: number, stroke: string): SVGGElement {
  const end = (at: number): SVGLineElement =>
    s("line", { x1: at, y1: 71, x2: at, y2: 85, stroke, "stroke-width": 2 });
  return s(
    "g",
    {},
    s("line", { x1: from, y1: 78, x2: to, y2: 78, stroke, "stroke-width": 3 }),
    end(from),
    end(to),
  );
}

/** Open brackets, so that a range of what is compatible is never taken for an interval. */
function bracket(from: number, to: number): SVGPathElement {
  return s("path", {
    d: `M${String(from + 5)} 92H${String(from)}V106H${String(from + 5)}M${String(to - 5)} 92H${String(to)}V106H${String(to - 5)}M${String(from)} 99H${String(to)}`,
    fill: "none",
    stroke: "var(--ink-2)",
    "stroke-width": 1.5,
  });
}

function spanEnds(
  span: { readonly low: number; readonly high: number } | undefined,
  x: (value: number) => number,
  text: (at: number, y: number, label: string, style: string, anchor?: string) => SVGTextElement,
  width: number,
): readonly SVGTextElement[] {
  if (span === undefined) return [];
  const muted = "fill:var(--ink-2)";
  const low = x(span.low) < 44;
  const high = x(span.high) > width - 44;
  return [
    text(x(span.low) - (low ? 0 : 8), low ? 68 : 83, formatRatio(span.low), muted, low ? "start" : "end"),
    text(
      x(span.high) + (high ? 0 : 8),
      high ? 68 : 83,
      formatRatio(span.high),
      muted,
      high ? "end" : "start",
    ),
  ];
}
