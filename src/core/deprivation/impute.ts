import { MethodError, asList, count, finite } from "../domain/index.js";
import { sizeWeights } from "../stats/index.js";

/** A unit whose value may be missing, with the areas it may be filled from. */
export interface ImputationUnit {
  readonly code: string;
  /** Households or persons. */
  readonly weight: number;
  /** null = not published. */
  readonly value: number | null;
  /** Code of the unit at each level, e.g. `{canton: "8101", epci: "248100737"}`. */
  readonly levels: Readonly<Record<string, string | null>>;
}

/** The completed column; every filled value is told apart. */
export interface ImputedValues {
  readonly values: readonly number[];
  /** `own`, or the level that gave the value. */
  readonly level: readonly string[];
  readonly imputedCount: number;
  /** Share of the total weight held by the units whose value is imputed. */
  readonly imputedWeightShare: number;
}

interface Donors {
  units: number;
  weight: number;
  sum: number;
}

/** Level that gathers all units, whether or not they name it. */
const NATIONAL = "national";

/**
 * Missing values filled with the weighted mean of the observed values of the first level that has enough donors of
 * positive weight (statistics §A.4). Imputed values never serve as donors. The weighted mean of medians is not the
 * median of the union.
 *
 * Errors: shape `E_INPUT_SHAPE`; weight or value that is neither finite nor null `E_NOT_FINITE`; `E_WEIGHTS`;
 * `minDonors` not a whole number ≥ 1 `E_COUNT`; no level with enough donors `E_IMPUTE_NO_DONOR`.
 */
export function imputeHierarchical(
  units: readonly ImputationUnit[],
  order: readonly string[],
  minDonors = 1,
): ImputedValues {
  const list = Array.from(asList(units, "units"));
  const levels = Array.from(asList(order, "order"));
  if (count(minDonors, "minDonors") < 1)
    throw new MethodError("E_COUNT", "minDonors: at least 1", "minDonors");
  const missing = list.map((unit, i) => isMissing(unit, i));
  const weights = sizeWeights(
    list.map((unit) => unit.weight),
    list.length,
    "units[].weight",
  );
  const donors = levels.map((level) => donorsByGroup(list, weights, missing, level));

  const result = list.map((unit, i) => {
    if (missing[i] !== true) return { value: unit.value ?? 0, level: "own" };
    for (const [k, level] of levels.entries()) {
      const found = donors[k]?.get(groupOf(unit, level) ?? "");
      if (groupOf(unit, level) === undefined || found === undefined || found.units < minDonors) continue;
      return { value: found.sum / found.weight, level };
    }
    throw new MethodError(
      "E_IMPUTE_NO_DONOR",
      `${unit.code}: no level has enough donors`,
      `units[${String(i)}]`,
    );
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const imputed = weights.reduce((sum, weight, i) => sum + (missing[i] === true ? weight : 0), 0);
  return {
    values: result.map((unit) => unit.value),
    level: result.map((unit) => unit.level),
    imputedCount: missing.filter(Boolean).length,
    imputedWeightShare: imputed / total,
  };
}

function isMissing(unit: ImputationUnit, i: number): boolean {
  const path = `units[${String(i)}]`;
  if (typeof unit !== "object" || unit === null)
    throw new MethodError("E_INPUT_SHAPE", `${path}: an object is expected`, path);
  if (unit.value === null || unit.value === undefined) return true;
  finite(unit.value, `${path}.value`);
  return false;
}

function groupOf(unit: ImputationUnit, level: string): string | undefined {
  return unit.levels?.[level] ?? (level === NATIONAL ? NATIONAL : undefined);
}

function donorsByGroup(
  units: readonly ImputationUnit[],
  weights: Float64Array,
  missing: readonly boolean[],
  level: string,
): ReadonlyMap<string, Donors> {
  const groups = new Map<string, Donors>();
  for (const [i, unit] of units.entries()) {
    const group = groupOf(unit, level);
    const weight = weights[i] ?? 0;
    if (missing[i] === true || weight === 0 || group === undefined) continue;
    const donors = groups.get(group) ?? { units: 0, weight: 0, sum: 0 };
    groups.set(group, donors);
    donors.units += 1;
    donors.weight += weight;
    donors.sum += weight * (unit.value ?? 0);
  }
  return groups;
}
