import { GLOSSARY_TEXT as TEXT } from "../src/site/glossary/fr.js";
import { byLetter } from "../src/site/glossary/order.js";

const letters = byLetter();
const anchor = (letter: string): string => `lettre-${letter.toLowerCase()}`;
const links = letters.map(({ letter }) => `<li><a href="#${anchor(letter)}">${letter}</a></li>`).join("");
const sections = letters.map(({ letter, entries }) => {
  const terms = entries
    .map(({ id, term, definition }) => `<dt id="${id}"><b>${term}</b></dt><dd>${definition}</dd>`)
    .join("");
  return `<section class="gloss-letter" aria-labelledby="${anchor(letter)}"><h2 id="${anchor(letter)}">${letter}</h2><dl class="dl2 gloss">${terms}</dl></section>`;
});

process.stdout.write(`---
title: Glossaire
---

# ${TEXT.title}

<p class="lead">${TEXT.lead}</p>

<div id="app" data-page="glossaire" data-optional class="no-print"></div>

<nav class="letters" aria-label="${TEXT.letters}"><ul>${links}</ul></nav>

${sections.join("\n\n")}

\`\`\`js
import {mount} from "./lib/glossaire.js";
mount(document.getElementById("app"));
\`\`\`
`);
