import { defaultGrid } from "../../../core/answer/index.js";
import type { AnswerGrid } from "../../../core/answer/index.js";
import { typographer } from "../../../core/report/format.fr.js";
import { cleanText, MAX_PARAGRAPH } from "../../letters/clean-text.js";
import { escapeHtml } from "../../letters/render-html.js";
import type { Exhibit } from "../types.js";
import { coverHtml } from "./cover.fr.js";
import { endingHtml } from "./ending.fr.js";
import { dataHtml, factsHtml } from "./facts.fr.js";
import { PAGE } from "./fr.js";
import { gridWords } from "./labels.js";
import { methodHtml } from "./method.fr.js";
import { resultsHtml } from "./results.fr.js";
import { sensitivityHtml } from "./sensitivity.fr.js";
import { exhibitStyle } from "./style.js";

/**
 * The exhibit as one self-contained page: opens from disk, nothing loaded, no script, its own content policy, every
 * field escaped; printed on A4 it carries its number, version, the beginning of its digest and page numbers.
 */
export function renderExhibitHtml(exhibit: Exhibit, grid: AnswerGrid = defaultGrid): string {
  const words = gridWords(grid);
  const { cover, digest } = exhibit;
  const number = cleanText(cover.number, MAX_PARAGRAPH).text;
  const name = typographer(PAGE.name(number, cleanText(cover.title, MAX_PARAGRAPH).text));
  const footer = PAGE.foot(number, cover.date, digest, exhibit.case.fictional === true);
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
