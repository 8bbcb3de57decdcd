import type { Case } from "../case/types.js";
import { isFlagged } from "../multiverse/flag.js";
import type { AnswerData } from "./data.js";
import { removeEffectless } from "./effectless.js";
import { evaluator } from "./evaluate.js";
import { compileGrid } from "./grid.js";
import type { AnswerGrid, CompiledGrid } from "./grid.js";
import { countOf, fundOptionsOf, isSupposedNeed, runMultiverse } from "./multiverse.js";
import type { MultiverseCount } from "./multiverse-types.js";
import { comparisonOf, thresholdNumber } from "./threshold.js";

/** What a batch keeps of a case: the fund's own result and the headline count. */
export interface HeadlineResult {
  /** The fund's own comparison; absent when it cannot be computed. */
  readonly fund?: { readonly ratio: number; readonly flagged: boolean };
  /** The same count as `MultiverseResult.headline`. */
  readonly headline: MultiverseCount;
}

const statedCache = new WeakMap<CompiledGrid, readonly number[]>();

/** Positions of the ways whose options are all stated or official. */
function statedOf(compiled: CompiledGrid): readonly number[] {
  let stated = statedCache.get(compiled);
  if (stated === undefined) {
    stated = compiled.standings.flatMap((standing, index) => (standing === "exploratoire" ? [] : [index]));
    statedCache.set(compiled, stated);
  }
  return stated;
}

/**
 * The headline of {@link runMultiverse} without the exploratory ways: for batches of thousands of cases. Exact. The
 * exploratory ways matter only when they decide that an axis is without effect; when the stated ways do not settle it,
 * the whole grid is run.
 */
export function runHeadline(aCase: Case, data: AnswerData | undefined, grid: AnswerGrid): HeadlineResult {
  const compiled = compileGrid(grid);
  const evaluate = evaluator(aCase, data);
  const threshold = thresholdNumber(aCase);
  const flags = (ratio: number): boolean => isFlagged(ratio, threshold, comparisonOf(aCase));
  const fundOptions = fundOptionsOf(aCase, compiled);
  const ways = statedOf(compiled).flatMap((index) => {
    const choice = compiled.choices[index];
    const options = compiled.specs[index];
    const result = choice === undefined ? undefined : evaluate(choice);
    if (options === undefined || result === undefined || result.absence !== undefined) return [];
    return isSupposedNeed(result) ? [] : [{ options, ratio: result.ratio, flagged: flags(result.ratio) }];
  });
  const axes = compiled.axes.length;
  const { effectless } = removeEffectless(
    ways.map(({ options }) => options),
    ways.map(({ ratio }) => ratio),
    axes,
    fundOptions,
  );
  const elsewhere = ways.some(({ options }) =>
    options.some((option, axis) => option !== fundOptions[axis] && !varies(ways, axis)),
  );
  if (effectless.length > 0 || elsewhere) return wholeGrid(aCase, data, grid);
  const fundIndex = compiled.specs.findIndex((spec) =>
    spec.every((option, axis) => option === fundOptions[axis]),
  );
  const fundChoice = compiled.choices[fundIndex];
  const fund = fundChoice === undefined ? undefined : evaluate(fundChoice);
  const ratio = fund === undefined || fund.absence !== undefined ? undefined : fund.ratio;
  return {
    ...(ratio === undefined ? {} : { fund: { ratio, flagged: flags(ratio) } }),
    headline: countOf(ways, ratio),
  };
}

function varies(ways: readonly { readonly options: readonly number[] }[], axis: number): boolean {
  return ways.some(({ options }) => options[axis] !== ways[0]?.options[axis]);
}

function wholeGrid(aCase: Case, data: AnswerData | undefined, grid: AnswerGrid): HeadlineResult {
  const { fund, headline } = runMultiverse(aCase, data, grid);
  return {
    ...(fund === undefined ? {} : { fund: { ratio: fund.ratio, flagged: fund.flagged } }),
    headline,
  };
}
