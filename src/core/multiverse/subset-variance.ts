/**
 * Variance of the cell means of `y` for every subset of axes: v(S) of statistics §E.3, indexed by the bit mask of S.
 *
 * Subsets are visited as a binary tree, one axis per level, so that the cells of S ∪ {j} are refined from the cells
 * of S in one pass over the specifications: 2^d passes in all. Once every specification has its own cell, no further
 * axis changes anything and the whole branch takes the same value.
 *
 * @param columns option of each specification on each axis, one list per axis
 * @param centred values minus their mean
 */
export function varianceOfEverySubset(columns: readonly Int32Array[], centred: Float64Array): Float64Array {
  const size = centred.length;
  const values = new Float64Array(2 ** columns.length);
  const options = columns.map((column) => column.reduce((most, option) => Math.max(most, option + 1), 1));
  const table = new Int32Array(size * Math.max(1, ...options));
  const levels = Array.from({ length: columns.length + 1 }, () => new Int32Array(size));
  const sums = new Float64Array(size);
  const counts = new Int32Array(size);

  function visit(axis: number, mask: number, cellOf: Int32Array, cells: number, variance: number): void {
    const column = columns[axis];
    const refined = levels[axis + 1];
    if (column === undefined || refined === undefined) {
      values[mask] = variance;
      return;
    }
    visit(axis + 1, mask, cellOf, cells, variance);
    const withAxis = mask | (1 << axis);
    if (cells === size) {
      visit(axis + 1, withAxis, cellOf, cells, variance);
      return;
    }
    const found = refine(cellOf, column, options[axis] ?? 1, cells, refined, table);
    visit(axis + 1, withAxis, refined, found, cellVariance(refined, found, centred, sums, counts));
  }

  visit(0, 0, levels[0] ?? new Int32Array(size), size === 0 ? 0 : 1, 0);
  return values;
}

/** Splits each cell by the option of one axis; writes the new cell numbers and returns how many there are. */
function refine(
  cellOf: Int32Array,
  column: Int32Array,
  width: number,
  cells: number,
  refined: Int32Array,
  table: Int32Array,
): number {
  table.fill(0, 0, cells * width);
  let found = 0;
  for (let k = 0; k < cellOf.length; k++) {
    const key = (cellOf[k] ?? 0) * width + (column[k] ?? 0);
    let cell = table[key] ?? 0;
    if (cell === 0) {
      cell = ++found;
      table[key] = cell;
    }
    refined[k] = cell - 1;
  }
  return found;
}

function cellVariance(
  cellOf: Int32Array,
  cells: number,
  centred: Float64Array,
  sums: Float64Array,
  counts: Int32Array,
): number {
  sums.fill(0, 0, cells);
  counts.fill(0, 0, cells);
  for (let k = 0; k < cellOf.length; k++) {
    const cell = cellOf[k] ?? 0;
    sums[cell] = (sums[cell] ?? 0) + (centred[k] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  let between = 0;
  for (let cell = 0; cell < cells; cell++) {
    const sum = sums[cell] ?? 0;
    between += (sum * sum) / (counts[cell] ?? 1);
  }
  return between / cellOf.length;
}
