import { MethodError, asList, count } from "../domain/index.js";
import { finiteNumbers } from "../stats/index.js";
import { principalAxis } from "./axis.js";
import { weightedClasses } from "./classes.js";
import type { ClassRule } from "./classes.js";
import { preparePca } from "./pca.js";
import type { DeprivationPcaInput } from "./pca.js";

/** A fit and the replicates under which it is repeated. */
export interface ClassStabilityInput {
  readonly pca: DeprivationPcaInput;
  readonly classes: number;
  readonly rule?: ClassRule | undefined;
  /** One list per replicate: how many times each unit was drawn. */
  readonly replicateWeights: readonly (readonly number[])[];
}

/** How often each unit keeps its class over the replicates. */
export interface ClassStability {
  readonly baseClass: Int32Array;
  /** Share of the replicates that put the unit in each class. */
  readonly classProbability: readonly (readonly number[])[];
  /** Share of the replicates that put the unit in another class than the base one. */
  readonly probabilityOfChange: readonly number[];
  /** Range of each component of the oriented axis over the replicates. */
  readonly vectorMin: readonly number[];
  readonly vectorMax: readonly number[];
}

/**
 * How the classes depend on which units exist in the fit (statistics §A.7): multiplicities multiply the population,
 * axis and limits are computed again, every unit is scored. Small by nature: it is not the uncertainty of a class.
 *
 * Errors: those of `deprivationPca` and `weightedClasses`; a multiplicity not whole or negative `E_COUNT`; no
 * replicate `E_TOO_FEW_UNITS`.
 */
export function classStability(input: ClassStabilityInput): ClassStability {
  const { columns, weights, directions } = preparePca(input.pca);
  const rule = input.rule ?? "mid";
  const replicates = Array.from(asList(input.replicateWeights, "replicateWeights"), (list, r) =>
    readMultiplicities(list, weights.length, `replicateWeights[${String(r)}]`),
  );
  if (replicates.length === 0) throw new MethodError("E_TOO_FEW_UNITS", "no replicate", "replicateWeights");
  const population =
    input.pca.population === undefined ? weights : finiteNumbers(input.pca.population, "population");

  const base = principalAxis(columns, weights, directions);
  const baseClass = weightedClasses(base.scores, population, input.classes, rule).class;
  const tally = Array.from(weights, () => new Array<number>(input.classes).fill(0));
  const vectors = replicates.map((multiplicity) => {
    const times = (list: Float64Array): Float64Array =>
      list.map((weight, i) => weight * (multiplicity[i] ?? 0));
    const { axis, scores } = principalAxis(columns, times(weights), directions);
    const classes = weightedClasses(scores, times(population), input.classes, rule).class;
    for (const [i, row] of tally.entries())
      row[(classes[i] ?? 1) - 1] = (row[(classes[i] ?? 1) - 1] ?? 0) + 1;
    return axis.vector;
  });
  const runs = replicates.length;
  return {
    baseClass,
    classProbability: tally.map((row) => row.map((times) => times / runs)),
    probabilityOfChange: tally.map((row, i) => (runs - (row[(baseClass[i] ?? 1) - 1] ?? 0)) / runs),
    vectorMin: directions.map((_, j) => Math.min(...vectors.map((vector) => vector[j] ?? 0))),
    vectorMax: directions.map((_, j) => Math.max(...vectors.map((vector) => vector[j] ?? 0))),
  };
}

function readMultiplicities(list: readonly number[], units: number, path: string): Float64Array {
  if (asList(list, path).length !== units) {
    throw new MethodError("E_INPUT_SHAPE", `${path}: one multiplicity per unit is expected`, path);
  }
  return Float64Array.from(list, (value) => count(value, path));
}
