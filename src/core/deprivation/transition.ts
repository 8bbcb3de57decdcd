import { MethodError } from "../domain/index.js";
import { finiteNumbers } from "../stats/index.js";

/** Table from the classes of one variant to those of another. */
export interface Transition {
  /** Weight in class i + 1 of X and j + 1 of Y. */
  readonly transition: readonly (readonly number[])[];
  /** Share of units, and of weight, whose class differs. */
  readonly shareMovedCount: number;
  readonly shareMovedWeight: number;
  /** Share of units that move by two classes or more. */
  readonly shareMovedTwoOrMore: number;
  /** Cohen (1968), disagreement = square of the distance; null when its denominator is 0. */
  readonly weightedKappaQuadratic: number | null;
}

/** Transition table between two classifications of the same units (statistics §A.7, §M.2). */
export function transitionTable(
  classX: ArrayLike<number>,
  classY: ArrayLike<number>,
  weights: Float64Array,
  classes: number,
): Transition {
  const table = Array.from({ length: classes }, () => new Float64Array(classes));
  let total = 0;
  let moved = 0;
  let movedWeight = 0;
  let movedFar = 0;
  for (let i = 0; i < weights.length; i++) {
    const [a = 1, b = 1, weight = 0] = [classX[i], classY[i], weights[i]];
    const row = table[a - 1];
    if (row !== undefined) row[b - 1] = (row[b - 1] ?? 0) + weight;
    total += weight;
    if (a === b) continue;
    moved += 1;
    movedWeight += weight;
    if (Math.abs(a - b) >= 2) movedFar += 1;
  }
  return {
    transition: table.map((row) => [...row]),
    shareMovedCount: moved / weights.length,
    shareMovedWeight: movedWeight / total,
    shareMovedTwoOrMore: movedFar / weights.length,
    weightedKappaQuadratic: quadraticKappa(table, total),
  };
}

function quadraticKappa(table: readonly Float64Array[], total: number): number | null {
  const rows = table.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  const columns = rows.map((_, j) => table.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  let seen = 0;
  let byChance = 0;
  for (const [i, row] of table.entries()) {
    for (const [j, weight] of row.entries()) {
      seen += (i - j) ** 2 * weight;
      byChance += ((i - j) ** 2 * (rows[i] ?? 0) * (columns[j] ?? 0)) / total;
    }
  }
  return byChance > 0 ? 1 - seen / byChance : null;
}

/** Classes of a table: a thousand make a million cells, and more would only exhaust the memory. */
const MOST_CLASSES = 1000;

/** Classes checked: whole numbers in 1…classes, at most 1,000 (`E_OPTION`); `classes` absent = the largest met. */
export function readClasses(
  classX: ArrayLike<number>,
  classY: ArrayLike<number>,
  classes: number | undefined,
): readonly [Float64Array, Float64Array, number] {
  const x = finiteNumbers(classX, "classX");
  const y = finiteNumbers(classY, "classY");
  const all = [...x, ...y];
  const most = classes ?? all.reduce((a, b) => Math.max(a, b), 1);
  if (!Number.isInteger(most) || most < 1 || most > MOST_CLASSES) {
    throw new MethodError("E_OPTION", `classes: ${String(most)} is not a number of classes`, "classes");
  }
  const wrong = all.find((q) => !Number.isInteger(q) || q < 1 || q > most);
  if (wrong === undefined) return [x, y, most];
  throw new MethodError("E_OPTION", `class ${String(wrong)} is not in 1…${String(most)}`, "classX, classY");
}
