import type { Case } from "../case/types.js";
import { presetOf } from "./preset.js";
import type { SpecificationChoice } from "./types.js";

/** True when the letter allows the expected number to be anchored on it (mean of the group, or ratio). */
export function hasLetterAnchor(aCase: Case): boolean {
  return aCase.letter?.comparatorRate !== undefined || aCase.letter?.ratio !== undefined;
}

/**
 * The comparison that the fund states, as far as it is known: the campaign's options, anchored on the letter. When
 * the letter gives no mean, the nearest that can be computed: public rates, central scenario, adjusted on age, sex
 * and ALD.
 */
export function fundSpecification(aCase: Case): SpecificationChoice {
  const { specification } = presetOf(aCase);
  if (hasLetterAnchor(aCase)) return specification;
  return { ...specification, reference: "rebuilt-central", strata: "age-sex-ald" };
}

/** Identifier printed and exported: `axis=option|axis=option`, axes in the order of {@link AXIS_NAMES}. */
export function specificationKey(choice: SpecificationChoice): string {
  return AXIS_NAMES.map((axis) => `${axis}=${choice[axis]}`).join("|");
}

/** Axes in the order of the grid, then those outside it. */
export const AXIS_NAMES = [
  "reference",
  "strata",
  "numerator",
  "denominator",
  "gradient",
  "comparator",
  "index",
  "weighting",
  "classes",
  "place",
  "unit",
  "imputation",
] as const satisfies readonly (keyof SpecificationChoice)[];

/**
 * Complete specification from a partial one, over the fund's own. « Tel qu'énoncé » has no meaning for rebuilt rates:
 * it becomes the criteria that the fund states (age, sex, ALD).
 */
export function resolveSpecification(
  aCase: Case,
  partial: Partial<SpecificationChoice> = {},
): SpecificationChoice {
  const choice = { ...fundSpecification(aCase), ...partial };
  if (choice.reference !== "letter" && choice.strata === "as-stated")
    return { ...choice, strata: "age-sex-ald" };
  return choice;
}
