import { expect } from "vitest";
import { AGE_BANDS, SEXES, STRATA } from "../../../../src/core/domain/index.js";
import { CENSUS_BANDS, FIVE_YEAR_AGES } from "../../../../src/core/release/index.js";
import type { Release } from "../../../../src/core/release/types.js";
import { toyRelease } from "./toy.js";

/**
 * The fictional release with, in the Tarn, two communes in bassins of their own whose share is secret; a commune that
 * nobody inhabits and one whose population is unknown; one département, the Lozère, without any published share.
 */
export function release(): Release {
  const toy = toyRelease();
  const { communes } = toy;
  const own = new Map([
    ["81105", "BV81b"],
    ["81900", "BV81c"],
  ]);
  const unusual = new Map([
    ["81906", 0],
    ["81907", NaN],
  ]);
  const population = communes.population.map((people, i) => unusual.get(communes.code[i] ?? "") ?? people);
  const bassinDeVie = communes.code.map((code, i) => own.get(code) ?? communes.bassinDeVie[i] ?? "");
  // an area of another kind may have the code of a bassin
  const namesake = { level: "epci", code: "BV81b", name: "", parent: "", aldShare: 0.9 } as const;
  const territories = [...toy.territories, namesake];
  return { ...toy, territories, communes: { ...communes, population, bassinDeVie } };
}
export const toy = release();
export const { communes } = toy;
export const row = (code: string): number => toy.rowOf.get(code) ?? -1;
export const at = (list: ArrayLike<number> | undefined, i: number): number => list?.[i] ?? NaN;
/** First year of an age or of a band. */
export const from = (text: string): number => Number(/^\d+/.exec(text)?.[0]);
export const last = <T extends string>(bands: readonly T[], age: string): T | undefined =>
  bands.filter((band) => from(band) <= from(age)).at(-1);
/** Inhabitants by age and sex, summed five years by five years. */
export const CELL_COUNTS = communes.code.map((_, i) => {
  const structure = toy.departments.find((d) => d.departement === communes.departement[i]);
  const counts = new Array<number>(14).fill(0);
  CENSUS_BANDS.forEach((band, b) => {
    const ages = FIVE_YEAR_AGES.map((_, a) => a).filter(
      (a) => last(CENSUS_BANDS, FIVE_YEAR_AGES[a] ?? "") === band,
    );
    const people = (a: number, sex: string): number => at(sex === "M" ? structure?.men : structure?.women, a);
    const total = ages.reduce((sum, a) => sum + people(a, "M") + people(a, "F"), 0);
    for (const a of ages)
      SEXES.forEach((sex, x) => {
        const damir = AGE_BANDS.findIndex((name) => name === last(AGE_BANDS, FIVE_YEAR_AGES[a] ?? ""));
        const share = at(communes.ageShares[b], i);
        counts[damir * 2 + x] =
          at(counts, damir * 2 + x) + (at(communes.population, i) * share * people(a, sex)) / total;
      });
  });
  return counts;
});
export const PROFILE = STRATA.filter(({ ald }) => ald === 0).map(
  (stratum) =>
    toy.referenceRates.find(({ age, sex, ald }) => age === stratum.age && sex === stratum.sex && ald === 0)
      ?.aldPrevalence ?? NaN,
);
export const over = (rows: readonly number[], of: (i: number) => number): number =>
  rows.reduce((sum, i) => sum + of(i), 0);
export const peopleOf = (i: number): number => (CELL_COUNTS[i] ?? []).reduce((a, b) => a + b, 0);
export const profileOf = (i: number): number =>
  (CELL_COUNTS[i] ?? []).reduce((sum, n, cell) => sum + n * at(PROFILE, cell), 0);
export const COUNTED = communes.code
  .map((_, i) => i)
  .filter((i) => communes.kind[i] !== "city" && communes.code[i] !== "81907");
export const publishedOf = (i: number): number | undefined =>
  toy.territories.find((t) => t.level === "bassinDeVie" && t.code === communes.bassinDeVie[i])?.aldShare;
/** Level, share and factor of ALD of a commune, from the sums over its area. */
export function plainAld(i: number): { level: string; target: number; factor: number } {
  const share = publishedOf(i);
  const known = COUNTED.filter((j) => publishedOf(j) !== undefined);
  const withAld = (rows: readonly number[]): number =>
    over(rows, (j) => peopleOf(j) * (publishedOf(j) ?? NaN));
  const scaled = (level: string, target: number, rows: readonly number[]): ReturnType<typeof plainAld> => ({
    level,
    target,
    factor: (target * over(rows, peopleOf)) / over(rows, profileOf),
  });
  if (share !== undefined)
    return scaled(
      "bassinDeVie",
      share,
      COUNTED.filter((j) => communes.bassinDeVie[j] === communes.bassinDeVie[i]),
    );
  const local = known.filter((j) => communes.departement[j] === communes.departement[i]);
  if (local.length > 0)
    return scaled(
      "departement",
      withAld(local) / over(local, peopleOf),
      COUNTED.filter(
        (j) => communes.departement[j] === communes.departement[i] && publishedOf(j) === undefined,
      ),
    );
  return {
    level: "national",
    target: withAld(known) / over(known, peopleOf),
    factor: withAld(known) / over(known, profileOf),
  };
}
export function expectClose(actual: number, expected: number, label = ""): void {
  if (Number.isNaN(expected)) expect(actual, label).toBeNaN();
  else
    expect(
      Math.abs(actual - expected),
      `${label} ${String(actual)} for ${String(expected)}`,
    ).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
}
