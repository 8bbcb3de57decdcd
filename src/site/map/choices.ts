import { deprivationVariant } from "../../core/deprivation/variant.js";
import type { IndexSpec, IndexVariant } from "../../core/deprivation/variant.js";
import { classesOf } from "../../core/deprivation/classes.js";
import type { Release } from "../../core/release/index.js";

/** Where the communes are ranked: all of metropolitan France, or the région or département of the practice. */
export type Perimeter = "national" | "region" | "departement";

/** What the controls of the map hold. */
export interface MapChoice {
  readonly index: IndexSpec["index"];
  readonly weighting: IndexSpec["weighting"];
  readonly imputation: IndexSpec["imputation"];
  readonly classes: IndexSpec["classes"];
  readonly base: IndexSpec["base"];
  readonly perimeter: Perimeter;
}

/** What the map shows first. */
export const DEFAULT_MAP: MapChoice = {
  index: "fdep3",
  weighting: "population",
  imputation: "cantonVille",
  classes: 5,
  base: "population",
  perimeter: "national",
};

/** Classes of the communes under a choice; 0 = outside the perimeter, overseas, or not computable. */
export interface MapClasses {
  readonly variant: IndexVariant;
  readonly classes: Int32Array;
  /** Communes per class, index 0 unused. */
  readonly counts: readonly number[];
  /** Inhabitants per class, index 0 unused. */
  readonly population: readonly number[];
}

/** Rows of the release inside the perimeter: cities with arrondissements are left to their arrondissements. */
export function rowsOf(release: Release, perimeter: Perimeter, row: number | undefined): readonly number[] {
  const { communes } = release;
  const key = perimeter === "national" || row === undefined ? undefined : communes[perimeter][row];
  const rows: number[] = [];
  for (let i = 0; i < communes.length; i++) {
    if (communes.kind[i] === "city") continue;
    if (key === undefined || (perimeter !== "national" && communes[perimeter][i] === key)) rows.push(i);
  }
  return rows;
}

/** Classes of a choice: the national index, cut again inside the perimeter (a class is relative to a set of units). */
export function classesFor(release: Release, choice: MapChoice, row: number | undefined): MapClasses {
  const { perimeter, ...spec } = choice;
  const variant = deprivationVariant(release, spec);
  const classes = new Int32Array(release.communes.length);
  const rows = rowsOf(release, perimeter, row).filter((i) => Number.isFinite(variant.scores[i] ?? NaN));
  if (perimeter === "national" || row === undefined) {
    for (const i of rows) classes[i] = variant.classes[i] ?? 0;
  } else if (rows.length > 0) {
    const scores = Float64Array.from(rows, (i) => variant.scores[i] ?? 0);
    const { population, generalPractitioners } = release.communes;
    const weight =
      choice.base === "communes"
        ? undefined
        : choice.base === "population"
          ? population
          : generalPractitioners;
    const cut = classesOf(
      scores,
      weight === undefined ? undefined : Float64Array.from(rows, (i) => weight[i] ?? 0),
      choice.classes,
    );
    rows.forEach((i, k) => (classes[i] = cut[k] ?? 0));
  }
  const counts = new Array<number>(choice.classes + 1).fill(0);
  const people = new Array<number>(choice.classes + 1).fill(0);
  for (const i of rows) {
    const q = classes[i] ?? 0;
    counts[q] = (counts[q] ?? 0) + 1;
    people[q] = (people[q] ?? 0) + (release.communes.population[i] ?? 0);
  }
  return { variant, classes, counts, population: people };
}

/** Communes of the perimeter that change class between two choices, and how many were compared. */
export function movedBetween(a: Int32Array, b: Int32Array): { readonly moved: number; readonly of: number } {
  let moved = 0;
  let of = 0;
  for (let i = 0; i < a.length; i++) {
    if ((a[i] ?? 0) === 0 || (b[i] ?? 0) === 0) continue;
    of += 1;
    if (a[i] !== b[i]) moved += 1;
  }
  return { moved, of };
}
