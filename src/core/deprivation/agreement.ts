import { MethodError, asList, sameLength } from "../domain/index.js";
import { finiteNumbers, midRanks, sizeWeights, weightedMoments } from "../stats/index.js";
import { kendall } from "./kendall.js";
import { readClasses, transitionTable } from "./transition.js";
import type { Transition } from "./transition.js";

/** Two variants of an index over the same units. */
export interface AgreementInput {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Persons; absent = 1 each. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Classes 1…`classes` of the same units under the two variants. */
  readonly classX?: ArrayLike<number> | undefined;
  readonly classY?: ArrayLike<number> | undefined;
  readonly classes?: number | undefined;
}

/** Coefficients are null when one of the two variables is constant. */
export interface Agreement extends Partial<Transition> {
  /** Pearson correlation of the mid-ranks. */
  readonly spearman: number | null;
  readonly pearson: number | null;
  readonly kendallTauB: number | null;
  /** Numbers of pairs. */
  readonly concordant: number;
  readonly discordant: number;
  /** With `weights` only. */
  readonly pearsonWeighted?: number | null;
}

/**
 * Agreement between two variants of an index over the same units (statistics §A.7). The transition table and what
 * derives from it come with `classX` and `classY`.
 *
 * Errors: lengths `E_INPUT_SHAPE`; fewer than two units `E_TOO_FEW_UNITS`; `E_NOT_FINITE`; `E_WEIGHTS`; a class
 * outside 1…classes `E_OPTION`.
 */
export function agreement(input: AgreementInput): Agreement {
  const x = asList(input.x, "x");
  const lists = { y: input.y, weights: input.weights, classX: input.classX, classY: input.classY };
  for (const [name, list] of Object.entries(lists)) {
    if (name === "y" || (list !== undefined && list !== null))
      sameLength(x, asList(list, name), `x, ${name}`);
  }
  if (x.length < 2) throw new MethodError("E_TOO_FEW_UNITS", "two units at least are needed", "x");
  const values = finiteNumbers(x, "x");
  const others = finiteNumbers(input.y, "y");
  const weights = sizeWeights(input.weights, values.length);
  const { concordant, discordant, tauB } = kendall(values, others);
  const base = {
    spearman: weightedMoments(midRanks(values), midRanks(others)).correlation ?? null,
    pearson: weightedMoments(values, others).correlation ?? null,
    kendallTauB: tauB,
    concordant,
    discordant,
    ...(input.weights === undefined || input.weights === null
      ? {}
      : { pearsonWeighted: weightedMoments(values, others, weights).correlation ?? null }),
  };
  if (!input.classX || !input.classY) return base;
  const [classX, classY, classes] = readClasses(input.classX, input.classY, input.classes);
  return { ...base, ...transitionTable(classX, classY, weights, classes) };
}
