import { AGE_BANDS, ALD, SEXES, computedStatus } from "../core/domain/index.js";
import type { AgeBand, Ald, Sex, Status } from "../core/domain/index.js";
import type { ReferenceRate } from "../core/release/types.js";
import type { TextRow } from "./engine.js";
import { NO_RATE_FR } from "./rates.fr.js";

/** One stratum of the reference rebuilt from Open DAMIR, beside the assumed one. */
export interface RebuiltRate extends ReferenceRate {
  /** Days of the asked months in the numerator (before any ALD split by assumption). */
  readonly days: number;
  /** How the ALD split was obtained. */
  readonly aldSplit: "EXO_MTF" | "splitRateByAld";
  /** Central rate of the assumed table for the same stratum, days per year and insured employee. */
  readonly assumed: number;
}

/** Strata without a rate, with the reason in French: never a zero standing for "missing". */
export interface MissingRate {
  readonly age: AgeBand;
  readonly sex: Sex;
  readonly ald: Ald;
  readonly reason: string;
}

/** The table of reference rates, and the strata that it could not fill. */
export interface RebuiltReference {
  readonly rates: readonly RebuiltRate[];
  readonly missing: readonly MissingRate[];
  /** Strata that the assumed table leaves without employees (70 and over): its value is kept, and it is said. */
  readonly outOfScope: readonly MissingRate[];
}

/** Computed rates and the assumed table they complete. */
export interface ReferenceInput {
  /** Rows of `damir_rates`. */
  readonly rates: readonly TextRow[];
  /** Number of months of care in the numerators. */
  readonly months: number;
  /** True when EXO_MTF splits the days; otherwise the assumed prevalence and ALD ratio do. */
  readonly aldSplit: boolean;
  readonly assumed: readonly ReferenceRate[];
  readonly denominatorStatus: Status;
  /** `splitRateByAld` of the standardisation room. */
  readonly split: (input: {
    readonly rate: number;
    readonly aldPrevalence: number;
    readonly rateRatio: number;
  }) => {
    readonly rateNoAld: number;
    readonly rateAld: number;
  };
}

/**
 * The reference rates in the release's shape, from sickness days of Open DAMIR. Rates are brought to a year by 12 over
 * the number of months (season ignored: assumed). The range low–high keeps the relative range of the assumed table,
 * which carries the uncertainty of the ALD ratio. Status: weakest of calculé and the denominators' status, and supposé
 * as soon as the ALD split is assumed.
 */
export function rebuildReference(input: ReferenceInput): RebuiltReference {
  const rates: RebuiltRate[] = [];
  const missing: MissingRate[] = [];
  const outOfScope: MissingRate[] = [];
  const perYear = 12 / input.months;
  const status = computedStatus([input.denominatorStatus, ...(input.aldSplit ? [] : (["supposé"] as const))]);
  for (const age of AGE_BANDS) {
    for (const sex of SEXES) {
      for (const ald of ALD) {
        const assumed = input.assumed.find((row) => row.age === age && row.sex === sex && row.ald === ald);
        if (assumed?.insuredEmployees === 0 && !hasDenominator(input.rates, age, sex)) {
          rates.push({ ...assumed, days: 0, aldSplit: "splitRateByAld", assumed: assumed.central });
          outOfScope.push({ age, sex, ald, reason: NO_RATE_FR.outOfScope });
          continue;
        }
        const found = stratumRate(input, age, sex, ald);
        if (typeof found === "string" || assumed === undefined) {
          const reason = typeof found === "string" ? found : NO_RATE_FR.notAssumed;
          missing.push({ age, sex, ald, reason });
          continue;
        }
        const central = found.rate * perYear;
        const scale = assumed.central > 0 ? central / assumed.central : 0;
        rates.push({
          ...assumed,
          low: assumed.low * scale,
          central,
          high: assumed.high * scale,
          aldRatioLow: assumed.aldRatioLow * scale,
          aldRatioHigh: assumed.aldRatioHigh * scale,
          central6: found.rate * (6 / input.months),
          status,
          days: found.days,
          aldSplit: input.aldSplit ? "EXO_MTF" : "splitRateByAld",
          assumed: assumed.central,
        });
      }
    }
  }
  return { rates, missing, outOfScope };
}

function hasDenominator(rates: readonly TextRow[], age: AgeBand, sex: Sex): boolean {
  return rates.some((r) => r["age"] === age && r["sex"] === sex && r["employees"] !== null);
}

/** Rate of a stratum over the asked months, or the reason why there is none. */
function stratumRate(
  { rates, aldSplit, assumed, split }: ReferenceInput,
  age: AgeBand,
  sex: Sex,
  ald: Ald,
): { rate: number; days: number } | string {
  const wanted = aldSplit ? String(ald) : "all";
  const row = rates.find(
    (r) => r["insurance"] === "maladie" && r["age"] === age && r["sex"] === sex && r["ald"] === wanted,
  );
  if (row === undefined) return NO_RATE_FR.noDay;
  if (row["rate"] === null) return NO_RATE_FR.noDenominator;
  const [rate, days] = [Number(row["rate"]), Number(row["days"])];
  if (days < 0) return NO_RATE_FR.negative;
  if (aldSplit) return { rate, days };
  const cells = ALD.map((a) => assumed.find((r) => r.age === age && r.sex === sex && r.ald === a));
  const [without, withAld] = cells;
  if (without === undefined || withAld === undefined) return NO_RATE_FR.notAssumed;
  const employees = without.insuredEmployees + withAld.insuredEmployees;
  if (!(employees > 0) || !(without.central > 0)) return NO_RATE_FR.noSplit;
  const aldPrevalence = withAld.insuredEmployees / employees;
  const { rateNoAld, rateAld } = split({ rate, aldPrevalence, rateRatio: withAld.central / without.central });
  return { rate: ald === 1 ? rateAld : rateNoAld, days };
}
