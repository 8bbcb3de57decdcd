import { compileGrid, defaultGrid } from "../../core/answer/grid.js";
import { inferenceParameters } from "../../core/answer/parameters.js";
import { presets } from "../../core/answer/preset.js";
import { oneAtATimeEntries } from "../../core/answer/one-at-a-time.js";
import { ownFigure, typicalPractices } from "../../core/answer/own-figure.js";
import { releaseData } from "../../core/answer/release-data.js";
import type { Release } from "../../core/release/index.js";
import { STANDING_LABEL } from "../../core/domain/status.js";
import type { Standing, Status } from "../../core/domain/status.js";
import { formatNumber, typographer } from "../../core/report/format.fr.js";
import { simulationParameterCards } from "../../core/simulation/index.js";
import { YARDSTICKS, cite } from "../../dossier/law/index.js";
import { esc, statusHtml, tableHtml } from "../register/html.js";
import { headWithContents } from "./contents.js";
import { ratesStatus, referenceRates } from "./rates.js";
import type { RatesCard } from "./rates.js";
import { FIELD_NAMES, METHOD_STEPS, METHOD_TEXT as TEXT, PRECEDENTS } from "./fr.js";

/** French text made safe for HTML, with its typography. */
const t = (text: string): string => esc(typographer(text));
const CLASS: Readonly<Record<Standing, string>> = { énoncé: "lg", officiel: "lg o", exploratoire: "lg x" };
const standing = (word: Standing): string => `<span class="${CLASS[word]}">${STANDING_LABEL[word]}</span>`;
const plain = (value: number): string =>
  Number.isInteger(value) ? formatNumber(value) : String(value).replace(".", ",");
/** A long table, folded under what it holds. */
const folded = (summary: string, table: string): string =>
  `<details class="data"><summary>${t(summary)}</summary>${table}</details>`;
const scroll = (name: string, table: string): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${t(name)}">${table}</div>`;

/** A numbered section of the page: anchor, title, HTML body. */
export interface MethodSection {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

function steps(): string {
  return METHOD_STEPS.map(
    (step, k) =>
      `<div class="method-step"><div><h3>${String(k + 1)}. ${t(step.title)}</h3><p>${t(step.text)}</p>${folded(`${TEXT.formula} : ${step.title.toLowerCase()}`, `<p class="mono">${t(step.formula)}</p>`)}</div><dl class="dl2"><dt>${t(TEXT.test)}</dt><dd>${t(step.test)}</dd><dt>${t(TEXT.limit)}</dt><dd>${t(step.limit)}</dd></dl></div>`,
  ).join("");
}

function grid(): string {
  const { specs, standings, sha256 } = compileGrid(defaultGrid);
  const stated = standings.filter((word) => word !== "exploratoire").length;
  const tables = defaultGrid.axes.map(({ label, options }) =>
    folded(
      TEXT.options(label, options.length),
      tableHtml(
        typographer(label),
        [TEXT.option, TEXT.standing, TEXT.why, TEXT.reference],
        options.map((option) => ({
          cells: [t(option.label), standing(option.standing), t(option.justification), t(option.reference)],
        })),
        { hiddenCaption: true },
      ),
    ),
  );
  const reasons = [...new Set(defaultGrid.forbidden.map(({ reason }) => reason))];
  return `<p>${t(TEXT.gridLead(formatNumber(specs.length), formatNumber(stated), defaultGrid.version))}</p><p class="src">${t(TEXT.gridHash)} <code>${sha256}</code></p>${tables.join("")}<h3>${t(TEXT.forbidden)}</h3><ul>${reasons.map((reason) => `<li>${t(reason)}</li>`).join("")}</ul>`;
}

function valueText(value: unknown): string {
  if (value === null) return TEXT.none;
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  if (typeof value === "number") return plain(value);
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (typeof value === "object")
    return Object.values(value as object)
      .map(valueText)
      .join(" – ");
  return String(value as string);
}

function campaigns(): string {
  return `<p>${t(TEXT.presetsLead)}</p>${presets
    .map((preset) => {
      const rows = Object.entries(preset.fields).map(([name, field]) => ({
        cells: [
          t(FIELD_NAMES[name] ?? name),
          t(valueText(field.value)),
          statusHtml(field.status),
          t([field.source, field.note].filter((text) => text !== undefined).join(". ")),
        ],
      }));
      const heads = [TEXT.field, TEXT.value, TEXT.status, TEXT.source];
      const table = tableHtml(typographer(preset.label), heads, rows, { hiddenCaption: true });
      return folded(TEXT.fields(preset.label, rows.length), table);
    })
    .join("")}`;
}

interface Card {
  readonly label: string;
  readonly unit: string;
  readonly value: number | readonly number[];
  readonly low: number;
  readonly high: number;
  readonly status: Status;
  readonly source: string;
  readonly note?: string;
}

function parameterTable(title: string, cards: readonly Card[]): string {
  const rows = cards.map(({ label, unit, value, low, high, status, source, note }) => ({
    cells: [
      t(label),
      t(
        `${typeof value === "number" ? plain(value) : value.map(plain).join(" ; ")}${unit === "sans unité" ? "" : ` (${unit})`}`,
      ),
      t(low === high ? TEXT.fixed : TEXT.between(plain(low), plain(high))),
      statusHtml(status),
      t([source, note].filter((text) => text !== undefined).join(". ")),
    ],
  }));
  return tableHtml(title, [TEXT.parameter, TEXT.value, TEXT.range, TEXT.status, TEXT.source], rows, {
    hiddenCaption: true,
  });
}

function law(): string {
  const rows = YARDSTICKS.rows.map((row) => {
    const { label, mark } = cite(row.statute.article);
    return {
      cells: [
        t(row.subject),
        `${t(row.statute.text)} <span class="src">${t(label)}${mark === "" ? "" : ` (${t(mark)})`}</span>`,
        `${t(row.fund)} ${statusHtml(row.fundStatus)}`,
        t(row.argument),
        t(row.answer),
      ],
    };
  });
  const heads = [TEXT.lawHead, TEXT.lawText, TEXT.lawFund, TEXT.lawArgument, TEXT.lawAnswer];
  return `<p class="note">${t(YARDSTICKS.note)}</p>${scroll(TEXT.law, tableHtml(TEXT.law, heads.map(typographer), rows, { hiddenCaption: true }))}`;
}

function one(): string {
  const rows = oneAtATimeEntries.map((entry) => ({
    cells: [t(`${entry.parameter} · ${entry.label}`), standing(entry.standing), t(entry.justification)],
  }));
  return `<p>${t(TEXT.oneLead)}</p>${tableHtml(TEXT.one, [TEXT.parameter, TEXT.standing, TEXT.why], rows, { hiddenCaption: true })}`;
}

/** Communes of the typical practices of the own figure, the same as in docs/chiffre-propre.md. */
const OWN_COMMUNES = ["81004", "59178", "48095", "75113"] as const;

function own(release: Release, status: Status): string {
  const figure = ownFigure(typicalPractices(OWN_COMMUNES), releaseData(release));
  const rows = figure.effects.map(({ axis, option, cases, unflagged, flagged }) => {
    const found = defaultGrid.axes.find(({ name }) => name === axis);
    const label = found?.options.find(({ id }) => id === option)?.label ?? option;
    return {
      cells: [
        t(`${found?.label ?? axis} ${label}`),
        ...[cases, unflagged, flagged].map((n) => formatNumber(n)),
      ],
    };
  });
  const heads = [TEXT.ownChoice, TEXT.ownCases, TEXT.ownUnflagged, TEXT.ownFlagged];
  return `<p>${t(TEXT.ownLead(formatNumber(figure.changedBySome), formatNumber(figure.computable)))} ${statusHtml(status)}</p>${tableHtml(TEXT.own, heads, rows, { hiddenCaption: true, numeric: [1, 2, 3] })}`;
}

function precedents(): string {
  const items = PRECEDENTS.map(
    ({ text, source }) => `<li>${t(text)} <span class="src">${t(source)}.</span></li>`,
  );
  return `<ul>${items.join("")}</ul><p class="note">${t(TEXT.precedentsLimit)}</p>`;
}

/** Every section of the page, in order; the own figure only when the release is there. */
export function methodSections(release: Release | undefined, rates: RatesCard): readonly MethodSection[] {
  return [
    { id: "calcul", title: TEXT.steps, html: steps() },
    { id: "grille", title: TEXT.grid, html: grid() },
    { id: "campagnes", title: TEXT.presets, html: campaigns() },
    {
      id: "parametres",
      title: TEXT.parameters,
      html: `<p>${t(TEXT.parametersLead)}</p>${parameterTable(TEXT.parameters, inferenceParameters)}`,
    },
    { id: "taux", title: TEXT.rates, html: referenceRates(rates) },
    { id: "un-a-la-fois", title: TEXT.one, html: one() },
    {
      id: "simulation",
      title: TEXT.simulation,
      html: parameterTable(TEXT.simulation, simulationParameterCards),
    },
    { id: "loi", title: TEXT.law, html: law() },
    ...(release === undefined
      ? []
      : [{ id: "chiffre-propre", title: TEXT.own, html: own(release, ratesStatus(rates)) }]),
    { id: "precedents", title: TEXT.precedents, html: precedents() },
    {
      id: "fiche",
      title: TEXT.card,
      html: `<p>${t(TEXT.cardLead)}</p><p><a href="/registre#notre-fiche">${t(TEXT.cardLink)}</a></p>`,
    },
  ];
}

/** Markdown of the page Méthode: five sentences, contents, numbered sections. */
export function methodPage(sections: readonly MethodSection[], rates: RatesCard): string {
  const five = TEXT.five(ratesStatus(rates))
    .map((sentence) => `<li>${t(sentence)}</li>`)
    .join("");
  const body = sections.map(
    ({ id, title, html }, k) =>
      `<section class="sec stack" aria-labelledby="${id}"><h2 id="${id}">${String(k + 1)}. ${t(title)}</h2>${html}</section>`,
  );
  return [
    "---\ntitle: Méthode\n---\n",
    `<p class="kick">${t(TEXT.kick)}</p><h1>${t(TEXT.title)}</h1>`,
    headWithContents(`<ol class="lead">${five}</ol>`, sections),
    ...body,
    "",
  ].join("\n\n");
}
