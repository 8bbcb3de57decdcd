import { absent, present } from "../../core/domain/index.js";
import type { Availability, Status } from "../../core/domain/index.js";
import { midRanks } from "../../core/stats/order.js";

/** A published level of one territory: `FR`, `region/76` or `departement/81`. */
export interface PublishedLevel {
  readonly territory: string;
  readonly name: string;
  readonly value: number;
  readonly status: Status;
  readonly source: string;
}
/** Levels of one measure, year and producer: only these are compared with one another. */
export interface PublishedSeries {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly year: number;
  readonly levels: readonly PublishedLevel[];
}
/** A territory with its published level and its mean index. */
export interface EcologicalPair extends PublishedLevel {
  /** Population-weighted mean of the index over the communes of the territory, without unit; high = deprived. */
  readonly index: number;
}
/** The comparison of one series: ecological, crude, over the few territories that were published. */
export interface EcologicalComparison {
  readonly series: PublishedSeries;
  readonly pairs: readonly EcologicalPair[];
  /** Published territories whose index is not known. */
  readonly unmatched: readonly string[];
  /** Spearman correlation between level and index; absent under four territories. */
  readonly spearman: Availability<number>;
  /** Share of all the orders of the levels whose correlation is at least as far from 0: exact, two-sided. */
  readonly permutationShare: Availability<number>;
}

const FEWEST = 4;
/** 8! orders are enumerated exactly; no published series is longer. */
const MOST_PERMUTED = 8;

/**
 * Confronts a published series with a territorial index. It says nothing about persons or doctors (ecological
 * fallacy): territories are few, chosen by what the press printed, crude, and of another year than the index.
 */
export function ecologicalComparison(
  series: PublishedSeries,
  indexOf: (territory: string) => number | undefined,
): EcologicalComparison {
  const places = series.levels.filter(({ territory }) => territory !== "FR");
  const pairs = places.flatMap((level): EcologicalPair[] => {
    const index = indexOf(level.territory);
    return index === undefined || !Number.isFinite(index) ? [] : [{ ...level, index }];
  });
  const unmatched = places
    .filter((p) => !pairs.some((q) => q.territory === p.territory))
    .map(({ name }) => name);
  const levels = midRanks(pairs.map(({ value }) => value));
  const indices = midRanks(pairs.map(({ index }) => index));
  const rho = pairs.length < FEWEST ? undefined : correlation(levels, indices);
  const few = absent(
    "non-calculable",
    `moins de ${String(FEWEST)} territoires publiés, ou valeurs toutes égales`,
  );
  return {
    series,
    pairs,
    unmatched,
    spearman: rho === undefined ? few : present(rho),
    permutationShare:
      rho === undefined || pairs.length > MOST_PERMUTED
        ? few
        : present(permutationShare(levels, indices, Math.abs(rho))),
  };
}

/** Pearson correlation of ranks; undefined when one of the lists is constant. */
function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number | undefined {
  const n = a.length;
  const mean = (n + 1) / 2;
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    const [x, y] = [(a[i] ?? 0) - mean, (b[i] ?? 0) - mean];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? undefined : ab / Math.sqrt(aa * bb);
}

const TIE = 1e-12;

function permutationShare(levels: ArrayLike<number>, indices: ArrayLike<number>, least: number): number {
  let [extreme, total] = [0, 0];
  for (const order of permutations(Array.from(levels))) {
    total += 1;
    if (Math.abs(correlation(order, indices) ?? 0) >= least - TIE) extreme += 1;
  }
  return extreme / total;
}

function* permutations(items: readonly number[]): Generator<readonly number[]> {
  if (items.length <= 1) yield items;
  for (const [i, first] of items.entries()) {
    if (items.length <= 1) return;
    for (const rest of permutations([...items.slice(0, i), ...items.slice(i + 1)])) yield [first, ...rest];
  }
}
