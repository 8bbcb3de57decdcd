import { defaultGrid } from "../../../core/answer/index.js";
import type { AnswerGrid } from "../../../core/answer/index.js";
import { formatDate, typographer } from "../../../core/report/format.fr.js";
import { cleanText, MAX_PARAGRAPH } from "../../letters/clean-text.js";
import { escapeHtml } from "../../letters/render-html.js";
import type { Exhibit } from "../types.js";
import { coverHtml } from "./cover.js";
import { endingHtml } from "./ending.js";
import { dataHtml, factsHtml } from "./facts.js";
import { gridWords } from "./labels.js";
import { methodHtml } from "./method.js";
import { resultsHtml } from "./results.js";
import { sensitivityHtml } from "./sensitivity.js";
import { exhibitStyle } from "./style.js";

/**
 * The exhibit as one self-contained page: opens from disk, nothing loaded, no script, its own content policy, every
 * field escaped; printed on A4 it carries its number, version, the beginning of its digest and page numbers.
 */
export function renderExhibitHtml(exhibit: Exhibit, grid: AnswerGrid = defaultGrid): string {
  const words = gridWords(grid);
  const { cover, digest } = exhibit;
  const number = cleanText(cover.number, MAX_PARAGRAPH).text;
  const name = typographer(`Pièce n° ${number} – ${cleanText(cover.title, MAX_PARAGRAPH).text}`);
  const footer = `Pièce n° ${number} – version du ${formatDate(cover.date)} – SHA-256 ${digest.slice(0, 8)} ${digest.slice(8, 16)}…${exhibit.case.fictional === true ? " – EXEMPLE FICTIF" : ""}`;
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<style>${exhibitStyle(footer)}</style>
</head>
<body>
<main>
${coverHtml(exhibit)}
${factsHtml(exhibit)}
${dataHtml(exhibit)}
${methodHtml(exhibit, words)}
${resultsHtml(exhibit, words, grid)}
${sensitivityHtml(exhibit, words)}
${endingHtml(exhibit)}
</main>
</body>
</html>
`;
}
