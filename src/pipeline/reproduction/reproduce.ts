import { deprivationVariant, type IndexSpec, type IndexVariant } from "../../core/deprivation/variant.js";
import type { Release, ReproductionRow } from "../../core/release/types.js";
import type { RawTexts } from "../sources/raw.js";
import { readSource } from "../sources/read-sources.js";
import { cell } from "../sources/table.js";
import { numberOf, readValue } from "../sources/value.js";
import { above, correlations, fitLine, movedShares, sameClass, type Pairs } from "./compare.js";
import { earlierFdep } from "./earlier.js";
import { labels } from "./fr.js";

const MAIN: Partial<IndexSpec> = { index: "fdep4", imputation: "cantonVille", unemployment: "rp2021" };
const LARGE = 2000;
const TOWN = 10000;

interface Sample {
  readonly row: number;
  readonly index: number;
  readonly fifthOfCommunes: number;
  readonly fifthOfPopulation: number;
}

/** The FDep 2020 sample, for the communes that still exist. */
function readSample(raw: RawTexts, release: Release): readonly Sample[] {
  return readSource(raw, "oracle-fdep20-echantillon")
    .map((row) => ({
      row: release.rowOf.get(cell(row, "com")) ?? -1,
      index: numberOf(readValue(cell(row, "fdep20"))),
      fifthOfCommunes: numberOf(readValue(cell(row, "quintile_communes"))),
      fifthOfPopulation: numberOf(readValue(cell(row, "quintile_population"))),
    }))
    .filter(({ row }) => row >= 0)
    .sort((a, b) => a.row - b.row);
}

/** Index of a variant on unit weighted variance, beside the published sample. */
function pairsOf(variant: IndexVariant, release: Release, sample: readonly Sample[]): Pairs {
  const spread = Math.sqrt(variant.axis?.eigenvalues[0] ?? Number.NaN);
  const kept = sample.filter(({ row }) => Number.isFinite(variant.scores[row] ?? Number.NaN));
  return {
    ours: kept.map(({ row }) => (variant.scores[row] ?? Number.NaN) / spread),
    published: kept.map(({ index }) => index),
    population: kept.map(({ row }) => release.communes.population[row] ?? Number.NaN),
  };
}

const round = (value: number): number => Number(value.toFixed(4));

/**
 * The reproduction table: our indices against the published ones, stability between our variants, and deliberately wrong
 * runs beside them. Nothing is fitted to the published values.
 */
export function reproduce(raw: RawTexts, release: Release): readonly ReproductionRow[] {
  const sample = readSample(raw, release);
  const variant = (choices: Partial<IndexSpec>): IndexVariant =>
    deprivationVariant(release, { ...MAIN, ...choices });
  const main = variant({});
  const metropolitan = main.unitCodes.length;
  const rows: ReproductionRow[] = [];
  const share = (
    id: keyof typeof labels.rows,
    value: number,
    n: number,
    more: Partial<ReproductionRow> = {},
  ): void => {
    const text = labels.rows[id];
    rows.push({ id, label: text.label, perimeter: text.perimeter, n, value: round(value), ...more });
  };
  const against = (id: keyof typeof labels.rows, pairs: Pairs, more: Partial<ReproductionRow> = {}): void => {
    const found = correlations(pairs);
    share(id, found.pearson, found.n, { spearman: round(found.spearman), ...more });
  };

  const pairs = pairsOf(main, release, sample);
  share("explained", main.axis?.explained ?? Number.NaN, metropolitan, { threshold: 0.67, upper: 0.69 });
  against("fdep20-all", pairs, { threshold: 0.92 });
  against("fdep20-2000", above(pairs, LARGE), { threshold: 0.975 });
  against("fdep20-10000", above(pairs, TOWN), { threshold: 0.99, note: labels.indicative });
  const quintiles = (id: "communes" | "population"): void => {
    const classes = variant({ base: id }).classes;
    const found = sameClass(
      sample.map(({ row }) => classes[row] ?? Number.NaN),
      sample.map((s) => (id === "communes" ? s.fifthOfCommunes : s.fifthOfPopulation)),
    );
    share(`fifth-${id}-same`, found.same, sample.length, { threshold: 0.68 });
    share(`fifth-${id}-near`, found.withinOne, sample.length, { threshold: 0.96 });
  };
  quintiles("communes");
  quintiles("population");
  const line = fitLine(pairs);
  share("rmse", line.rmse, pairs.ours.length, { upper: 0.32 });
  share("slope", line.slope, pairs.ours.length);
  share("bias", line.bias, pairs.ours.length);
  const earlier = earlierFdep(raw);
  against("fdep2012-2000", above(earlier, LARGE), { threshold: 0.985 });
  against("fdep2012-all", earlier);
  const edi = deprivationVariant(release, { index: "f-edi" });
  const ediRows = Array.from({ length: release.communes.length }, (_, row) => row).filter(
    (row) =>
      Number.isFinite(edi.scores[row] ?? Number.NaN) && Number.isFinite(main.scores[row] ?? Number.NaN),
  );
  against(
    "f-edi-2000",
    above(
      {
        ours: ediRows.map((row) => main.scores[row] ?? 0),
        published: ediRows.map((row) => edi.scores[row] ?? 0),
        population: ediRows.map((row) => release.communes.population[row] ?? 0),
      },
      LARGE,
    ),
  );

  const wrong = { wrongOnPurpose: true } as const;
  const unweighted = variant({ weighting: "none" });
  const bare = variant({ imputation: "none" });
  const three = variant({ index: "fdep3" });
  share("explained-unweighted", unweighted.axis?.explained ?? Number.NaN, metropolitan, wrong);
  against("fdep20-unweighted", pairsOf(unweighted, release, sample), wrong);
  against("fdep20-no-imputation", pairsOf(bare, release, sample), { ...wrong, note: labels.fewer });
  against("fdep20-three", pairsOf(three, release, sample), wrong);
  against("fdep20-rp2022", pairsOf(variant({ unemployment: "rp2022" }), release, sample), wrong);

  const iris = variant({ unit: "iris" });
  const position = new Map(iris.unitCodes.map((code, i) => [code, i]));
  const moved = (
    a: Float64Array,
    b: Float64Array,
    population: Float64Array,
    id: "three" | "unweighted",
  ): void => {
    const found = movedShares(a, b, population);
    share(`moved-${id}-communes`, found.units, found.n);
    share(`moved-${id}-people`, found.people, found.n);
  };
  moved(main.scores, three.scores, withoutCities(release), "three");
  moved(main.scores, unweighted.scores, withoutCities(release), "unweighted");
  let elsewhere = 0;
  let inSplit = 0;
  let movedIris = 0;
  for (let i = 0; i < release.iris.length; i++) {
    const at = position.get(release.iris.code[i] ?? "") ?? -1;
    const own = iris.unitClasses[at] ?? 0;
    const commune = main.classes[release.iris.commune[i] ?? 0] ?? 0;
    const people = release.iris.population[i] ?? 0;
    if (own === 0 || commune === 0) continue;
    inSplit += people;
    if (own !== commune) {
      elsewhere += people;
      movedIris++;
    }
  }
  share("moved-iris-units", movedIris / release.iris.length, release.iris.length);
  share("moved-iris-people", elsewhere / inSplit, release.iris.length);
  return rows;
}

/** Populations with the three cities at 0: nobody counts twice. */
function withoutCities(release: Release): Float64Array {
  return release.communes.population.map((p, row) => (release.communes.kind[row] === "city" ? 0 : p));
}
