import { MethodError, asList, nonNegative } from "../domain/index.js";
import { checkedAgeSexAld } from "./strata-table.js";
import type { AgeSexAld } from "./strata-table.js";

/** Finest level with enough patients: the stratum, age × ALD, age, or everybody. */
export type CollapseLevel = "stratum" | "age-ald" | "age" | "all";

/** Rates, and the level at which each of them was measured. */
export interface CollapsedRates {
  readonly rates: AgeSexAld;
  readonly level: AgeSexAld<CollapseLevel>;
}

/**
 * Reference rates by age, sex and ALD, thin cells replaced by the first wider level that has at least `minPatients`
 * (statistics §C.1). Errors: `E_INPUT_SHAPE`, `E_NOT_FINITE`, `E_NEGATIVE`; not enough patients even with everybody
 * `E_REFERENCE_TOO_SMALL`.
 */
export function collapseRates(input: {
  readonly patients: AgeSexAld;
  readonly ij: AgeSexAld;
  readonly minPatients: number;
}): CollapsedRates {
  const ages = asList(input.patients, "patients").length;
  const patients = checkedNumbers(input.patients, ages, "patients");
  const ij = checkedNumbers(input.ij, ages, "ij");
  const minimum = nonNegative(input.minPatients, "minPatients");

  const cells = patients.flatMap((row, a) =>
    row.flatMap((pair, x) => pair.map((n, l) => ({ a, x, l, n, days: ij[a]?.[x]?.[l] ?? 0 }))),
  );
  const choose = (
    a: number,
    x: number,
    l: number,
  ): { readonly rate: number; readonly level: CollapseLevel } => {
    const levels: readonly [CollapseLevel, (cell: (typeof cells)[number]) => boolean][] = [
      ["stratum", (cell) => cell.a === a && cell.x === x && cell.l === l],
      ["age-ald", (cell) => cell.a === a && cell.l === l],
      ["age", (cell) => cell.a === a],
      ["all", () => true],
    ];
    for (const [level, belongs] of levels) {
      const members = cells.filter(belongs);
      const n = members.reduce((sum, cell) => sum + cell.n, 0);
      if (n === 0 || n < minimum) continue;
      return { rate: members.reduce((sum, cell) => sum + cell.days, 0) / n, level };
    }
    throw new MethodError(
      "E_REFERENCE_TOO_SMALL",
      `fewer than ${String(minimum)} patients in all`,
      "patients",
    );
  };
  const chosen = patients.map((row, a) => row.map((pair, x) => pair.map((_, l) => choose(a, x, l))));
  return {
    rates: chosen.map((row) => row.map((pair) => pair.map((cell) => cell.rate))),
    level: chosen.map((row) => row.map((pair) => pair.map((cell) => cell.level))),
  };
}

function checkedNumbers(table: AgeSexAld, ages: number, path: string): AgeSexAld {
  return checkedAgeSexAld(table, ages, path).map((row) =>
    row.map((pair) => pair.map((value) => nonNegative(value, path))),
  );
}
