import { formatNumber } from "../../core/report/format.fr.js";
import { h, s } from "../dom.js";
import type { MapChoice, MapClasses } from "./choices.js";
import { BASE_TEXT, MAP_TEXT } from "./fr.js";

const LEGEND = 62;

/** The map as it stands: its pixels, its size, and the marks drawn over them. */
export interface MapPicture {
  readonly canvas: HTMLCanvasElement;
  readonly overlay: SVGSVGElement;
}

/** Stand-alone drawing of the map at a width: pixels as they are shown, pin and label, classes with their counts. */
export function mapDrawing(
  { canvas, overlay }: MapPicture,
  shown: MapClasses,
  choice: MapChoice,
  width: number,
): SVGSVGElement {
  const [w, tall] = [Math.max(1, canvas.width), Math.max(1, canvas.height)];
  const height = Math.round((width * tall) / w);
  const marks = [...overlay.children].map((child) => child.cloneNode(true));
  const step = (width - 16) / choice.classes;
  return s(
    "svg",
    { viewBox: `0 0 ${String(width)} ${String(height + LEGEND)}`, role: "img" },
    s("title", {}, MAP_TEXT.title),
    s("image", { href: canvas.toDataURL("image/png"), x: 0, y: 0, width, height }),
    s("g", { transform: `scale(${String(width / w)})` }, marks),
    s("text", { x: 8, y: height + 16, "font-size": 13 }, MAP_TEXT.exportLegend(BASE_TEXT[choice.base])),
    Array.from({ length: choice.classes }, (_, k) => [
      s("rect", {
        x: 8 + k * step,
        y: height + 24,
        width: step - 4,
        height: 14,
        fill: `var(--dep${String(choice.classes)}-${String(k + 1)})`,
        stroke: "var(--line-strong)",
      }),
      s(
        "text",
        { x: 8 + k * step, y: height + 54, "font-size": 13 },
        `${String(k + 1)} : ${formatNumber(shown.counts[k + 1] ?? 0)}`,
      ),
    ]),
  );
}

/** Picture of a canvas and its overlay; empty ones when the map has not been drawn yet. */
export function pictureOf(element: HTMLElement): MapPicture {
  return {
    canvas: element.querySelector("canvas") ?? h("canvas"),
    overlay: element.querySelector<SVGSVGElement>("svg") ?? s("svg"),
  };
}
