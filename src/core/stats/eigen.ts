import { EigenvalueDecomposition, Matrix } from "ml-matrix";

/** Eigenvalues of a symmetric matrix, largest first, and the unit eigenvector of the largest (its sign is arbitrary). */
export interface LeadingAxis {
  readonly eigenvalues: readonly number[];
  readonly vector: readonly number[];
}

/** Spectrum of a small symmetric matrix (Householder tridiagonalisation and QL, ml-matrix after EISPACK). */
export function leadingAxis(symmetric: readonly (readonly number[])[]): LeadingAxis {
  const decomposition = new EigenvalueDecomposition(new Matrix(symmetric.map((row) => [...row])), {
    assumeSymmetric: true,
  });
  const values = decomposition.realEigenvalues;
  const order = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  return {
    eigenvalues: order.map((k) => values[k] ?? 0),
    vector: decomposition.eigenvectorMatrix.getColumn(order[0] ?? 0),
  };
}
