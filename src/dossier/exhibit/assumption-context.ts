import { compileGrid, fundSpecification } from "../../core/answer/index.js";
import type { AnswerData, AnswerGrid, CaseAnswer, SpecificationChoice } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import type { ExhibitAssumption, ExhibitResults } from "./types.js";

/** A computed way: its options, its ratio, whether it flags. */
export interface Way {
  readonly choice: SpecificationChoice;
  readonly ratio: number;
  readonly flagged: boolean;
}

/** What the assumptions of an exhibit are found from: the case as printed, its answer and its results. */
export interface AssumptionContext {
  readonly case: Case;
  readonly data: AnswerData | undefined;
  readonly grid: AnswerGrid;
  readonly answer: CaseAnswer;
  readonly results: ExhibitResults;
  /** Options of the comparison stated by the fund. */
  readonly own: SpecificationChoice;
  readonly ways: readonly Way[];
}

/** What the assumptions of one case are evaluated with: its answer, and the choices of every computed way. */
export function assumptionContext(
  aCase: Case,
  data: AnswerData | undefined,
  grid: AnswerGrid,
  answer: CaseAnswer,
  results: ExhibitResults,
): AssumptionContext {
  const { choices } = compileGrid(grid);
  const ways = results.ways.flatMap(([index, ratio, flagged]) => {
    const choice = choices[index];
    return choice === undefined ? [] : [{ choice, ratio, flagged }];
  });
  return { case: aCase, data, grid, answer, results, own: fundSpecification(aCase), ways };
}

/** How many computed ways rest on an assumption, and whether any result does. */
export function usedBy(
  { ways, own, results }: AssumptionContext,
  rests: (choice: SpecificationChoice) => boolean,
): Pick<ExhibitAssumption, "used" | "ways"> {
  const count = ways.filter(({ choice }) => rests(choice)).length;
  return { used: count > 0 || (results.fund.ratio !== null && rests(own)), ways: count };
}
