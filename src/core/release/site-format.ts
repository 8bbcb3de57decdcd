import { departementOf } from "../domain/index.js";
import { communeRates, modelOf, ratesPerInhabitant } from "../expected/index.js";
import { kindsOf, regionsOf, unemploymentShare, withLastBand } from "./parse-communes.js";
import {
  packCodes,
  packNumbers,
  packTexts,
  packWords,
  unpackCodes,
  unpackNumbers,
  unpackTexts,
  unpackWords,
  type PackedNumbers,
  type PackedWords,
} from "./site-columns.js";
import type { CommuneColumns, IrisColumns, Release } from "./types.js";

const NUMBERS = {
  lat: [3, 1],
  lon: [3, 1],
  population: [0, 1],
  generalPractitioners: [0, 1],
  medianIncome: [0, 1],
  shareBac: [2, 100],
  shareWorkers: [2, 100],
  unemployed2021: [0, 1],
  active2021: [0, 1],
  shareUnemployed2022: [2, 100],
  occupationalNeed: [3, 1],
} as const;
type NumericName = keyof typeof NUMBERS;
const WORDS = ["city", "epci", "cantonVille", "bassinDeVie", "zoneEmploi"] as const;
const IRIS_NUMBERS = {
  population: [0, 1],
  declaredIncome: [0, 1],
  medianIncome: [0, 1],
  shareBac: [2, 100],
  shareWorkers: [2, 100],
  shareUnemployed2022: [2, 100],
} as const;
type IrisName = keyof typeof IRIS_NUMBERS;

/** What the site loads first: the communes and the small tables. Plain JSON; IRIS are in {@link SiteIris}. */
export interface SiteRelease {
  readonly format: "ij-release-site/1";
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly postalCodes: PackedWords;
  readonly words: Readonly<Record<(typeof WORDS)[number], PackedWords>>;
  readonly numbers: Readonly<Record<NumericName, PackedNumbers>>;
  /** First five census bands. */
  readonly ages: readonly PackedNumbers[];
  readonly publishedEdi: PackedNumbers;
  readonly absences: readonly (readonly [number, Readonly<Record<string, string>>])[];
  readonly exceptions: readonly (readonly [number, Readonly<Record<string, string>>])[];
  /** Former communes: codes as differences, names, codes today. */
  readonly former: { readonly code: string; readonly name: string; readonly becomes: PackedWords };
  readonly small: Pick<Release, "territories" | "referenceRates" | "departments" | "columns" | "manifest">;
}

/** IRIS of split communes, loaded when a page needs them. */
export interface SiteIris {
  readonly format: "ij-release-site-iris/1";
  readonly id: string;
  readonly code: string;
  readonly commune: readonly number[];
  readonly numbers: Readonly<Record<IrisName, PackedNumbers>>;
}

const scaled = (column: Float64Array, factor: number): Float64Array => column.map((v) => v * factor);

/** The release as the site loads it; numbers keep the decimals of the committed tables, so nothing is lost. */
export function packRelease(release: Release): SiteRelease {
  const { communes } = release;
  const numbers = Object.fromEntries(
    Object.entries(NUMBERS).map(([name, [decimals, factor]]) => [
      name,
      packNumbers(scaled(communes[name as NumericName], factor), decimals),
    ]),
  ) as SiteRelease["numbers"];
  const words = Object.fromEntries(
    WORDS.map((name) => [name, packWords(communes[name])]),
  ) as SiteRelease["words"];
  const edi = release.indices.find((stored) => stored.id === "f-edi");
  return {
    format: "ij-release-site/1",
    id: release.id,
    code: packCodes(communes.code),
    name: packTexts(communes.name),
    postalCodes: packWords(communes.postalCodes.map((codes) => codes.join("|"))),
    words,
    numbers,
    ages: communes.ageShares.slice(0, -1).map((band) => packNumbers(scaled(band, 100), 1)),
    publishedEdi: packNumbers(edi?.score ?? [], 2),
    absences: [...release.absences],
    exceptions: [...release.exceptions],
    former: {
      code: packCodes(release.formerCommunes.map((f) => f.code)),
      name: packTexts(release.formerCommunes.map((f) => f.name)),
      becomes: packWords(release.formerCommunes.map((f) => f.becomes)),
    },
    small: {
      territories: release.territories,
      referenceRates: release.referenceRates,
      departments: release.departments,
      columns: release.columns,
      manifest: release.manifest,
    },
  };
}

/** IRIS as the site loads them. */
export function packIris(release: Release): SiteIris {
  return {
    format: "ij-release-site-iris/1",
    id: release.id,
    code: packCodes(release.iris.code),
    commune: [...release.iris.commune],
    numbers: Object.fromEntries(
      Object.entries(IRIS_NUMBERS).map(([name, [decimals, factor]]) => [
        name,
        packNumbers(scaled(release.iris[name as IrisName], factor), decimals),
      ]),
    ) as SiteIris["numbers"],
  };
}

/**
 * The release back from what the site loaded. Expected rates are recomputed by the core (same numbers, same rounding);
 * without `iris` the table of IRIS is empty.
 *
 * @throws Error when the two files are not of the same release or the format is another.
 */
export function unpackRelease(site: SiteRelease, iris?: SiteIris): Release {
  if (site.format !== "ij-release-site/1")
    throw new Error(`release: format « ${String(site.format)} » is unknown`);
  if (iris !== undefined && iris.id !== site.id)
    throw new Error("release: IRIS and communes of two releases");
  const code = unpackCodes(site.code);
  const word = Object.fromEntries(WORDS.map((name) => [name, unpackWords(site.words[name])])) as Record<
    (typeof WORDS)[number],
    readonly string[]
  >;
  const number = Object.fromEntries(
    Object.entries(NUMBERS).map(([name, [, divisor]]) => [
      name,
      unpackNumbers(site.numbers[name as NumericName], divisor),
    ]),
  ) as Record<NumericName, Float64Array>;
  const departement = code.map(departementOf);
  const five = site.ages.map((band) => unpackNumbers(band, 100));
  const base: Omit<CommuneColumns, "expectedRate" | "expectedRateLow" | "expectedRateHigh"> = {
    length: code.length,
    code,
    name: unpackTexts(site.name),
    kind: kindsOf(code, word.city),
    ...word,
    departement,
    region: regionsOf(departement, site.small.territories),
    postalCodes: unpackWords(site.postalCodes).map((codes) => (codes === "" ? [] : codes.split("|"))),
    ...number,
    shareUnemployed: unemploymentShare(number.unemployed2021, number.active2021),
    ageShares: withLastBand(five),
  };
  const model = modelOf({ ...site.small, communes: base });
  const rate = (scenario: "low" | "central" | "high"): Float64Array =>
    communeRates(model, ratesPerInhabitant(site.small.referenceRates, scenario)).map((v) =>
      Number(v.toFixed(3)),
    );
  return {
    id: site.id,
    ...site.small,
    formerCommunes: unpackFormer(site.former),
    communes: {
      ...base,
      expectedRate: rate("central"),
      expectedRateLow: rate("low"),
      expectedRateHigh: rate("high"),
    },
    rowOf: new Map(code.map((c, row) => [c, row])),
    absences: new Map(site.absences) as Release["absences"],
    exceptions: new Map(site.exceptions),
    iris: iris === undefined ? EMPTY_IRIS : unpackIris(iris),
    indices: [
      {
        id: "f-edi",
        score: unpackNumbers(site.publishedEdi),
        fifthOfPopulation: new Uint8Array(code.length),
      },
    ],
  };
}

function unpackFormer(packed: SiteRelease["former"]): Release["formerCommunes"] {
  const names = unpackTexts(packed.name);
  const becomes = unpackWords(packed.becomes);
  return unpackCodes(packed.code).map((code, i) => ({
    code,
    name: names[i] ?? "",
    becomes: becomes[i] ?? "",
  }));
}

const EMPTY_IRIS: IrisColumns = {
  length: 0,
  code: [],
  commune: new Int32Array(),
  population: new Float64Array(),
  declaredIncome: new Float64Array(),
  medianIncome: new Float64Array(),
  shareBac: new Float64Array(),
  shareWorkers: new Float64Array(),
  shareUnemployed2022: new Float64Array(),
};

function unpackIris(iris: SiteIris): IrisColumns {
  const code = unpackCodes(iris.code);
  const columns = Object.fromEntries(
    Object.entries(IRIS_NUMBERS).map(([name, [, divisor]]) => [
      name,
      unpackNumbers(iris.numbers[name as IrisName], divisor),
    ]),
  ) as Record<IrisName, Float64Array>;
  return { length: code.length, code, commune: Int32Array.from(iris.commune), ...columns };
}
