import { absenceSentence, formatRatio } from "../../core/report/index.js";
import { STANDING_LABEL } from "../../core/domain/index.js";
import type { DataTable } from "../components/data-table.js";
import { tableDownloads } from "../components/downloads.js";
import { dataDisclosure } from "../components/figure.js";
import { h } from "../dom.js";
import type { AxisEffect } from "./axis-effects.js";
import { VARY_TEXT } from "./fr.js";

/** Every option with what it gives alone around the fund's comparison: ratio, side of the threshold, or the reason. */
function effectsTable(effects: readonly AxisEffect[], threshold: number): DataTable {
  const ratio = (value: unknown): string => (typeof value === "number" ? formatRatio(value, threshold) : "—");
  return {
    caption: VARY_TEXT.tableCaption,
    columns: [
      { head: VARY_TEXT.tableAxis },
      { head: VARY_TEXT.tableOption },
      { head: VARY_TEXT.tableStanding },
      { head: VARY_TEXT.ratio, numeric: true, format: ratio },
      { head: VARY_TEXT.result },
      { head: VARY_TEXT.tableReason },
    ],
    rows: effects.flatMap((axis) =>
      axis.options.map((option) => [
        axis.label,
        option.label,
        STANDING_LABEL[option.standing],
        option.ratio.kind === "present" ? option.ratio.value : null,
        option.kind ?? null,
        option.ratio.kind === "present" ? option.justification : absenceSentence(option.ratio),
      ]),
    ),
  };
}

/** The table of all options, closed, with its downloads. */
export function effectsSection(effects: readonly AxisEffect[], threshold: number): HTMLElement {
  const table = effectsTable(effects, threshold);
  return h(
    "section",
    { class: "sec", "aria-labelledby": "all-options" },
    h("h2", { id: "all-options" }, VARY_TEXT.tableTitle),
    h("p", {}, VARY_TEXT.tableLead),
    tableDownloads("choix-un-par-un", table.caption, table),
    dataDisclosure(table),
  );
}
