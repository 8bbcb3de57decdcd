import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseRelease, RELEASE_FILES } from "../../core/release/parse.js";
import type { CommuneColumns, Release } from "../../core/release/types.js";
import { DamirError } from "../errors.js";
import { refusals } from "../refusals.fr.js";

/** The committed release of a folder; refused in French when it is not there. */
export async function readReleaseFolder(folder: string): Promise<Release> {
  try {
    const texts = new Map<string, string>();
    for (const name of RELEASE_FILES) texts.set(name, await readFile(join(folder, name), "utf8"));
    return parseRelease(texts, await readFile(join(folder, "manifest.json"), "utf8"));
  } catch (error) {
    throw new DamirError(refusals.noRelease(folder, error instanceof Error ? error.message : String(error)));
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
