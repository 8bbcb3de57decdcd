import { agreement } from "../../core/deprivation/agreement.js";
import { classesOf } from "../../core/deprivation/classes.js";
import { weightedMoments } from "../../core/stats/index.js";

/** Two indices over the same units, with their populations. */
export interface Pairs {
  readonly ours: readonly number[];
  readonly published: readonly number[];
  readonly population: readonly number[];
}

/** The pairs of at least `least` inhabitants. */
export function above(pairs: Pairs, least: number): Pairs {
  const kept = pairs.population.map((p, i) => (p >= least ? i : -1)).filter((i) => i >= 0);
  const pick = (column: readonly number[]): number[] => kept.map((i) => column[i] ?? Number.NaN);
  return { ours: pick(pairs.ours), published: pick(pairs.published), population: pick(pairs.population) };
}

/** Pearson and Spearman correlations of the pairs, and their number. */
export function correlations(pairs: Pairs): {
  readonly n: number;
  readonly pearson: number;
  readonly spearman: number;
} {
  const found = agreement({ x: pairs.ours, y: pairs.published });
  return {
    n: pairs.ours.length,
    pearson: found.pearson ?? Number.NaN,
    spearman: found.spearman ?? Number.NaN,
  };
}

/** Straight line published = bias + slope × ours, and root mean square of the differences. */
export function fitLine(pairs: Pairs): {
  readonly slope: number;
  readonly bias: number;
  readonly rmse: number;
} {
  const moments = weightedMoments(pairs.ours, pairs.published);
  const slope = (moments.covariance ?? Number.NaN) / moments.variance;
  const differences = pairs.ours.map((v, i) => v - (pairs.published[i] ?? Number.NaN));
  const n = differences.length;
  return {
    slope,
    bias: differences.reduce((a, b) => a + b, 0) / n,
    rmse: Math.sqrt(differences.reduce((sum, d) => sum + d * d, 0) / n),
  };
}

/** Share of units in the same class, and within one class. */
export function sameClass(
  ours: readonly number[],
  published: readonly number[],
): { readonly same: number; readonly withinOne: number } {
  const gap = ours.map((c, i) => Math.abs(c - (published[i] ?? Number.NaN)));
  const share = (most: number): number => gap.filter((g) => g <= most).length / gap.length;
  return { same: share(0), withinOne: share(1) };
}

/** Shares of units and of people whose fifth differs between two scores, fifths of population. */
export function movedShares(
  a: Float64Array,
  b: Float64Array,
  population: Float64Array,
): { readonly units: number; readonly people: number; readonly n: number } {
  const rows = Array.from({ length: a.length }, (_, i) => i).filter(
    (i) =>
      Number.isFinite(a[i] ?? Number.NaN) && Number.isFinite(b[i] ?? Number.NaN) && (population[i] ?? 0) > 0,
  );
  const pick = (column: Float64Array): Float64Array => Float64Array.from(rows, (i) => column[i] ?? 0);
  const weights = pick(population);
  const [ca, cb] = [classesOf(pick(a), weights, 5), classesOf(pick(b), weights, 5)];
  const moved = rows.map((_, i) => ca[i] !== cb[i]);
  const total = weights.reduce((s, w) => s + w, 0);
  return {
    n: rows.length,
    units: moved.filter(Boolean).length / rows.length,
    people: moved.reduce((s, m, i) => s + (m ? (weights[i] ?? 0) : 0), 0) / total,
  };
}
