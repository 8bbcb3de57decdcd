import { MethodError, asList } from "../domain/index.js";
import { finiteNumbers } from "../stats/index.js";

/** Numbers nested to any depth, e.g. age × sex × ALD. */
export type Nested = number | readonly Nested[];

/** A table with its dimensions, cells in row-major order. */
export interface ArrayTable {
  readonly dims: readonly number[];
  readonly cells: Float64Array;
}

/** Reads nested lists; ragged or empty ones `E_INPUT_SHAPE`, missing number `E_NOT_FINITE`. */
export function readTable(nested: Nested, path: string): ArrayTable {
  const dims: number[] = [];
  for (let level: Nested | undefined = nested; Array.isArray(level); level = level[0] as Nested | undefined) {
    dims.push(level.length);
  }
  if (dims.length === 0 || dims.includes(0)) {
    throw new MethodError("E_INPUT_SHAPE", `${path}: nested lists of numbers are expected`, path);
  }
  return { dims, cells: finiteNumbers(flattenTable(nested, dims, path), path) };
}

/** Leaves of nested lists of known dimensions, row-major; ragged ones `E_INPUT_SHAPE`. The leaves are not checked. */
export function flattenTable(nested: Nested, dims: readonly number[], path: string): readonly number[] {
  const [length, ...rest] = dims;
  if (length === undefined) {
    if (Array.isArray(nested)) throw new MethodError("E_INPUT_SHAPE", `${path}: ragged lists`, path);
    return [nested as number];
  }
  if (asList(nested as readonly Nested[], path).length !== length) {
    throw new MethodError("E_INPUT_SHAPE", `${path}: ragged lists`, path);
  }
  return (nested as readonly Nested[]).flatMap((inner) => flattenTable(inner, rest, path));
}

/** The inverse of {@link readTable}. */
export function nest(cells: Float64Array, dims: readonly number[]): Nested {
  const [length, ...rest] = dims;
  if (length === undefined) return cells[0] ?? 0;
  const size = cells.length / length;
  return Array.from({ length }, (_, i) => nest(cells.subarray(i * size, (i + 1) * size), rest));
}

/** For each cell of a table, the position of its slice in the margin over `axes` (row-major in the order of `axes`). */
export function slicePositions(dims: readonly number[], axes: readonly number[]): Int32Array {
  const size = dims.reduce((product, length) => product * length, 1);
  const strides = dims.map((_, d) => dims.slice(d + 1).reduce((product, length) => product * length, 1));
  return Int32Array.from({ length: size }, (_, cell) =>
    axes.reduce((position, axis) => {
      const length = dims[axis] ?? 1;
      return position * length + (Math.floor(cell / (strides[axis] ?? 1)) % length);
    }, 0),
  );
}
