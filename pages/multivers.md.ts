import { compileGrid, defaultGrid } from "../src/core/answer/grid.js";
import { formatDate, formatNumber, typographer } from "../src/core/report/format.fr.js";
import { esc } from "../src/site/register/html.js";

const { specs, standings, sha256 } = compileGrid(defaultGrid);
const stated = standings.filter((standing) => standing !== "exploratoire").length;
const text = (words: string): string => typographer(esc(words));

process.stdout.write(`---
title: Le multivers
---

<p class="kick">${text("Toutes les façons de comparer, calculées d'avance, montrées ensemble")}</p>

# ${text("Le multivers des comparaisons")}

<div id="app" data-page="multivers"><p class="lead">${text("Cette page calcule toutes les façons de la grille sur votre dossier, dans votre navigateur, et les montre ensemble : combien signalent, combien ne signalent pas, combien élèvent le ratio et combien l'abaissent. Le calcul demande JavaScript. La grille, ses options et leurs raisons se lisent dans la page Méthode.")}</p></div>

<p class="src">${text(`Grille ${defaultGrid.version} du ${formatDate(defaultGrid.date)}, fixée avant tout calcul : ${formatNumber(specs.length)} façons, dont ${formatNumber(stated)} faites de choix énoncés ou officiels. Empreinte SHA-256 :`)} <span class="mono">${sha256}</span></p>

\`\`\`js
import {mount} from "./lib/multivers.js";
mount(document.getElementById("app"));
\`\`\`
`);
