import { ownSystemCard } from "../src/build/site/own-card.js";
import { STATUSES } from "../src/core/domain/status.js";
import { register } from "../src/dossier/register/load.js";
import { REGISTER_PAGE_FR as FR } from "../src/site/register/fr.js";
import { dateHtml, esc, statusHtml } from "../src/site/register/html.js";
import { matrixTable, ownCard, publicationTable, systemsTable } from "../src/site/register/overview.js";

const own = ownSystemCard();
const files = [
  ["registre.json", FR.json],
  ["inventaire.csv", FR.inventory],
  ["faits.csv", FR.facts],
  ["devoirs.csv", FR.duties],
  ["sources.csv", FR.sources],
  ["ij-register-1.schema.json", FR.schema],
] as const;
const links = files.map(([name, label]) => `<a href="./data/register/${name}">${label}</a>`).join("");
const words = STATUSES.map((word) => `<dt>${statusHtml(word)}</dt><dd>${esc(FR.words[word])}</dd>`).join("");

process.stdout.write(`---
title: Registre des algorithmes
---

<p class="kick">${FR.kick}</p><h1>${FR.title(register.systems.filter((system) => system.comparator !== true).length)}</h1><p class="lead">${FR.lead}</p>

${systemsTable(register)}

<p class="src">${FR.comparatorNote} ${FR.readOn(dateHtml(register.readOn))}</p><div class="tools">${links}</div><p class="src">${FR.downloadNote} ${FR.correction}</p>

<section class="sec" aria-labelledby="devoirs"><h2 id="devoirs">${FR.matrixTitle}</h2><p class="hint">${FR.matrixRead}</p><div class="scroll" tabindex="0" role="region" aria-label="${FR.matrixCaption}">${matrixTable(register)}</div></section>

<section class="sec" aria-labelledby="publier"><h2 id="publier">${FR.publishTitle}</h2><p class="hint">${FR.publishRead}</p><div class="scroll" tabindex="0" role="region" aria-label="${FR.publishCaption}">${publicationTable(register, own)}</div></section>

<section class="sec" aria-label="${FR.ownTitle}">${ownCard(own, register)}</section>

<section class="sec" aria-labelledby="mots"><h2 id="mots">${FR.wordsTitle}</h2><dl class="dl2">${words}</dl></section>
`);
