import type { SpecificationChoice } from "./types.js";

/** Options of the axes outside the grid that every way of the grid holds. */
export const INSIDE_GRID: Pick<SpecificationChoice, "unit" | "imputation"> = {
  unit: "commune",
  imputation: "cantonVille",
};
