import { GLOSSARY } from "../src/site/glossary/fr.js";

const alphabetical = [...GLOSSARY].sort((a, b) => a.term.localeCompare(b.term, "fr"));
const entries = alphabetical.map(
  (entry) => `<dt id="${entry.id}"><b>${entry.term}</b></dt><dd>${entry.definition}</dd>`,
);

process.stdout.write(`---
title: Glossaire
---

# Les mots, et ceux avec lesquels on les confond

<p class="lead">Chaque terme garde le même sens dans toutes les pages.</p>

<dl class="dl2 gloss">${entries.join("")}</dl>
`);
