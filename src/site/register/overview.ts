import { REGISTER_FR } from "../../dossier/register/fr.js";
import { rateFact } from "../../dossier/register/rate.js";
import { INVENTORY_COLUMNS, type Register, type SystemCard } from "../../dossier/register/types.js";
import { respectedHtml } from "./card.js";
import { REGISTER_PAGE_FR as FR } from "./fr.js";
import { esc, statusHtml, tableHtml } from "./html.js";

const link = (system: SystemCard): string =>
  `<a href="/registre-${system.id}">${esc(system.shortTitle)}</a>${system.comparator === true ? `<span class="src">${FR.comparator}</span>` : ""}`;

/** Table of the systems: whom they aim at, since when, who decides, how much is known. */
export function systemsTable(register: Register): string {
  const rows = register.systems.map((system, i) => ({
    class: i === 0 ? "me" : "",
    cells: [
      link(system),
      esc(system.audience),
      esc(system.since),
      esc(system.decision),
      String(system.facts.filter((fact) => fact.value !== null).length),
      String(system.unknowns.length),
      system.model === undefined
        ? FR.notApplicable
        : `<a href="/${system.model.page}">${FR.standing[system.model.standing]}</a>`,
    ],
  }));
  return tableHtml(FR.listCaption, Object.values(FR.head), rows, { hiddenCaption: true, numeric: [4, 5] });
}

/** Matrix of duties by systems: does the text apply, is it met, with a link to the reason. */
export function matrixTable(register: Register): string {
  const systems = register.systems;
  const rows = register.duties.map((duty) => ({
    cells: [
      `<span title="${esc(duty.asks)}">${esc(duty.label)}</span>`,
      ...systems.map((system) => {
        const cell = system.duties.find((candidate) => candidate.duty === duty.id);
        if (cell === undefined) return FR.notApplicable;
        if (cell.respected === "sans objet") return REGISTER_FR.applies[cell.applies];
        return `${REGISTER_FR.applies[cell.applies]}<span class="vh">${FR.respectedIs}</span> ${respectedHtml(cell.respected)}`;
      }),
    ],
  }));
  return tableHtml(FR.matrixCaption, [FR.dutyHead, ...systems.map((s) => s.shortTitle)], rows, {
    hiddenCaption: true,
    class: "matrix",
  });
}

/** What is published: the comparator first, then the systems, then ourselves. */
export function publicationTable(register: Register, own: SystemCard): string {
  const shown = [
    ...register.systems.filter((system) => system.comparator === true),
    ...register.systems.filter((system) => system.comparator !== true && system.id !== "arpege"),
    own,
  ];
  const rows = register.publication.map((row) => ({
    cells: [
      esc(row.label),
      ...shown.map((system) => {
        const answer = row.answers[system.id];
        return answer === undefined
          ? FR.notApplicable
          : `${respectedHtml(answer.published)}<span class="src">${esc(answer.reason)}</span>`;
      }),
    ],
  }));
  return tableHtml(FR.publishCaption, [FR.question, ...shown.map((s) => s.shortTitle)], rows, {
    hiddenCaption: true,
  });
}

/** Our own card: the inventory columns and our limits. */
export function ownCard(own: SystemCard, register: Register): string {
  const items = INVENTORY_COLUMNS.flatMap((column) => {
    const raw = own.facts.find((fact) => fact.column === column);
    if (raw === undefined) return [];
    const fact = rateFact(raw, register);
    return [
      `<dt>${esc(REGISTER_FR.columns[column])}</dt><dd>${esc(String(fact.value ?? ""))} ${statusHtml(fact.status)}</dd>`,
    ];
  });
  const limits = own.unknowns.map((unknown) => `<li>${esc(unknown.label)} ${statusHtml("inconnu")}</li>`);
  return `<article class="card" id="notre-fiche" aria-labelledby="nf"><header><h2 id="nf">${FR.ownTitle}</h2><p class="muted">${esc(FR.ownRead)}</p></header><section><dl class="dl2">${items.join("")}</dl></section><section><h3>${FR.limits}</h3><ul>${limits.join("")}</ul></section></article>`;
}
