import { MethodError, asList, finite, nonNegative, positive } from "../domain/index.js";
import { finiteNumbers, nonNegativeNumbers } from "../stats/index.js";
import { extremeExpected } from "./margin-program.js";
import type { KnownMargins, ShareBounds } from "./margin-program.js";
import { checkedAgeSexAld } from "./strata-table.js";
import type { AgeSexAld } from "./strata-table.js";

/** Totals of a list whose crossing is not known. */
export interface MarginBoundsInput extends KnownMargins {
  /** Reference days per patient over the window. */
  readonly rates: AgeSexAld;
  readonly observed: number;
  /** 2 by default. */
  readonly threshold?: number | undefined;
}

/** Ends of what those totals allow: bounds, not a confidence interval. */
export interface MarginBounds {
  readonly expectedMin: number;
  readonly expectedMax: number;
  /** O / expectedMax. */
  readonly ratioMin: number;
  /** O / expectedMin; Infinity when no expected day can be excluded. */
  readonly ratioMax: number;
  /** `always`, `never` above the threshold whatever the list, or `depends`. */
  readonly verdict: "always" | "never" | "depends";
}

/**
 * What the margins cannot exclude (statistics §C.5): partial identification, not a confidence interval.
 *
 * Errors, in this order: shape `E_INPUT_SHAPE`; `E_NOT_FINITE`; negative number `E_NEGATIVE`; a share outside [0, 1]
 * `E_DOMAIN`; more women or ALD than patients `E_MARGINS_INCONSISTENT`; no list with these bounds `E_LP_INFEASIBLE`;
 * no expected day in any list `E_ZERO_EXPECTED`.
 */
export function marginBounds(input: MarginBoundsInput): MarginBounds {
  const ages = asList(input.age, "age").length;
  const rates = checkedAgeSexAld(input.rates, ages, "rates");
  const known: KnownMargins = {
    age: [...nonNegativeNumbers(input.age, "age")],
    women: optional(input.women, "women"),
    ald: optional(input.ald, "ald"),
    womenShareBounds: readBounds(input.womenShareBounds, ages, "womenShareBounds"),
    aldShareBounds: readBounds(input.aldShareBounds, ages, "aldShareBounds"),
    aldSexShareBounds: readSexBounds(input.aldSexShareBounds, ages),
  };
  nonNegativeNumbers(rates.flat(2), "rates");
  const observed = nonNegative(input.observed, "observed");
  const threshold = positive(input.threshold ?? 2, "threshold");
  const total = known.age.reduce((sum, n) => sum + n, 0);
  if (total === 0) throw new MethodError("E_ZERO_EXPECTED", "age: no patient", "age");
  for (const name of ["women", "ald"] as const) {
    if ((known[name] ?? 0) > total * (1 + 1e-9)) {
      throw new MethodError(
        "E_MARGINS_INCONSISTENT",
        `${name}: more than the ${String(total)} patients`,
        name,
      );
    }
  }
  const [expectedMin, expectedMax] = extremeExpected(rates, known);
  if (!(expectedMax > 0)) throw new MethodError("E_ZERO_EXPECTED", "no expected day in any list", "rates");
  const ratioMin = observed / expectedMax;
  const ratioMax = expectedMin > 0 ? observed / expectedMin : Infinity;
  const verdict = ratioMin >= threshold ? "always" : ratioMax < threshold ? "never" : "depends";
  return { expectedMin, expectedMax, ratioMin, ratioMax, verdict };
}

/**
 * The same with two margins only, age and number of women: exact, by giving the women to the age bands in the order of
 * what each adds (fractional knapsack). Errors: `E_INPUT_SHAPE`, `E_NOT_FINITE`, `E_NEGATIVE`; more women than patients
 * `E_MARGINS_INCONSISTENT`.
 */
export function twoMarginBounds(input: {
  readonly age: readonly number[];
  readonly rateMen: readonly number[];
  readonly rateWomen: readonly number[];
  readonly women: number;
}): { readonly expectedMin: number; readonly expectedMax: number } {
  const ages = asList(input.age, "age").length;
  if (
    asList(input.rateMen, "rateMen").length !== ages ||
    asList(input.rateWomen, "rateWomen").length !== ages
  ) {
    throw new MethodError(
      "E_INPUT_SHAPE",
      "one rate of men and of women per age band is expected",
      "rateMen, rateWomen",
    );
  }
  const age = [...nonNegativeNumbers(input.age, "age")];
  const men = nonNegativeNumbers(input.rateMen, "rateMen");
  const rateWomen = nonNegativeNumbers(input.rateWomen, "rateWomen");
  const women = nonNegative(input.women, "women");
  const total = age.reduce((sum, n) => sum + n, 0);
  if (women > total * (1 + 1e-9)) {
    throw new MethodError("E_MARGINS_INCONSISTENT", `women: more than ${String(total)} patients`, "women");
  }
  const allMen = age.reduce((sum, n, a) => sum + n * (men[a] ?? 0), 0);
  const gains = age.map((n, a) => ({ n, gain: (rateWomen[a] ?? 0) - (men[a] ?? 0) }));
  const placed = (sign: 1 | -1): number => {
    let left = women;
    let sum = allMen;
    for (const { n, gain } of gains.toSorted((a, b) => sign * (a.gain - b.gain))) {
      const given = Math.min(left, n);
      sum += given * gain;
      left -= given;
    }
    return finite(sum, "rateMen, rateWomen");
  };
  return { expectedMin: placed(1), expectedMax: placed(-1) };
}

function optional(value: number | undefined | null, path: string): number | undefined {
  return value === undefined || value === null ? undefined : nonNegative(value, path);
}

function readBounds(
  bounds: readonly ShareBounds[] | undefined | null,
  ages: number,
  path: string,
): readonly ShareBounds[] | undefined {
  if (bounds === undefined || bounds === null) return undefined;
  if (asList(bounds, path).length !== ages) {
    throw new MethodError("E_INPUT_SHAPE", `${path}: one [low, high] per age band is expected`, path);
  }
  return bounds.map((pair) => readPair(pair, path));
}

function readSexBounds(
  bounds: readonly (readonly ShareBounds[])[] | undefined | null,
  ages: number,
): readonly (readonly ShareBounds[])[] | undefined {
  const path = "aldSexShareBounds";
  if (bounds === undefined || bounds === null) return undefined;
  if (asList(bounds, path).length !== ages || bounds.some((row) => asList(row, path).length !== 2)) {
    throw new MethodError("E_INPUT_SHAPE", `${path}: two [low, high] per age band are expected`, path);
  }
  return bounds.map((row) => row.map((pair) => readPair(pair, path)));
}

function readPair(pair: ShareBounds, path: string): ShareBounds {
  const [low = NaN, high = NaN, ...more] = finiteNumbers(pair, path);
  if (more.length > 0 || Number.isNaN(high))
    throw new MethodError("E_INPUT_SHAPE", `${path}: [low, high]`, path);
  if (low < 0 || high > 1)
    throw new MethodError("E_DOMAIN", `${path}: shares between 0 and 1 are expected`, path);
  return [low, high];
}
