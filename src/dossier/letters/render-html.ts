import { typographer } from "../../core/report/format.fr.js";
import { hole, LETTER_FR } from "./fr.js";
import { type Block, type Inline, type Letter, type Line, markerText } from "./model.js";
import { freeParagraphs, lineText } from "./render-text.js";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made inert in HTML, in an element or an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

const breaks = (text: string): string => escapeHtml(text).replace(/\n/g, "<br>");

function inlineHtml(inline: Inline): string {
  if (inline.kind === "hole")
    return `<strong class="hole">${escapeHtml(typographer(hole(inline.label)))}</strong>`;
  if (inline.kind === "field") return breaks(inline.text);
  return escapeHtml(typographer(inline.text));
}
const lineHtml = (line: Line): string => line.map(inlineHtml).join("");

function blockHtml(block: Block): string {
  if (block.kind === "heading") return `<h2>${escapeHtml(typographer(block.text))}</h2>`;
  if (block.kind === "paragraph") return `<p>${lineHtml(block.parts)}</p>`;
  if (block.kind === "list")
    return `<ul>${block.items
      .map((item, i) => `<li><span class="mark">${markerText(block.marker, i)}</span> ${lineHtml(item)}</li>`)
      .join("")}</ul>`;
  if (block.text === undefined)
    return `<p>${inlineHtml({ kind: "hole", path: block.path, label: block.label })}</p>`;
  return freeParagraphs(block.text)
    .map((text) => `<p>${breaks(text)}</p>`)
    .join("");
}

const STYLE = `@page{size:A4;margin:22mm 20mm 24mm 25mm}
body{font:11pt/1.45 "Palatino Linotype",Palatino,P052,Georgia,serif;color:#000;background:#fff;max-width:42rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.1rem}h2{font-size:1rem;margin:1.2rem 0 .3rem;break-after:avoid}p,li{orphans:2;widows:2}
ul{list-style:none;padding-left:1.5rem}li{text-indent:-1.2rem;margin:.25rem 0}.to{margin:1rem 0 1rem 50%}.date{text-align:right}
.hole{text-decoration:underline;background:#eee}.foot{border-top:1px solid #000;margin-top:2rem;padding-top:.5rem;font-size:9pt}
.tag{border:1px solid #000;padding:.1rem .4rem;display:inline-block}
@media print{body{margin:0;padding:0;max-width:none}}`;

/** Inside of the letter: what the page shows on its sheet and what {@link renderHtml} prints. */
export function letterHtmlBody(letter: Letter): string {
  const own = letter.isLetter !== false;
  const titled = (title: string, items: readonly string[]): string =>
    items.length === 0
      ? ""
      : `<h2>${escapeHtml(title)}</h2><ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
  return [
    letter.fictional ? `<p class="tag">${LETTER_FR.fictional}</p>` : "",
    letter.holes.length > 0 ? `<p class="tag">${escapeHtml(typographer(LETTER_FR.draft))}</p>` : "",
    `<p>${letter.sender.map(lineHtml).join("<br>")}</p>`,
    `<p class="to">${letter.recipient.map(lineHtml).join("<br>")}</p>`,
    `<p class="date">${lineHtml(letter.placeAndDate)}</p>`,
    own ? `<p>${escapeHtml(LETTER_FR.by[letter.sendBy])}</p>` : "",
    letter.reference.length > 0 ? `<p>${lineHtml(letter.reference)}</p>` : "",
    `<h1>${LETTER_FR.subject}\u00a0: ${lineHtml(letter.subject)}</h1>`,
    own ? `<p>${escapeHtml(typographer(LETTER_FR.salutation))}</p>` : "",
    ...letter.blocks.map(blockHtml),
    own
      ? `<p>${escapeHtml(typographer(LETTER_FR.closing))}</p><p>${escapeHtml(typographer(LETTER_FR.signature))}</p>`
      : "",
    titled(
      LETTER_FR.enclosures,
      letter.enclosures.map((e, i) => `${String(i + 1)}. ${lineHtml(e)}`),
    ),
    titled(
      LETTER_FR.sources,
      letter.sources.map((s) => escapeHtml(typographer(s))),
    ),
    `<div class="foot">${letter.foot.map((line) => `<p>${lineHtml(line)}</p>`).join("")}</div>`,
  ].join("\n");
}

/** Self-contained printable page: no script, nothing loaded, every field escaped, its own content policy. */
export function renderHtml(letter: Letter): string {
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${letter.id} – ${lineText(letter.subject)}`)}</title>
<style>${STYLE}</style>
</head>
<body><main>
${letterHtmlBody(letter)}
</main></body>
</html>
`;
}
