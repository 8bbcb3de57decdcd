import { EigenvalueDecomposition, Matrix } from "ml-matrix";

import { MethodError, asList } from "../domain/index.js";
import { finiteNumbers } from "./lists.js";

/** Eigenvalues of a symmetric matrix, largest first, and the unit eigenvector of the largest (its sign is arbitrary). */
export interface LeadingAxis {
  readonly eigenvalues: readonly number[];
  readonly vector: readonly number[];
}

/** Above this the products of the decomposition could overflow. */
const LARGEST = 1e150;

/**
 * Spectrum of a small symmetric matrix (Householder tridiagonalisation and QL, ml-matrix after EISPACK).
 * Errors: `E_INPUT_SHAPE`, `E_NOT_FINITE`; entries above 1e150 `E_DOMAIN`.
 */
export function leadingAxis(symmetric: readonly (readonly number[])[]): LeadingAxis {
  const rows = Array.from(asList(symmetric, "symmetric"), (row) => [...finiteNumbers(row, "symmetric")]);
  if (rows.length === 0 || rows.some((row) => row.length !== rows.length))
    throw new MethodError("E_INPUT_SHAPE", "symmetric: a square matrix is expected", "symmetric");
  if (rows.some((row) => row.some((value) => Math.abs(value) > LARGEST)))
    throw new MethodError("E_DOMAIN", "symmetric: entries are too large", "symmetric");
  const decomposition = new EigenvalueDecomposition(new Matrix(rows), { assumeSymmetric: true });
  const values = decomposition.realEigenvalues;
  const order = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  return {
    eigenvalues: order.map((k) => values[k] ?? 0),
    vector: decomposition.eigenvectorMatrix.getColumn(order[0] ?? 0),
  };
}
