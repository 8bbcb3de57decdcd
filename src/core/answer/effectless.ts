import type { Specification } from "../multiverse/grid.js";

/** What is left of a list of specifications once those that repeat one another are taken out. */
export interface Reduced {
  /** Positions (in the given list) of the specifications that remain, in order. */
  readonly kept: readonly number[];
  /** Axes on which no choice changes any ratio. */
  readonly effectless: readonly number[];
}

/**
 * Takes off the axes « sans effet »: those whose options never change the ratio, all other options being equal. One
 * specification is kept of each set that differs by such an axis alone: the one with `preferred` when it is there,
 * else the first. An axis with a single option left is not an effect to report: it stays as it is.
 */
export function removeEffectless(
  specs: readonly Specification[],
  ratios: readonly number[],
  axisCount: number,
  preferred: readonly number[],
): Reduced {
  // Mixed radix: the code of a specification minus its own digit names its group along an axis.
  const base = 1 + Math.max(0, ...specs.map((spec) => Math.max(...spec)));
  const codes = specs.map((spec) => spec.reduce((code, option, j) => code + option * base ** j, 0));
  let kept = specs.map((_, k) => k);
  const effectless: number[] = [];
  for (let axis = 0; axis < axisCount; axis++) {
    const groups = new Map<number, number[]>();
    for (const k of kept) {
      const key = (codes[k] ?? 0) - (specs[k]?.[axis] ?? 0) * base ** axis;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [k]);
      else group.push(k);
    }
    const varied = [...groups.values()].filter((group) => group.length > 1);
    if (varied.length === 0 || varied.some((group) => differs(group, ratios))) continue;
    effectless.push(axis);
    kept = [...groups.values()]
      .map((group) => group.find((k) => specs[k]?.[axis] === preferred[axis]) ?? group[0])
      .filter((k) => k !== undefined)
      .sort((a, b) => a - b);
  }
  return { kept, effectless };
}

function differs(group: readonly number[], ratios: readonly number[]): boolean {
  const first = ratios[group[0] ?? 0] ?? NaN;
  return group.some((k) => Math.abs((ratios[k] ?? NaN) - first) > 1e-12 * Math.abs(first));
}
