import { weightedMoments } from "../stats/index.js";
import type { Release, TerritoryLevel } from "../release/types.js";
import { principalAxis, type PrincipalAxis } from "./axis.js";
import { classUnits } from "./variant-classes.js";
import { deprivationVariant } from "./variant.js";
import { DIRECTION, fittedUnits, once, type FittedUnits, type IndexVariable } from "./variant-units.js";

/** Choices of an index recomputed on the variables of larger areas. */
export interface AreaIndexSpec {
  readonly level: TerritoryLevel;
  readonly index: "fdep3" | "fdep4";
  readonly classes: 5 | 10;
}

/** An index whose units are larger areas, fitted on their own variables. */
export interface AreaIndex {
  readonly spec: AreaIndexSpec;
  /** Codes of the areas, sorted. */
  readonly codes: readonly string[];
  readonly population: Float64Array;
  /** Variables of the areas, in the order of the loadings: euros a year, then shares 0–1; NaN when no commune has one. */
  readonly variables: readonly Float64Array[];
  /** Higher = more deprived; NaN for an area that lacks a variable. */
  readonly scores: Float64Array;
  /** 1 = least deprived, classes of equal population; 0 without a score. */
  readonly classes: Int32Array;
  readonly axis: PrincipalAxis;
  /** Position of an area code in the columns above. */
  readonly positionOf: ReadonlyMap<string, number>;
}

const BASE: readonly IndexVariable[] = ["medianIncome", "shareBac", "shareWorkers"];

/**
 * Weights that turn the shares of communes into the share of their area, ratio of sums: inhabitants of 15 or more for the
 * baccalauréat (the published denominator, those out of school, is not released), active of 15 to 64 for workers and the
 * unemployed. Income: inhabitants, and the mean of medians is not the median of the area.
 */
function denominators(release: Release, units: FittedUnits): (variable: IndexVariable) => Float64Array {
  const { communes } = release;
  const at = (column: ArrayLike<number> | undefined, i: number): number =>
    column?.[units.commune[i] ?? 0] ?? Number.NaN;
  const adults = units.population.map((people, i) => people * (1 - at(communes.ageShares[0], i)));
  const active = units.population.map((_, i) => at(communes.active2021, i));
  return (variable) =>
    variable === "medianIncome" ? units.population : variable === "shareBac" ? adults : active;
}

/** Weighted mean of a column over each group; communes without value or weight are left out of both sums. */
function meansByArea(
  values: Float64Array,
  weights: Float64Array,
  area: Int32Array,
  areas: number,
): Float64Array {
  const sums = new Float64Array(areas);
  const totals = new Float64Array(areas);
  values.forEach((value, i) => {
    const weight = weights[i] ?? Number.NaN;
    const at = area[i] ?? 0;
    if (!Number.isFinite(value) || !(weight > 0)) return;
    sums[at] = (sums[at] ?? 0) + weight * value;
    totals[at] = (totals[at] ?? 0) + weight;
  });
  return sums.map((sum, at) => ((totals[at] ?? 0) > 0 ? sum / (totals[at] ?? 1) : Number.NaN));
}

/**
 * Index of larger areas recomputed on their aggregated variables (statistics §A.8, second way): variables of the area,
 * principal component over the areas weighted by population, classes of equal population. Another number than the mean of
 * the communes' scores (`deprivationVariant` with the same `unit`): exploratory, both are shown. Perimeter: metropolitan
 * France, arrondissements in, cities out. Unemployment: RP 2021 counts. Computed once per release and choice.
 *
 * @throws MethodError E_TOO_FEW_UNITS when the areas are fewer than the variables plus one.
 */
export function areaIndex(release: Release, spec: AreaIndexSpec): AreaIndex {
  return once(release, `areas/${spec.level}/${spec.index}/${String(spec.classes)}`, () => fit(release, spec));
}

function fit(release: Release, spec: AreaIndexSpec): AreaIndex {
  const units = fittedUnits(release, "commune");
  const codeOf = (i: number): string => release.communes[spec.level][units.commune[i] ?? 0] ?? "";
  const codes = [...new Set(Array.from({ length: units.length }, (_, i) => codeOf(i)))].sort();
  const positionOf = new Map(codes.map((code, i) => [code, i]));
  const area = Int32Array.from({ length: units.length }, (_, i) => positionOf.get(codeOf(i)) ?? 0);
  const population = new Float64Array(codes.length);
  units.population.forEach((people, i) => {
    const at = area[i] ?? 0;
    population[at] = (population[at] ?? 0) + (Number.isFinite(people) ? people : 0);
  });
  const names = spec.index === "fdep3" ? BASE : [...BASE, "shareUnemployed" as const];
  const weightsOf = denominators(release, units);
  const variables = names.map((name) => meansByArea(units.values(name), weightsOf(name), area, codes.length));
  const whole = codes
    .map((_, at) => at)
    .filter((at) => variables.every((column) => Number.isFinite(column[at] ?? Number.NaN)));
  const pick = (column: Float64Array): Float64Array => Float64Array.from(whole, (at) => column[at] ?? 0);
  const fitted = principalAxis(
    variables.map(pick),
    pick(population),
    names.map((name) => DIRECTION[name]),
  );
  const scores = new Float64Array(codes.length).fill(Number.NaN);
  whole.forEach((at, i) => (scores[at] = fitted.scores[i] ?? Number.NaN));
  const classes = classUnits(scores, population, spec.classes);
  return { spec, codes, population, variables, scores, classes, axis: fitted.axis, positionOf };
}

/** Both ways of giving an index to larger areas, side by side. */
export interface AggregationComparison {
  readonly level: TerritoryLevel;
  readonly areas: number;
  /** Share of variance of the first axis fitted on the areas, 0–1. */
  readonly explained: number;
  /** Population-weighted correlation over the areas between both indices. */
  readonly correlation: number;
  /** Share 0–1 of the areas, and of their inhabitants, whose class of population differs. */
  readonly movedAreas: number;
  readonly movedPeople: number;
}

/** Mean of the communes' scores against the index recomputed on aggregated variables, fifths of population. */
export function compareAggregations(
  release: Release,
  level: TerritoryLevel,
  index: AreaIndexSpec["index"] = "fdep4",
): AggregationComparison {
  const recomputed = areaIndex(release, { level, index, classes: 5 });
  const mean = deprivationVariant(release, { unit: level, index });
  const means = new Map(mean.unitCodes.map((code, i) => [code, i]));
  const rows = recomputed.codes.flatMap((code, at) => {
    const i = means.get(code) ?? -1;
    const [ours, other] = [recomputed.scores[at] ?? Number.NaN, mean.unitScores[i] ?? Number.NaN];
    if (!Number.isFinite(ours) || !Number.isFinite(other)) return [];
    const moved = recomputed.classes[at] !== mean.unitClasses[i];
    return [{ ours, other, people: recomputed.population[at] ?? 0, moved }];
  });
  const people = rows.reduce((sum, row) => sum + row.people, 0);
  const moved = rows.filter((row) => row.moved);
  const { correlation } = weightedMoments(
    rows.map((row) => row.ours),
    rows.map((row) => row.other),
    rows.map((row) => row.people),
  );
  return {
    level,
    areas: rows.length,
    explained: recomputed.axis.explained,
    correlation: correlation ?? Number.NaN,
    movedAreas: moved.length / rows.length,
    movedPeople: moved.reduce((sum, row) => sum + row.people, 0) / people,
  };
}
