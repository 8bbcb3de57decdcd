import { AGE_BANDS, computedStatus, MethodError, STRATA, type Status } from "../domain/index.js";
import { FIVE_YEAR_AGES, type Release } from "../release/types.js";
import { DAMIR_BAND_OF } from "./age-bands.js";
import { ratesPerInhabitant } from "./expected-rate.js";
import { modelOf } from "./model.js";
import type { RateParameters } from "./parameters.js";

/** A national total of days that the reference rates start from, beside what the communes add up to. */
export interface NationalTotal {
  /** Open DAMIR bands of the total, first and last. */
  readonly from: string;
  readonly to: string;
  /** Days of the year cited, or deduced from what is cited. */
  readonly cited: number;
  /** Σ communes of inhabitants × rate, central scenario. */
  readonly returned: number;
  /** Status of the cited days. */
  readonly status: Status;
}

/** Position of the Open DAMIR band of a five-year age of the parameters. */
function bandOf(age: string): number {
  const band = DAMIR_BAND_OF[FIVE_YEAR_AGES.findIndex((known) => known === age)];
  if (band === undefined) throw new MethodError("E_OPTION", `daysByAge: unknown age "${age}"`, "daysByAge");
  return AGE_BANDS.indexOf(band);
}

/** Open DAMIR bands grouped so that no cited total of days falls on both sides of a limit. */
function groups(parameters: RateParameters): readonly (readonly string[])[] {
  const bandsOf = (ages: readonly string[]): readonly number[] => ages.map(bandOf);
  const tied = (band: number): boolean =>
    parameters.daysByAge.some(({ ages }) => {
      const bands = bandsOf(ages);
      return bands.includes(band) && bands.includes(band - 1);
    });
  const found: string[][] = [];
  AGE_BANDS.forEach((band, i) => {
    if (i > 0 && tied(i)) found.at(-1)?.push(band);
    else found.push([band]);
  });
  return found;
}

/**
 * Each cited total against the communes; bands without cited days (70 and over) are left out. Errors: an age of the
 * parameters that is not a five-year age `E_OPTION`.
 */
export function nationalTotals(release: Release, parameters: RateParameters): readonly NationalTotal[] {
  const model = modelOf(release);
  const { days } = ratesPerInhabitant(release.referenceRates);
  const returned = (bands: readonly string[]): number =>
    STRATA.reduce(
      (sum, { age }, s) => (bands.includes(age) ? sum + (model.total[s] ?? 0) * (days[s] ?? 0) : sum),
      0,
    );
  return groups(parameters).flatMap((bands) => {
    const ages = FIVE_YEAR_AGES.filter((_, i) => bands.includes(DAMIR_BAND_OF[i] ?? ""));
    const margins = parameters.daysByAge.filter((row) =>
      row.ages.every((age) => ages.some((a) => a === age)),
    );
    if (margins.length === 0) return [];
    const whole = parameters.publishedTotals.find(
      (total) => total.ages.join() === margins.flatMap((row) => row.ages).join(),
    );
    return [
      {
        from: bands[0] ?? "",
        to: bands.at(-1) ?? "",
        cited: whole?.days ?? margins.reduce((sum, row) => sum + row.days, 0),
        returned: returned(bands),
        status: whole?.status ?? computedStatus(margins.map((row) => row.status)),
      },
    ];
  });
}
