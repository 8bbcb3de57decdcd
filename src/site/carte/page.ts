import { formatNumber, formatSigned } from "../../core/report/index.js";
import { caseStore } from "../case-store.js";
import { communeBox } from "../components/commune-box.js";
import { dataState } from "../components/data-state.js";
import { dataTable } from "../components/data-table.js";
import type { DataTable } from "../components/data-table.js";
import { liveRegion } from "../components/live.js";
import { setHeadline } from "../components/page-head.js";
import { loadData } from "../data.js";
import type { SiteData } from "../data.js";
import { h } from "../dom.js";
import { classesFor, DEFAULT_MAP, movedBetween } from "./choices.js";
import type { MapClasses } from "./choices.js";
import { mapControls } from "./controls.js";
import { distributionFigure } from "./distribution.js";
import { BASE_TEXT, MAP_TEXT, WHERE } from "./fr.js";
import { mapView } from "./map-view.js";
import { choiceTable, downloads, irisSection, legend, sourceLine } from "./panels.js";
import { allTable, neighbourTable } from "./tables.js";

function ready(root: HTMLElement, { release }: SiteData): () => void {
  const { communes } = release;
  const typed = caseStore.case.practice?.commune;
  let row = typed === undefined ? undefined : release.rowOf.get(typed);
  let choice = DEFAULT_MAP;
  let shown = classesFor(release, choice, row);
  let onlyGroup = false;
  const side = h("div", { class: "stack" });
  const below = h("div", {});
  const source = h("figcaption", { class: "src" });
  const hover = h("p", { class: "ui small num", "aria-hidden": "true" }, "\u00a0");
  const live = liveRegion();
  const map = mapView(communes, (under) => {
    hover.textContent = under === undefined ? "\u00a0" : describe(under);
  });
  const describe = (i: number): string => {
    const q = shown.classes[i] ?? 0;
    const score = shown.variant.scores[i] ?? NaN;
    return MAP_TEXT.hover(
      communes.name[i] ?? "",
      q === 0 ? MAP_TEXT.notComputable : String(q),
      Number.isFinite(score) ? formatSigned(score) : "—",
      formatNumber(communes.population[i] ?? 0),
    );
  };
  const sentence = (): string => {
    if (row === undefined) return "";
    const name = communes.name[row] ?? "";
    const q = shown.classes[row] ?? 0;
    return q === 0
      ? MAP_TEXT.noClass(name)
      : MAP_TEXT.classOf(name, q, choice.classes, WHERE[choice.perimeter]);
  };
  let ofCommune: {
    readonly row: number | undefined;
    readonly table: HTMLElement;
    readonly reference: MapClasses;
  };
  const remember = (): typeof ofCommune => ({
    row,
    table: row === undefined ? h("p", {}, MAP_TEXT.noCommune) : choiceTable(release, row),
    reference: classesFor(release, DEFAULT_MAP, row),
  });
  ofCommune = remember();
  const redraw = (changed?: string): void => {
    if (ofCommune.row !== row) ofCommune = remember();
    shown = classesFor(release, choice, row);
    const own = row === undefined ? 0 : (shown.classes[row] ?? 0);
    const dimmed =
      onlyGroup && own > 0 ? Uint8Array.from(shown.classes, (q) => (q === own ? 0 : 1)) : undefined;
    map.show({
      classes: shown.classes,
      of: choice.classes,
      ...(dimmed === undefined ? {} : { dimmed }),
      ...(row === undefined ? {} : { pinned: row }),
    });
    source.replaceChildren(h("span", {}, sourceLine(shown, choice)));
    const { moved, of } = movedBetween(ofCommune.reference.classes, shown.classes);
    side.replaceChildren(
      h(
        "section",
        {},
        h("h2", { class: "small-h2" }, MAP_TEXT.legend(BASE_TEXT[choice.base])),
        legend(shown, choice),
      ),
      ofCommune.table,
      h(
        "section",
        {},
        h("h2", { class: "small-h2" }, MAP_TEXT.inFrance),
        h(
          "p",
          {},
          choice.classes === DEFAULT_MAP.classes
            ? MAP_TEXT.moved(
                formatNumber(moved),
                formatNumber(of),
                "entre le rangement national à trois variables et votre choix",
              )
            : "Cinq et dix classes ne se comparent pas une à une.",
        ),
      ),
    );
    setHeadline(sentence() || "La classe d'une commune dépend du rangement choisi");
    if (changed !== undefined) live.say(`${changed}. ${sentence()}`);
  };
  const redrawBelow = (): void => {
    const all = (): DataTable => allTable(release, shown, choice);
    const details = h("details", { class: "data" }, h("summary", {}, MAP_TEXT.allData));
    details.addEventListener("toggle", () => {
      if (details.open && details.childElementCount === 1) details.append(dataTable(all()));
    });
    below.replaceChildren(
      h("section", { class: "sec" }, distributionFigure(release, shown, choice, row)),
      row === undefined
        ? h("div", {})
        : h(
            "section",
            { class: "sec" },
            h("h2", {}, MAP_TEXT.neighbours(communes.name[row] ?? "")),
            dataTable(neighbourTable(release, shown, row)),
            downloads("bassin-de-vie", () => neighbourTable(release, shown, row ?? 0)),
          ),
      row === undefined ? h("div", {}) : irisSection(release, row),
      h(
        "section",
        { class: "sec" },
        h("h2", {}, "La même information en tableau"),
        details,
        downloads("communes-classees", all),
        h("p", { class: "src" }, MAP_TEXT.overseas),
      ),
    );
  };
  const box = communeBox({
    id: "map-commune",
    label: MAP_TEXT.commune,
    hint: MAP_TEXT.communeHint,
    shown: row === undefined ? "" : (communes.name[row] ?? ""),
    search: loadData().then((data) => data.search),
    onChoose: (found) => {
      if (found === undefined) return undefined;
      row = release.rowOf.get(found.place.code);
      redraw(MAP_TEXT.commune);
      redrawBelow();
      map.goTo(row);
      return undefined;
    },
  });
  const group = h("input", { type: "checkbox", id: "map-group" });
  group.addEventListener("change", () => {
    onlyGroup = group.checked;
    redraw(MAP_TEXT.comparators);
  });
  const button = (label: string, run: () => void): HTMLElement =>
    h("button", { type: "button", class: "btn alt", onclick: run }, label);
  root.replaceChildren(
    mapControls(choice, (next, changed) => {
      choice = next;
      redraw(changed);
      redrawBelow();
    }),
    live.element,
    h(
      "div",
      { class: "mapgrid" },
      h(
        "figure",
        { class: "fig" },
        box.element,
        map.element,
        hover,
        h(
          "div",
          { class: "row" },
          button(MAP_TEXT.toCommune, () => {
            map.goTo(row);
          }),
          button(MAP_TEXT.reset, () => {
            map.goTo(undefined);
          }),
          h("label", { class: "check", for: "map-group" }, group, " ", MAP_TEXT.comparators),
        ),
        h("p", { class: "src" }, MAP_TEXT.zones),
        source,
      ),
      side,
    ),
    below,
  );
  redraw();
  redrawBelow();
  if (row !== undefined) map.goTo(row);
  return () => {
    map.destroy();
  };
}

/** Page « Carte »: classes of the communes under the chosen ranking, the comparator group, tables with the same facts. */
export function mapPage(root: HTMLElement): () => void {
  let cleanup: (() => void) | undefined;
  let gone = false;
  root.replaceChildren(
    dataState((data) => {
      if (gone) return;
      cleanup = ready(root, data);
    }),
  );
  return () => {
    gone = true;
    cleanup?.();
  };
}
