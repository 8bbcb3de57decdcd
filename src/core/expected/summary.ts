import { quantile, weightedMoments } from "../stats/index.js";
import type { ReferenceRate, Release } from "../release/types.js";
import {
  ALD_SCENARIOS,
  communeRates,
  ratesPerInhabitant,
  type AldScenario,
  type Variation,
} from "./expected-rate.js";
import { modelOf, type ExpectedModel } from "./model.js";

/** Distribution of the expected rate over communes and arrondissements, days per inhabitant and year. */
export interface RateSpread {
  readonly variation: Variation;
  readonly scenario: AldScenario;
  readonly communes: number;
  readonly min: number;
  readonly p01: number;
  readonly median: number;
  readonly p99: number;
  readonly max: number;
  /** Codes of the communes at both ends. */
  readonly minCode: string;
  readonly maxCode: string;
  /** Population-weighted standard deviation of the natural logarithm: 0.1 is about 10 %. */
  readonly sdLog: number;
}

/** What `verify`, the page and the documentation print of the expected rates. */
export interface ExpectedSummary {
  /** Both sources of variation, then each alone, in the central scenario; then both under the low and high ALD ratios. */
  readonly spreads: readonly RateSpread[];
  /** Number of communes whose ALD level is the bassin de vie's, the département's, the nation's. */
  readonly levels: Readonly<Record<"bassinDeVie" | "departement" | "national", number>>;
  /** Correlation over communes (population-weighted) of log rates between the lowest and the highest ALD ratio; NaN when the rates of either do not vary. */
  readonly correlationLowHigh: number;
  /** Mean expected rate of the whole release, days per inhabitant and year. */
  readonly mean: number;
}

interface Kept {
  readonly rows: readonly number[];
  readonly weights: readonly number[];
}

function keptRows(release: Release): Kept {
  const rows = release.communes.code
    .map((_, row) => row)
    .filter((row) => release.communes.kind[row] !== "city" && (release.communes.population[row] ?? 0) > 0);
  return { rows, weights: rows.map((row) => release.communes.population[row] ?? 0) };
}

function spreadOf(
  release: Release,
  model: ExpectedModel,
  kept: Kept,
  variation: Variation,
  scenario: AldScenario,
): RateSpread {
  const rates = communeRates(model, ratesPerInhabitant(release.referenceRates, scenario), { variation });
  const values = kept.rows.map((row) => rates[row] ?? Number.NaN);
  const logs = values.map(Math.log);
  const min = Math.min(...values);
  const max = Math.max(...values);
  const codeOf = (value: number): string =>
    release.communes.code[kept.rows[values.indexOf(value)] ?? 0] ?? "";
  return {
    variation,
    scenario,
    communes: values.length,
    min,
    p01: quantile(values, 0.01),
    median: quantile(values, 0.5),
    p99: quantile(values, 0.99),
    max,
    minCode: codeOf(min),
    maxCode: codeOf(max),
    sdLog: weightedMoments(logs, undefined, kept.weights).sd,
  };
}

/** Distribution of the expected rates, what age-sex and ALD each contribute, and what survives of the ALD assumption. */
export function expectedSummary(release: Release): ExpectedSummary {
  const model = modelOf(release);
  const kept = keptRows(release);
  const spreads = [
    ...(["both", "age-sex", "ald"] as const).map((v) => spreadOf(release, model, kept, v, "central")),
    ...ALD_SCENARIOS.filter((s) => s !== "central").map((s) => spreadOf(release, model, kept, "both", s)),
  ];
  const levels = { bassinDeVie: 0, departement: 0, national: 0 };
  for (const row of kept.rows) levels[model.ald.level[row] ?? "national"]++;
  const logs = (rates: readonly ReferenceRate[], scenario: AldScenario): readonly number[] => {
    const values = communeRates(model, ratesPerInhabitant(rates, scenario));
    return kept.rows.map((row) => Math.log(values[row] ?? Number.NaN));
  };
  const low = logs(release.referenceRates, "low");
  const high = logs(release.referenceRates, "high");
  const { correlation } = weightedMoments(low, high, kept.weights);
  const days = release.referenceRates.reduce(
    (sum, r, s) => sum + (model.total[s] ?? 0) * r.insuredShare * r.central,
    0,
  );
  return {
    spreads,
    levels,
    correlationLowHigh: correlation ?? Number.NaN,
    mean: days / model.total.reduce((a, b) => a + b, 0),
  };
}
