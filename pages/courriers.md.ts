import { LETTERS } from "../src/dossier/letters/catalogue.fr.js";
import { escapeHtml as esc } from "../src/dossier/letters/render-html.js";
import { LETTERS_TEXT } from "../src/site/dossier/fr.js";

const rows = LETTERS.map(
  (l) =>
    `<tr><th scope="row"><a href="#${l.id}">${l.id}. ${esc(l.title)}</a> <small>(${esc(l.who)})</small></th>${[l.when, l.to, l.delay].map((text, i) => `<td data-l="${esc(LETTERS_TEXT.columns[i + 1] ?? "")}">${esc(text)}</td>`).join("")}</tr>`,
);

process.stdout.write(`---
title: Courriers
---

<p class="kick">Des modèles à compléter, jamais un conseil personnel</p>

# Onze courriers, dans l’ordre où ils servent

<p class="lead">Chaque fait imprimé vient d’un champ que vous remplissez ou d’un texte cité. Ce qui manque reste visible : « [À COMPLÉTER : …] ». Rien n’est envoyé.</p>

<details class="picker" id="letter-list" open><summary>${esc(LETTERS_TEXT.listCaption)}</summary>
<div class="scroll" tabindex="0" role="region" aria-label="Liste des courriers"><table class="t text cards">
<caption class="vh">${esc(LETTERS_TEXT.listCaption)}</caption>
<thead><tr>${LETTERS_TEXT.columns.map((c) => `<th scope="col">${esc(c)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>
</details>

<div id="app" data-page="courriers"><p class="note">La rédaction demande JavaScript. Sans lui, la commande <code>contre-expertise courriers cas.json --lettre L1</code> écrit les mêmes courriers.</p></div>

<p class="note">Modèles documentaires, à relire par un avocat ; ils ne constituent pas une consultation juridique.</p>

\`\`\`js
import {mount} from "./lib/courriers.js";
mount(document.getElementById("app"));
\`\`\`
`);
