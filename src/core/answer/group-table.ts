import { classCount } from "./data.js";
import type { AnswerData, Ranking } from "./data.js";
import { INSIDE_GRID } from "./inside-grid.js";
import type { SpecificationChoice } from "./types.js";

/** A group of communes: its mean occupational need (France = 1), communes, inhabitants. */
export interface Group {
  readonly need: number;
  readonly communes: number;
  readonly population: number;
}

type Comparator = SpecificationChoice["comparator"];

/** `national`, `region/76`, `departement/81`: perimeter of a comparator around a commune. */
export function perimeterKey(data: AnswerData, row: number, comparator: Comparator): string {
  if (comparator.endsWith("national")) return "national";
  if (comparator.endsWith("departement")) return `departement/${data.communes.departement[row] ?? ""}`;
  return `region/${data.communes.region[row] ?? ""}`;
}

/** Perimeters numbered once per release: number of each key, département of each row, larger perimeters of each. */
interface Perimeters {
  readonly number: ReadonlyMap<string, number>;
  readonly departementOf: Int32Array;
  /** Larger perimeters (région, nation) of each département. */
  readonly parents: ReadonlyMap<number, readonly number[]>;
}
const perimeterCache = new WeakMap<AnswerData, Perimeters>();

function perimetersOf(data: AnswerData): Perimeters {
  const known = perimeterCache.get(data);
  if (known !== undefined) return known;
  const { communes } = data;
  const number = new Map<string, number>([["national", 0]]);
  const numberOf = (key: string): number => {
    const found = number.get(key) ?? number.size;
    number.set(key, found);
    return found;
  };
  const parents = new Map<number, readonly number[]>();
  const departementOf = Int32Array.from({ length: communes.length }, (_, row) => {
    const own = numberOf(`departement/${communes.departement[row] ?? ""}`);
    if (!parents.has(own)) parents.set(own, [0, numberOf(`region/${communes.region[row] ?? ""}`)]);
    return own;
  });
  const perimeters = { number, departementOf, parents };
  perimeterCache.set(data, perimeters);
  return perimeters;
}

/** Sums by perimeter and class, `perimeter × (classes + 1) + class`; class 0 holds the whole perimeter. */
interface Table {
  readonly need: Float64Array;
  readonly weight: Float64Array;
  readonly communes: Float64Array;
  readonly population: Float64Array;
}

const cache = new WeakMap<AnswerData, Map<string, Table>>();

/** Group of a class inside a perimeter, or of the whole perimeter with class 0. `undefined` when it is empty. */
export function groupOf(data: AnswerData, ranking: Ranking, perimeter: string, q: number): Group | undefined {
  let byKey = cache.get(data);
  if (byKey === undefined) cache.set(data, (byKey = new Map()));
  const { index, weighting, classes, unit, imputation } = { ...INSIDE_GRID, ...ranking };
  const key = [index, weighting, classes, unit, imputation].join("/");
  let table = byKey.get(key);
  if (table === undefined) byKey.set(key, (table = computeTable(data, ranking)));
  const number = perimetersOf(data).number.get(perimeter);
  if (number === undefined) return undefined;
  const cell = number * (classCount(ranking.classes) + 1) + q;
  const weight = table.weight[cell] ?? 0;
  if (!(weight > 0)) return undefined;
  return {
    need: (table.need[cell] ?? NaN) / weight,
    communes: table.communes[cell] ?? 0,
    population: table.population[cell] ?? 0,
  };
}

/** One pass over the communes, by département; régions, nation and whole perimeters are sums of these. */
function computeTable(data: AnswerData, ranking: Ranking): Table {
  const { communes } = data;
  const classes = data.classes(ranking);
  const { number, departementOf, parents } = perimetersOf(data);
  const step = classCount(ranking.classes) + 1;
  const column = (): Float64Array => new Float64Array(number.size * step);
  const table = {
    need: column(),
    weight: column(),
    communes: column(),
    population: column(),
  };
  for (let row = 0; row < communes.length; row++) {
    if (communes.kind[row] === "city") continue;
    const cell = (departementOf[row] ?? 0) * step + (classes[row] ?? 0);
    const population = communes.population[row] ?? NaN;
    const need = communes.occupationalNeed[row] ?? NaN;
    table.communes[cell] = (table.communes[cell] ?? 0) + 1;
    if (!Number.isFinite(population)) continue;
    table.population[cell] = (table.population[cell] ?? 0) + population;
    if (!Number.isFinite(need)) continue;
    table.need[cell] = (table.need[cell] ?? 0) + need * population;
    table.weight[cell] = (table.weight[cell] ?? 0) + population;
  }
  for (const sums of Object.values(table)) rollUp(sums, parents, step);
  return table;
}

/** Adds the départements up: cell 0 of each (until then: without a class) becomes its whole, then the larger perimeters. */
function rollUp(sums: Float64Array, parents: Perimeters["parents"], step: number): void {
  for (const [departement, larger] of parents) {
    const first = departement * step;
    for (let q = 1; q < step; q++) sums[first] = (sums[first] ?? 0) + (sums[first + q] ?? 0);
    for (const perimeter of larger)
      for (let q = 0; q < step; q++)
        sums[perimeter * step + q] = (sums[perimeter * step + q] ?? 0) + (sums[first + q] ?? 0);
  }
}
