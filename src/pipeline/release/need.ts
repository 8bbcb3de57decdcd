import type { HarmonisedUnit } from "../harmonise/types.js";
import { numberOf } from "../sources/value.js";

/** Relative risks of the four employee groups, in the order of `EMPLOYEE_GROUPS`. */
export interface NeedParameters {
  readonly occupation: readonly { readonly group: string; readonly value: number }[];
}

/** Mean relative risk of the employees of a unit, before comparison with the nation; NaN when a share is missing. */
function meanRisk(unit: HarmonisedUnit, risks: readonly number[]): number {
  const shares = unit.occupations.map(numberOf);
  const total = shares.reduce((a, b) => a + b, 0);
  return shares.reduce((sum, share, k) => sum + share * (risks[k] ?? Number.NaN), 0) / total;
}

/**
 * Occupational relative need of each unit (statistics §A.6 `cspExpected`): mean relative risk of its four employee groups
 * over that of metropolitan France, where each group weighs its persons aged 15 or more.
 */
export function occupationalNeeds(
  units: readonly HarmonisedUnit[],
  parameters: NeedParameters,
): (unit: HarmonisedUnit) => number {
  const risks = parameters.occupation.map(({ value }) => value);
  const national = risks.map(() => 0);
  for (const unit of units) {
    const population = numberOf(unit.population);
    const shares = unit.occupations.map(numberOf);
    if (unit.kind === "city" || !Number.isFinite(population) || !shares.every(Number.isFinite)) continue;
    shares.forEach((share, k) => (national[k] = (national[k] ?? 0) + population * share));
  }
  const total = national.reduce((a, b) => a + b, 0);
  const mean = national.reduce((sum, persons, k) => sum + persons * (risks[k] ?? 0), 0) / total;
  return (unit) => meanRisk(unit, risks) / mean;
}
