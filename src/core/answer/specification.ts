import { oneOf } from "../domain/index.js";
import type { Case } from "../case/types.js";
import { presetOf } from "./preset.js";
import type { AxisName, SpecificationChoice } from "./types.js";

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

/** Every option that an axis may take, in a grid or outside. */
const OPTIONS = {
  reference: ["letter", "rebuilt-low", "rebuilt-central", "rebuilt-high"],
  strata: ["as-stated", "age-sex-ald", "age-sex", "age"],
  numerator: [
    "days",
    "days-without-work-accidents",
    "days-without-long",
    "days-without-replacements",
    "sick-leaves",
    "patients-with-leave",
  ],
  denominator: ["active-patients", "working-age", "insured-employees", "consultations"],
  gradient: ["none", "published-level", "occupational", "user"],
  comparator: ["class-region", "class-departement", "class-national", "region", "departement", "national"],
  index: ["fdep3", "fdep4", "f-edi", "occupation"],
  weighting: ["population", "none"],
  classes: ["fifths-population", "fifths-communes", "fifths-practitioners", "tenths-population"],
  place: ["surgery", "patients", "radius", "nearest", "gravity-short", "gravity-middle", "gravity-long"],
  unit: ["commune", "iris", "cantonVille", "bassinDeVie", "epci", "zoneEmploi", "departement", "region"],
  imputation: ["cantonVille", "epci", "departement", "none"],
} as const satisfies { readonly [A in AxisName]: readonly SpecificationChoice[A][] };

/** The choices as given; an option that its axis does not have `E_OPTION`: another would be taken in its place. */
function checkedChoices(partial: Partial<SpecificationChoice>): Partial<SpecificationChoice> {
  for (const axis of AXIS_NAMES) {
    if (Object.hasOwn(partial, axis)) oneOf<string>(partial[axis], OPTIONS[axis], axis);
  }
  return partial;
}

/**
 * Complete specification from a partial one, over the fund's own. « Tel qu'énoncé » has no meaning for rebuilt rates:
 * it becomes the criteria that the fund states (age, sex, ALD). Errors: an unknown option `E_OPTION`.
 */
export function resolveSpecification(
  aCase: Case,
  partial: Partial<SpecificationChoice> = {},
): SpecificationChoice {
  const choice = { ...fundSpecification(aCase), ...checkedChoices(partial) };
  if (choice.reference !== "letter" && choice.strata === "as-stated")
    return { ...choice, strata: "age-sex-ald" };
  return choice;
}
