import { formatNumber, formatRatio } from "../../../core/report/format.fr.js";
import type { Exhibit, ExhibitOption } from "../types.js";
import { bothSides } from "./both-sides.fr.js";
import { paragraph, section, t } from "./escape.js";
import type { GridWords } from "./labels.js";
import { shapleySentence } from "./results.fr.js";

/** Every option with minimum, median and maximum, then both sides of the argument at the same size. */
export function sensitivityHtml(exhibit: Exhibit, words: GridWords): string {
  const { results } = exhibit;
  return section(6, "Ce que chaque choix change", [
    results.options.length === 0
      ? paragraph("Aucune façon ne se calcule : aucune option ne peut être comparée.")
      : optionsTable(results.options, words),
    shapleySentence(results, words) === "" ? "" : paragraph(shapleySentence(results, words)),
    bothSidesHtml(exhibit, words),
  ]);
}

/** One body per choice, its name spanning its options, so that a choice is never read without its name. */
function optionsTable(options: readonly ExhibitOption[], words: GridWords): string {
  const axes = [...new Set(options.map(({ axis }) => axis))];
  const head = ["Choix", "Option", "Rang", "Signalé", "Minimum", "Médiane", "Maximum"]
    .map((title, j) => `<th scope="col"${j > 2 ? ' class="r"' : ""}>${t(title)}</th>`)
    .join("");
  const bodies = axes.map((axis) => {
    const own = options.filter((option) => option.axis === axis);
    const rows = own.map((option, i) => {
      const name =
        i > 0 ? "" : `<th scope="rowgroup" rowspan="${String(own.length)}">${t(words.axis(axis))}</th>`;
      return `<tr>${name}${optionCells(option, words)}</tr>`;
    });
    return `<tbody>\n${rows.join("\n")}\n</tbody>`;
  });
  return `<table class="options"><caption>${t("Une ligne par option calculée ; les options qui élèvent le ratio y sont comme les autres")}</caption><thead><tr>${head}</tr></thead>${bodies.join("")}</table>`;
}

function optionCells(o: ExhibitOption, words: GridWords): string {
  const numbers = [
    `${formatNumber(o.flagged)} / ${formatNumber(o.ways)}`,
    formatRatio(o.min),
    formatRatio(o.median),
    formatRatio(o.max),
  ];
  return `<th scope="row">${t(words.option(o.axis, o.option))}</th><td>${t(o.standing)}</td>${numbers.map((n) => `<td class="r">${t(n)}</td>`).join("")}`;
}

function bothSidesHtml(exhibit: Exhibit, words: GridWords): string {
  const points = bothSides(exhibit, words);
  const column = (title: string, side: "shows" | "reply"): string =>
    `<div><h3>${t(title)}</h3><ul>${points.map((point) => `<li><b>${t(point.subject)}.</b> ${t(point[side])}</li>`).join("")}</ul></div>`;
  return `<div class="pair">${column("Ce que montre la sensibilité", "shows")}\n${column("Ce que la caisse peut répondre", "reply")}</div>`;
}
