/** Positions of the values by increasing value, ties by position. The values are finite. */
export function sortedOrder(values: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(values.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  return order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}

/** Mid-ranks, 1-based: tied values share the mean of their ranks. The values are finite. */
export function midRanks(values: ArrayLike<number>): Float64Array {
  const order = sortedOrder(values);
  const ranks = new Float64Array(values.length);
  let start = 0;
  while (start < order.length) {
    const end = endOfTie(values, order, start);
    for (let i = start; i < end; i++) ranks[order[i] ?? 0] = (start + end + 1) / 2;
    start = end;
  }
  return ranks;
}

/** Position after the last one, in `order`, of the values equal to that at `start`. */
export function endOfTie(values: ArrayLike<number>, order: ArrayLike<number>, start: number): number {
  const value = values[order[start] ?? 0];
  let end = start + 1;
  while (end < order.length && values[order[end] ?? 0] === value) end++;
  return end;
}
