import { citeShort, YARDSTICKS } from "../src/dossier/law/index.js";
import { checkLetter, KIND_LABEL, LETTER_KINDS } from "../src/dossier/letter-check/index.js";
import { escapeHtml as esc } from "../src/dossier/letters/render-html.js";
import { CHECK_TEXT as TEXT } from "../src/site/dossier/fr.js";

const lists = LETTER_KINDS.map((kind) => {
  const items = checkLetter(kind, {}).elements.map(
    ({ element, reference }) => `<li>${esc(element.question)} <small class="nobr">${esc(reference)}</small></li>`,
  );
  return `<h3>${esc(KIND_LABEL[kind])}</h3>\n<ul>\n${items.join("\n")}\n</ul>`;
});
const rows = YARDSTICKS.rows.map(
  (row) =>
    `<tr><th scope="row">${esc(row.subject)}</th><td>${esc(row.statute.text)} <small>${esc(citeShort(row.statute.article))}</small></td><td>${esc(row.fund)} <small>${esc(row.fundStatus)}</small></td><td>${esc(row.argument)}</td><td>${esc(row.answer)}</td></tr>`,
);

process.stdout.write(`---
title: Lire la lettre reçue
---

<p class="kick">Ce que la lettre dit, ce qu’elle ne dit pas, ce que cela vaut</p>

# Ce que votre lettre doit contenir, élément par élément

<div id="app" data-page="lettre-recue"><p class="lead">Cochez ce que vous trouvez. Chaque élément renvoie aux mots du texte, et chaque absence dit ce qu’elle vaut, sans promettre plus que la loi ne donne. Cocher demande JavaScript ; les listes ci-dessous se lisent sans lui.</p></div>

## Les éléments à chercher

${lists.join("\n\n")}

## ${esc(YARDSTICKS.title)}

<p class="note">${esc(YARDSTICKS.note)}</p>

<div class="scroll" tabindex="0" role="region" aria-label="${esc(YARDSTICKS.title)}"><table class="t text">
<caption class="vh">${esc(YARDSTICKS.title)}</caption>
<thead><tr><th scope="col">Point</th><th scope="col">${esc(TEXT.statute)}</th><th scope="col">${esc(TEXT.fund)}</th><th scope="col">${esc(TEXT.argument)}</th><th scope="col">${esc(TEXT.answer)}</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody></table></div>

\`\`\`js
import {mount} from "./lib/lettre-recue.js";
mount(document.getElementById("app"));
\`\`\`
`);
