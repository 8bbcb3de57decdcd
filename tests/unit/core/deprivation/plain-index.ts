import {
  deprivationPca,
  imputeHierarchical,
  weightedClasses,
} from "../../../../src/core/deprivation/index.js";
import type { IndexSpec } from "../../../../src/core/deprivation/variant.js";
import { tinyRelease } from "./tiny-release.js";

/** The release whose index is made again below by the canonical functions alone. */
export const release = tinyRelease();
export const { communes } = release;
export const row = (code: string): number => communes.code.indexOf(code);
/** Metropolitan communes and arrondissements, by row. */
export const METRO = communes.code
  .map((_, i) => i)
  .filter((i) => !["75056", "97411"].includes(communes.code[i] ?? ""));
export const LEVELS = ["cantonVille", "epci", "departement"] as const;
const DIRECTIONS = {
  medianIncome: -1,
  shareBac: -1,
  shareWorkers: 1,
  shareUnemployed: 1,
  shareUnemployed2022: 1,
};

/** Columns of the communes filled by the canonical imputation, from the level asked for upwards. */
export function filled(
  name: keyof typeof DIRECTIONS | "occupationalNeed",
  from: IndexSpec["imputation"],
): number[] {
  const levels = from === "none" ? [] : LEVELS.slice(LEVELS.indexOf(from));
  const units = METRO.map((i) => ({
    code: communes.code[i] ?? "",
    weight: communes.population[i] ?? 0,
    value: Number.isNaN(communes[name][i]) ? null : (communes[name][i] ?? null),
    levels: Object.fromEntries(LEVELS.map((level) => [level, communes[level][i] ?? ""])),
  }));
  return from === "none"
    ? units.map(({ value }) => value ?? NaN)
    : [...imputeHierarchical(units, [...levels, "national"]).values];
}

/** The index by the canonical functions, over the units that have every value. */
export function plainIndex(spec: IndexSpec): { scores: number[]; axis: ReturnType<typeof deprivationPca> } {
  const fourth = spec.unemployment === "rp2021" ? "shareUnemployed" : "shareUnemployed2022";
  const names = [
    "medianIncome",
    "shareBac",
    "shareWorkers",
    ...(spec.index === "fdep4" ? [fourth] : []),
  ] as (keyof typeof DIRECTIONS)[];
  const columns = names.map((name) => filled(name, spec.imputation));
  const whole = METRO.map((_, i) => i).filter((i) => columns.every((column) => Number.isFinite(column[i])));
  const axis = deprivationPca({
    variables: names,
    directions: names.map((name) => DIRECTIONS[name]),
    values: whole.map((i) => columns.map((column) => column[i] ?? NaN)),
    population: whole.map((i) => communes.population[METRO[i] ?? -1] ?? NaN),
    weighting: spec.weighting,
  });
  const scores = METRO.map((_, i) => axis.scores[whole.indexOf(i)] ?? NaN);
  return { scores, axis };
}

/** Classes of equal weight of what has a score, 0 elsewhere, by the canonical function. */
export function plainClasses(
  scores: readonly number[],
  weights: readonly number[] | undefined,
  classes: number,
): number[] {
  const ranked = scores.map((_, i) => i).filter((i) => Number.isFinite(scores[i]));
  const found = weightedClasses(
    ranked.map((i) => scores[i] ?? NaN),
    weights && ranked.map((i) => weights[i] ?? NaN),
    classes,
  ).class;
  return scores.map((_, i) => found[ranked.indexOf(i)] ?? 0);
}
