import { formatDate, typographer } from "../../core/report/format.fr.js";
import { articleLabel, LAW_FILES, LAW_SOURCE, readingMark } from "../../dossier/law/index.js";
import type { Article, LawFile, Wording } from "../../dossier/law/index.js";
import { esc, tableHtml } from "../../site/register/html.js";
import { LAW_PAGE_FR as FR } from "./fr.js";

const text = (words: string): string => esc(typographer(words));

function inForce({ from, to }: Wording): string {
  if (from !== undefined && to !== undefined) return FR.between(formatDate(from), formatDate(to));
  if (from !== undefined) return FR.from(formatDate(from));
  return to === undefined ? FR.unknownDates : FR.until(formatDate(to));
}

/** Number of the article; an address where the note gives the identifier of that wording at Légifrance. */
function number({ number: printed }: Article, { legifranceId }: Wording): string {
  const label = `<span class="nobr">${esc(articleLabel(printed))}</span>`;
  return legifranceId?.startsWith("LEGIARTI") === true
    ? `<a href="https://www.legifrance.gouv.fr/codes/article_lc/${esc(legifranceId)}" class="url" rel="external noreferrer">${label}</a>`
    : label;
}

function row(article: Article, wording: Wording): { cells: readonly string[] } {
  const mark = readingMark(wording);
  const reading = [wording.reading, ...(mark === "" || mark === wording.reading ? [] : [mark])].join(", ");
  const note = wording.note === undefined ? "" : `<br><small>${text(wording.note)}</small>`;
  const quotations = wording.quotations.map((quotation) => text(`« ${quotation.text} »`)).join("<br>");
  return {
    cells: [
      number(article, wording),
      text(article.subject),
      `${text(inForce(wording))}${note}`,
      text(reading),
      `${text(formatDate(wording.lastChecked))}<br><small>${text(LAW_SOURCE[wording.source] ?? wording.source)}</small>`,
      quotations === "" ? FR.nothing : quotations,
    ],
  };
}

function codeHtml(file: LawFile): string {
  const rows = file.articles.flatMap((article) => article.wordings.map((wording) => row(article, wording)));
  const table = tableHtml(FR.caption(file.title), FR.heads, rows, { hiddenCaption: true, class: "text" });
  return `<details class="card source" id="droit-${esc(file.code)}"><summary><span><b>${text(file.title)}</b>, ${FR.count(file.articles.length)}</span></summary><section><div class="scroll" tabindex="0" role="region" aria-label="${esc(FR.caption(file.title))}">${table}</div></section></details>`;
}

/**
 * Section of the page Sources on the law: one table per code, one row per wording held in `data/law`, with its dates in
 * force, what its reading is worth, the state of the text read and where, and the words quoted. HTML.
 */
export function lawSection(): { readonly id: string; readonly title: string; readonly html: string } {
  const articles = LAW_FILES.flatMap((file) => file.articles);
  const wordings = articles.reduce((sum, article) => sum + article.wordings.length, 0);
  return {
    id: "droit",
    title: FR.title,
    html: `<section class="sec" aria-labelledby="droit"><h2 id="droit">${esc(FR.title)}</h2><p class="hint">${text(FR.lead(articles.length, wordings))}</p>${LAW_FILES.map(codeHtml).join("")}</section>`,
  };
}
