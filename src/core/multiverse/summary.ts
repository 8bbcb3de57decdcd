import { MethodError, asList, nonNegative, sameLength } from "../domain/index.js";
import { quantileSorted } from "../stats/index.js";
import { checkedRule, isFlagged } from "./flag.js";
import type { FlagRule } from "./flag.js";
import type { Axis, Specification } from "./grid.js";

/** Ratios of the specifications that could be computed, and the rule. */
export interface MultiverseInput extends FlagRule {
  readonly axes: readonly Axis[];
  /** Computable specifications only, in enumeration order. */
  readonly specs: readonly Specification[];
  /** Ratio of each specification, unrounded. */
  readonly ratios: readonly number[];
}

/** The specifications that hold one option. */
export interface OptionSummary {
  readonly axis: string;
  readonly option: string;
  readonly specs: number;
  /** Null when no specification holds this option. */
  readonly shareFlagged: number | null;
  readonly medianRatio: number | null;
}

/** The ratios of a multiverse in a few numbers, without unit. */
export interface MultiverseSummary {
  readonly specs: number;
  readonly flagged: number;
  /** Share of the specifications, 0–1. It is **not** a probability: specifications are neither random nor independent. */
  readonly shareFlagged: number;
  readonly min: number;
  readonly q05: number;
  readonly median: number;
  readonly q95: number;
  readonly max: number;
  /** 0 when a ratio is 0. */
  readonly geometricMean: number;
  /** Threshold at which half of the specifications flag: the median. */
  readonly thresholdForHalf: number;
  /** In axis then option order. */
  readonly byOption: readonly OptionSummary[];
  /** Positions of all specifications by increasing ratio, ties by enumeration order: the specification curve. */
  readonly order: readonly number[];
  /** First five and last five of `order`. */
  readonly curveOrder: readonly number[];
}

/**
 * Summary of the ratios over the computable specifications (statistics §E.2). Quantiles are of type 7; the ratio is
 * compared unrounded with the threshold.
 *
 * Errors: lists of different lengths `E_INPUT_SHAPE`; no specification `E_NO_COMPUTABLE_SPEC`; a missing or
 * non-finite ratio `E_NOT_FINITE`; a negative one `E_NEGATIVE`; a position outside an axis `E_OPTION`.
 */
export function multiverseSummary(input: MultiverseInput): MultiverseSummary {
  const { threshold, comparison } = checkedRule(input);
  checkSpecifications(input);
  const { ratios } = input;
  const order = ratios.map((_, k) => k).sort((a, b) => at(ratios, a) - at(ratios, b) || a - b);
  const sorted = order.map((k) => at(ratios, k));
  const flagged = ratios.filter((ratio) => isFlagged(ratio, threshold, comparison)).length;
  const median = quantileSorted(sorted, 0.5);
  return {
    specs: ratios.length,
    flagged,
    shareFlagged: flagged / ratios.length,
    min: at(sorted, 0),
    q05: quantileSorted(sorted, 0.05),
    median,
    q95: quantileSorted(sorted, 0.95),
    max: at(sorted, sorted.length - 1),
    geometricMean: Math.exp(sorted.reduce((sum, ratio) => sum + Math.log(ratio), 0) / sorted.length),
    thresholdForHalf: median,
    byOption: summariseOptions(input, order, (ratio) => isFlagged(ratio, threshold, comparison)),
    order,
    curveOrder: [...order.slice(0, 5), ...order.slice(-5)],
  };
}

/** Walking the curve once deals every ratio to its options already sorted. */
function summariseOptions(
  { axes, specs, ratios }: MultiverseInput,
  order: readonly number[],
  flagged: (ratio: number) => boolean,
): OptionSummary[] {
  const sorted = axes.map((axis) => axis.options.map((): number[] => []));
  for (const k of order) {
    specs[k]?.forEach((option, j) => sorted[j]?.[option]?.push(at(ratios, k)));
  }
  return axes.flatMap((axis, j) =>
    axis.options.map((option, o) => {
      const own = sorted[j]?.[o] ?? [];
      const empty = own.length === 0;
      return {
        axis: axis.name,
        option,
        specs: own.length,
        shareFlagged: empty ? null : own.filter(flagged).length / own.length,
        medianRatio: empty ? null : quantileSorted(own, 0.5),
      };
    }),
  );
}

/** Checks shared by the summary and the decomposition. */
export function checkSpecifications({ axes, specs, ratios }: MultiverseInput): void {
  asList(axes, "axes");
  sameLength(asList(specs, "specs"), asList(ratios, "ratios"), "ratios");
  if (specs.length === 0)
    throw new MethodError("E_NO_COMPUTABLE_SPEC", "no specification to summarise", "specs");
  specs.forEach((spec, k) => {
    const path = `specs[${String(k)}]`;
    sameLength(asList(spec, path), axes, path);
    spec.forEach((option, j) => {
      if (axes[j]?.options[option] === undefined) {
        throw new MethodError("E_OPTION", `${path}: no option ${String(option)} on axis ${String(j)}`, path);
      }
    });
  });
  ratios.forEach((ratio, k) => nonNegative(ratio, `ratios[${String(k)}]`));
}

function at(list: readonly number[], index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no item ${String(index)}`);
  return value;
}
