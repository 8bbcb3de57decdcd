import type { CommuneColumns, Territory } from "../release/types.js";
import { CELLS } from "./commune-strata.js";

/** Where the level of ALD of a commune comes from. */
export const ALD_LEVELS = ["bassinDeVie", "departement", "national"] as const;
/** Area whose published share of ALD was used. */
export type AldLevel = (typeof ALD_LEVELS)[number];

/** Factor by which the national ALD profile is multiplied in each commune. */
export interface AldScale {
  readonly factor: Float64Array;
  readonly level: readonly AldLevel[];
  /** Share 0–1 of the population with an ALD that the factor returns over the commune's area. */
  readonly target: Float64Array;
  /** Population-weighted mean of the published shares: the national level. */
  readonly national: number;
}

type Located = Pick<CommuneColumns, "length" | "bassinDeVie" | "departement" | "kind" | "population">;

/**
 * ALD level of each commune. The profile by age and sex is scaled so that the population-weighted share of each bassin de
 * vie is the published one; where it is secret, so that the rest of the département has the mean of its published
 * bassins; where it has none, the national mean. Cities are outside the sums (their arrondissements are in).
 *
 * @param cells inhabitants by age × sex ({@link communeAgeSex})
 * @param profile national ALD prevalence of each age × sex cell
 */
export function scaleAld(
  communes: Located,
  territories: readonly Territory[],
  cells: Float64Array,
  profile: readonly number[],
): AldScale {
  const published = new Map(
    territories.filter((t) => t.level === "bassinDeVie").map((t) => [t.code, t.aldShare] as const),
  );
  const area = new Map<string, Sum>();
  const departement = new Map<string, Sum>();
  const rest = new Map<string, Sum>();
  const nation = emptySum();
  for (let row = 0; row < communes.length; row++) {
    if (communes.kind[row] === "city" || !Number.isFinite(communes.population[row] ?? Number.NaN)) continue;
    const own = profileSum(cells, row, profile);
    const share = published.get(communes.bassinDeVie[row] ?? "");
    addTo(area, communes.bassinDeVie[row] ?? "", own, share);
    if (share === undefined) addTo(rest, communes.departement[row] ?? "", own, undefined);
    else {
      addTo(departement, communes.departement[row] ?? "", own, share);
      accumulate(nation, own, share);
    }
  }
  const national = nation.ald / nation.people;
  const nationalFactor = nation.ald / nation.profile;
  const factor = new Float64Array(communes.length);
  const target = new Float64Array(communes.length);
  const level = Array.from({ length: communes.length }, (_, row): AldLevel => {
    const own = area.get(communes.bassinDeVie[row] ?? "");
    const share = published.get(communes.bassinDeVie[row] ?? "");
    if (share !== undefined && own !== undefined) {
      factor[row] = (share * own.people) / own.profile;
      target[row] = share;
      return "bassinDeVie";
    }
    const local = departement.get(communes.departement[row] ?? "");
    const left = rest.get(communes.departement[row] ?? "");
    if (local !== undefined && left !== undefined) {
      target[row] = local.ald / local.people;
      factor[row] = ((target[row] ?? 0) * left.people) / left.profile;
      return "departement";
    }
    factor[row] = nationalFactor;
    target[row] = national;
    return "national";
  });
  return { factor, level, target, national };
}

interface Sum {
  people: number;
  /** Persons with an ALD if the profile applied as it is. */
  profile: number;
  /** Persons with an ALD by the published shares. */
  ald: number;
}
const emptySum = (): Sum => ({ people: 0, profile: 0, ald: 0 });

function profileSum(cells: Float64Array, row: number, profile: readonly number[]): readonly [number, number] {
  let people = 0;
  let ald = 0;
  for (let cell = 0; cell < CELLS; cell++) {
    const inhabitants = cells[row * CELLS + cell] ?? 0;
    people += inhabitants;
    ald += inhabitants * (profile[cell] ?? 0);
  }
  return [people, ald];
}

function accumulate(sum: Sum, [people, profile]: readonly [number, number], share: number | undefined): void {
  sum.people += people;
  sum.profile += profile;
  sum.ald += share === undefined ? 0 : share * people;
}

function addTo(
  sums: Map<string, Sum>,
  key: string,
  own: readonly [number, number],
  share: number | undefined,
): void {
  const sum = sums.get(key) ?? emptySum();
  sums.set(key, sum);
  accumulate(sum, own, share);
}
