import type { Case } from "../case/types.js";
import type { Absent } from "../domain/index.js";
import { choiceDecomposition } from "../multiverse/decomposition.js";
import { isFlagged } from "../multiverse/flag.js";
import type { Specification } from "../multiverse/grid.js";
import { multiverseSummary } from "../multiverse/summary.js";
import type { AnswerData } from "./data.js";
import { removeEffectless } from "./effectless.js";
import { evaluator } from "./evaluate.js";
import type { Evaluated } from "./evaluate.js";
import { compileGrid } from "./grid.js";
import type { AnswerGrid, CompiledGrid } from "./grid.js";
import { fundSpecification } from "./specification.js";
import { comparisonOf, thresholdNumber } from "./threshold.js";
import type { MultiverseCount, MultiverseResult, SpecificationResult } from "./multiverse-types.js";
import type { AxisName, SpecificationChoice } from "./types.js";

/** Evaluation of a run of specifications `[from, to)`: what a worker sends back. Plain data, can be cloned. */
export interface MultiverseSlice {
  readonly from: number;
  readonly to: number;
  readonly results: readonly Evaluated[];
}

/** Evaluates a slice of the grid. The result of a specification does not depend on the slice that holds it. */
export function evaluateSlice(
  aCase: Case,
  data: AnswerData | undefined,
  grid: AnswerGrid,
  slice?: { readonly from: number; readonly to: number },
  onProgress?: (done: number, total: number) => boolean | undefined,
): MultiverseSlice {
  const { choices } = compileGrid(grid);
  const from = Math.max(0, slice?.from ?? 0);
  const to = Math.min(choices.length, slice?.to ?? choices.length);
  const evaluate = evaluator(aCase, data);
  const results: Evaluated[] = [];
  for (let index = from; index < to; index++) {
    const choice = choices[index];
    if (choice !== undefined) results.push(evaluate(choice));
    if ((index - from) % 256 === 255 && onProgress?.(index + 1 - from, to - from) === false) break;
  }
  return { from, to: from + results.length, results };
}

/** Puts slices together, in whatever order they come, and summarises. Throws when a specification is missing. */
export function summariseSlices(
  aCase: Case,
  grid: AnswerGrid,
  slices: readonly MultiverseSlice[],
): MultiverseResult {
  const compiled = compileGrid(grid);
  const evaluated = new Array<Evaluated | undefined>(compiled.specs.length).fill(undefined);
  for (const { from, results } of slices) results.forEach((result, i) => (evaluated[from + i] = result));
  const missing = evaluated.indexOf(undefined);
  if (missing >= 0)
    throw new Error(`specification ${String(missing)} was not evaluated: partial results are refused`);
  return summarise(
    aCase,
    compiled,
    evaluated.filter((result) => result !== undefined),
  );
}

/** The whole grid for one case: {@link evaluateSlice} then {@link summariseSlices}. */
export function runMultiverse(
  aCase: Case,
  data: AnswerData | undefined,
  grid: AnswerGrid,
  options: { readonly onProgress?: (done: number, total: number) => undefined } = {},
): MultiverseResult {
  return summariseSlices(aCase, grid, [evaluateSlice(aCase, data, grid, undefined, options.onProgress)]);
}

function summarise(aCase: Case, compiled: CompiledGrid, evaluated: readonly Evaluated[]): MultiverseResult {
  const { grid, axes, specs } = compiled;
  const threshold = thresholdNumber(aCase);
  const comparison = comparisonOf(aCase);
  const fundOptions = fundOptionsOf(aCase, compiled);
  const ways = waysOf(compiled, evaluated, (ratio) => isFlagged(ratio, threshold, comparison));
  const reduced = removeEffectless(
    ways.map(({ options }) => options),
    ways.map(({ ratio }) => ratio),
    axes.length,
    fundOptions,
  );
  const results = reduced.kept.flatMap((k) => ways[k] ?? []);
  const fund = results.find(({ options }) => options.every((option, j) => option === fundOptions[j]));
  const headline = results.filter((result) => result.headline);
  return {
    grid: { id: grid.id, version: grid.version, sha256: compiled.sha256, valid: specs.length },
    threshold,
    comparison,
    ...(fund === undefined ? {} : { fund }),
    headline: countOf(headline, fund?.ratio),
    all: countOf(results, fund?.ratio),
    restOnSupposedNeed: results.filter(({ supposedNeed }) => supposedNeed).length,
    specifications: results,
    notComputable: reasonsOf(evaluated),
    effectless: reduced.effectless.map((axis) => axes[axis]?.name as AxisName),
    withoutEffectOnHeadline: grid.axes
      .filter(({ options }, j) => options.length > 1 && new Set(headline.map((r) => r.options[j])).size < 2)
      .map(({ name }) => name),
    ...statisticsOf(compiled, results, threshold, comparison),
  };
}

/** The ways that could be computed, in enumeration order. */
function waysOf(
  compiled: CompiledGrid,
  evaluated: readonly Evaluated[],
  flags: (ratio: number) => boolean,
): readonly SpecificationResult[] {
  return evaluated.flatMap((result, index) => {
    const choice = compiled.choices[index];
    const options = compiled.specs[index];
    if (choice === undefined || options === undefined || result.absence !== undefined) return [];
    const supposedNeed = isSupposedNeed(result);
    const headline = !supposedNeed && compiled.standings[index] !== "exploratoire";
    const { ratio } = result;
    return [{ index, choice, options, ratio, flagged: flags(ratio), headline, supposedNeed }];
  });
}

/** True when the way rests on a relative need that is supposed: it never enters the headline. */
export function isSupposedNeed({ needStatus }: Evaluated): boolean {
  return needStatus === "supposé" || needStatus === "inconnu";
}

const methodKey = (choice: SpecificationChoice): string => METHOD.map((axis) => choice[axis]).join("|");
const METHOD: readonly AxisName[] = ["reference", "strata", "numerator", "denominator", "gradient"];
const firstOfMethod = new WeakMap<CompiledGrid, ReadonlyMap<string, Specification>>();

/** First way of the grid that holds each method. */
function methodsOf(compiled: CompiledGrid): ReadonlyMap<string, Specification> {
  const known = firstOfMethod.get(compiled);
  if (known !== undefined) return known;
  const methods = new Map<string, Specification>();
  compiled.choices.forEach((choice, index) => {
    const key = methodKey(choice);
    const spec = compiled.specs[index];
    if (spec !== undefined && !methods.has(key)) methods.set(key, spec);
  });
  firstOfMethod.set(compiled, methods);
  return methods;
}

/**
 * Positions of the fund's own options in the grid. With g = 1 the group has no effect and the grid keeps one
 * territory only, its first valid one: the fund's method is looked up there.
 */
export function fundOptionsOf(aCase: Case, compiled: CompiledGrid): readonly number[] {
  return methodsOf(compiled).get(methodKey(fundSpecification(aCase))) ?? compiled.axes.map(() => 0);
}

/** k of K, and how the ratios lie around the fund's own. */
export function countOf(
  results: readonly Pick<SpecificationResult, "ratio" | "flagged">[],
  fundRatio: number | undefined,
): MultiverseCount {
  const ratios = results.map(({ ratio }) => ratio);
  const count = { flagged: results.filter(({ flagged }) => flagged).length, total: results.length };
  if (results.length === 0) return count;
  const extent = { min: Math.min(...ratios), max: Math.max(...ratios) };
  if (fundRatio === undefined) return { ...count, ...extent };
  const slack = 1e-12 * Math.abs(fundRatio);
  const raise = ratios.filter((ratio) => ratio > fundRatio + slack).length;
  const lower = ratios.filter((ratio) => ratio < fundRatio - slack).length;
  return { ...count, ...extent, raise, lower, equal: results.length - raise - lower };
}

function reasonsOf(evaluated: readonly Evaluated[]): MultiverseResult["notComputable"] {
  const byReason = new Map<string, { absence: Absent; count: number; example: number }>();
  evaluated.forEach(({ absence }, index) => {
    if (absence === undefined) return;
    const key = `${absence.reason}/${absence.detail ?? ""}`;
    const known = byReason.get(key);
    if (known === undefined) byReason.set(key, { absence, count: 1, example: index });
    else known.count += 1;
  });
  return [...byReason.values()];
}

function statisticsOf(
  { axes }: CompiledGrid,
  results: readonly SpecificationResult[],
  threshold: number,
  comparison: ">=" | ">",
): Pick<MultiverseResult, "summary" | "shapley"> {
  if (results.length === 0) return {};
  const input = {
    axes,
    specs: results.map(({ options }) => options),
    ratios: results.map(({ ratio }) => ratio),
    threshold,
    comparison,
  };
  const summary = multiverseSummary(input);
  const { shapleyShare } = choiceDecomposition({ ...input, scale: summary.min > 0 ? "log" : "ratio" });
  return {
    summary,
    shapley: axes.map((axis, j) => ({ axis: axis.name as AxisName, share: shapleyShare[j] ?? 0 })),
  };
}
