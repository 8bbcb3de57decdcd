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

${cardHtml(system, register)}

<p class="src">${FR.readOn(dateHtml(register.readOn))} ${FR.correction}</p>
`);
