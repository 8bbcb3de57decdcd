import { createHash } from "node:crypto";
import { FRAME_FR } from "./fr.js";
import { typesetHtml } from "./typeset.js";

/** Replaces exactly one occurrence; anything else means that Framework's markup changed and the build must stop. */
function once(html: string, from: string | RegExp, to: string, page: string): string {
  const pattern = typeof from === "string" ? from : new RegExp(from.source, "g");
  const count =
    typeof pattern === "string" ? html.split(pattern).length - 1 : [...html.matchAll(pattern)].length;
  if (count !== 1) throw new Error(`${page} : « ${String(from)} » trouvé ${String(count)} fois, attendu 1.`);
  return html.replace(from, to);
}

/** Puts the page in our own landmarks instead of Framework's: no wrapper, one `main#contenu`, our header and foot. */
function reframe(source: string, page: string): string {
  let html = once(source, '<div id="observablehq-center">', "", page);
  html = once(html, '<header id="observablehq-header">', "", page);
  html = once(
    html,
    /<\/header>\s*<main id="observablehq-main" class="observablehq">/,
    '<main id="contenu"><div class="wrap">',
    page,
  );
  html = once(html, /<\/main>\s*<footer id="observablehq-footer">\s*<div>/, "</div></main>", page);
  html = once(html, /<\/div>\s*<\/footer>\s*<\/div>\s*<\/body>/, "</body>", page);
  return html
    .replace(/<a class="observablehq-header-anchor"[^>]*>([\s\S]*?)<\/a>/g, "$1")
    .replace(/<observablehq-loading><\/observablehq-loading>/g, "");
}

const TOO_OLD = `<p class="warn late">${FRAME_FR.tooOld}</p>`;

/**
 * First thing in the place of the application: shown after some seconds, hidden as soon as the modules of the shell run.
 * A place marked `data-optional` adds a comfort to a page that reads whole without it: nothing is missing, nothing is said.
 */
function withFallback(html: string): string {
  return html.replace(/<div id="app" data-page="[^"]*">/, (place) => `${place}${TOO_OLD}`);
}

/** Policy of the page: our origin, and the inline scripts of this very page by their hash. */
function policy(html: string): string {
  const inline = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)].filter(
    (match) => !/\bsrc=/.test(match[1] ?? ""),
  );
  const hashes = inline.map(
    (match) =>
      `'sha256-${createHash("sha256")
        .update(match[2] ?? "", "utf8")
        .digest("base64")}'`,
  );
  return [
    "default-src 'self'",
    ["script-src 'self'", ...new Set(hashes)].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
}

const REMOTE =
  /<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*\b(?:src|href|data)="(?:https?:)?\/\/[^"]*"/i;

/**
 * Final form of one page written by Framework: French, our landmarks, French typography, bundles in `lib`, no file
 * date, no remote resource, strict Content-Security-Policy (computed last) and no referrer.
 * @throws Error when a block failed to compile, a remote resource is left or Framework's markup changed.
 */
export function postprocess(source: string, page: string): string {
  if (source.includes("observablehq--error")) throw new Error(`${page} : un bloc ne se compile pas.`);
  let html = once(source, "<html>", '<html lang="fr">', page);
  html = once(html, ", maximum-scale=1", "", page);
  html = html
    .replace(/"lastModified":\s*\d+,?/g, "")
    .replace(/<base href="[^"]*">/, "")
    .replace(/(["'])\.?\/?_import\/lib\/([\w.-]+?)\.[0-9a-f]{8}\.js\1/g, "$1./lib/$2.js$1")
    .replace(/<title>([^<]*?) \| Contre-expertise IJ<\/title>/, "<title>$1 – Contre-expertise IJ</title>");
  html = withFallback(typesetHtml(reframe(html, page)));
  const remote = REMOTE.exec(html);
  if (remote !== null) throw new Error(`${page} : ressource distante ${remote[0]}.`);
  return once(
    html,
    '<meta charset="utf-8">',
    `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy(html)}">\n<meta name="referrer" content="no-referrer">`,
    page,
  );
}
