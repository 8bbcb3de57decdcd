import { CAMPAIGNS, campaignTable } from "../src/dossier/register/campaigns.js";
import { register, systemById, unknownParameters } from "../src/dossier/register/load.js";
import { rateFact } from "../src/dossier/register/rate.js";
import { valueHtml } from "../src/site/register/card.js";
import { PRESCRIBERS_FR as FR } from "../src/site/register/fr.js";
import { esc, statusHtml, tableHtml } from "../src/site/register/html.js";

const table = campaignTable();
const sources = [...new Set(table.flatMap((row) => row.cells.map((cell) => cell.source)))];
const reference = (source: string): string => {
  const rank = String(sources.indexOf(source) + 1);
  return `<a class="cite" href="#source-${rank}" title="${esc(source)}">${FR.source} ${rank}</a>`;
};
const rows = table.map((row) => ({
  cells: [
    esc(row.label),
    ...row.cells.map((cell) => {
      const note = cell.note === undefined ? "" : `<span class="note-in">${esc(cell.note)}</span>`;
      return `<b class="val">${esc(cell.text)}</b>${note}<span class="from">${statusHtml(cell.status)} ${reference(cell.source)}</span>`;
    }),
  ],
}));
const list = sources.map((source, i) => `<li id="source-${String(i + 1)}">${esc(source)}</li>`);
const card = systemById("medecins-ij");
const facts = card?.facts ?? [];
const value = (key: string): string => {
  const fact = facts.find((candidate) => candidate.key === key);
  if (fact === undefined) throw new Error(`fait absent : ${key}`);
  return `${esc(fact.label)} : ${valueHtml(fact)}${statusHtml(rateFact(fact, register).status)}`;
};
const pairs = facts.flatMap((fact) =>
  (fact.contradictedBy ?? []).filter((key) => fact.key < key).map((key) => `<li>${value(fact.key)}<br>${value(key)}</li>`),
);
const others = ["medecins-ij.periode-2022", "medecins-ij.entretiens-2024", "medecins-ij.vises-2023"];
const asked = unknownParameters("medecins-ij", "L1").map((unknown) => `<li>${esc(unknown.label)}</li>`);

process.stdout.write(`---
title: Prescripteurs
---

<p class="kick">${FR.kick}</p><h1>${FR.title}</h1><p class="lead">${FR.lead}</p>

<p class="hint">${FR.read}</p><div class="scroll" tabindex="0" role="region" aria-label="${FR.title}">${tableHtml(FR.title, [FR.parameter, ...CAMPAIGNS.map((preset) => preset.label)], rows, { hiddenCaption: true, class: "campaigns" })}</div>

<section class="sec stack" aria-labelledby="sources-table"><h2 id="sources-table" class="small-h2">${FR.sources}</h2><p>${FR.sourcesRead}</p><ol class="cited">${list.join("")}</ol></section>

<section class="sec stack" aria-labelledby="demander"><h2 id="demander">${FR.ask}</h2><p>${FR.askRead}</p><ol>${asked.join("")}</ol><div class="row"><a class="btn" href="/courriers">${FR.write}</a><a class="btn alt" href="/situation">${FR.compute}</a><a class="btn alt" href="/registre-medecins-ij">${FR.card}</a></div></section>

<section class="sec stack" aria-labelledby="versions"><h2 id="versions">${FR.contradictions}</h2><ul class="versions">${pairs.join("")}</ul></section>

<section class="sec stack" aria-labelledby="autres"><h2 id="autres">${FR.others}</h2><ul>${others.map((key) => `<li>${value(key)}</li>`).join("")}</ul></section>
`);
