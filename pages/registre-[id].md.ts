import { register, systemById } from "../src/dossier/register/load.js";
import { cardHtml } from "../src/site/register/card.js";
import { REGISTER_PAGE_FR as FR } from "../src/site/register/fr.js";
import { dateHtml } from "../src/site/register/html.js";

const id = process.argv.find((argument) => argument.startsWith("--id="))?.slice(5) ?? "";
const system = systemById(id);
if (system === undefined) throw new Error(`fiche inconnue : « ${id} »`);

process.stdout.write(`---
title: ${JSON.stringify(`${system.shortTitle} – registre`)}
---

<p class="kick"><a href="/registre">${FR.back}</a></p><h1>${system.shortTitle}</h1>

${cardHtml(system, register)}

<p class="src">${FR.readOn(dateHtml(register.readOn))} ${FR.correction}</p>
`);
