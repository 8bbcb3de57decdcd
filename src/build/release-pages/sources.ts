import type { SourceCard } from "../../core/domain/index.js";
import type { ColumnCard } from "../../core/release/index.js";
import { lineageOf } from "../../core/release/lineage.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { headWithContents } from "../../site/method/contents.js";
import { esc } from "../../site/register/html.js";
import { SOURCES_FR as FR, TABLE_FR } from "./fr.js";
import { lawSection } from "./law.js";

function line(label: string, html: string): string {
  return `<dt>${esc(label)}</dt><dd>${html}</dd>`;
}

/** A link outside; its text is the address itself, which French typography must not touch, or words that paper follows by it. */
function link(address: string, text?: string): string {
  const [bare, shown] =
    text === undefined ? [' class="url"', `<code>${esc(address)}</code>`] : ["", esc(text)];
  return `<a href="${esc(address)}"${bare} rel="external noreferrer">${shown}</a>`;
}

/** Columns of the release whose card names a source, table by table; empty for a source of verification. */
function columnsFrom(card: SourceCard, columns: readonly ColumnCard[]): string {
  return titlesByTable(columns.filter((column) => column.origins.includes(card.id)));
}

/** Columns that a source enters by what they are computed from: a weight, a territory, a variable. */
function columnsThrough(card: SourceCard, columns: readonly ColumnCard[]): string {
  return titlesByTable(
    columns.filter(
      ({ origins, table, name }) =>
        !origins.includes(card.id) && lineageOf(columns, table, name).includes(card.id),
    ),
  );
}

function titlesByTable(found: readonly ColumnCard[]): string {
  const tables = [...new Set(found.map((column) => column.table))];
  return tables
    .map((table) => {
      const titles = found.filter((column) => column.table === table).map((column) => column.title);
      return `<b>${esc(TABLE_FR[table] ?? table)}</b> : ${titles.map(esc).join(" ; ")}`;
    })
    .join("<br>");
}

function cardHtml(card: SourceCard, columns: readonly ColumnCard[]): string {
  const { official, obtained } = card;
  const from = columnsFrom(card, columns);
  const through = columnsThrough(card, columns);
  const size = obtained.rows === undefined ? "" : `, ${esc(FR.rows(formatNumber(obtained.rows)))}`;
  const copy = `<code>${esc(obtained.mirrorPath)}</code>, ${formatNumber(obtained.bytes)} octets${size}`;
  const repository =
    obtained.repository === undefined
      ? ""
      : ` ; ${link(obtained.repository, FR.repository(obtained.commit ?? ""))}`;
  const third = obtained.thirdPartyPercentages ? `<br><b>${esc(FR.thirdParty)}</b>` : "";
  const licence =
    official.licence === "non précisée" ? `${official.licence} — ${FR.licenceUnknown}` : official.licence;
  const rows = [
    line(FR.producer, esc(official.producer)),
    line(FR.vintage, esc(official.vintage)),
    line(FR.licence, esc(licence)),
    line(FR.list, esc(official.communeList)),
    line(FR.published, esc(official.publishedFormat)),
    line(FR.page, link(official.page)),
    line(FR.copy, `${copy}${repository}`),
    line(FR.retrieved, esc(obtained.retrieved)),
    line(FR.transformation, `${esc(obtained.transformation)}${third}`),
    line(FR.hash, `<code>${obtained.sha256}</code>`),
    line(FR.columns, from === "" ? FR.none : from),
    ...(through === "" ? [] : [line(FR.through, through)]),
    ...(card.notes === undefined ? [] : [line(FR.notes, card.notes.map(esc).join("<br>"))]),
  ];
  return `<details class="card source" id="${esc(card.id)}"><summary><span><b>${esc(official.title)}</b>, ${esc(official.vintage)} <span class="src">${esc(official.producer)}</span></span></summary><section><dl class="dl2">${rows.join("")}</dl></section></details>`;
}

/**
 * Markdown of the page Sources: one card per source file, those of the figures first, those of verification apart, then
 * the articles of law.
 */
export function sourcesPage(cards: readonly SourceCard[], columns: readonly ColumnCard[]): string {
  const listed = (use: SourceCard["use"]): string =>
    cards
      .filter((card) => card.use === use)
      .map((card) => cardHtml(card, columns))
      .join("");
  const count = (use: SourceCard["use"]): number => cards.filter((card) => card.use === use).length;
  const law = lawSection();
  return `<p class="kick">${FR.kick}</p><h1>${esc(FR.title(cards.length))}</h1>${headWithContents(
    `<p class="lead">${esc(FR.lead)}</p><p>${esc(FR.counts(count("release"), count("verify")))}</p>`,
    [{ id: "publiees", title: FR.releaseTitle }, { id: "controle", title: FR.verifyTitle }, law],
  )}

<section class="sec" aria-labelledby="publiees"><h2 id="publiees">${esc(FR.releaseTitle)}</h2>${listed("release")}</section>

<section class="sec" aria-labelledby="controle"><h2 id="controle">${esc(FR.verifyTitle)}</h2><p class="hint">${esc(FR.verifyRead)}</p>${listed("verify")}</section>

${law.html}`;
}
