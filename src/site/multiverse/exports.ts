import type { AnswerGrid, MultiverseResult, SpecificationResult } from "../../core/answer/index.js";
import type { DataTable } from "../components/data-table.js";
import { formatNumber } from "../../core/report/format.fr.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";

/** The ways as a table: rank, ratio, result, whether it counts in the headline, then its option on each axis. */
export function waysTable(ways: readonly SpecificationResult[], grid: AnswerGrid): DataTable {
  return {
    caption: TEXT.tableCaption,
    columns: [
      { head: TEXT.rank, numeric: true },
      { head: TEXT.ratio, numeric: true, format: (v) => (typeof v === "number" ? formatNumber(v, 4) : "—") },
      { head: TEXT.result },
      { head: TEXT.counted },
      ...grid.axes.map(({ label }) => ({ head: label })),
    ],
    rows: ways.map((way, k) => [
      k + 1,
      way.ratio,
      way.flagged ? TEXT.flagged : TEXT.notFlagged,
      way.headline ? TEXT.countedHead : TEXT.countedOther,
      ...grid.axes.map(({ options }, axis) => options[way.options[axis] ?? -1]?.label ?? null),
    ]),
  };
}

/** The whole result for a file: grid and its print, counts, every way, what cannot be computed. No typed figure but ratios. */
export function multiverseJson(result: MultiverseResult): unknown {
  const { grid, threshold, comparison, fund, headline, all, restOnSupposedNeed, notComputable, effectless } =
    result;
  const { withoutEffectOnHeadline, shapley, specifications } = result;
  return {
    format: "ij-multiverse/1",
    grid,
    threshold,
    comparison,
    fund: fund ?? null,
    headline,
    all,
    restOnSupposedNeed,
    notComputable,
    effectless,
    withoutEffectOnHeadline,
    shapley: shapley ?? null,
    specifications,
  };
}
