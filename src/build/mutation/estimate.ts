import { wilsonInterval } from "./sample.js";
import type { MutationScore } from "./score.js";

/** One room in an estimate of the whole. */
export interface Stratum {
  /** Mutants of the room, endless ones included. */
  readonly population: number;
  /** Those judged. */
  readonly score: MutationScore;
  /** True when all of its mutants were tried: its share then has no error of sampling. */
  readonly whole: boolean;
}

/** A share and its interval at 95 %. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Share of one room: itself when all was tried, else with the interval of Wilson; undefined when nothing was judged. */
export function estimateOf({ score, whole }: Stratum): Estimate | undefined {
  if (score.share === undefined) return undefined;
  const [low, high] = whole ? [score.share, score.share] : wilsonInterval(score.killed, score.judged);
  return { share: score.share, low, high };
}

/**
 * Share of the whole, each room with the weight of its mutants. The half-widths of the rooms, weighted, are added in
 * quadrature on each side (square-and-add, after Newcombe 1998): rooms are drawn apart from one another.
 */
export function estimateWhole(strata: readonly Stratum[]): Estimate | undefined {
  const known = strata.flatMap((stratum) => {
    const estimate = estimateOf(stratum);
    return estimate === undefined ? [] : [{ ...estimate, weight: stratum.population }];
  });
  const total = known.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  const share = known.reduce((sum, part) => sum + (part.weight / total) * part.share, 0);
  const spread = (side: "low" | "high"): number =>
    Math.hypot(...known.map((part) => (part.weight / total) * (part[side] - part.share)));
  return { share, low: share - spread("low"), high: share + spread("high") };
}
