import { MethodError, asList, finite, nonNegative, positive } from "../domain/index.js";

/** Numbers by age band and sex (M, F). */
export type AgeSex<T = number> = readonly (readonly T[])[];

/** Inhabitants of a commune by stratum, and the reference. */
export interface CommuneExpectedInput {
  /** Inhabitants. */
  readonly population: AgeSex;
  /** Share of ALD, 0–1. */
  readonly aldPrevalence: AgeSex;
  /** Reference days per exposed person over the window; null where nobody is exposed. */
  readonly rateNoAld: AgeSex<number | null>;
  readonly rateAld: AgeSex<number | null>;
  /** Share insured as employees, 0–1; absent = everybody is exposed. */
  readonly insuredShare?: AgeSex | undefined;
  readonly referenceRate?: number | undefined;
}

/** Expected days of a commune. */
export interface CommuneExpected {
  readonly expected: number;
  /** Exposed persons. */
  readonly population: number;
  /** Expected days per exposed person. */
  readonly rate: number;
  /** Rate / reference rate; null without reference. */
  readonly ratioToReference: number | null;
}

/**
 * Expected days of a commune, Σ N e [p r₁ + (1 − p) r₀] (statistics §C.6). Errors: `E_INPUT_SHAPE`, `E_NOT_FINITE`,
 * `E_NEGATIVE`; a share outside [0, 1] `E_DOMAIN`; missing rate with people `E_MISSING_RATE`; nobody exposed
 * `E_EMPTY_POPULATION`; reference rate 0 `E_ZERO_EXPECTED`.
 */
export function communeExpected(input: CommuneExpectedInput): CommuneExpected {
  const rows = Array.from(asList(input.population, "population"));
  const insured = input.insuredShare ?? undefined;
  const tables = {
    aldPrevalence: input.aldPrevalence,
    rateNoAld: input.rateNoAld,
    rateAld: input.rateAld,
    ...(insured === undefined ? {} : { insuredShare: insured }),
  };
  for (const [name, table] of Object.entries(tables)) checkShape(rows, table, name);

  let expected = 0;
  let exposed = 0;
  for (const [a, row] of rows.entries()) {
    for (const [x, inhabitants] of Array.from(asList(row, "population")).entries()) {
      const persons =
        nonNegative(inhabitants, "population") *
        (insured === undefined ? 1 : share(insured[a]?.[x], "insuredShare"));
      const prevalence = share(input.aldPrevalence[a]?.[x], "aldPrevalence");
      exposed += persons;
      expected += part(persons * prevalence, input.rateAld[a]?.[x], "rateAld");
      expected += part(persons * (1 - prevalence), input.rateNoAld[a]?.[x], "rateNoAld");
    }
  }
  if (exposed === 0)
    throw new MethodError("E_EMPTY_POPULATION", "population: nobody is exposed", "population");
  const rate = expected / exposed;
  const reference = input.referenceRate ?? null;
  return {
    expected,
    population: exposed,
    rate,
    ratioToReference:
      reference === null ? null : rate / positive(reference, "referenceRate", "E_ZERO_EXPECTED"),
  };
}

function checkShape(rows: readonly (readonly unknown[])[], table: AgeSex<unknown>, name: string): void {
  const same =
    asList(table, name).length === rows.length &&
    rows.every((row, a) => asList(table[a], name).length === asList(row, "population").length);
  if (!same) throw new MethodError("E_INPUT_SHAPE", `${name}: not the shape of population`, name);
}

function share(value: number | undefined, path: string): number {
  const number = finite(value, path);
  if (number >= 0 && number <= 1) return number;
  throw new MethodError("E_DOMAIN", `${path}: ${String(number)} is not between 0 and 1`, path);
}

/** Persons × rate; a rate is only needed where there are people. */
function part(persons: number, rate: number | null | undefined, path: string): number {
  if (rate !== null && rate !== undefined) return persons * nonNegative(rate, path);
  if (persons === 0) return 0;
  throw new MethodError("E_MISSING_RATE", `${path}: missing, with people`, path);
}

/**
 * Rates without and with ALD from a rate of both, r₀ = r / (1 − p + p·RR), r₁ = RR·r₀ (statistics §C.3): their mean,
 * weighted by the prevalence, is the rate given. The rate ratio is an assumption.
 * Errors: `E_NOT_FINITE`; negative rate `E_NEGATIVE`; prevalence outside [0, 1] or ratio not positive `E_DOMAIN`.
 */
export function splitRateByAld(input: {
  readonly rate: number;
  readonly aldPrevalence: number;
  readonly rateRatio: number;
}): { readonly rateNoAld: number; readonly rateAld: number } {
  const rate = nonNegative(input.rate, "rate");
  const prevalence = share(input.aldPrevalence, "aldPrevalence");
  const ratio = positive(input.rateRatio, "rateRatio");
  const rateNoAld = rate / (1 - prevalence + prevalence * ratio);
  return { rateNoAld, rateAld: ratio * rateNoAld };
}
