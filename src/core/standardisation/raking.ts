import { MethodError, asList, asRecord, count, finite, positive } from "../domain/index.js";
import { compensatedSum } from "../stats/index.js";
import { flattenTable, nest, readTable, slicePositions } from "./array-table.js";
import type { Nested } from "./array-table.js";

/** A joint distribution and the totals it must be given. */
export interface RakingInput {
  /** Reference joint distribution of patients, any scale. */
  readonly seed: Nested;
  /** Names of the dimensions, for reading only. */
  readonly dims?: readonly string[] | undefined;
  /** Totals wanted over one axis or several; `values` nested in the order of `axes`. */
  readonly margins: readonly { readonly axes: readonly number[]; readonly values: Nested }[];
  /** Reference rates, same shape as the seed; null where the fit is 0. */
  readonly rates?: Nested | undefined;
  /** 1e-12 by default. */
  readonly tolerance?: number | undefined;
  /** 10,000 by default. */
  readonly maxCycles?: number | undefined;
}

/** The table that has those totals. */
export interface RakedTable {
  readonly fitted: Nested;
  readonly total: number;
  /** Σ fitted × rates; with `rates` only. */
  readonly expected?: number;
  readonly cycles: number;
}

interface Margin {
  readonly wanted: Float64Array;
  readonly slice: Int32Array;
}

/**
 * Raking: the table closest to the seed in Kullback–Leibler divergence with given margins (statistics §C.4; Deming and
 * Stephan 1940). It keeps the odds ratios of the seed; a seed of ones supposes independence.
 *
 * Errors, in this order: shape `E_INPUT_SHAPE`, `E_NOT_FINITE`; negative seed `E_NEGATIVE`; totals that differ by more
 * than 1e-9 relatively `E_MARGINS_INCONSISTENT`; negative margin `E_NEGATIVE`; positive margin on a slice of zeros
 * `E_IPF_STRUCTURAL_ZERO`; limit of cycles reached `E_IPF_NOT_CONVERGED`; total 0 `E_EMPTY_POPULATION`.
 */
export function iterativeProportionalFitting(input: RakingInput): RakedTable {
  const { dims, cells } = readTable(input.seed, "seed");
  const margins = Array.from(asList(input.margins, "margins"), (margin, m) => readMargin(margin, dims, m));
  if (margins.length === 0) throw new MethodError("E_INPUT_SHAPE", "margins: none", "margins");
  const rates = input.rates === undefined || input.rates === null ? undefined : readRates(input.rates, dims);
  const tolerance = positive(input.tolerance ?? 1e-12, "tolerance");
  const maxCycles = count(input.maxCycles ?? 10_000, "maxCycles");
  if (cells.some((value) => value < 0)) throw new MethodError("E_NEGATIVE", "seed: negative", "seed");
  const total = checkTotals(margins);
  for (const margin of margins) checkMargin(margin, cells);
  if (total === 0) throw new MethodError("E_EMPTY_POPULATION", "margins: nobody", "margins");

  const fitted = Float64Array.from(cells);
  let cycles = 0;
  while (worstGap(margins, fitted) / total >= tolerance || cycles === 0) {
    if (cycles >= maxCycles) {
      throw new MethodError(
        "E_IPF_NOT_CONVERGED",
        `margins not reached in ${String(maxCycles)} cycles`,
        "margins",
      );
    }
    for (const margin of margins) scaleTo(margin, fitted);
    cycles += 1;
  }
  const table = { fitted: nest(fitted, dims), total: compensatedSum(fitted), cycles };
  return rates === undefined ? table : { ...table, expected: expectedOf(fitted, rates) };
}

function readMargin(
  margin: { readonly axes: readonly number[]; readonly values: Nested },
  dims: readonly number[],
  m: number,
): Margin {
  const path = `margins[${String(m)}]`;
  const axes = Array.from(asList(asRecord<typeof margin>(margin, path).axes, `${path}.axes`));
  const known = axes.every((axis) => Number.isInteger(axis) && axis >= 0 && axis < dims.length);
  if (axes.length === 0 || !known || new Set(axes).size !== axes.length) {
    throw new MethodError("E_INPUT_SHAPE", `${path}.axes: distinct axes of the seed are expected`, path);
  }
  const values = readTable(margin.values, `${path}.values`);
  if (values.dims.join() !== axes.map((axis) => dims[axis]).join()) {
    throw new MethodError("E_INPUT_SHAPE", `${path}.values: not the shape of its axes`, path);
  }
  return { wanted: values.cells, slice: slicePositions(dims, axes) };
}

function readRates(nested: Nested, dims: readonly number[]): readonly (number | null)[] {
  return flattenTable(nested, dims, "rates").map((rate: number | null) =>
    rate === null ? null : finite(rate, "rates"),
  );
}

function checkTotals(margins: readonly Margin[]): number {
  const totals = margins.map((margin) => compensatedSum(margin.wanted));
  const [first = 0] = totals;
  const apart = totals.find(
    (other) => Math.abs(other - first) > 1e-9 * Math.max(Math.abs(first), Math.abs(other)),
  );
  if (apart === undefined) return first;
  throw new MethodError(
    "E_MARGINS_INCONSISTENT",
    `totals ${String(first)} and ${String(apart)} differ`,
    "margins",
  );
}

function checkMargin(margin: Margin, cells: Float64Array): void {
  if (margin.wanted.some((value) => value < 0))
    throw new MethodError("E_NEGATIVE", "margins: negative", "margins");
  const empty = sumSlices(margin, cells).findIndex((sum, k) => sum === 0 && (margin.wanted[k] ?? 0) > 0);
  if (empty >= 0) {
    throw new MethodError(
      "E_IPF_STRUCTURAL_ZERO",
      "a positive margin lies on a slice of zeros of the seed",
      "margins",
    );
  }
}

function sumSlices(margin: Margin, cells: Float64Array): Float64Array {
  const sums = new Float64Array(margin.wanted.length);
  for (let i = 0; i < cells.length; i++) {
    const k = margin.slice[i] ?? 0;
    sums[k] = (sums[k] ?? 0) + (cells[i] ?? 0);
  }
  return sums;
}

function scaleTo(margin: Margin, cells: Float64Array): void {
  const factors = sumSlices(margin, cells).map((sum, k) => (sum > 0 ? (margin.wanted[k] ?? 0) / sum : 0));
  for (let i = 0; i < cells.length; i++) cells[i] = (cells[i] ?? 0) * (factors[margin.slice[i] ?? 0] ?? 0);
}

function worstGap(margins: readonly Margin[], cells: Float64Array): number {
  return margins.reduce(
    (worst, margin) =>
      sumSlices(margin, cells).reduce(
        (most, sum, k) => Math.max(most, Math.abs(sum - (margin.wanted[k] ?? 0))),
        worst,
      ),
    0,
  );
}

function expectedOf(fitted: Float64Array, rates: readonly (number | null)[]): number {
  return fitted.reduce((sum, persons, i) => {
    const rate = rates[i] ?? null;
    if (persons === 0) return sum;
    if (rate === null) throw new MethodError("E_MISSING_RATE", "rates: missing, with patients", "rates");
    return sum + persons * rate;
  }, 0);
}
