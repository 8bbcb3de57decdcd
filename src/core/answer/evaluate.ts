import type { Case } from "../case/types.js";
import { numberOf } from "../domain/index.js";
import type { Absent, Quantity, Status } from "../domain/index.js";
import type { AnswerData } from "./data.js";
import { relativeNeed } from "./need.js";
import type { TerritoryChoice } from "./need.js";
import { observedNumber } from "./observed.js";
import { referenceExpected, underNumerator } from "./ratio.js";
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
  const reference = memo(
    (choice) => `${choice.reference}|${choice.strata}|${choice.denominator}`,
    (choice) => referenceExpected(aCase, data, choice),
  );
  const base = memo(
    (choice) => `${choice.reference}|${choice.strata}|${choice.numerator}|${choice.denominator}`,
    (choice) => underNumerator(reference(choice), choice),
  );
  const need = needEvaluator(aCase, data, fund);
  return (choice) => combine(observed(choice), base(choice), need(choice));
}

const needs = new WeakMap<AnswerData, Map<string, ReadonlyMap<string, Quantity | undefined>>>();
/** Places kept by release: enough for a reader who goes back and forth, small enough to forget the others. */
const KEPT_PLACES = 8;

/**
 * Relative needs depend on where the doctor and the patients are, not on the figures: they are kept from one run to
 * the next while the places do not change.
 */
function needEvaluator(
  aCase: Case,
  data: AnswerData | undefined,
  fund: SpecificationChoice,
): (choice: SpecificationChoice) => Quantity | undefined {
  const make = (choice: SpecificationChoice): Quantity | undefined => relativeNeed(aCase, data, choice, fund);
  if (data === undefined) return memo(territoryKey, make);
  let byPlace = needs.get(data);
  if (byPlace === undefined) needs.set(data, (byPlace = new Map()));
  const key = JSON.stringify([
    aCase.practice?.commune,
    aCase.practice?.iris,
    aCase.residence,
    territoryKey({ ...fund, gradient: "user" }),
  ]);
  let made = byPlace.get(key) as Map<string, Quantity | undefined> | undefined;
  if (made === undefined) {
    if (byPlace.size >= KEPT_PLACES) byPlace.clear();
    byPlace.set(key, (made = new Map()));
  }
  return memo(territoryKey, make, made);
}

function territoryKey(choice: TerritoryChoice): string {
  const { gradient, comparator, index, weighting, classes, place, unit, imputation } = choice;
  if (gradient === "none" && unit !== "iris") return gradient;
  return `${gradient}|${comparator}|${index}|${weighting}|${classes}|${place}|${unit}|${imputation}`;
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
  made = new Map<string, T>(),
): (choice: SpecificationChoice) => T {
  return (choice) => {
    const k = key(choice);
    const known = made.get(k);
    if (known !== undefined || made.has(k)) return known as T;
    const value = make(choice);
    made.set(k, value);
    return value;
  };
}
