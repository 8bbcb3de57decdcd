import { typographer } from "../core/report/format.fr.js";

type Child = Node | string | number | null | undefined | false | readonly Child[];
type Listener = (event: Event) => void;
/** Attributes of an element; `on…` keys are listeners, booleans set or omit the attribute. */
export type Attributes = Readonly<Record<string, string | number | boolean | Listener | null | undefined>>;

const SVG_NS = "http://www.w3.org/2000/svg";
const READ_ALOUD = new Set(["aria-label", "alt", "title", "placeholder"]);

function append(parent: Element, child: Child): void {
  if (child === null || child === undefined || child === false) return;
  if (typeof child === "string" || typeof child === "number") parent.append(typographer(String(child)));
  else if (child instanceof Node) parent.append(child);
  else for (const item of child) append(parent, item);
}

function fill<T extends Element>(element: T, attributes: Attributes, children: readonly Child[]): T {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.replace(/^on/, "").toLowerCase(), value);
    else {
      const text = value === true ? "" : String(value);
      element.setAttribute(name, READ_ALOUD.has(name) ? typographer(text) : text);
    }
  }
  append(element, children);
  return element;
}

/** Creates an HTML element; text children and spoken attributes receive French typography. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** Creates an SVG element, same conventions as {@link h}. */
export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG_NS, tag), attributes, children);
}
