import { compileGrid, defaultGrid, traceTable } from "../../core/answer/index.js";
import type { CaseAnswer, MultiverseResult } from "../../core/answer/index.js";
import type { ErratumEntry } from "../../core/release/errata.js";

const COLUMNS = ["index", "options", "ratio", "flagged", "headline", "supposedNeed"] as const;

/**
 * The whole answer as JSON, each node of the trace written once (`trace.nodes`, inputs by position, `trace.root`); the
 * quantities of `answer` carry no inputs. Ways of comparing are rows; the positions of their options read in
 * `multiverse.grid.axes`.
 */
export function answerJson(
  fictional: boolean,
  answer: CaseAnswer,
  multiverse: MultiverseResult,
  errata: readonly ErratumEntry[],
): string {
  const { trace, ...rest } = answer;
  const { specifications, grid, fund, ...counts } = multiverse;
  const document = {
    format: "ij-answer/1",
    fictional,
    errata,
    answer: rest,
    trace: traceTable(trace),
    multiverse: {
      ...counts,
      grid: { ...grid, axes: compileGrid(defaultGrid).axes },
      ...(fund === undefined ? {} : { fund }),
      specifications: {
        columns: COLUMNS,
        rows: specifications.map((way) => COLUMNS.map((column) => way[column])),
      },
    },
  };
  return `${JSON.stringify(document, (key, value: unknown) => (key === "inputs" ? positionsOnly(value) : value))}\n`;
}

/** Inputs are kept where they are positions in the table, dropped where they would repeat it. */
function positionsOnly(inputs: unknown): unknown {
  return Array.isArray(inputs) && inputs.every((input) => typeof input === "number") ? inputs : undefined;
}
