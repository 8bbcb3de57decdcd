import { rateCell, rateFact } from "../../dossier/register/rate.js";
import { REGISTER_FR } from "../../dossier/register/fr.js";
import { cite } from "../../dossier/law/cite.js";
import type { ArticleRef } from "../../dossier/law/types.js";
import {
  FACT_SECTIONS,
  type DutyCell,
  type Fact,
  type Register,
  type Respected,
  type Source,
  type SystemCard,
} from "../../dossier/register/types.js";
import { headWithContents } from "../method/contents.js";
import type { ContentsEntry } from "../method/contents.js";
import { REGISTER_PAGE_FR as FR } from "./fr.js";
import { dateHtml, esc, statusHtml, tableHtml } from "./html.js";

const DUTY_CLASS: Readonly<Record<Respected, string>> = {
  oui: "yes",
  partiel: "part",
  non: "no",
  inconnu: "q",
  "sans objet": "none",
};

/** Sign and word of an answer about a duty. */
export function respectedHtml(respected: Respected): string {
  return `<span class="duty ${DUTY_CLASS[respected]}">${REGISTER_FR.respected[respected]}</span>`;
}

/** Value of a fact with its unit, as HTML; empty when it has none. */
export function valueHtml(fact: Fact): string {
  if (fact.value === null) return "";
  const text = typeof fact.value === "number" ? numberText(fact.value, fact) : fact.value;
  return `${esc(text)}${fact.unit === undefined ? "" : ` ${esc(fact.unit)}`} `;
}

/** A year is not grouped by thousands; a quantity is. */
function numberText(amount: number, fact: Fact): string {
  if (fact.unit === undefined) return String(amount);
  return String(amount).replace(/\B(?=(\d{3})+(?!\d))/gu, "\u202f");
}

/** Short name of a source, for a link: its author or its article, and its year. */
function sourceName(source: Source): string {
  if (source.article !== undefined) return cite(source.article as ArticleRef).short;
  if (source.level === "recherche") return FR.searched(dateHtml(source.date));
  if (source.level === "lecture") return FR.ourReading;
  return `${source.author ?? source.title}, ${source.date.slice(0, 4)}`;
}

/** Links to the sources of a card, with the number of each in its list. */
function sourceLinks(ids: readonly string[], register: Register): string {
  return ids
    .flatMap((id) => {
      const source = register.sources.find((candidate) => candidate.id === id);
      return source === undefined ? [] : [`<a href="#source-${id}">${esc(sourceName(source))}</a>`];
    })
    .join(" ; ");
}

/** Links to the sources of a fact or of a cell, then its date, unless a link already says it. */
function datedLinks({ sources, date }: Pick<Fact, "sources" | "date">, register: Register): string {
  const [links, day] = [sourceLinks(sources, register), dateHtml(date)];
  return links.includes(day) ? links : `${links === "" ? "" : `${links} · `}${esc(day)}`;
}

function factHtml(raw: Fact, register: Register): string {
  const fact = rateFact(raw, register);
  const facts = register.systems.flatMap((system) => system.facts);
  const against = (fact.contradictedBy ?? []).flatMap((key) => {
    const other = facts.find((candidate) => candidate.key === key);
    if (other === undefined) return [];
    const link = `<a href="#${esc(key)}">${esc(other.label)}</a>`;
    return [`<li>${link} : ${valueHtml(other)}(${sourceLinks(other.sources, register)})</li>`];
  });
  const contradiction =
    against.length === 0
      ? ""
      : `<div class="against"><b>${FR.contradicted}</b><ul>${against.join("")}</ul></div>`;
  const from = `<span class="from">${statusHtml(fact.status)} ${datedLinks(fact, register)}</span>`;
  return `<dt id="${esc(fact.key)}">${esc(fact.label)}</dt><dd>${valueHtml(fact)}${from}${contradiction}</dd>`;
}

const list = (facts: readonly Fact[], register: Register): string =>
  `<dl class="dl2">${facts.map((fact) => factHtml(fact, register)).join("")}</dl>`;

function dutyRow(cell: DutyCell, register: Register): { cells: string[] } {
  const duty = register.duties.find((candidate) => candidate.id === cell.duty);
  const articles = (duty?.articles ?? []).map((ref) => cite(ref as ArticleRef).short).join(", ");
  const seen = cell.sources.filter((id) => register.sources.find((s) => s.id === id)?.article === undefined);
  const { confidence } = rateCell(cell, register);
  return {
    cells: [
      `${esc(duty?.label ?? cell.duty)}<span class="src">${esc(articles)}</span>`,
      REGISTER_FR.applies[cell.applies],
      respectedHtml(cell.respected),
      esc(cell.reason),
      `<span class="from">${datedLinks({ sources: seen, date: cell.date }, register)}</span>`,
      statusHtml(confidence),
    ],
  };
}

function sourceItem(source: Source): string {
  const quoted = source.article === undefined ? `« ${esc(source.title)} »` : esc(source.title);
  const title = source.url === undefined ? quoted : `<a href="${esc(source.url)}">${quoted}</a>`;
  const author = source.author === undefined ? "" : `${esc(source.author)}. `;
  const { note = "", level } = source;
  const known = note.toLowerCase().startsWith(level) ? "" : ` (${level})`;
  return `<li id="source-${source.id}">${author}${title}, ${esc(dateHtml(source.date))}${known}.${note === "" ? "" : ` ${esc(note)}`}</li>`;
}

/** Sources used by a card, in the order of the register. */
function cardSources(system: SystemCard, register: Register): readonly Source[] {
  const facts = register.systems.flatMap((s) => s.facts);
  const opposed = system.facts
    .flatMap((f) => f.contradictedBy ?? [])
    .flatMap((key) => facts.find((f) => f.key === key)?.sources ?? []);
  const used = new Set([...[...system.facts, ...system.duties].flatMap((item) => item.sources), ...opposed]);
  return register.sources.filter((source) => used.has(source.id));
}

function actions(system: SystemCard): string {
  const model = system.model;
  if (model === undefined) return `<p>${system.comparator === true ? FR.comparatorRun : FR.notRun}</p>`;
  return `<p>${esc(model.why)}</p><div class="row"><a class="btn" href="/${model.page}">${FR.try}</a><a class="btn alt" href="/courriers">${FR.ask}</a></div>`;
}

/** A section of a card: anchor, title, HTML body. */
interface CardSection extends ContentsEntry {
  readonly html: string;
}

function sectionsOf(system: SystemCard, register: Register): readonly CardSection[] {
  const inventory = system.facts.filter((fact) => fact.section === "inventaire");
  const rooms = FACT_SECTIONS.map((name) => {
    const facts = system.facts.filter((fact) => fact.section === name);
    return {
      id: `s-${name}`,
      title: REGISTER_FR.sections[name],
      html: facts.length === 0 ? "" : list(facts, register),
    };
  });
  const rows = system.duties.map((cell) => dutyRow(cell, register));
  const unknowns = system.unknowns.map((unknown) => {
    const asked = unknown.letters;
    const letters = asked.length === 0 ? "" : FR.inLetters(asked.join(", "), asked.length > 1);
    return `<li>${esc(unknown.label)}<span class="from">${statusHtml("inconnu")} ${letters}</span></li>`;
  });
  const looked = system.unknowns[0]?.lookedOn ?? register.readOn;
  const sources = cardSources(system, register);
  return [
    { id: "s-essentiel", title: FR.essential, html: list(inventory, register) },
    ...rooms,
    {
      id: "s-loi",
      title: FR.law,
      html: tableHtml(FR.lawCaption, Object.values(FR.lawHead), rows, { hiddenCaption: true }),
    },
    {
      id: "s-inconnues",
      title: FR.ignored,
      html: `<p class="hint">${esc(FR.ignoredRead(dateHtml(looked)))}</p><ul class="asked">${unknowns.join("")}</ul>`,
    },
    { id: "s-executer", title: FR.run, html: actions(system) },
    {
      id: "s-sources",
      title: FR.sourceList(sources.length),
      html: `<ol class="sources">${sources.map(sourceItem).join("")}</ol>`,
    },
  ].filter(({ html }) => html !== "");
}

/** What the list of the systems says of one of them. */
function inShort(system: SystemCard): string {
  const { audience, since, decision, facts, unknowns } = FR.head;
  const lines = [
    [audience, system.audience],
    [since, system.since],
    [decision, system.decision],
    [facts, String(system.facts.filter(({ value }) => value !== null).length)],
    [unknowns, String(system.unknowns.length)],
  ];
  return `<dl class="dl2">${lines.map(([name = "", value = ""]) => `<dt>${esc(name)}</dt><dd>${esc(value)}</dd>`).join("")}</dl>`;
}

/** The whole page of a system: its title, what it does, its contents, then its card as one article, which one cites. HTML. */
export function cardHtml(system: SystemCard, register: Register): string {
  const own = register.systems.filter((s) => s.comparator !== true);
  const rank = own.findIndex((s) => s.id === system.id) + 1;
  const kick = rank === 0 ? FR.comparatorCard : FR.cardOf(rank, own.length);
  const sections = sectionsOf(system, register);
  const opening = `<p class="lead">${esc(system.summary)}</p>${inShort(system)}<p><a href="/registre">${FR.back}</a></p>`;
  const body = sections.map(
    ({ id, title, html }) =>
      `<section aria-labelledby="${id}"><h2 id="${id}">${esc(title)}</h2>${html}</section>`,
  );
  return [
    `<p class="kick">${kick}</p><h1 id="titre">${esc(system.title)}</h1>`,
    headWithContents(opening, sections),
    `<article class="card" aria-labelledby="titre">${body.join("")}</article>`,
  ].join("");
}
