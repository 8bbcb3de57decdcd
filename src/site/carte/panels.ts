import type { Release } from "../../core/release/index.js";
import { formatNumber, formatPercent } from "../../core/report/index.js";
import { csvForExcel, csvRaw } from "../components/csv.js";
import { dataTable } from "../components/data-table.js";
import type { DataTable } from "../components/data-table.js";
import { dataFolder } from "../data.js";
import { h } from "../dom.js";
import { download } from "../download.js";
import { loadRelease } from "../release/load.js";
import type { MapChoice, MapClasses } from "./choices.js";
import { MAP_TEXT } from "./fr.js";
import { classByChoice, irisTable } from "./tables.js";

/** Both CSV of a table, computed when asked. */
export function downloads(name: string, table: () => DataTable): HTMLElement {
  const button = (label: string, run: () => void): HTMLElement =>
    h("button", { type: "button", class: "btn plain", onclick: run }, label);
  const head = (t: DataTable): string[] => t.columns.map((column) => column.head);
  return h(
    "div",
    { class: "tools" },
    button("Télécharger les données (CSV, Excel français)", () => {
      const t = table();
      download(`${name}.csv`, "text/csv;charset=utf-8", csvForExcel(head(t), t.rows));
    }),
    button("CSV brut", () => {
      const t = table();
      download(`${name}-brut.csv`, "text/csv;charset=utf-8", csvRaw(head(t), t.rows));
    }),
  );
}

/** Bars of the classes: length = number of communes, so that equal populations show as unequal counts. */
export function legend(shown: MapClasses, choice: MapChoice): HTMLElement {
  const most = Math.max(1, ...shown.counts.slice(1));
  const line = (q: number): HTMLElement =>
    h(
      "div",
      { role: "row" },
      h("span", { role: "rowheader" }, h("b", {}, q)),
      h(
        "span",
        { role: "cell" },
        h("span", {
          class: "sw",
          style: `display:block;background:var(--dep${String(choice.classes)}-${String(q)});width:${String(Math.max(1, (100 * (shown.counts[q] ?? 0)) / most))}%`,
        }),
      ),
      h("span", { role: "cell", class: "r num" }, formatNumber(shown.counts[q] ?? 0)),
    );
  return h(
    "div",
    {},
    h(
      "div",
      { class: "ramp", role: "table", "aria-label": "Nombre de communes par classe" },
      h(
        "div",
        { role: "row" },
        h("span", { role: "columnheader" }, MAP_TEXT.classHead),
        h("span", { role: "columnheader" }, h("span", { class: "vh" }, MAP_TEXT.shareHead)),
        h("span", { role: "columnheader", class: "r" }, MAP_TEXT.countHead),
      ),
      Array.from({ length: choice.classes }, (_, k) => line(k + 1)),
    ),
    h(
      "p",
      { class: "src" },
      MAP_TEXT.legendNote(choice.classes),
      (shown.counts[0] ?? 0) > 0 &&
        ` Sans classe (hachuré) : ${formatNumber(shown.counts[0] ?? 0)} communes, outre-mer compris.`,
    ),
  );
}

/** Source line of the map under a choice. */
export function sourceLine(shown: MapClasses, choice: MapChoice): string {
  if (choice.index === "f-edi") return MAP_TEXT.source(MAP_TEXT.external);
  const explained = shown.variant.axis?.explained;
  return MAP_TEXT.source(
    explained === undefined ? MAP_TEXT.occupation : MAP_TEXT.axis(formatPercent(explained, 1)),
  );
}

/** Class of one commune under each ranking. */
export function choiceTable(release: Release, row: number): HTMLElement {
  const name = release.communes.name[row] ?? "";
  return h(
    "section",
    {},
    h("h2", { class: "small-h2" }, MAP_TEXT.byChoice(name)),
    h(
      "table",
      { class: "t" },
      h("caption", { class: "vh" }, MAP_TEXT.byChoice(name)),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, MAP_TEXT.ranking),
          h("th", { scope: "col", class: "r" }, "Classe"),
        ),
      ),
      h(
        "tbody",
        {},
        classByChoice(release, row).map(({ label, value, of }) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, label),
            h(
              "td",
              { class: "r num" },
              value === null ? MAP_TEXT.notComputable : `${String(value)} sur ${String(of)}`,
            ),
          ),
        ),
      ),
    ),
    h(
      "p",
      { class: "src" },
      "Première ligne : la comparaison énoncée (région, trois variables). Statut : calculé.",
    ),
  );
}

/** IRIS of a split commune as a sorted table, loaded when asked. */
export function irisSection(release: Release, row: number): HTMLElement {
  const place = h("div", {});
  const name = release.communes.name[row] ?? "";
  const button = h("button", { type: "button", class: "btn alt" }, MAP_TEXT.irisButton);
  const status = h("p", { class: "src", role: "status" });
  button.addEventListener("click", () => {
    status.textContent = MAP_TEXT.irisLoading;
    loadRelease(dataFolder(), () => undefined, true).then(
      (full) => {
        const table = irisTable(full, row);
        status.textContent = table === undefined ? MAP_TEXT.irisNone : "";
        if (table !== undefined) {
          place.replaceChildren(
            dataTable(table),
            downloads(`iris-${full.communes.code[row] ?? ""}`, () => table),
          );
        }
        button.remove();
      },
      () => {
        status.textContent = MAP_TEXT.irisFailed;
      },
    );
  });
  return h(
    "section",
    { class: "sec" },
    h("h2", {}, MAP_TEXT.iris(name)),
    h("p", {}, MAP_TEXT.irisNote),
    button,
    status,
    place,
  );
}
