import type { Case } from "../case/types.js";
import { numberOf } from "../domain/index.js";
import type { Absent, Quantity, Status } from "../domain/index.js";
import type { AnswerData } from "./data.js";
import { relativeNeed } from "./need.js";
import type { TerritoryChoice } from "./need.js";
import { observedNumber } from "./observed.js";
import { baseExpected } from "./ratio.js";
import { fundSpecification } from "./specification.js";
import type { SpecificationChoice } from "./types.js";

/** One specification worked out for one case. `ratio` is NaN when it cannot be, and `absence` says why. */
export interface Evaluated {
  readonly ratio: number;
  readonly absence?: Absent;
  /** Status of the relative need g; `undefined` with g = 1. */
  readonly needStatus?: Status;
}

/**
 * Evaluates many specifications of one case. The number of a specification is observed ÷ (base × need); base depends
 * on the method part only and need on the territory part only, so each is computed once, by the very functions
 * that `answerCase` uses.
 */
export function evaluator(
  aCase: Case,
  data: AnswerData | undefined,
): (choice: SpecificationChoice) => Evaluated {
  const fund = fundSpecification(aCase);
  const observed = memo(
    (choice) => choice.numerator,
    (choice) => observedNumber(aCase, choice.numerator),
  );
  const base = memo(
    ({ reference, strata, numerator, denominator }) => `${reference}|${strata}|${numerator}|${denominator}`,
    (choice) => baseExpected(aCase, data, choice),
  );
  const need = memo(territoryKey, (choice) => relativeNeed(aCase, data, choice, fund));
  return (choice) => combine(observed(choice), base(choice), need(choice));
}

function territoryKey(choice: TerritoryChoice): string {
  const { gradient, comparator, index, weighting, classes, place } = choice;
  return gradient === "none"
    ? gradient
    : `${gradient}|${comparator}|${index}|${weighting}|${classes}|${place}`;
}

function combine(observed: Quantity, base: Quantity, need: Quantity | undefined): Evaluated {
  for (const part of [observed, base, ...(need === undefined ? [] : [need])]) {
    if (part.value.kind === "absent") return { ratio: NaN, absence: part.value };
  }
  const expected = (numberOf(base) ?? NaN) * (need === undefined ? 1 : (numberOf(need) ?? NaN));
  if (!(expected > 0)) return { ratio: NaN, absence: { kind: "absent", reason: "attendu-nul" } };
  const ratio = (numberOf(observed) ?? NaN) / expected;
  return need === undefined ? { ratio } : { ratio, needStatus: need.status };
}

function memo<T>(
  key: (choice: SpecificationChoice) => string,
  make: (choice: SpecificationChoice) => T,
): (choice: SpecificationChoice) => T {
  const made = new Map<string, T>();
  return (choice) => {
    const k = key(choice);
    const known = made.get(k);
    if (known !== undefined || made.has(k)) return known as T;
    const value = make(choice);
    made.set(k, value);
    return value;
  };
}
