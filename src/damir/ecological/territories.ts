import { messageOf } from "../../core/domain/index.js";
import type { CommuneColumns, Release } from "../../core/release/types.js";
import { loadRelease } from "../../pipeline/load-release.js";
import { DamirError } from "../errors.js";
import { refusals } from "../refusals.fr.js";

/** The committed release of a folder; refused in French when it is not there. */
export function readReleaseFolder(folder: string): Release {
  try {
    return loadRelease(folder);
  } catch (error) {
    throw new DamirError(refusals.noRelease(folder, messageOf(error)));
  }
}

/**
 * Population-weighted mean of a score by département and région (`departement/81`, `region/76`). Arrondissements count,
 * their cities do not: nobody is counted twice. Communes without a score or a population are left out.
 */
export function territoryMeans(
  communes: CommuneColumns,
  score: ArrayLike<number>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, { weighted: number; population: number }>();
  for (let row = 0; row < communes.length; row += 1) {
    const [value, population] = [score[row] ?? Number.NaN, communes.population[row] ?? Number.NaN];
    if (communes.kind[row] === "city" || !Number.isFinite(value) || !(population > 0)) continue;
    const keys = [`departement/${communes.departement[row] ?? ""}`, `region/${communes.region[row] ?? ""}`];
    for (const key of keys) {
      const sum = sums.get(key) ?? { weighted: 0, population: 0 };
      sum.weighted += value * population;
      sum.population += population;
      sums.set(key, sum);
    }
  }
  return new Map([...sums].map(([key, { weighted, population }]) => [key, weighted / population]));
}
