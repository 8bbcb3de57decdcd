import type { Case } from "../case/types.js";
import { absent, compute, leaf } from "../domain/index.js";
import type { Quantity } from "../domain/index.js";
import type { AnswerData } from "./data.js";
import { needLabels } from "./fr.js";
import { groupNeed } from "./group.js";
import { missing } from "./missing.js";
import { publishedNeed } from "./published-levels.js";
import { unitRefusal } from "./territory-class.js";
import type { SpecificationChoice } from "./types.js";

/** Part of a specification that designates a group of colleagues and its relative need. */
export type TerritoryChoice = Pick<
  SpecificationChoice,
  "gradient" | "comparator" | "index" | "weighting" | "classes" | "place" | "unit" | "imputation"
>;

/**
 * Relative need g(group of the choice) ÷ g(group of the fund), by which another group multiplies the expected
 * number; `undefined` with the option « aucun » (g = 1). Absent with its reason when it cannot be known. The user's
 * slider is given in `userNeed`; a value that is not positive is none.
 */
export function relativeNeed(
  aCase: Case,
  data: AnswerData | undefined,
  choice: TerritoryChoice,
  fund: TerritoryChoice,
  userNeed?: number,
): Quantity | undefined {
  const description = { id: "need", label: needLabels.relative, unit: "sans unité" };
  const refusal = unitRefusal(aCase, data, choice);
  if (refusal !== undefined) return missing(description, refusal);
  switch (choice.gradient) {
    case "none":
      return undefined;
    case "user":
      if (userNeed === undefined || !(userNeed > 0))
        return missing(description, absent("non-saisi", "curseur"));
      return leaf({ ...description, note: needLabels.user }, userNeed, "supposé", {
        kind: "case",
        field: "curseur",
      });
    case "published-level":
      return published(aCase, data, choice, fund);
    case "occupational":
      if (sameTerritory(choice, fund)) {
        return missing(description, absent("non-calculable", "meme-territoire"));
      }
      return compute({ ...description, note: needLabels.occupational }, "other / fund", [
        groupNeed(aCase, data, choice, "other"),
        groupNeed(aCase, data, { ...fund, gradient: "occupational" }, "fund"),
      ]);
  }
}

/** Same group as the fund's: the need would be 1, and the specification a duplicate of g = 1. */
function sameTerritory(a: TerritoryChoice, b: TerritoryChoice): boolean {
  if (a.comparator !== b.comparator) return false;
  if (!a.comparator.startsWith("class-")) return true;
  return (["index", "weighting", "classes", "place", "unit", "imputation"] as const).every(
    (axis) => a[axis] === b[axis],
  );
}

function published(
  aCase: Case,
  data: AnswerData | undefined,
  choice: TerritoryChoice,
  fund: TerritoryChoice,
): Quantity {
  const refuse = (detail: string): Quantity =>
    missing({ id: "need", label: needLabels.published, unit: "sans unité" }, absent("non-saisi", detail));
  const code = aCase.practice?.commune;
  if (code === undefined || data === undefined) return refuse("practice.commune");
  const row = data.rowOf(code);
  if (row < 0) return refuse("practice.commune");
  const key = (comparator: SpecificationChoice["comparator"]): string => {
    if (comparator.endsWith("national")) return "FR";
    if (comparator.endsWith("departement")) return `departement/${data.communes.departement[row] ?? ""}`;
    return `region/${data.communes.region[row] ?? ""}`;
  };
  return publishedNeed(key(choice.comparator), key(fund.comparator));
}
