import type { Release } from "../../core/release/index.js";
import { formatNumber, formatPercent } from "../../core/report/index.js";
import { dataTable } from "../components/data-table.js";
import { tableDownloads } from "../components/downloads.js";
import { dataFolder } from "../data.js";
import { h } from "../dom.js";
import { loadRelease } from "../release/load.js";
import type { MapChoice, MapClasses } from "./choices.js";
import { BASE_TEXT, MAP_TEXT } from "./fr.js";
import { movedSentences } from "./moved.js";
import { replacedSentence } from "./place.js";
import { classByChoice, irisTable } from "./tables.js";

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
      { class: "ramp", role: "table", "aria-label": MAP_TEXT.countLabel },
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
      (shown.counts[0] ?? 0) > 0 && MAP_TEXT.unclassed(shown.counts[0] ?? 0),
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
function choiceTable(release: Release, row: number): HTMLElement {
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
    h("p", { class: "src" }, MAP_TEXT.firstLine),
  );
}

const choiceTables = new WeakMap<Release, { readonly row: number; readonly table: HTMLElement }>();

/** The class of one commune under each ranking, built once for the commune looked at. */
function choiceTableOf(release: Release, row: number): HTMLElement {
  const kept = choiceTables.get(release);
  if (kept?.row === row) return kept.table;
  const table = choiceTable(release, row);
  choiceTables.set(release, { row, table });
  return table;
}

/** What was absent of the commune and replaced, under its classes; nothing when all its variables are published. */
function replacedNote(
  release: Release,
  shown: MapClasses,
  choice: MapChoice,
  row: number,
): HTMLElement | undefined {
  const sentence = replacedSentence(release, shown, choice, row);
  return sentence === undefined ? undefined : h("p", { class: "note" }, sentence);
}

/** What stands beside the map: legend, class of the commune by choice, how many communes change class. */
export function sideOf(
  release: Release,
  shown: MapClasses,
  choice: MapChoice,
  row: number | undefined,
): readonly HTMLElement[] {
  const titled = (title: string, content: HTMLElement): HTMLElement =>
    h("section", {}, h("h2", { class: "small-h2" }, title), content);
  return [
    titled(MAP_TEXT.legend(BASE_TEXT[choice.base]), legend(shown, choice)),
    row === undefined
      ? h("p", {}, MAP_TEXT.noCommune)
      : h("div", { class: "stack" }, choiceTableOf(release, row), replacedNote(release, shown, choice, row)),
    h(
      "section",
      { class: "stack" },
      h("h2", { class: "small-h2" }, MAP_TEXT.inFrance),
      movedSentences(release, shown, choice, row).map((sentence) => h("p", {}, sentence)),
    ),
  ];
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
            tableDownloads(`iris-${full.communes.code[row] ?? ""}`, table.caption, table),
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
