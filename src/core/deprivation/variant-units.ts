import { isOverseas } from "../domain/index.js";
import type { Release } from "../release/types.js";
import { imputeColumn } from "./impute-column.js";
import type { FilledColumn } from "./impute-column.js";

/** Level whose donors fill a missing value first; `none` leaves the unit unclassed. */
export const IMPUTATIONS = ["cantonVille", "epci", "departement", "none"] as const;
/** Area from which a missing value is filled. */
export type Imputation = (typeof IMPUTATIONS)[number];

/** Geography on which the axis is fitted. */
export type FittedUnit = "commune" | "iris";

/** A variable of the index, as a column of the fitted units. */
export type IndexVariable =
  | "medianIncome"
  | "shareBac"
  | "shareWorkers"
  | "shareUnemployed"
  | "shareUnemployed2022"
  | "occupationalNeed";

/** Direction of a variable: +1 = more of it, more deprived. */
export const DIRECTION: Readonly<Record<IndexVariable, 1 | -1>> = {
  medianIncome: -1,
  shareBac: -1,
  shareWorkers: 1,
  shareUnemployed: 1,
  shareUnemployed2022: 1,
  occupationalNeed: 1,
};

/**
 * Units of the fit: communes and arrondissements of metropolitan France, or IRIS of split communes with the communes
 * that are not split. The three cities are left out, their arrondissements are in: nobody counts twice.
 */
export interface FittedUnits {
  readonly length: number;
  readonly code: readonly string[];
  /** Row in the communes of the release of each unit (of the commune that contains an IRIS). */
  readonly commune: Int32Array;
  readonly population: Float64Array;
  readonly generalPractitioners: Float64Array | undefined;
  readonly values: (variable: IndexVariable) => Float64Array;
}

const caches = new WeakMap<Release, Map<string, unknown>>();

/** Value computed once per release and key. */
export function once<T>(release: Release, key: string, compute: () => T): T {
  let cache = caches.get(release);
  if (cache === undefined) caches.set(release, (cache = new Map()));
  if (!cache.has(key)) cache.set(key, compute());
  return cache.get(key) as T;
}

/** Overseas départements are outside the perimeter of FDep: no diploma nor occupation published by commune here. */
export function isOutsideFdep(release: Release, row: number): boolean {
  return isOverseas(release.communes.departement[row] ?? "");
}

function communeUnits(release: Release): FittedUnits {
  const { communes } = release;
  const rows: number[] = [];
  for (let row = 0; row < communes.length; row++)
    if (communes.kind[row] !== "city" && !isOutsideFdep(release, row)) rows.push(row);
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(rows, (row) => column[row] ?? Number.NaN);
  return {
    length: rows.length,
    code: rows.map((row) => communes.code[row] ?? ""),
    commune: Int32Array.from(rows),
    population: pick(communes.population),
    generalPractitioners: pick(communes.generalPractitioners),
    values: (variable) => pick(communes[variable]),
  };
}

function irisUnits(release: Release): FittedUnits {
  const { communes, iris } = release;
  const split = new Set(iris.commune);
  const whole: number[] = [];
  for (let row = 0; row < communes.length; row++)
    if (communes.kind[row] !== "city" && !isOutsideFdep(release, row) && !split.has(row)) whole.push(row);
  const join = (fine: Float64Array, coarse: Float64Array): Float64Array =>
    Float64Array.from([...fine, ...whole.map((row) => coarse[row] ?? Number.NaN)]);
  return {
    length: iris.length + whole.length,
    code: [...iris.code, ...whole.map((row) => communes.code[row] ?? "")],
    commune: Int32Array.from([...iris.commune, ...whole]),
    population: join(iris.population, communes.population),
    generalPractitioners: undefined,
    values: (variable) => {
      if (variable === "occupationalNeed")
        return Float64Array.from({ length: iris.length + whole.length }, () => Number.NaN);
      const name = variable === "shareUnemployed" ? "shareUnemployed2022" : variable;
      return join(iris[name], communes[name]);
    },
  };
}

/** Units of the fit, prepared once per release. */
export function fittedUnits(release: Release, unit: FittedUnit): FittedUnits {
  return once(release, `units/${unit}`, () =>
    unit === "commune" ? communeUnits(release) : irisUnits(release),
  );
}

/**
 * A variable over the units of the fit, missing values filled by the weighted mean of the first level that has donors:
 * the level asked for, then the coarser ones, then the nation (statistics §A.4). Computed once per release and choice.
 */
export function filledColumn(
  release: Release,
  unit: FittedUnit,
  variable: IndexVariable,
  imputation: Imputation,
): FilledColumn {
  return once(release, `column/${unit}/${variable}/${imputation}`, () => {
    const units = fittedUnits(release, unit);
    const values = units.values(variable);
    if (imputation === "none") return { values, imputedCount: 0, imputedPopulationShare: 0 };
    const { communes } = release;
    const levels = IMPUTATIONS.slice(IMPUTATIONS.indexOf(imputation)).flatMap((level) =>
      level === "none" ? [] : [(i: number): string => communes[level][units.commune[i] ?? 0] ?? ""],
    );
    const commune = (i: number): string => String(units.commune[i] ?? 0);
    return imputeColumn(values, units.population, unit === "iris" ? [commune, ...levels] : levels);
  });
}
