import type { Case, Figure } from "../case/types.js";
import { absent, compute, numberOf } from "../domain/index.js";
import type { Quantity } from "../domain/index.js";
import { convertExpected } from "./conversion.js";
import type { AnswerData, Scenario } from "./data.js";
import { expectedFromLetter } from "./expected-letter.js";
import { compositionRatio, expectedRebuilt, rebuiltRefusal } from "./expected-rebuilt.js";
import { roundingInterval } from "./figures.js";
import { nodeLabels } from "./fr.js";
import { hasMargins } from "./margins.js";
import { missing } from "./missing.js";
import { observedNumber } from "./observed.js";
import { parameter } from "./parameters.js";
import type { Range, SpecificationChoice } from "./types.js";

/** Observed, expected before the gradient, and expected: all nodes of one trace. */
export interface Comparison {
  readonly observed: Quantity;
  readonly expected: Quantity;
  readonly ratio: Quantity;
}

/** Part of a specification that does not look at the territory of the group. */
export type MethodChoice = Pick<SpecificationChoice, "reference" | "strata" | "numerator" | "denominator">;

const SCENARIOS: readonly Scenario[] = ["low", "central", "high"];
const SCENARIO_OF = { "rebuilt-low": "low", "rebuilt-central": "central", "rebuilt-high": "high" } as const;

/** Expected number of a reference before it is turned into what a numerator counts; its scope follows the reference. */
export function referenceExpected(
  aCase: Case,
  data: AnswerData | undefined,
  choice: Omit<MethodChoice, "numerator">,
  gpShare?: number,
): Quantity {
  if (choice.reference === "letter") return letterBase(aCase, data, choice);
  const refusal = rebuiltRefusal(choice.denominator);
  if (refusal !== undefined) {
    return missing({ id: "expected", label: nodeLabels.expected, unit: "jours" }, refusal);
  }
  return expectedRebuilt(aCase, data, SCENARIO_OF[choice.reference], choice.strata, gpShare);
}

/** The same under a numerator: what is taken off the doctor's days is taken off the group's. */
export function underNumerator(expected: Quantity, choice: MethodChoice): Quantity {
  const scope = choice.reference === "letter" ? "with-work-accidents" : "without-work-accidents";
  return convertExpected(expected, choice.numerator, scope);
}

/** Expected number before the relative need of the group. */
export function baseExpected(
  aCase: Case,
  data: AnswerData | undefined,
  choice: MethodChoice,
  gpShare?: number,
): Quantity {
  return underNumerator(referenceExpected(aCase, data, choice, gpShare), choice);
}

/** Mean of the letter as stated, or adjusted on the typed patients when the letter does not say that it already is. */
function letterBase(
  aCase: Case,
  data: AnswerData | undefined,
  choice: Omit<MethodChoice, "numerator">,
): Quantity {
  const stated = expectedFromLetter(aCase);
  const refuse = (detail: string): Quantity => missing(stated, absent("non-calculable", detail));
  if (choice.denominator === "consultations") return refuse("moyenne-par-consultation");
  if (choice.denominator !== "active-patients") return refuse("moyenne-par-autre-denominateur");
  if (choice.strata === "as-stated") return stated;
  if (aCase.letter?.comparatorAdjusted === "oui") return refuse("double-ajustement");
  if ((aCase.patients?.strata?.length ?? 0) === 0 && !hasMargins(aCase)) {
    return missing(stated, absent("non-saisi", "patients.strata"));
  }
  return compute({ id: "expected", label: nodeLabels.expected, unit: "jours" }, "stated * composition", [
    { ...stated, id: "stated" },
    compositionRatio(aCase, data, choice.strata),
  ]);
}

/** Ratio of two quantities; « attendu nul » when nothing is expected. */
export function ratioOf(observed: Quantity, expected: Quantity): Quantity {
  const description = { id: "ratio", label: nodeLabels.ratio, unit: "sans unité" };
  if (numberOf(expected) === 0) {
    return {
      ...missing(description, absent("attendu-nul")),
      formula: "observed / expected",
      inputs: [observed, expected],
    };
  }
  return compute(description, "observed / expected", [
    { ...observed, id: "observed" },
    { ...expected, id: "expected" },
  ]);
}

/** Observed ÷ (base × need): the comparison of a specification. */
export function compareCase(
  aCase: Case,
  data: AnswerData | undefined,
  choice: SpecificationChoice,
  need: Quantity | undefined,
): Comparison {
  const observed = observedNumber(aCase, choice.numerator);
  const base = baseExpected(aCase, data, choice);
  const expected =
    need === undefined
      ? base
      : compute({ id: "expected", label: base.label, unit: base.unit }, "base * need", [
          { ...base, id: "base" },
          need,
        ]);
  return { observed, expected, ratio: ratioOf(observed, expected) };
}

/**
 * Range that the inputs leave open around a ratio: the rounding of printed figures (letter), or the three scenarios
 * of rates × the plausible part prescribed by GPs (rebuilt). `undefined` when no figure is rounded or nothing can
 * be computed. The need of the group, common to both ends, is given as a number. `high` is Infinity when a mean of the
 * letter may have been rounded from 0: nothing bounds the ratio then.
 */
export function rangeOf(
  aCase: Case,
  data: AnswerData | undefined,
  choice: SpecificationChoice,
  need: number,
): (Range & { readonly cause: "arrondi" | "scenarios" }) | undefined {
  const ratio = (variant: Case, method: MethodChoice, gpShare?: number): number | undefined => {
    const base = numberOf(baseExpected(variant, data, method, gpShare));
    const observed = numberOf(observedNumber(variant, method.numerator));
    if (base === undefined || observed === undefined) return undefined;
    if (base > 0) return observed / (base * need);
    return choice.reference === "letter" && observed > 0 ? Infinity : undefined;
  };
  const ends =
    choice.reference === "letter"
      ? [ratio(atRoundingEnds(aCase, "low"), choice), ratio(atRoundingEnds(aCase, "high"), choice)]
      : scenarioRatios(choice, (method, gpShare) => ratio(aCase, method, gpShare));
  const numbers = ends.filter((value) => value !== undefined);
  if (numbers.length === 0) return undefined;
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  if (choice.reference === "letter" && low === high) return undefined;
  return { low, high, cause: choice.reference === "letter" ? "arrondi" : "scenarios" };
}

/** Ratios at the ends: three scenarios × the lowest and highest part of GPs. */
function scenarioRatios(
  choice: SpecificationChoice,
  ratioAt: (method: MethodChoice, gpShare: number) => number | undefined,
): readonly (number | undefined)[] {
  const { low, high } = parameter("gp-share");
  return SCENARIOS.flatMap((scenario) =>
    [low, high].map((gpShare) => ratioAt({ ...choice, reference: `rebuilt-${scenario}` }, gpShare)),
  );
}

/** The case whose printed figures sit at the ends of their rounding that give the lowest or the highest ratio. */
function atRoundingEnds(aCase: Case, end: "low" | "high"): Case {
  const letter = aCase.letter ?? {};
  const at = (figure: Figure, side: "low" | "high"): Figure => ({
    ...figure,
    value: roundingInterval(figure)[side],
  });
  const opposite = end === "low" ? "high" : "low";
  return {
    ...aCase,
    letter: {
      ...letter,
      ...(letter.doctorRate === undefined ? {} : { doctorRate: at(letter.doctorRate, end) }),
      ...(letter.comparatorRate === undefined ? {} : { comparatorRate: at(letter.comparatorRate, opposite) }),
      ...(letter.ratio === undefined ? {} : { ratio: at(letter.ratio, end) }),
    },
  };
}
