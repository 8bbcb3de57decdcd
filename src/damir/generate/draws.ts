/** A source of draws in [0, 1): same seed, same file. */
export type Draw = () => number;

/** Mulberry32: 32 bits of state, enough for files that are only meant to be read back. */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of the items, with equal chances; the list is not empty. */
export function pick<const List extends readonly [unknown, ...unknown[]]>(
  draw: Draw,
  items: List,
): List[number] {
  return items[Math.floor(draw() * items.length)] ?? items[0];
}

/** One of the items, with the chances given (they need not sum to 1). */
export function pickWeighted<T>(
  draw: Draw,
  items: readonly [readonly [T, number], ...(readonly [T, number])[]],
): T {
  let left = draw() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return items[0][0];
}

/** Whole number from 1 to `max`. */
export function upTo(draw: Draw, max: number): number {
  return 1 + Math.floor(draw() * max);
}
