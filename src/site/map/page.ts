import { formatSigned } from "../../core/report/index.js";
import { caseStore } from "../case-store.js";
import { communeBox } from "../components/commune-box.js";
import { dataState } from "../components/data-state.js";
import { figureTools, showIfAwaited } from "../components/figure.js";
import { liveRegion } from "../components/live.js";
import { setHeadline } from "../components/page-head.js";
import { loadData } from "../data.js";
import type { SiteData } from "../data.js";
import { h } from "../dom.js";
import { keepSettings, settingsOf, takeShared } from "../share/arrival.js";
import { sectionsBelow } from "./below.js";
import { classesFor } from "./choices.js";
import { mapControls } from "./controls.js";
import { mapDrawing, pictureOf } from "./export.js";
import { MAP_TEXT, WHERE } from "./fr.js";
import { litCommunes } from "./lit.js";
import { mapView } from "./map-view.js";
import { sideOf, sourceLine } from "./panels.js";
import { headlineOf, whyUnclassed } from "./place.js";
import { mapSettingsWords, readMapSettings, writeMapSettings } from "./settings.js";
import { allTable } from "./tables.js";

const PAGE = "carte";

function ready(root: HTMLElement, { release, answer }: SiteData): () => void {
  const { communes } = release;
  const typed = caseStore.case.practice?.commune;
  let row = typed === undefined ? undefined : release.rowOf.get(typed);
  let settings = readMapSettings(settingsOf(PAGE));
  let shown = classesFor(release, settings.choice, row);
  const side = h("div", { class: "stack" });
  const below = h("div", {});
  const source = h("figcaption", { class: "src" });
  const tools = h("div");
  const litNote = h("p", { class: "ui small num" });
  const hover = h("p", { class: "ui small num", "aria-hidden": "true" }, "\u00a0");
  const map = mapView(communes, (under) => {
    hover.textContent = under === undefined ? "\u00a0" : describe(under);
  });
  const describe = (i: number): string => {
    const [name, people] = [communes.name[i] ?? "", communes.population[i] ?? NaN];
    const q = shown.classes[i] ?? 0;
    return q === 0
      ? MAP_TEXT.hoverNone(name, absenceOf(i), people)
      : MAP_TEXT.hover(name, String(q), formatSigned(shown.variant.scores[i] ?? NaN), people);
  };
  const absenceOf = (i: number): string => whyUnclassed(release, shown, settings.choice, i);
  const sentence = (): string => {
    const { choice } = settings;
    if (row === undefined)
      return choice.perimeter === "national" ? MAP_TEXT.noCommune : MAP_TEXT.needsCommune;
    const name = communes.name[row] ?? "";
    const q = shown.classes[row] ?? 0;
    return q === 0
      ? MAP_TEXT.noClass(name, absenceOf(row))
      : MAP_TEXT.classOf(name, q, choice.classes, WHERE[choice.perimeter]);
  };
  const live = liveRegion(sentence());

  const paint = (): void => {
    shown = classesFor(release, settings.choice, row);
    const lit = litCommunes(settings.lit, shown, row, answer, caseStore.case);
    map.show({
      classes: shown.classes,
      of: settings.choice.classes,
      ...(lit === undefined ? {} : { dimmed: lit.dimmed }),
      ...(row === undefined ? {} : { pinned: row }),
    });
    litNote.replaceChildren(
      settings.lit === "all"
        ? ""
        : lit === undefined
          ? MAP_TEXT.litMissing
          : MAP_TEXT.litCount(lit.count, lit.inhabitants),
    );
  };
  const write = (): void => {
    const text = sourceLine(shown, settings.choice);
    source.replaceChildren(h("span", {}, text));
    side.replaceChildren(...sideOf(release, shown, settings.choice, row));
    setHeadline(row === undefined ? MAP_TEXT.headline : headlineOf(release, shown, settings.choice, row));
    tools.replaceChildren(
      ...figureTools({
        name: PAGE,
        title: MAP_TEXT.title,
        source: text,
        fictional: caseStore.case.fictional === true,
        draw: (width) => mapDrawing(pictureOf(map.element), shown, settings.choice, width),
        table: () => allTable(release, shown, settings.choice),
        settings: () => ({ values: writeMapSettings(settings), words: mapSettingsWords(settings) }),
        main: {},
      }),
    );
  };
  let turn = 0;
  /** The map first, in the same task as the control; the words and tables that follow it, in the next ones. */
  const redraw = (changed?: string): void => {
    const mine = ++turn;
    paint();
    if (changed !== undefined) live.say(`${changed}. ${sentence()}`);
    setTimeout(() => {
      if (mine !== turn) return;
      write();
      setTimeout(() => {
        if (mine !== turn) return;
        const open = below.querySelector<HTMLDetailsElement>("#all-communes")?.open === true;
        below.replaceChildren(...sectionsBelow(release, shown, settings, row, open));
      });
    });
  };
  const controls = mapControls(settings, (next, changed) => {
    settings = next;
    keepSettings(PAGE, writeMapSettings(next));
    redraw(changed);
  });
  const box = communeBox({
    id: "map-commune",
    label: MAP_TEXT.commune,
    hint: MAP_TEXT.communeHint,
    shown: row === undefined ? "" : (communes.name[row] ?? ""),
    search: loadData().then((data) => data.search),
    onChoose: (designated) => {
      if (designated?.kind !== "one") return;
      row = release.rowOf.get(designated.found.place.code);
      redraw(MAP_TEXT.commune);
      map.goTo(row);
    },
  });
  const button = (label: string, run: () => void): HTMLElement =>
    h("button", { type: "button", class: "btn alt", onclick: run }, label);
  const figure = h(
    "figure",
    { class: "fig", id: `figure-${PAGE}` },
    h("h2", { class: "small-h2" }, MAP_TEXT.title),
    h("p", { class: "read" }, MAP_TEXT.reading),
    map.element,
    hover,
    litNote,
    h(
      "div",
      { class: "row" },
      button(MAP_TEXT.toCommune, () => {
        map.goTo(row);
      }),
      button(MAP_TEXT.reset, () => {
        map.goTo(undefined);
      }),
    ),
    live.element,
    controls.below,
    source,
    tools,
  );
  root.replaceChildren(
    h("div", { class: "aligned map-top" }, box.element, controls.above),
    h("div", { class: "mapgrid" }, figure, side),
    below,
  );
  redraw();
  if (row !== undefined) map.goTo(row);
  showIfAwaited(PAGE, figure);
  return () => {
    turn += 1;
    map.destroy();
  };
}

/** Page « Carte »: classes of the communes under the chosen ranking, the comparator group, tables with the same facts. */
export function mapPage(root: HTMLElement): () => void {
  let cleanup: (() => void) | undefined;
  let gone = false;
  takeShared(PAGE);
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
