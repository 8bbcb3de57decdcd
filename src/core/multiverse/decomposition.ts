import { MethodError, oneOf } from "../domain/index.js";
import type { Axis } from "./grid.js";
import { varianceOfEverySubset } from "./subset-variance.js";
import { checkSpecifications } from "./summary.js";
import type { MultiverseInput } from "./summary.js";

/** Axes that take at least two options beyond which 2^d subsets are no longer enumerated. */
export const MAX_DECOMPOSED_AXES = 14;

/** Ratios of a multiverse, and the scale of their variance. */
export interface DecompositionInput extends MultiverseInput {
  /** `log` (default) decomposes the variance of ln R, `ratio` that of R. */
  readonly scale?: "log" | "ratio" | undefined;
}

/** Part of the spread of the ratios that each choice carries, 0–1. */
export interface ChoiceDecomposition {
  /** Variance of ln R (or R) over the specifications, divisor K. */
  readonly totalVariance: number;
  /** Share of the variance explained by the axis alone, in axis order. */
  readonly mainShare: readonly number[];
  /** Share lost when only this axis is not known. */
  readonly totalShare: readonly number[];
  /** Shares that always add up to 1 − `unexplained`: what to display. */
  readonly shapleyShare: readonly number[];
  /** Joint effect of two axes beyond their sum; may be negative on an unbalanced grid. */
  readonly pairShare: readonly { readonly axes: readonly [string, string]; readonly share: number }[];
  /** Variance between specifications that share all their options. */
  readonly unexplained: number;
  /** Whether every combination of options appears, the same number of times. */
  readonly balanced: boolean;
}

/**
 * Which choice matters (statistics §E.3; Sobol 1993, Owen 2014, Shapley 1953): shares of the variance of the ratios
 * by axis, exact over the 2^d subsets. Axes on which all specifications agree get 0 and cost nothing.
 * When all ratios are equal every share is 0: no choice matters.
 *
 * Errors: those of {@link multiverseSummary}; a ratio of 0 on the log scale `E_LOG_OF_ZERO`; more than 14 axes
 * that vary `E_GRID_TOO_LARGE`.
 */
export function choiceDecomposition(input: DecompositionInput): ChoiceDecomposition {
  checkSpecifications(input);
  const { axes, specs } = input;
  const centred = centre(scaled(input));
  const columns = axes.map((_, j) => Int32Array.from(specs, (spec) => spec[j] ?? 0));
  const varying = axes.map((_, j) => j).filter((j) => isVarying(columns[j]));
  if (varying.length > MAX_DECOMPOSED_AXES) {
    const message = `${String(varying.length)} axes vary; the exact decomposition stops at ${String(MAX_DECOMPOSED_AXES)}`;
    throw new MethodError("E_GRID_TOO_LARGE", message, "axes");
  }
  const values = varianceOfEverySubset(
    varying.map((j) => columns[j] ?? new Int32Array()),
    centred,
  );
  const totalVariance = centred.reduce((sum, y) => sum + y * y, 0) / centred.length;
  const share = (variance: number): number => (totalVariance === 0 ? 0 : variance / totalVariance);
  const v = (mask: number): number => share(values[mask] ?? 0);
  const everything = values.length - 1;
  const bit = (j: number): number => (varying.includes(j) ? 1 << varying.indexOf(j) : 0);
  const shapley = shapleyValues(varying.length, v);
  return {
    totalVariance,
    mainShare: axes.map((_, j) => v(bit(j))),
    totalShare: axes.map((_, j) => v(everything) - v(everything & ~bit(j))),
    shapleyShare: axes.map((_, j) => (varying.includes(j) ? (shapley[varying.indexOf(j)] ?? 0) : 0)),
    pairShare: pairs(axes).map(([j, k]) => ({
      axes: [axes[j]?.name ?? "", axes[k]?.name ?? ""] as const,
      share: v(bit(j) | bit(k)) - v(bit(j)) - v(bit(k)),
    })),
    unexplained: totalVariance === 0 ? 0 : 1 - v(everything),
    balanced: isBalanced(axes, input),
  };
}

/** Σ over S without j of |S|! (d − |S| − 1)! / d! · (v(S ∪ j) − v(S)), for each of d players. */
function shapleyValues(players: number, v: (mask: number) => number): number[] {
  const weights = Array.from({ length: players }, (_, size) => 1 / (players * choose(players - 1, size)));
  const values = new Array<number>(players).fill(0);
  for (let mask = 0; mask < 2 ** players; mask++) {
    const weight = weights[bitCount(mask)] ?? 0;
    for (let j = 0; j < players; j++) {
      if ((mask & (1 << j)) === 0) values[j] = (values[j] ?? 0) + weight * (v(mask | (1 << j)) - v(mask));
    }
  }
  return values;
}

function scaled(input: DecompositionInput): Float64Array {
  const scale = oneOf(input.scale ?? "log", ["log", "ratio"], "scale");
  return Float64Array.from(input.ratios, (ratio, k) => {
    if (scale === "ratio") return ratio;
    if (ratio === 0) {
      throw new MethodError("E_LOG_OF_ZERO", "a ratio of 0 has no logarithm", `ratios[${String(k)}]`);
    }
    return Math.log(ratio);
  });
}

/** Values minus their mean; exact zeros when they differ by rounding only, so that noise is never decomposed. */
function centre(y: Float64Array): Float64Array {
  const low = y.reduce((a, b) => Math.min(a, b), Infinity);
  const high = y.reduce((a, b) => Math.max(a, b), -Infinity);
  if (high - low <= 1e-14 * Math.max(1, Math.abs(low), Math.abs(high))) return new Float64Array(y.length);
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  return y.map((value) => value - mean);
}

function isVarying(column: Int32Array | undefined): boolean {
  return column?.some((option) => option !== column[0]) ?? false;
}

function isBalanced(axes: readonly Axis[], { specs }: MultiverseInput): boolean {
  const cells = axes.reduce((product, axis) => product * axis.options.length, 1);
  const counts = new Map<string, number>();
  for (const spec of specs) counts.set(spec.join(), (counts.get(spec.join()) ?? 0) + 1);
  return [...counts.values()].every((n) => n === specs.length / cells);
}

function pairs(axes: readonly Axis[]): (readonly [number, number])[] {
  return axes.flatMap((_, j) => axes.slice(j + 1).map((__, k) => [j, j + 1 + k] as const));
}

function choose(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return Math.round(value);
}

function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
