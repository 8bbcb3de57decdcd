import { endOfTie, sortedOrder } from "../stats/index.js";

/** Pairs of two rankings, and Kendall's τ_b. */
export interface KendallCounts {
  readonly concordant: number;
  readonly discordant: number;
  /** (C − D) / √((n₀ − t_x)(n₀ − t_y)); null when one of the two variables is constant. */
  readonly tauB: number | null;
}

/**
 * Kendall's τ_b in O(n log n): pairs out of order are counted while merging (Knight 1966). Same counts as comparing
 * all pairs. The lists are finite and of the same length.
 */
export function kendall(x: Float64Array, y: Float64Array): KendallCounts {
  const n = x.length;
  const pairs = (n * (n - 1)) / 2;
  const byX = sortedOrder(x);
  for (let start = 0; start < n;) {
    const end = endOfTie(x, byX, start);
    byX.subarray(start, end).sort((a, b) => (y[a] ?? 0) - (y[b] ?? 0));
    start = end;
  }
  const ordered = Float64Array.from(byX, (i) => y[i] ?? 0);
  const tiedX = tiedPairs(x, byX);
  const tiedBoth = tiedPairsWithin(x, y, byX);
  const discordant = countInversions(ordered);
  const tiedY = tiedPairs(y, sortedOrder(y));
  const concordant = pairs - tiedX - tiedY + tiedBoth - discordant;
  const product = (pairs - tiedX) * (pairs - tiedY);
  return {
    concordant,
    discordant,
    tauB: product > 0 ? (concordant - discordant) / Math.sqrt(product) : null,
  };
}

function tiedPairs(values: Float64Array, order: Uint32Array): number {
  let pairs = 0;
  for (let start = 0; start < order.length;) {
    const end = endOfTie(values, order, start);
    pairs += ((end - start) * (end - start - 1)) / 2;
    start = end;
  }
  return pairs;
}

/** Pairs tied on both variables; `order` is sorted by x then y. */
function tiedPairsWithin(x: Float64Array, y: Float64Array, order: Uint32Array): number {
  let pairs = 0;
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    const first = order[start] ?? 0;
    while (end < order.length && x[order[end] ?? 0] === x[first] && y[order[end] ?? 0] === y[first]) end++;
    pairs += ((end - start) * (end - start - 1)) / 2;
    start = end;
  }
  return pairs;
}

/** Number of pairs i < j with values[i] > values[j]; the list is left sorted. */
function countInversions(values: Float64Array): number {
  let source: Float64Array = values;
  let target: Float64Array = new Float64Array(values.length);
  let inversions = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let low = 0; low < values.length; low += 2 * width) {
      const middle = Math.min(low + width, values.length);
      const high = Math.min(low + 2 * width, values.length);
      let left = low;
      let right = middle;
      for (let k = low; k < high; k++) {
        const takeRight = right < high && (left >= middle || (source[right] ?? 0) < (source[left] ?? 0));
        if (takeRight) inversions += middle - left;
        target[k] = (takeRight ? source[right++] : source[left++]) ?? 0;
      }
    }
    [source, target] = [target, source];
  }
  return inversions;
}
