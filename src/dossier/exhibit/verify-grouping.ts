import type { AnswerData, AnswerGrid } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import type { Json } from "./canonical.js";
import { compareJson, type Difference } from "./compare.js";
import { exhibitResults } from "./results.js";
import { groupSmallCells } from "./small-cells.js";
import { spread } from "./spread.js";
import type { Exhibit, ExhibitResults } from "./types.js";

const json = (value: unknown): Json => value as Json;

/**
 * What the exhibit says of its grouping, as far as it can be recomputed. With the ungrouped case of the confidential annex:
 * everything, the grouped case included. Without it: the ratio after, and, when nothing was grouped, that the ratio before
 * is the same and that no ways are stated before. Comes back the number of values compared.
 */
export function compareGrouping(
  exhibit: Exhibit,
  again: ExhibitResults,
  ungrouped: Case | undefined,
  data: AnswerData | undefined,
  grid: AnswerGrid,
  out: Difference[],
): number {
  const { grouping } = exhibit;
  const after = again.fund.ratio;
  if (ungrouped !== undefined) {
    const { case: regrouped, grouped } = groupSmallCells(ungrouped);
    const { dossier: _private, ...printed } = regrouped;
    const before = grouped.length > 0 ? exhibitResults(ungrouped, data, grid) : again;
    const expected = {
      sentences: grouped,
      ratioBefore: before.fund.ratio,
      ratioAfter: after,
      // Exhibits made before this field carry none.
      ...(grouped.length > 0 && "waysBefore" in grouping ? { waysBefore: spread(before) } : {}),
    };
    return (
      compareJson(json(printed), json(exhibit.case), "case", out) +
      compareJson(json(expected), json(grouping), "grouping", out)
    );
  }
  const known =
    grouping.sentences.length > 0
      ? { ...grouping, ratioAfter: after }
      : { sentences: [], ratioBefore: after, ratioAfter: after };
  compareJson(json(known), json(grouping), "grouping", out);
  return grouping.sentences.length > 0 ? 1 : 2;
}
