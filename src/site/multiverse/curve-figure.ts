import { defaultGrid } from "../../core/answer/index.js";
import type { SpecificationResult } from "../../core/answer/index.js";
import { figure } from "../components/figure.js";
import type { FullMultiverse } from "./messages.js";
import { specificationCurve, waySentence } from "./curve.js";
import type { CurveInput } from "./curve.js";
import { multiverseJson, waysTable } from "./exports.js";
import { MULTIVERSE_TEXT as TEXT } from "./fr.js";
import { wayAt } from "./pointer.js";
import type { Selection } from "./selection.js";

/** Setting of the page: the exploratory ways left out. */
export const STATED_ONLY = "sans-exploratoires";

/** What the figure of the curve shows, beside the result. */
export interface CurveFigure {
  readonly selection: Selection;
  readonly own: SpecificationResult | undefined;
  readonly fictional: boolean;
  readonly exploratory: boolean;
}

/** The specification curve as a complete figure; `say` receives the way under the pointer. */
export function curveFigure(
  result: FullMultiverse,
  { selection, own, fictional, exploratory }: CurveFigure,
  say: (sentence: string) => void,
): HTMLElement {
  const { grid, threshold, fund } = result;
  const input: CurveInput = {
    selection,
    grid: defaultGrid,
    threshold,
    ...(fund === undefined ? {} : { fund }),
    ...(own === undefined ? {} : { own }),
  };
  const missing = result.notComputable.reduce((sum, { count }) => sum + count, 0);
  const source = TEXT.source(grid.version, grid.sha256, missing);
  const title = TEXT.curveTitle(selection.sorted.length);
  const name = exploratory ? "multivers" : "multivers-enonce-officiel";
  const element = figure({
    name,
    title,
    reading: matchMedia("(max-width: 47.99rem)").matches ? TEXT.curveReadingNarrow : TEXT.curveReading,
    draw: (width, later) => specificationCurve(input, width, later),
    source,
    table: waysTable(selection.sorted, defaultGrid),
    fictional,
    main: { json: () => multiverseJson(result) },
    settings: () => ({
      values: exploratory ? {} : { [STATED_ONLY]: "oui" },
      words: exploratory ? [] : [TEXT.switch],
    }),
  });
  const place = element.querySelector<HTMLElement>(".drawing");
  place?.addEventListener("pointermove", (event) => {
    const way = wayAt(place, event.clientX, selection.sorted);
    if (way !== undefined) say(waySentence(way, defaultGrid, threshold));
  });
  return element;
}
