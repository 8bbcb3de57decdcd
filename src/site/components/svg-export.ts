import { s } from "../dom.js";
import { COMPONENT_TEXT } from "./fr.js";

/** Texts that follow an exported image. */
export interface ExportTexts {
  readonly title: string;
  readonly source: string;
  readonly fictional?: boolean;
}

const TOKEN = /var\((--[\w-]+)\)/g;
/** Width of a character over its size, of the widest usual faces: lines are broken before they leave the image. */
const WIDEST = 0.6;
const MARGIN = 8;

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

/** Words of a text in lines of at most `most` characters; a longer word keeps a line of its own. */
export function wrapText(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Versions of the site, as the foot of every page prints them; empty outside a page. */
const siteVersion = (): string =>
  (document.querySelector("#data-version")?.parentElement?.textContent ?? "").trim().replace(/\s+/g, " ");

/**
 * Stand-alone text of a drawing: title above, source and versions below, « Exemple fictif » when it is one, tokens
 * replaced by their light values so that the file reads outside the site.
 */
export function svgText(drawing: SVGSVGElement, texts: ExportTexts): string {
  const [, , width = 1040, height = 200] = (drawing.getAttribute("viewBox") ?? "").split(" ").map(Number);
  let y = 0;
  const paragraph = (text: string, size: number, weight = 400): readonly SVGTextElement[] =>
    wrapText(text, Math.floor((width - 2 * MARGIN) / (size * WIDEST))).map((line) => {
      y += Math.round(size * 1.4);
      return s("text", { x: MARGIN, y, "font-size": size, "font-weight": weight }, line);
    });
  const head = paragraph(texts.title, 16, 700);
  const top = y + 12;
  y = top + height;
  const foot = [
    ...paragraph(texts.source, 12),
    ...paragraph(`${COMPONENT_TEXT.exportName}. ${siteVersion()}`, 12),
    ...(texts.fictional === true ? paragraph(COMPONENT_TEXT.exportFictional, 14, 700) : []),
  ];
  const whole = s(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${String(width)} ${String(y + 14)}`,
      width,
      height: y + 14,
      "font-family": "system-ui, sans-serif",
    },
    s("rect", { width: "100%", height: "100%", fill: "var(--sheet)" }),
    head,
    s("g", { transform: `translate(0 ${String(top)})` }, drawing),
    foot,
  );
  drawing.setAttribute("width", String(width));
  drawing.setAttribute("height", String(height));
  const style = getComputedStyle(document.documentElement);
  return new XMLSerializer()
    .serializeToString(whole)
    .replace(TOKEN, (_, token: string) => LIGHT[token] ?? style.getPropertyValue(token).trim());
}
