import { MethodError, asList, finite } from "../domain/index.js";

/** A list whose every item is a finite number, as a `Float64Array`; otherwise `E_INPUT_SHAPE` or `E_NOT_FINITE`. */
export function finiteNumbers(values: ArrayLike<number> | undefined | null, path: string): Float64Array {
  const list = asList(values, path);
  const checked = new Float64Array(list.length);
  for (let i = 0; i < list.length; i++) {
    const value = list[i];
    if (!Number.isFinite(value)) finite(value, `${path}[${String(i)}]`);
    checked[i] = value ?? 0;
  }
  return checked;
}

/** A list of finite numbers ≥ 0; a negative one: `E_NEGATIVE`. */
export function nonNegativeNumbers(values: ArrayLike<number> | undefined | null, path: string): Float64Array {
  const checked = finiteNumbers(values, path);
  const at = checked.findIndex((value) => value < 0);
  if (at >= 0) {
    throw new MethodError("E_NEGATIVE", `${path}[${String(at)}]: ${String(checked[at])} is negative`, path);
  }
  return checked;
}

/** Squares of a total beyond this would not be finite. */
const LARGEST_TOTAL = 1e150;

/**
 * Weights that are *sizes*: finite, none negative, not all zero (`E_WEIGHTS`). Absent: 1 for each of `length` units.
 */
export function sizeWeights(
  weights: ArrayLike<number> | undefined | null,
  length: number,
  path = "weights",
): Float64Array {
  if (weights === undefined || weights === null) {
    if (length === 0) throw new MethodError("E_WEIGHTS", `${path}: no unit to weight`, path);
    return new Float64Array(length).fill(1);
  }
  const checked = finiteNumbers(weights, path);
  let total = 0;
  for (const weight of checked) {
    if (weight < 0) throw new MethodError("E_WEIGHTS", `${path}: ${String(weight)} is negative`, path);
    total += weight;
  }
  if (!(total > 0)) throw new MethodError("E_WEIGHTS", `${path}: all weights are zero`, path);
  if (total > LARGEST_TOTAL)
    throw new MethodError("E_NOT_FINITE", `${path}: the total is too large to be computed with`, path);
  return checked;
}

/** Compensated sum (Neumaier 1974): exact to the last bit or nearly so whatever the order of magnitude of the terms. */
export function compensatedSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const term = values[i] ?? 0;
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** Compensated sum of the products of two lists of the same length (the products themselves are rounded). */
export function compensatedDot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < a.length; i++) {
    const term = (a[i] ?? 0) * (b[i] ?? 0);
    const next = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
    sum = next;
  }
  return sum + lost;
}
