import { deprivationVariant } from "../../core/deprivation/variant.js";
import { communeRates, modelOf, ratesPerInhabitant } from "../../core/expected/index.js";
import type { Release } from "../../core/release/types.js";
import { csvText, fixed } from "./csv.js";

/** `results.csv`: two main indices with their fifth of population, the published F-EDI, the expected rates. */
export function resultsTable(draft: Release, publishedEdi: ReadonlyMap<string, number>): string {
  const four = deprivationVariant(draft, { index: "fdep4" });
  const three = deprivationVariant(draft, { index: "fdep3" });
  const model = modelOf(draft);
  const rates = (["central", "low", "high"] as const).map((scenario) =>
    communeRates(model, ratesPerInhabitant(draft.referenceRates, scenario)),
  );
  const { communes } = draft;
  const at = (column: ArrayLike<number> | undefined, row: number): number => column?.[row] ?? Number.NaN;
  return csvText(
    [
      "code", "fdep4", "fdep4Fifth", "fdep3", "fdep3Fifth", "fEdi", "expectedRate", "expectedRateLow", "expectedRateHigh",
    ], // prettier-ignore
    Array.from({ length: communes.length }, (_, row) => [
      communes.code[row] ?? "",
      fixed(at(four.scores, row), 3),
      fixed(at(four.classes, row), 0),
      fixed(at(three.scores, row), 3),
      fixed(at(three.classes, row), 0),
      fixed(publishedEdi.get(communes.code[row] ?? "") ?? Number.NaN, 2),
      ...rates.map((column) => fixed(at(column, row), 3)),
    ]),
  );
}
