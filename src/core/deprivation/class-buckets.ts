import { sortedOrder } from "../stats/index.js";

const BUCKETS = 8192;

/**
 * Classes by bucket selection: units fall in equal intervals of score, kept in order; when the least and the most
 * advanced unit of an interval would get the same class, so do all. Only the few intervals that hold a limit are
 * sorted. Sums of whole weights are exact in any order, hence the result is that of the full sort.
 *
 * @param classAt class of a unit with `before` below it, `tied` with it and `total` in all; increasing in both
 * @returns undefined when a weight is not whole or the scores have no usable range: sort instead
 */
export function classesByBuckets(
  scores: Float64Array,
  weights: Float64Array,
  classAt: (before: number, tied: number, total: number) => number,
): Int32Array | undefined {
  const buckets = bucketOf(scores);
  if (buckets === undefined) return undefined;
  const content = new Float64Array(BUCKETS);
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    const weight = weights[i] ?? 0;
    if (!Number.isInteger(weight)) return undefined;
    const bucket = buckets[i] ?? 0;
    content[bucket] = (content[bucket] ?? 0) + weight;
    total += weight;
  }
  const below = new Float64Array(BUCKETS);
  const classOfBucket = new Int32Array(BUCKETS);
  let before = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const weight = content[bucket] ?? 0;
    below[bucket] = before;
    const lowest = classAt(before, 0, total);
    if (lowest === classAt(before, weight, total) && lowest === classAt(before + weight, 0, total)) {
      classOfBucket[bucket] = lowest;
    }
    before += weight;
  }
  const classes = new Int32Array(scores.length);
  const undecided: number[] = [];
  for (let i = 0; i < classes.length; i++) {
    const assigned = classOfBucket[buckets[i] ?? 0] ?? 0;
    if (assigned === 0) undecided.push(i);
    else classes[i] = assigned;
  }
  settle(undecided);
  return classes;

  /** Walks the units of the intervals that hold a limit in the order of their scores, tie by tie. */
  function settle(units: readonly number[]): void {
    const values = Float64Array.from(units, (unit) => scores[unit] ?? 0);
    const order = sortedOrder(values);
    let bucket = -1;
    let reached = 0;
    for (let start = 0; start < order.length;) {
      const value = values[order[start] ?? 0];
      const current = buckets?.[units[order[start] ?? 0] ?? 0] ?? 0;
      if (current !== bucket) reached = below[current] ?? 0;
      bucket = current;
      let end = start;
      let tied = 0;
      for (; end < order.length && values[order[end] ?? 0] === value; end++) {
        tied += weights[units[order[end] ?? 0] ?? 0] ?? 0;
      }
      const assigned = classAt(reached, tied, total);
      for (let i = start; i < end; i++) classes[units[order[i] ?? 0] ?? 0] = assigned;
      reached += tied;
      start = end;
    }
  }
}

/** Interval of each score: an increasing function of the score, hence the same for equal scores. */
function bucketOf(scores: Float64Array): Int32Array | undefined {
  let low = Infinity;
  let high = -Infinity;
  for (const score of scores) {
    if (score < low) low = score;
    if (score > high) high = score;
  }
  const scale = BUCKETS / (high - low);
  if (!Number.isFinite(scale) || scale === 0) return undefined;
  const buckets = new Int32Array(scores.length);
  for (let i = 0; i < scores.length; i++) {
    buckets[i] = Math.min(BUCKETS - 1, Math.floor(((scores[i] ?? 0) - low) * scale));
  }
  return buckets;
}
