import { citeShort, lawEntry, staleRules } from "../src/dossier/law/index.js";
import { ACTOR_LABEL, CLOSING, RULE_SENTENCE } from "../src/dossier/deadlines/index.js";
import { RULES } from "../src/dossier/deadlines/rules.fr.js";
import { STEP } from "../src/dossier/deadlines/steps.fr.js";
import { formatDate } from "../src/core/report/format.fr.js";
import { escapeHtml as esc } from "../src/dossier/letters/render-html.js";

const COLUMNS = ["Étape", "Qui agit", "Délai", "Si la date passe", "Texte"];
const stale = new Set(staleRules(new Date().toISOString().slice(0, 10)).map((rule) => rule.ref));
const rows = RULES.map(({ id, actor, delay, from, articles }) => {
  const refs = articles
    .map((ref) => `${citeShort(ref)}${stale.has(ref) ? " — à revérifier" : ""}`)
    .join(", ");
  const checked = articles.map((ref) => lawEntry(ref).wording.lastChecked).sort()[0] ?? "";
  const cells = [
    esc(ACTOR_LABEL[actor]),
    `${esc(delay)} ${esc(from)}`,
    esc(STEP[id].ifMissed),
    `${esc(refs)} <small>(état lu le ${esc(formatDate(checked))})</small>`,
  ];
  const row = cells.map((cell, i) => `<td data-l="${esc(COLUMNS[i + 1] ?? "")}">${cell}</td>`).join("");
  return `<tr><th scope="row">${esc(STEP[id].title)}</th>${row}</tr>`;
});

process.stdout.write(`---
title: Délais
---

<p class="kick">Chaque échéance, son texte et ce qui arrive si elle passe</p>

# Vos délais, à partir des dates que vous donnez

<div id="app" data-page="delais"><p class="lead">Donnez la date de réception de la lettre : toutes les dates qui suivent s’affichent, la date prudente d’abord, avec l’article, ce qu’il vaut et ce qui arrive si la date passe. Le calcul demande JavaScript ; la table ci-dessous se lit sans lui, et la commande <code>contre-expertise delais</code> calcule hors du navigateur.</p></div>

## Tous les délais, et leurs textes

<p>${esc(RULE_SENTENCE)} Le délai imprimé dans la lettre est retenu quand il est plus court.</p>

<div class="scroll" tabindex="0" role="region" aria-label="Table des délais"><table class="t text cards">
<caption class="vh">Les délais, qui agit, à compter de quoi, ce qui arrive si la date passe, et l’article</caption>
<thead><tr>${COLUMNS.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>

<p class="note">${esc(CLOSING)}</p>

\`\`\`js
import {mount} from "./lib/delais.js";
mount(document.getElementById("app"));
\`\`\`
`);
