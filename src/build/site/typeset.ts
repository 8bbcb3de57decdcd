import { typographer } from "../../core/report/format.fr.js";

const SILENT = /^<(script|style|pre|code|textarea|svg)\b/i;
const SPOKEN = /\b(aria-label|alt|title)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&nbsp;": "\u00a0",
};

const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|nbsp|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
const encode = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/**
 * French typography of the text nodes and spoken attributes of an HTML text; code, scripts, styles and drawings are
 * left as they are (drawings are typeset by the code that makes them).
 */
export function typesetHtml(html: string): string {
  let silent: string | undefined;
  return html
    .split(/(<!--[\s\S]*?-->|<[^>]*>)/)
    .map((part) => {
      if (!part.startsWith("<")) return silent === undefined ? encode(typographer(decode(part))) : part;
      if (silent !== undefined) {
        if (part.toLowerCase().startsWith(`</${silent}`)) silent = undefined;
        return part;
      }
      silent = SILENT.exec(part)?.[1]?.toLowerCase();
      return part.replace(
        SPOKEN,
        (_, name: string, text: string) =>
          `${name}="${encode(typographer(decode(text))).replace(/"/g, "&quot;")}"`,
      );
    })
    .join("");
}
