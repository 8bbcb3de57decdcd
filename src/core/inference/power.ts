import { MethodError, asList, nonNegative, openShare, positive } from "../domain/index.js";
import { smallestCount } from "../stats/smallest-count.js";
import { gammaQ } from "../stats/special.js";

/** One list: its size, its expected days, the true ratio of its doctor. */
export interface FlagPowerRow {
  readonly patients: number;
  /** Days per patient over the window. */
  readonly expectedPerPatient: number;
  /** True ratio θ of the doctor: 1 for a neutral one. */
  readonly trueRatio: number;
  /** φ; 1 by default. */
  readonly dispersion?: number | undefined;
  /** c², variance of the unmeasured case-mix (relative); 0 by default. */
  readonly casemixVariance?: number | undefined;
  readonly threshold?: number | undefined;
}

/** What the rule does to that list. */
export interface FlagPower {
  readonly expected: number;
  readonly sdRatio: number;
  /** P(ratio ≥ threshold). */
  readonly probabilityFlag: number;
}

/**
 * Probability that the rule flags a doctor of known true ratio, days being gamma with mean θE and variance
 * φθE + c²(θE)² (statistics §D.8.3). Errors: expected ≤ 0 `E_ZERO_EXPECTED`; θ, φ or threshold ≤ 0 `E_DOMAIN`;
 * c² < 0 `E_DOMAIN`.
 */
export function flagPower(input: { readonly rows: readonly FlagPowerRow[] }): {
  readonly rows: readonly FlagPower[];
} {
  return { rows: Array.from(asList(input.rows, "rows"), (row, i) => powerOf(row, `rows[${String(i)}]`)) };
}

function powerOf(row: FlagPowerRow, path: string): FlagPower {
  const patients = positive(row.patients, `${path}.patients`, "E_ZERO_EXPECTED");
  const expected =
    patients * positive(row.expectedPerPatient, `${path}.expectedPerPatient`, "E_ZERO_EXPECTED");
  const mean = positive(row.trueRatio, `${path}.trueRatio`) * expected;
  const casemix = nonNegative(row.casemixVariance ?? 0, `${path}.casemixVariance`, "E_DOMAIN");
  const variance = positive(row.dispersion ?? 1, `${path}.dispersion`) * mean + casemix * mean * mean;
  const limit = positive(row.threshold ?? 2, `${path}.threshold`) * expected;
  return {
    expected,
    sdRatio: Math.sqrt(variance) / expected,
    probabilityFlag: gammaQ((mean * mean) / variance, (limit * mean) / variance),
  };
}

/** What the smallest list must guarantee. */
export interface MinimumListInput {
  readonly threshold?: number | undefined;
  readonly dispersion?: number | undefined;
  readonly expectedPerPatient: number;
  /** Largest probability of flagging a neutral doctor, 0.05 by default. */
  readonly alpha?: number | undefined;
}

/** Smallest number of patients that does. */
export interface MinimumList {
  readonly patients: number;
  /** P(flag | neutral) with that many patients. */
  readonly probability: number;
  /** The same with one patient fewer; null when one patient is enough. */
  readonly probabilityBefore: number | null;
}

/** Lists longer than this are not sought: the rule cannot be made that safe. */
const LONGEST_LIST = 2 ** 50;

/**
 * Smallest list for which a neutral doctor is flagged with probability ≤ α (statistics §D.8.3).
 * Errors: threshold ≤ 1 `E_DOMAIN` (a neutral doctor would be flagged half of the time, however long the list);
 * those of {@link flagPower}.
 */
export function minimumListSize(input: MinimumListInput): MinimumList {
  const threshold = positive(input.threshold ?? 2, "threshold");
  const alpha = openShare(input.alpha ?? 0.05, "alpha");
  const probability = (patients: number): number =>
    powerOf({ ...input, threshold, patients, trueRatio: 1 }, "input").probabilityFlag;
  const patients = smallestCount((size) => {
    if (threshold <= 1 || size > LONGEST_LIST)
      throw new MethodError("E_DOMAIN", "no list is long enough for this threshold", "threshold");
    return size > 0 && probability(size) <= alpha;
  }, 1);
  return {
    patients,
    probability: probability(patients),
    probabilityBefore: patients === 1 ? null : probability(patients - 1),
  };
}
