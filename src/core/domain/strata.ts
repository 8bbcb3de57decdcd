/** Age bands of the release: those of Open DAMIR (`AGE_BEN_SNDS`), 70 and over merged. */
export const AGE_BANDS = ["0-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70+"] as const;
/** Band of ages in whole years, both ends included. */
export type AgeBand = (typeof AGE_BANDS)[number];
/** Sexes, as the sources code them. */
export const SEXES = ["M", "F"] as const;
/** Sex of a stratum. */
export type Sex = (typeof SEXES)[number];
/** Without, with a long-term condition (affection de longue durée). */
export const ALD = [0, 1] as const;
/** 0 without, 1 with a long-term condition. */
export type Ald = (typeof ALD)[number];

/** A cell of age, sex and long-term condition. */
export interface Stratum {
  readonly age: AgeBand;
  readonly sex: Sex;
  readonly ald: Ald;
}

/** All 28 strata, age slowest then sex then ALD: the one order used by every array of strata. */
export const STRATA: readonly Stratum[] = AGE_BANDS.flatMap((age) =>
  SEXES.flatMap((sex) => ALD.map((ald) => ({ age, sex, ald }))),
);

/** Position of a stratum in {@link STRATA}. */
export function stratumIndex(age: AgeBand, sex: Sex, ald: Ald): number {
  return (AGE_BANDS.indexOf(age) * SEXES.length + SEXES.indexOf(sex)) * ALD.length + ald;
}
