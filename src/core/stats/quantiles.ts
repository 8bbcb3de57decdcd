import { MethodError, asList, finite, sameLength } from "../domain/index.js";
import { finiteNumbers, sizeWeights } from "./lists.js";
import { sortedOrder } from "./order.js";

/** Quantiles of a list, by both definitions. */
export interface Quantiles {
  /** Type 7 of Hyndman and Fan (1996), unweighted, one per probability asked for. */
  readonly type7: readonly number[];
  /** With weights only: smallest x whose cumulative weight reaches p·W. */
  readonly weightedInverse?: readonly number[];
}

/**
 * Quantiles of a list (statistics §0.3). With weights, the inverse of the cumulative distribution is given too,
 * exact for whole weights: 0.07 is then seven hundredths, not the nearest binary number.
 *
 * Errors: lengths `E_INPUT_SHAPE`; missing value `E_NOT_FINITE`; weights `E_WEIGHTS`; probability outside [0, 1]
 * `E_DOMAIN`; empty list `E_EMPTY_DISTRIBUTION`.
 */
export function quantiles(
  x: ArrayLike<number>,
  probs: ArrayLike<number>,
  weights?: ArrayLike<number> | null,
): Quantiles {
  asList(x, "x");
  if (weights !== undefined && weights !== null) sameLength(x, asList(weights, "weights"), "x, weights");
  const values = finiteNumbers(x, "x");
  const levels = [...finiteNumbers(probs, "probs")];
  if (values.length === 0) throw new MethodError("E_EMPTY_DISTRIBUTION", "x: the list is empty", "x");
  const w = weights === undefined || weights === null ? undefined : sizeWeights(weights, values.length);
  for (const p of levels) checkProbability(p);

  const order = sortedOrder(values);
  const sorted = Float64Array.from(order, (i) => values[i] ?? 0);
  const type7 = levels.map((p) => quantileSorted(sorted, p));
  if (w === undefined) return { type7 };
  const cumulative = cumulate(Float64Array.from(order, (i) => w[i] ?? 0));
  return { type7, weightedInverse: levels.map((p) => sorted[firstReaching(cumulative, p)] ?? 0) };
}

function checkProbability(p: number): void {
  if (finite(p, "probs") < 0 || p > 1) {
    throw new MethodError("E_DOMAIN", `probs: ${String(p)} is not between 0 and 1`, "probs");
  }
}

/**
 * Type 7 quantile of values already sorted: h = (n − 1)p, linear between order statistics ⌊h⌋ and ⌊h⌋ + 1.
 * Errors: p outside 0–1 `E_DOMAIN`; the quantile falls among missing or infinite values `E_NOT_FINITE`.
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  checkProbability(p);
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h);
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return finite(low + (h - below) * (high - low), "values");
}

/** Type 7 quantile of one list, unsorted. Errors: those of {@link quantileSorted}. */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileSorted(Float64Array.from(values).sort(), p);
}

function cumulate(weights: Float64Array): Float64Array {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/** Position of the first cumulative weight that reaches p·W. */
function firstReaching(cumulative: Float64Array, p: number): number {
  const total = cumulative[cumulative.length - 1] ?? 0;
  const reaches = reachTest(p, total, cumulative.every(Number.isSafeInteger));
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reaches(cumulative[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Decimals beyond which a probability is far under one unit of any total. */
const MOST_PLACES = 40;

/** weight ≥ p·total, in whole numbers when the weights are whole, p being read as its shortest decimal. */
function reachTest(p: number, total: number, whole: boolean): (weight: number) => boolean {
  const [digits = "", exponent] = p.toExponential().split("e");
  const places = Math.max(0, digits.length - 2) - Number(exponent);
  if (!whole || places > MOST_PLACES) return (weight) => weight >= p * total;
  const wanted = BigInt(digits.replace(".", "")) * BigInt(total);
  const scale = 10n ** BigInt(places);
  return (weight) => BigInt(weight) * scale >= wanted;
}
