import { MethodError, asList, nonNegative, oneOf } from "../domain/index.js";
import { finiteNumbers, nonNegativeNumbers, sizeWeights } from "../stats/index.js";
import { columnsOf, standardise } from "./columns.js";
import { readTransforms, transformColumn } from "./transforms.js";
import type { TransformOptions } from "./transforms.js";

/** Variables of an index that is not a principal component (statistics §A.6). */
export interface CompositeIndexInput {
  /** `zSum`: weighted sum of standardised variables. `cspExpected`: expected relative rate given occupation. */
  readonly kind: "zSum" | "cspExpected";
  /** One row per unit. `cspExpected`: distribution over the occupational groups, any scale. */
  readonly values: readonly (readonly number[])[];
  /** Persons; absent = 1 each. */
  readonly weights?: readonly number[] | undefined;
  readonly transforms?: readonly string[] | undefined;
  readonly transformOptions?: TransformOptions | undefined;
  /** `zSum`: one per variable, 1 by default. */
  readonly coefficients?: readonly number[] | undefined;
  /** `cspExpected`: relative days per employed person of each group. */
  readonly relativeRisk?: readonly number[] | undefined;
}

/** Scores of a composite index, higher = more deprived. */
export interface CompositeIndex {
  /** One per unit; `cspExpected`: 1 = national. */
  readonly scores: Float64Array;
  /** `cspExpected` only: weighted distribution of all units, sums to 1. */
  readonly referenceShares?: readonly number[];
  /** `cspExpected` only: mean relative risk of that distribution. */
  readonly referenceRisk?: number;
}

/**
 * Indices other than a principal component (statistics §A.6): Townsend, EDI, hand weights (`zSum`), occupation
 * (`cspExpected`). Errors: `E_OPTION`, `E_INPUT_SHAPE`, `E_NOT_FINITE`, `E_NEGATIVE` (a share), `E_WEIGHTS`,
 * `E_DOMAIN` (transform), `E_ZERO_VARIANCE`; a row of zeros `E_EMPTY_DISTRIBUTION`; no risk at all `E_ZERO_EXPECTED`.
 */
export function compositeIndex(input: CompositeIndexInput): CompositeIndex {
  const kind = oneOf(input.kind, ["zSum", "cspExpected"], "kind");
  const rows = asList(input.values, "values");
  const width = rows.length === 0 ? 0 : asList(rows[0], "values[0]").length;
  if (width === 0) throw new MethodError("E_INPUT_SHAPE", "values: at least one row of one number", "values");
  const weights = input.weights ?? undefined;
  if (weights !== undefined && asList(weights, "weights").length !== rows.length) {
    throw new MethodError("E_INPUT_SHAPE", "weights: one per row is expected", "weights");
  }
  return kind === "zSum" ? zSum(input, width) : cspExpected(input, width);
}

function zSum(input: CompositeIndexInput, width: number): CompositeIndex {
  const names = readTransforms(input.transforms, width);
  const coefficients = perVariable(
    input.coefficients ?? new Array<number>(width).fill(1),
    width,
    "coefficients",
  );
  const raw = columnsOf(input.values, width);
  const w = sizeWeights(input.weights, input.values.length);
  const columns = raw.map((column, j) =>
    transformColumn(column, names[j] ?? "identity", input.transformOptions ?? {}),
  );
  const scores = new Float64Array(w.length);
  columns.forEach((column, j) => {
    const { centred, sd } = standardise(column, w, `values[][${String(j)}]`);
    const factor = (coefficients[j] ?? 1) / sd;
    for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] ?? 0) + factor * (centred[i] ?? 0);
  });
  return { scores };
}

function cspExpected(input: CompositeIndexInput, width: number): CompositeIndex {
  const risk = perVariable(input.relativeRisk, width, "relativeRisk").map((value) =>
    nonNegative(value, "relativeRisk"),
  );
  const columns = columnsOf(input.values, width);
  for (const [j, column] of columns.entries()) nonNegativeNumbers(column, `values[][${String(j)}]`);
  const w = sizeWeights(input.weights, input.values.length);
  const own = Float64Array.from(w, (_, i) => {
    const row = columns.map((column) => column[i] ?? 0);
    const total = row.reduce((sum, share) => sum + share, 0);
    if (total > 0) return row.reduce((sum, share, k) => sum + share * (risk[k] ?? 0), 0) / total;
    throw new MethodError("E_EMPTY_DISTRIBUTION", `values[${String(i)}]: all shares are zero`, "values");
  });
  const totals = columns.map((column) => column.reduce((sum, share, i) => sum + share * (w[i] ?? 0), 0));
  const whole = totals.reduce((sum, value) => sum + value, 0);
  if (!(whole > 0)) throw new MethodError("E_EMPTY_DISTRIBUTION", "values: no weighted unit", "values");
  const referenceShares = totals.map((value) => value / whole);
  const referenceRisk = referenceShares.reduce((sum, share, k) => sum + share * (risk[k] ?? 0), 0);
  if (!(referenceRisk > 0))
    throw new MethodError("E_ZERO_EXPECTED", "relativeRisk: all zero", "relativeRisk");
  return { scores: own.map((value) => value / referenceRisk), referenceShares, referenceRisk };
}

function perVariable(values: readonly number[] | undefined, width: number, path: string): readonly number[] {
  if (asList(values, path).length !== width) {
    throw new MethodError("E_INPUT_SHAPE", `${path}: ${String(width)} numbers are expected`, path);
  }
  return [...finiteNumbers(values, path)];
}
