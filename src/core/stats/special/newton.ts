/** A function at one point: its value and its derivative. */
export interface ValueAndSlope {
  readonly value: number;
  readonly slope: number;
}

/** From these points outwards, the exponential is 0 or infinite. */
const [LOWEST, HIGHEST] = [-746, 710];
const MOST_STEPS = 200;

/**
 * Root, as the logarithm of a number, of a function that only rises or only falls: Newton steps inside a bracket that
 * only shrinks, a step that leaves it being replaced by its middle. Ends when a step no longer moves `u`, to 1e-15 of
 * itself (of 1 near 0), or the bracket holds no other number. −Infinity when the exponential of the root is 0.
 */
export function newtonRoot(at: (u: number) => ValueAndSlope, start: number, rising: boolean): number {
  let low = LOWEST;
  let high = HIGHEST;
  let u = start;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (Math.exp(u) === 0) return -Infinity;
    const { value, slope } = at(u);
    if (rising ? value > 0 : value < 0) high = u;
    else low = u;
    const move = -value / slope;
    const next = u + move;
    if (Math.abs(move) <= 1e-15 * Math.max(1, Math.abs(u))) return next;
    const inside = next > low && next < high ? next : (low + high) / 2;
    if (inside === u) return u;
    u = inside;
  }
  return u;
}
