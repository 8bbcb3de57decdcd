import type { Release, TerritoryLevel } from "../release/types.js";
import type { FittedUnits } from "./variant-units.js";

/** Areas larger than a commune, sorted by code, with the population-weighted mean index of their communes. */
export interface ScoredAreas {
  readonly codes: readonly string[];
  readonly scores: Float64Array;
  readonly population: Float64Array;
  readonly practitioners: Float64Array;
}

/**
 * Index of each area as the population-weighted mean of the scores of its communes (the rule of the SNDS, statistics
 * §A.8). Recomputing the index on aggregated variables gives another number: medians do not aggregate.
 */
export function aggregateScores(
  release: Release,
  units: FittedUnits,
  scores: Float64Array,
  level: TerritoryLevel,
): ScoredAreas {
  const sums = new Map<
    string,
    { scored: number; population: number; practitioners: number; total: number }
  >();
  for (let i = 0; i < units.length; i++) {
    const code = release.communes[level][units.commune[i] ?? 0] ?? "";
    const sum = sums.get(code) ?? { scored: 0, population: 0, practitioners: 0, total: 0 };
    sums.set(code, sum);
    const population = units.population[i] ?? 0;
    const score = scores[i] ?? Number.NaN;
    sum.population += population;
    sum.practitioners += units.generalPractitioners?.[i] ?? 0;
    if (Number.isFinite(score)) {
      sum.scored += population;
      sum.total += population * score;
    }
  }
  const areas = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    codes: areas.map(([code]) => code),
    scores: Float64Array.from(areas, ([, s]) => (s.scored > 0 ? s.total / s.scored : Number.NaN)),
    population: Float64Array.from(areas, ([, s]) => s.population),
    practitioners: Float64Array.from(areas, ([, s]) => s.practitioners),
  };
}
