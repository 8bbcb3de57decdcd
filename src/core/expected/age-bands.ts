import { AGE_BANDS, type AgeBand } from "../domain/index.js";
import { CENSUS_BANDS, FIVE_YEAR_AGES } from "../release/types.js";

/** First year of a five-year age: `25-29` → 25, `95+` → 95. */
function firstYear(age: string): number {
  return Number.parseInt(age, 10);
}

/** Open DAMIR band of each five-year age: exact unions only (statistics §0.1, three bandings meet). */
export const DAMIR_BAND_OF: readonly AgeBand[] = FIVE_YEAR_AGES.map((age) => {
  const year = firstYear(age);
  const position = year < 20 ? 0 : Math.min(AGE_BANDS.length - 1, Math.floor(year / 10) - 1);
  return AGE_BANDS[position] ?? "70+";
});

/** Census band (position in CENSUS_BANDS) of each five-year age. */
export const CENSUS_BAND_OF: readonly number[] = FIVE_YEAR_AGES.map((age) => {
  const year = firstYear(age);
  const position = CENSUS_BANDS.findLastIndex((band) => Number.parseInt(band, 10) <= year);
  return position;
});

/** Key of `RateParameters.aldPrevalence` that contains a five-year age. */
export function aldAgeOf(age: string): string {
  const year = firstYear(age);
  if (year < 15) return "0-14";
  if (year < 25) return "15-24";
  if (year < 35) return "25-34";
  if (year < 45) return "35-44";
  if (year < 55) return "45-54";
  if (year < 60) return "55-59";
  if (year < 65) return "60-64";
  return year < 70 ? "65-69" : "70+";
}
