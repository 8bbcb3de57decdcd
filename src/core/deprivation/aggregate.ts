import { MethodError, asList, finite, nonNegative } from "../domain/index.js";
import { sizeWeights, weightedMoments } from "../stats/index.js";

/** A small unit (commune, IRIS) and the larger area that holds it. */
export interface FineUnit {
  readonly code: string;
  /** Code of the larger area. */
  readonly group: string;
  readonly population: number;
  readonly index: number;
  /** Numerator and denominator of a share. */
  readonly numerator: number;
  readonly denominator: number;
  readonly outcome: number;
}

/** What a larger area keeps and loses of its units. */
export interface AggregatedGroup {
  readonly group: string;
  readonly population: number;
  readonly units: number;
  /** Population-weighted mean and standard deviation of the index. */
  readonly indexMean: number;
  readonly indexSd: number;
  /** Σ numerators / Σ denominators: the share of the group. null without denominator. */
  readonly shareRatioOfSums: number | null;
  /** Mean of the shares of the units: not the share of the group, shown to be compared. */
  readonly shareMeanOfRatios: number | null;
}

/** All the larger areas, and the share of the variance that lies between them. */
export interface AggregatedUnits {
  /** By group code. */
  readonly groups: readonly AggregatedGroup[];
  /** Population-weighted variance of the index, and its two parts. */
  readonly totalVariance: number;
  readonly betweenVariance: number;
  readonly withinVariance: number;
  /** Between / total: share of the fine variance that survives aggregation; null when the index is constant. */
  readonly etaSquared: number | null;
  /** Population-weighted correlation of index and outcome, over units and over groups; null when constant. */
  readonly correlationFine: number | null;
  readonly correlationAggregated: number | null;
}

/**
 * What aggregation to larger areas keeps and loses (statistics §A.8). Groups without inhabitant are left out.
 * Errors: `E_INPUT_SHAPE`, `E_NOT_FINITE`, negative population, numerator or denominator `E_NEGATIVE`, no inhabitant
 * at all `E_EMPTY_POPULATION`.
 */
export function aggregateUnits(units: readonly FineUnit[]): AggregatedUnits {
  const list = Array.from(asList(units, "units"), (unit, i) => checkedUnit(unit, `units[${String(i)}]`));
  if (!list.some((unit) => unit.population > 0)) {
    throw new MethodError("E_EMPTY_POPULATION", "units: nobody lives there", "units");
  }
  const byGroup = new Map<string, FineUnit[]>();
  for (const unit of list) {
    const members = byGroup.get(unit.group);
    if (members === undefined) byGroup.set(unit.group, [unit]);
    else members.push(unit);
  }
  const populated = [...byGroup]
    .filter(([, members]) => members.some((unit) => unit.population > 0))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const groups = populated.map(([group, members]) => summarise(group, members));
  const outcomes = populated.map(([, members]) => moments(members, (unit) => unit.outcome).mean);

  const weights = groups.map((group) => group.population);
  const fine = weightedMoments(
    list.map((unit) => unit.index),
    list.map((unit) => unit.outcome),
    sizeWeights(
      list.map((unit) => unit.population),
      list.length,
    ),
  );
  const coarse = weightedMoments(
    groups.map((group) => group.indexMean),
    outcomes,
    weights,
  );
  return {
    groups,
    totalVariance: fine.variance,
    betweenVariance: coarse.variance,
    withinVariance: weightedMoments(
      groups.map((group) => group.indexSd ** 2),
      null,
      weights,
    ).mean,
    etaSquared: fine.variance > 0 ? coarse.variance / fine.variance : null,
    correlationFine: fine.correlation ?? null,
    correlationAggregated: coarse.correlation ?? null,
  };
}

function checkedUnit(unit: FineUnit, path: string): FineUnit {
  if (typeof unit !== "object" || unit === null || typeof unit.group !== "string") {
    throw new MethodError("E_INPUT_SHAPE", `${path}: an object with a group is expected`, path);
  }
  finite(unit.index, `${path}.index`);
  finite(unit.outcome, `${path}.outcome`);
  nonNegative(unit.population, `${path}.population`);
  nonNegative(unit.numerator, `${path}.numerator`);
  nonNegative(unit.denominator, `${path}.denominator`);
  return unit;
}

function summarise(group: string, members: readonly FineUnit[]): AggregatedGroup {
  const index = moments(members, (unit) => unit.index);
  const shares = members.filter((unit) => unit.denominator > 0);
  const sum = (of: (unit: FineUnit) => number): number => shares.reduce((total, unit) => total + of(unit), 0);
  return {
    group,
    population: index.sumWeights,
    units: members.length,
    indexMean: index.mean,
    indexSd: index.sd,
    shareRatioOfSums:
      shares.length > 0 ? sum((unit) => unit.numerator) / sum((unit) => unit.denominator) : null,
    shareMeanOfRatios:
      shares.length > 0 ? sum((unit) => unit.numerator / unit.denominator) / shares.length : null,
  };
}

function moments(
  members: readonly FineUnit[],
  of: (unit: FineUnit) => number,
): ReturnType<typeof weightedMoments> {
  return weightedMoments(
    members.map(of),
    null,
    members.map((unit) => unit.population),
  );
}
