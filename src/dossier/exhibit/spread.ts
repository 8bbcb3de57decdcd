import type { ExhibitResults, ExhibitSpread } from "./types.js";

/** Extremes and count of the ways of some results; null when none is computable. */
export function spread({ ways }: Pick<ExhibitResults, "ways">): ExhibitSpread | null {
  if (ways.length === 0) return null;
  const ratios = ways.map(([, ratio]) => ratio);
  return {
    flagged: ways.filter(([, , flagged]) => flagged).length,
    total: ways.length,
    min: Math.min(...ratios),
    max: Math.max(...ratios),
  };
}
