import { principalAxis } from "../../core/deprivation/axis.js";
import { imputeHierarchical } from "../../core/deprivation/impute.js";
import type { RawTexts } from "../sources/raw.js";
import { readByKey, readSource } from "../sources/read-sources.js";
import { cell, type TextRow } from "../sources/table.js";
import { numberOf, readValue, within } from "../sources/value.js";
import { MOST_UNEMPLOYED } from "../harmonise/census.js";
import type { Pairs } from "./compare.js";

const ACTIVE = ["agri", "artis", "cadres", "profint", "employes", "ouvriers"].map((g) => `pct15p_${g}_11`);

/** Weighted sums of an earlier commune over its IRIS. */
interface Sums {
  population: number;
  readonly bac: [number, number];
  readonly workers: [number, number];
  readonly unemployed: [number, number];
}

function add(pair: [number, number], value: number, weight: number): void {
  if (!Number.isFinite(value)) return;
  pair[0] += value * weight;
  pair[1] += weight;
}

/**
 * FDep of the communes of RP 2011 with income 2014, beside the published FDep of the list of 2012, for the communes whose
 * code is in both. IRIS are averaged by population; missing values come from the canton-ville of 2025.
 */
export function earlierFdep(raw: RawTexts): Pairs {
  const communes = new Map<string, Sums>();
  const rows = [...readSource(raw, "rp2016-rp2011-iris")].sort((a, b) =>
    cell(a, "iris") < cell(b, "iris") ? -1 : 1,
  );
  for (const row of rows) {
    const code = cell(row, "com");
    const sums = communes.get(code) ?? { population: 0, bac: [0, 0], workers: [0, 0], unemployed: [0, 0] };
    communes.set(code, sums as Sums);
    const value = (column: string): number => numberOf(readValue(cell(row, column)));
    const population = value("p11_pop");
    if (!(population > 0)) continue;
    sums.population += population;
    const active = ACTIVE.reduce((s, column) => s + value(column), 0);
    add(sums.bac as [number, number], 100 - value("pct_infbac_11"), population);
    add(sums.workers as [number, number], value("pct15p_ouvriers_11") / active, population);
    add(
      sums.unemployed as [number, number],
      numberOf(within(readValue(cell(row, "tx_chom_1564_11")), 0, MOST_UNEMPLOYED)),
      population,
    );
  }
  const income = readByKey(raw, "filosofi-2014-2021-communes", "CODGEO");
  const areas = readByKey(raw, "cog2025", "DEPCOM");
  const cities = new Map(
    readSource(raw, "arrondissements-municipaux").map((row) => [
      cell(row, "arrondissement_municipal"),
      cell(row, "commune"),
    ]),
  );
  const codes = [...communes.keys()].filter((code) => (communes.get(code)?.population ?? 0) > 0).sort();
  const area = (code: string): TextRow | undefined => areas.get(cities.get(code) ?? code);
  const column = (valueOf: (code: string, sums: Sums) => number): Float64Array =>
    Float64Array.from(
      imputeHierarchical(
        codes.map((code) => {
          const sums = communes.get(code);
          const value = sums === undefined ? Number.NaN : valueOf(code, sums);
          const row = area(code);
          return {
            code,
            weight: sums?.population ?? 0,
            value: Number.isFinite(value) ? value : null,
            levels: {
              cv: row === undefined ? null : cell(row, "CV"),
              departement: row === undefined ? null : cell(row, "DEP"),
            },
          };
        }),
        ["cv", "departement", "national"],
      ).values,
    );
  const mean = (pair: readonly [number, number]): number => pair[0] / pair[1];
  const columns = [
    column((code) => {
      const row = income.get(code);
      return row === undefined ? Number.NaN : numberOf(readValue(cell(row, "MED14")));
    }),
    column((_, sums) => mean(sums.bac)),
    column((_, sums) => mean(sums.workers)),
    column((_, sums) => mean(sums.unemployed)),
  ];
  const weights = Float64Array.from(codes, (code) => communes.get(code)?.population ?? 0);
  const { scores } = principalAxis(columns, weights, [-1, -1, 1, 1]);
  const published = readByKey(raw, "oracle-fdep-cog2012", "com");
  const kept = codes
    .map((code, i) => {
      const row = published.get(code);
      return {
        ours: scores[i] ?? Number.NaN,
        published: row === undefined ? Number.NaN : numberOf(readValue(cell(row, "fdep"))),
        population: weights[i] ?? 0,
      };
    })
    .filter((pair) => Number.isFinite(pair.published));
  return {
    ours: kept.map((p) => p.ours),
    published: kept.map((p) => p.published),
    population: kept.map((p) => p.population),
  };
}
