import { compareAggregations } from "../../core/deprivation/area-index.js";
import { expectedSummary, type RateParameters, type RateSpread } from "../../core/expected/index.js";
import { TERRITORY_LEVELS, type Release, type ReproductionRow } from "../../core/release/index.js";
import { formatNumber, formatPercent } from "../../core/report/format.fr.js";
import { aldRatioText, expectedWords } from "../../pipeline/fr.js";
import { expectation, meets } from "../../pipeline/verify/reproduction-text.js";
import { headWithContents } from "../../site/method/contents.js";
import { esc, tableHtml } from "../../site/register/html.js";
import { REPRODUCTION_FR as FR } from "./fr.js";

const section = (id: string, title: string, body: string): string =>
  `<section class="sec"><h2 id="${id}">${esc(title)}</h2>${body}</section>`;

const scrolled = (label: string, table: string): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${esc(label)}">${table}</div>`;

/** Largest set of communes of a figure, and the part of it that the figure keeps, when it keeps a part. */
function perimeterParts(perimeter: string): { readonly whole: string; readonly part?: string } {
  const found = /^(.*), (\d[\d\s\u00a0\u202f]*habitants ou plus)$/u.exec(perimeter);
  const [, whole, part] = found ?? [];
  return whole === undefined || part === undefined ? { whole: perimeter } : { whole, part };
}

/** What was expected, without the word that heads its column, and whether it is reached. */
function expectedCell(row: ReproductionRow): string {
  const verdict = meets(row);
  const mark = verdict === undefined ? "" : ` — <b>${verdict ? FR.reached : FR.missed}</b>`;
  return `${esc(expectation(row).replace(/^attendu\s*(?::\s*)?/u, ""))}${mark}`;
}

function rowCells(row: ReproductionRow, asked: boolean): readonly string[] {
  const notes = [perimeterParts(row.perimeter).part, row.note].filter((text) => text !== undefined);
  const under = notes.map((text) => `<span class="src">${esc(text)}</span>`).join("");
  return [
    `${esc(row.label)}${under}`,
    formatNumber(row.value, 4),
    ...(asked ? [expectedCell(row)] : []),
    formatNumber(row.n),
    row.spearman === undefined ? "–" : formatNumber(row.spearman, 3),
  ];
}

/**
 * One table per set of communes, in the order of the rows: what is the same for all is said once, above them. Only
 * figures that were asked to reach a threshold have a column for it.
 */
function figures(title: string, rows: readonly ReproductionRow[], asked: boolean): string {
  const sets = [...new Set(rows.map(({ perimeter }) => perimeterParts(perimeter).whole))];
  const { figure, value, expected, communes, spearman } = FR.heads;
  const heads = [figure, value, ...(asked ? [expected] : []), communes, spearman];
  const numeric = asked ? [1, 3, 4] : [1, 2, 3];
  return sets
    .map((set) => {
      const caption = `${title} : ${set}`;
      const cells = rows
        .filter(({ perimeter }) => perimeterParts(perimeter).whole === set)
        .map((row) => ({ cells: rowCells(row, asked) }));
      const table = tableHtml(caption, heads, cells, { hiddenCaption: true, numeric });
      const name = `${set.slice(0, 1).toUpperCase()}${set.slice(1)}`;
      return `<h3>${esc(name)}</h3>${scrolled(caption, table)}`;
    })
    .join("");
}

function spreadCells(
  spread: RateSpread,
  scenarios: Readonly<Record<RateSpread["scenario"], string>>,
): readonly string[] {
  const rate = (value: number): string => formatNumber(value, 2);
  return [
    esc(`${expectedWords.variation[spread.variation]}, ${scenarios[spread.scenario]}`),
    `${rate(spread.min)} (${spread.minCode})`,
    rate(spread.p01),
    rate(spread.median),
    rate(spread.p99),
    `${rate(spread.max)} (${spread.maxCode})`,
    formatNumber(spread.sdLog, 4),
  ];
}

function expectedSection(release: Release, aldRatio: RateParameters["aldRatio"]): string {
  const summary = expectedSummary(release);
  const { levels } = summary;
  const read = FR.expectedRead(
    [formatNumber(levels.bassinDeVie), formatNumber(levels.departement), formatNumber(levels.national)],
    [aldRatioText(aldRatio.low), aldRatioText(aldRatio.high)],
    formatNumber(summary.correlationLowHigh, 2),
  );
  const table = tableHtml(
    FR.expectedTitle,
    FR.expectedHeads,
    summary.spreads.map((spread) => ({ cells: spreadCells(spread, expectedWords.scenario(aldRatio)) })),
    { hiddenCaption: true, numeric: [1, 2, 3, 4, 5, 6] },
  );
  return section(
    "attendu",
    FR.expectedTitle,
    `<p class="hint">${esc(read)}</p>${scrolled(FR.expectedTitle, table)}<p class="src">${esc(FR.dispersion)}</p>`,
  );
}

function areasSection(release: Release): string {
  const rows = TERRITORY_LEVELS.map((level) => compareAggregations(release, level));
  const moved = rows.map((row) => row.movedPeople);
  const table = tableHtml(
    FR.areasTitle,
    FR.areasHeads,
    rows.map((row) => ({
      cells: [
        esc(FR.levels[row.level]),
        formatNumber(row.areas),
        formatPercent(row.explained, 1),
        formatNumber(row.correlation, 4),
        formatPercent(row.movedAreas, 1),
        formatPercent(row.movedPeople, 1),
      ],
    })),
    { hiddenCaption: true, numeric: [1, 2, 3, 4, 5] },
  );
  const read = FR.areasRead(formatPercent(Math.min(...moved), 1), formatPercent(Math.max(...moved), 1));
  return section(
    "agreger",
    FR.areasTitle,
    `<p class="hint">${esc(read)}</p>${scrolled(FR.areasTitle, table)}<p class="src">${esc(FR.areasHow)}</p>`,
  );
}

const CONTENTS = [
  { id: "table", title: FR.tableTitle },
  { id: "faux", title: FR.wrongTitle },
  { id: "information", title: FR.informTitle },
  { id: "agreger", title: FR.areasTitle },
  { id: "attendu", title: FR.expectedTitle },
  { id: "cas", title: FR.remarksTitle },
  { id: "refaire", title: FR.againTitle },
  { id: "comptages", title: FR.countsTitle },
  { id: "fichiers", title: FR.filesTitle },
] as const;

/**
 * Markdown of the page Reproduction, from the manifest of the release and the expected rates of its communes;
 * `aldRatio` names the scenarios of these rates.
 */
export function reproductionPage(release: Release, aldRatio: RateParameters["aldRatio"]): string {
  const { manifest } = release;
  const rows = manifest.reproduction;
  const asked = rows.filter((row) => meets(row) !== undefined);
  const passed = asked.filter((row) => meets(row) === true);
  const wrong = rows.filter((row) => row.wrongOnPurpose === true);
  const towns = rows.find((row) => row.id === "fdep20-10000");
  const opening = [
    `<p class="lead">${esc(FR.lead)}</p>`,
    `<p class="lead"><b>${esc(FR.tableRead(passed.length, asked.length))}</b> ${esc(FR.thresholds)}</p>`,
    `<p class="note">${[...(towns === undefined ? [] : [FR.townsRead(formatNumber(towns.n))]), FR.notEverything].map(esc).join(" ")}</p>`,
  ].join("");
  const inform = rows.filter((row) => meets(row) === undefined && row.wrongOnPurpose !== true);
  const counts = tableHtml(
    FR.countsTitle,
    FR.countsHeads,
    Object.entries(manifest.counts).map(([name, count]) => ({
      cells: [`<code>${esc(name)}</code>`, formatNumber(count)],
    })),
    { hiddenCaption: true, numeric: [1] },
  );
  const files = tableHtml(
    FR.filesTitle,
    FR.filesHeads,
    manifest.files.map((file) => ({
      cells: [
        `<code>${esc(file.name)}</code>`,
        formatNumber(file.bytes),
        `<code>${file.sha256.slice(0, 16)}…</code>`,
      ],
    })),
    { hiddenCaption: true, numeric: [1] },
  );
  const remarks = manifest.remarks.map((remark) => `<li>${esc(remark)}</li>`).join("");
  return [
    `<p class="kick">${FR.kick}</p><h1>${esc(FR.title)}</h1>`,
    headWithContents(opening, CONTENTS),
    section(
      "table",
      FR.tableTitle,
      `<p class="hint">${esc(FR.tableHow)}</p>${figures(FR.tableTitle, asked, true)}<p class="src">${esc(FR.stored(manifest.id, manifest.codeVersion))}</p>`,
    ),
    section(
      "faux",
      FR.wrongTitle,
      `<p class="hint">${esc(FR.wrongRead)}</p>${figures(FR.wrongTitle, wrong, false)}`,
    ),
    section(
      "information",
      FR.informTitle,
      `<p class="hint">${esc(FR.informRead)}</p>${figures(FR.informTitle, inform, false)}`,
    ),
    areasSection(release),
    expectedSection(release, aldRatio),
    section("cas", FR.remarksTitle, `<ul>${remarks}</ul>`),
    section("refaire", FR.againTitle, `<p>${FR.again}</p>`),
    section("comptages", FR.countsTitle, scrolled(FR.countsTitle, counts)),
    section("fichiers", FR.filesTitle, scrolled(FR.filesTitle, files)),
  ].join("\n\n");
}
