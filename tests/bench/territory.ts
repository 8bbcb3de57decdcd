import { createPrng } from "../../src/core/stats/index.js";

/** Columns of a fictional country. */
export interface Territory {
  readonly columns: readonly Float64Array[];
  readonly directions: readonly number[];
  readonly population: Float64Array;
  readonly lat: Float64Array;
  readonly lon: Float64Array;
}

/** 35,000 fictional communes, seeded: income, diploma, workers, unemployed with one common factor. */
export function fictionalCountry(units = 35_000): Territory {
  const source = createPrng(20261122);
  const factor = Float64Array.from({ length: units }, () => source.normal());
  const column = (mean: number, slope: number, noise: number): Float64Array =>
    factor.map((u) => mean + slope * u + noise * source.normal());
  return {
    columns: [
      column(22500, -2100, 1500),
      column(0.45, -0.08, 0.06),
      column(0.22, 0.05, 0.06),
      column(0.11, 0.03, 0.02),
    ],
    directions: [-1, -1, 1, 1],
    population: factor.map(() => Math.round(20 + Math.exp(6 + 1.4 * source.normal()))),
    lat: factor.map(() => 42.5 + 8 * source.uniform()),
    lon: factor.map(() => -4 + 12 * source.uniform()),
  };
}
