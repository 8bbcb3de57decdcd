import { s } from "../dom.js";
import { COMPONENT_TEXT } from "./fr.js";

/** Texts that follow an exported image. */
export interface ExportTexts {
  readonly title: string;
  readonly source: string;
  readonly fictional?: boolean;
}

const TOKEN = /var\((--[\w-]+)\)/g;

/** Values of the design tokens in the light theme: an exported image is paper. */
const LIGHT: Readonly<Record<string, string>> = {
  "--paper": "#FBF9F4",
  "--sheet": "#FFFFFF",
  "--sand": "#F2EEE4",
  "--ink": "#1D1B18",
  "--ink-2": "#524D45",
  "--ink-3": "#6A645A",
  "--line": "#DAD4C7",
  "--line-strong": "#857E72",
  "--flag": "#A23A12",
  "--flag-mark": "#93330F",
  "--noflag": "#2A5F8A",
  "--noflag-mark": "#5B8DB3",
};

/**
 * Stand-alone text of a drawing: title above, source below, « Exemple fictif » when it is one, tokens replaced by
 * their light values so that the file reads outside the site.
 */
export function svgText(drawing: SVGSVGElement, texts: ExportTexts): string {
  const [, , width = 1040, height = 200] = (drawing.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const head = 34;
  const foot = texts.fictional === true ? 48 : 28;
  const line = (y: number, size: number, text: string, weight = 400): SVGTextElement =>
    s("text", { x: 8, y, "font-size": size, "font-weight": weight }, text);
  const whole = s(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${String(width)} ${String(height + head + foot)}`,
      width,
      height: height + head + foot,
      "font-family": "system-ui, sans-serif",
    },
    s("rect", { width: "100%", height: "100%", fill: "var(--sheet)" }),
    line(22, 16, texts.title, 700),
    s("g", { transform: `translate(0 ${String(head)})` }, drawing),
    line(height + head + 18, 11, texts.source),
    texts.fictional === true && line(height + head + 38, 13, COMPONENT_TEXT.exportFictional, 700),
  );
  drawing.setAttribute("width", String(width));
  drawing.setAttribute("height", String(height));
  const style = getComputedStyle(document.documentElement);
  return new XMLSerializer()
    .serializeToString(whole)
    .replace(TOKEN, (_, token: string) => LIGHT[token] ?? style.getPropertyValue(token).trim());
}
