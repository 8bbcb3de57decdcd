import type { AnswerGrid, AxisName, MultiverseResult, SpecificationResult } from "../../core/answer/index.js";
import type { Standing } from "../../core/domain/index.js";
import { quantileSorted } from "../../core/stats/index.js";

/** What one option of one axis gives over the ways shown. */
export interface OptionRow {
  readonly axis: AxisName;
  /** Position of the option on its axis. */
  readonly position: number;
  readonly label: string;
  readonly standing: Standing;
  readonly total: number;
  readonly flagged: number;
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Ways shown together: all those computed, or only those that are stated or official. */
export interface Selection {
  /** By ratio, ties in the order of the grid: the columns of the curve. */
  readonly sorted: readonly SpecificationResult[];
  readonly flagged: number;
  /** NaN when there is no way. */
  readonly median: number;
  /** Options held by at least one way, in the order of the grid. */
  readonly options: readonly OptionRow[];
}

/** Ways of a multiverse, sorted and counted by option; `exploratory` false keeps those of the headline only. */
export function selectWays(result: MultiverseResult, grid: AnswerGrid, exploratory: boolean): Selection {
  const sorted = result.specifications
    .filter((way) => exploratory || way.headline)
    .sort((a, b) => a.ratio - b.ratio || a.index - b.index);
  const held = grid.axes.map(({ options }) => options.map((): SpecificationResult[] => []));
  for (const way of sorted) way.options.forEach((option, axis) => held[axis]?.[option]?.push(way));
  return {
    sorted,
    flagged: sorted.filter(({ flagged }) => flagged).length,
    median:
      sorted.length === 0
        ? NaN
        : quantileSorted(
            sorted.map(({ ratio }) => ratio),
            0.5,
          ),
    options: grid.axes.flatMap(({ name, options }, axis) =>
      options.flatMap(({ label, standing }, position): OptionRow[] => {
        const ways = held[axis]?.[position] ?? [];
        const ratios = ways.map(({ ratio }) => ratio);
        const [min] = ratios;
        const max = ratios.at(-1);
        if (min === undefined || max === undefined) return [];
        const flagged = ways.filter((way) => way.flagged).length;
        const median = quantileSorted(ratios, 0.5);
        return [{ axis: name, position, label, standing, total: ways.length, flagged, min, median, max }];
      }),
    ),
  };
}
