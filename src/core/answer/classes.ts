import { classesOf } from "../deprivation/classes.js";
import type { AnswerData } from "./data.js";
import type { SpecificationChoice } from "./types.js";

/** How the communes are ranked and cut. */
export type Ranking = Pick<SpecificationChoice, "index" | "weighting" | "classes">;

/** Number of classes of an option. */
export function classCount(classes: SpecificationChoice["classes"]): number {
  return classes === "tenths-population" ? 10 : 5;
}

const cache = new WeakMap<AnswerData, Map<string, Int32Array>>();

/**
 * Class of every commune (1 = least deprived), 0 where the index does not exist. Arrondissements are units; the
 * three cities as a whole are not, so that nobody counts twice. Computed once per release and ranking.
 */
export function classTable(data: AnswerData, ranking: Ranking): Int32Array {
  let byKey = cache.get(data);
  if (byKey === undefined) cache.set(data, (byKey = new Map()));
  const key = `${ranking.index}/${ranking.weighting}/${ranking.classes}`;
  let table = byKey.get(key);
  if (table === undefined) byKey.set(key, (table = computeTable(data, ranking)));
  return table;
}

function computeTable(data: AnswerData, ranking: Ranking): Int32Array {
  const { communes } = data;
  const scores = data.scores(ranking.index, ranking.weighting);
  const weights = weightColumn(data, ranking.classes);
  const rows: number[] = [];
  for (let row = 0; row < communes.length; row++) {
    const weighable = weights === undefined || Number.isFinite(weights[row] ?? NaN);
    if (communes.kind[row] !== "city" && Number.isFinite(scores[row] ?? NaN) && weighable) rows.push(row);
  }
  const table = new Int32Array(communes.length);
  if (rows.length === 0) return table;
  const classes = classesOf(
    Float64Array.from(rows, (row) => scores[row] ?? 0),
    weights === undefined ? undefined : Float64Array.from(rows, (row) => weights[row] ?? 0),
    classCount(ranking.classes),
  );
  rows.forEach((row, i) => (table[row] = classes[i] ?? 0));
  return table;
}

function weightColumn(data: AnswerData, classes: SpecificationChoice["classes"]): Float64Array | undefined {
  switch (classes) {
    case "fifths-communes":
      return undefined;
    case "fifths-practitioners":
      return data.communes.generalPractitioners;
    default:
      return data.communes.population;
  }
}
