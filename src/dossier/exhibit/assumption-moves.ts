import { answerCase } from "../../core/answer/index.js";
import type { AnswerOptions, CaseAnswer, Parameter, SpecificationChoice } from "../../core/answer/index.js";
import { isFlagged } from "../../core/multiverse/flag.js";
import type { AssumptionContext } from "./assumption-context.js";
import type { AssumptionMove } from "./types.js";

/** By how much a ratio is multiplied when a parameter goes from the value taken to another; 1 = it does not rest on it. */
type Factor = (choice: SpecificationChoice, value: number, taken: number) => number;

const rebuilt = ({ reference }: SpecificationChoice): boolean => reference !== "letter";
const left = (value: number, taken: number): number => (1 - value) / (1 - taken);

/** Parameters that scale an expected number; a test holds each against the traces of all options. */
const FACTORS: Readonly<Record<string, Factor>> = {
  "gp-share": (choice, value, taken) => (rebuilt(choice) ? taken / value : 1),
  "work-accident-share": (choice, value, taken) => {
    const without = choice.numerator === "days-without-work-accidents";
    if (rebuilt(choice)) return without ? 1 : left(value, taken);
    return without ? 1 / left(value, taken) : 1;
  },
  "long-share": ({ numerator }, value, taken) =>
    numerator === "days-without-long" ? 1 / left(value, taken) : 1,
  "mean-duration": ({ numerator }, value, taken) => (numerator === "sick-leaves" ? value / taken : 1),
};

/** True when a parameter of inference scales the ratio of a choice. */
export function isScaledBy(id: string, choice: SpecificationChoice): boolean {
  const factor = FACTORS[id];
  return factor !== undefined && factor(choice, 0.3, 0.2) !== 1;
}

const countTrue = (list: readonly boolean[]): number => list.filter(Boolean).length;

/** Stated ratio, and number of ways that flag, at both ends of a parameter that scales expected numbers. */
export function scalingMoves(
  { id, value: taken, low, high }: Parameter,
  { own, ways, results: { fund } }: AssumptionContext,
): readonly AssumptionMove[] {
  const factor = FACTORS[id];
  if (factor === undefined) return [];
  const moves: AssumptionMove[] = [];
  const { ratio, threshold } = fund;
  if (ratio !== null && isScaledBy(id, own)) {
    const at = (value: number): number => ratio * factor(own, value, taken);
    moves.push({ result: "ratio", low: at(low), taken: ratio, high: at(high) });
  }
  const concerned = ways.filter(({ choice }) => isScaledBy(id, choice));
  if (concerned.length > 0) {
    const comparison = fund.comparison === ">" ? ">" : ">=";
    const at = (value: number): number =>
      countTrue(
        concerned.map((way) =>
          isFlagged(way.ratio * factor(way.choice, value, taken), threshold, comparison),
        ),
      );
    const now = countTrue(concerned.map(({ flagged }) => flagged));
    moves.push({ result: "ways.flagged", low: at(low), taken: now, high: at(high) });
  }
  return moves;
}

/** A number of an answer, by the name of a move; undefined when the answer has none. */
function numberIn({ interval, readings }: CaseAnswer, result: string): number | undefined {
  if (result === "interval.low") return interval?.low;
  if (result === "interval.high") return interval?.high;
  if (result === "readings.flagged") return countTrue(readings.map(({ flagged }) => flagged === true));
  return readings.find(({ id }) => id === result)?.value.low;
}

/** Interval and readings at the ends of an assumption of chance and at the value taken, each answer computed anew. */
export function readingMoves(
  { case: aCase, data, answer }: AssumptionContext,
  { low, value, high }: Parameter,
  option: (value: number) => AnswerOptions,
  shown: readonly string[],
): readonly AssumptionMove[] {
  if (answer.readings.length === 0) return [];
  const [atLow, atValue, atHigh] = [low, value, high].map((at) => answerCase(aCase, data, option(at)));
  if (atLow === undefined || atValue === undefined || atHigh === undefined) return [];
  return shown.flatMap((result) => {
    const [a, b, c] = [atLow, atValue, atHigh].map((from) => numberIn(from, result));
    return a === undefined || b === undefined || c === undefined
      ? []
      : [{ result, low: a, taken: b, high: c }];
  });
}

/** Readings that flag at another level of the tests: one given as a range must flag over all of it. */
export function levelMoves(
  { answer: { readings } }: AssumptionContext,
  { value, low, high }: Parameter,
): readonly AssumptionMove[] {
  if (readings.length === 0) return [];
  const at = (alpha: number): number =>
    countTrue(
      readings.map((reading) => {
        if (reading.id === "pointRule") return reading.flagged === true;
        return reading.id === "posteriorAboveThreshold"
          ? reading.value.low >= 1 - alpha
          : reading.value.high < alpha;
      }),
    );
  return [{ result: "readings.flagged", low: at(low), taken: at(value), high: at(high) }];
}
