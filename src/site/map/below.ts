import type { Release } from "../../core/release/index.js";
import { dataTable } from "../components/data-table.js";
import { tableDownloads } from "../components/downloads.js";
import { h } from "../dom.js";
import type { MapClasses } from "./choices.js";
import { distributionFigure } from "./distribution.js";
import { MAP_TEXT } from "./fr.js";
import { irisSection } from "./panels.js";
import type { MapSettings } from "./settings.js";
import { allTable, neighbourTable } from "./tables.js";

/** The communes of the bassin de vie of the practice, with their downloads. */
function neighbourSection(release: Release, shown: MapClasses, row: number): HTMLElement {
  const table = neighbourTable(release, shown, row);
  return h(
    "section",
    { class: "sec" },
    h("h2", {}, MAP_TEXT.neighbours(release.communes.name[row] ?? "")),
    dataTable(table),
    tableDownloads("bassin-de-vie", table.caption, table),
  );
}

/** The same information as the map, closed until asked; `open` keeps it open when the choice changes. */
function allSection(
  release: Release,
  shown: MapClasses,
  { choice }: MapSettings,
  open: boolean,
): HTMLElement {
  const details = h("details", { class: "data", id: "all-communes" }, h("summary", {}, MAP_TEXT.allData));
  const fill = (): void => {
    if (details.open && details.childElementCount === 1)
      details.append(dataTable(allTable(release, shown, choice)));
  };
  details.addEventListener("toggle", fill);
  details.open = open;
  return h(
    "section",
    { class: "sec" },
    h("h2", {}, MAP_TEXT.tableHead),
    details,
    tableDownloads("communes-classees", MAP_TEXT.allData, () => allTable(release, shown, choice)),
    h("p", { class: "src" }, MAP_TEXT.overseas),
  );
}

/** Sections under the map: distribution of the index, neighbourhood, IRIS, every commune. */
export function sectionsBelow(
  release: Release,
  shown: MapClasses,
  settings: MapSettings,
  row: number | undefined,
  open: boolean,
): readonly HTMLElement[] {
  const own = row === undefined ? [] : [neighbourSection(release, shown, row), irisSection(release, row)];
  return [
    h("section", { class: "sec" }, distributionFigure(release, shown, settings, row)),
    ...own,
    allSection(release, shown, settings, open),
  ];
}
