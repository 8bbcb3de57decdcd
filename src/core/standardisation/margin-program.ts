import { solve } from "yalps";
import type { Constraint } from "yalps";

import { MethodError } from "../domain/index.js";
import type { AgeSexAld } from "./strata-table.js";

/** Lower and upper bound of a share, both included. */
export type ShareBounds = readonly [number, number];

/** What is known of a list: margins, in persons, and bounds on shares. */
export interface KnownMargins {
  readonly age: readonly number[];
  readonly women?: number | undefined;
  readonly ald?: number | undefined;
  /** Share of women, of ALD, by age. */
  readonly womenShareBounds?: readonly ShareBounds[] | undefined;
  readonly aldShareBounds?: readonly ShareBounds[] | undefined;
  /** Share of ALD by age and sex (M, F). */
  readonly aldSexShareBounds?: readonly (readonly ShareBounds[])[] | undefined;
}

/** The linear programme: constraints and, for each stratum, its coefficients. */
interface Programme {
  readonly constraints: ReadonlyMap<string, Constraint>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Tolerance of the solver on numbers that are all of order 1 (shares of the list, rates over the highest rate). */
const PRECISION = 1e-11;

/**
 * Least and greatest Σ n r over all non-negative tables n with these margins (statistics §C.5), in the unit of the
 * rates × persons. Only the two optima are unique; the tables that reach them are not and are not returned.
 * No table at all: `E_LP_INFEASIBLE`.
 */
export function extremeExpected(rates: AgeSexAld, known: KnownMargins): readonly [number, number] {
  const persons = known.age.reduce((sum, n) => sum + n, 0);
  const highest = Math.max(...rates.flat(2));
  if (persons === 0 || highest === 0) return [0, 0];
  const programme = build(rates, known, persons, highest);
  const optimum = (direction: "minimize" | "maximize"): number => {
    const { status, result } = solve(
      { direction, objective: "expected", constraints: programme.constraints, variables: programme.columns },
      { precision: PRECISION, maxPivots: 100_000 },
    );
    if (status === "optimal") return result * persons * highest;
    throw new MethodError("E_LP_INFEASIBLE", `no list of patients has these margins and shares (${status})`);
  };
  return [optimum("minimize"), optimum("maximize")];
}

function build(rates: AgeSexAld, known: KnownMargins, persons: number, highest: number): Programme {
  const constraints = new Map<string, Constraint>();
  const columns = new Map<string, ReadonlyMap<string, number>>();
  if (known.women !== undefined) constraints.set("women", { equal: known.women / persons });
  if (known.ald !== undefined) constraints.set("ald", { equal: known.ald / persons });
  for (const [a, n] of known.age.entries()) {
    const share = n / persons;
    constraints.set(`age${String(a)}`, { equal: share });
    const women = known.womenShareBounds?.[a];
    if (women !== undefined)
      constraints.set(`women${String(a)}`, { min: women[0] * share, max: women[1] * share });
    const ald = known.aldShareBounds?.[a];
    if (ald !== undefined) constraints.set(`ald${String(a)}`, { min: ald[0] * share, max: ald[1] * share });
    for (const x of [0, 1]) {
      if (known.aldSexShareBounds?.[a]?.[x] !== undefined) {
        constraints.set(`low${String(a)}${String(x)}`, { min: 0 });
        constraints.set(`high${String(a)}${String(x)}`, { max: 0 });
      }
      for (const l of [0, 1]) {
        const rate = (rates[a]?.[x]?.[l] ?? 0) / highest;
        columns.set(`${String(a)},${String(x)},${String(l)}`, column(a, x, l, rate, known));
      }
    }
  }
  return { constraints, columns };
}

/** Coefficients of stratum (a, x, l). ALD ≥ lo·(all) is written (l − lo)·n ≥ 0, and likewise above. */
function column(
  a: number,
  x: number,
  l: number,
  rate: number,
  known: KnownMargins,
): ReadonlyMap<string, number> {
  const entries: [string, number][] = [
    ["expected", rate],
    [`age${String(a)}`, 1],
  ];
  if (x === 1) entries.push(["women", 1], [`women${String(a)}`, 1]);
  if (l === 1) entries.push(["ald", 1], [`ald${String(a)}`, 1]);
  const bounds = known.aldSexShareBounds?.[a]?.[x];
  if (bounds !== undefined) {
    entries.push(
      [`low${String(a)}${String(x)}`, l - bounds[0]],
      [`high${String(a)}${String(x)}`, l - bounds[1]],
    );
  }
  return new Map(entries);
}
