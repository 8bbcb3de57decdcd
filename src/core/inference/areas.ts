import { sameLength } from "../domain/index.js";
import { checkedExpected, limitsOfRatio } from "./poisson.js";

/** Limits of the ratio of each area at one level, in the order of the areas. */
export interface AreaLimits {
  readonly level: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Limits of observed/expected for many areas at several levels: those of {@link limitsOfRatio}, the limits of a count
 * being worked out once per distinct count. Errors: those of `limitsOfRatio`; lengths `E_INPUT_SHAPE`.
 */
export function limitsOfAreas(
  observed: Float64Array,
  expected: Float64Array,
  levels: readonly number[],
): readonly AreaLimits[] {
  sameLength(observed, expected, "observed, expected");
  for (const value of expected) checkedExpected(value);
  return levels.map((level) => {
    const known = new Map<number, { readonly lower: number; readonly upper: number }>();
    const lower = new Float64Array(observed.length);
    const upper = new Float64Array(observed.length);
    for (let area = 0; area < observed.length; area++) {
      const count = observed[area] ?? 0;
      let limits = known.get(count);
      if (limits === undefined) {
        limits = limitsOfRatio({ observed: count, expected: 1, level });
        known.set(count, limits);
      }
      const e = expected[area] ?? 1;
      lower[area] = limits.lower / e;
      upper[area] = limits.upper / e;
    }
    return { level, lower, upper };
  });
}
