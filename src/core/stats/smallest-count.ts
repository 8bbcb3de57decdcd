/**
 * Smallest whole number ≥ 0 where a condition holds that, once met, stays met: steps that double upwards from `start`,
 * then halves. It must hold somewhere.
 */
export function smallestCount(holds: (count: number) => boolean, start: number): number {
  let below = -1;
  let enough = start;
  for (let step = 1; !holds(enough); step *= 2) {
    below = enough;
    enough += step;
  }
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (holds(middle)) enough = middle;
    else below = middle;
  }
  return enough;
}
