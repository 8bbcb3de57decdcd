import { MethodError, asList } from "../domain/index.js";
import { compensatedDot, compensatedSum, finiteNumbers } from "../stats/index.js";

/** Rows of `width` numbers turned into columns. Another length `E_INPUT_SHAPE`, missing value `E_NOT_FINITE`. */
export function columnsOf(
  rows: ArrayLike<ArrayLike<number>> | undefined,
  width: number,
  path = "values",
): readonly Float64Array[] {
  const list = asList(rows, path);
  for (let i = 0; i < list.length; i++) {
    const row = asList(list[i], `${path}[${String(i)}]`);
    if (row.length === width) continue;
    throw new MethodError(
      "E_INPUT_SHAPE",
      `${path}[${String(i)}]: ${String(width)} numbers are expected`,
      path,
    );
  }
  return Array.from({ length: width }, (_, j) =>
    finiteNumbers(
      Array.from(list, (row) => row[j] ?? NaN),
      `${path}[][${String(j)}]`,
    ),
  );
}

/** A variable with its weighted mean and standard deviation, in the unit of the variable. */
export interface StandardisedColumn {
  readonly mean: number;
  readonly sd: number;
  /** Values minus their mean. */
  readonly centred: Float64Array;
}

/**
 * Weighted mean and standard deviation of a column (§0.3: weights are sizes), and its deviations.
 * sd ≤ 1e-12 · max(1, |mean|): `E_ZERO_VARIANCE`.
 */
export function standardise(column: Float64Array, weights: Float64Array, path: string): StandardisedColumn {
  const total = compensatedSum(weights);
  const mean = compensatedDot(column, weights) / total;
  const centred = new Float64Array(column.length);
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < column.length; i++) {
    const deviation = (column[i] ?? 0) - mean;
    centred[i] = deviation;
    const term = (weights[i] ?? 0) * deviation * deviation;
    const next = sum + term;
    lost += sum >= term ? sum - next + term : term - next + sum;
    sum = next;
  }
  const sd = Math.sqrt((sum + lost) / total);
  if (!(sd > 1e-12 * Math.max(1, Math.abs(mean)))) {
    throw new MethodError("E_ZERO_VARIANCE", `${path}: the variable is constant`, path);
  }
  return { mean, sd, centred };
}
