import { classCount } from "./data.js";
import type { AnswerData, Ranking } from "./data.js";
import { INSIDE_GRID } from "./inside-grid.js";
import type { SpecificationChoice } from "./types.js";

/** A group of communes: its mean occupational need (France = 1), communes, inhabitants, GPs (BPE 2018). */
export interface Group {
  readonly need: number;
  readonly communes: number;
  readonly population: number;
  readonly practitioners: number;
}

type Comparator = SpecificationChoice["comparator"];

/** `national`, `region/76`, `departement/81`: perimeter of a comparator around a commune. */
export function perimeterKey(data: AnswerData, row: number, comparator: Comparator): string {
  if (comparator.endsWith("national")) return "national";
  if (comparator.endsWith("departement")) return `departement/${data.communes.departement[row] ?? ""}`;
  return `region/${data.communes.region[row] ?? ""}`;
}

/** Perimeters numbered once per release: three numbers per commune, and the number of each key. */
interface Perimeters {
  readonly number: ReadonlyMap<string, number>;
  readonly ofRow: Int32Array;
}
const perimeterCache = new WeakMap<AnswerData, Perimeters>();
const PER_ROW = 3;

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
  const ofRow = new Int32Array(communes.length * PER_ROW);
  for (let row = 0; row < communes.length; row++) {
    ofRow[row * PER_ROW + 1] = numberOf(`region/${communes.region[row] ?? ""}`);
    ofRow[row * PER_ROW + 2] = numberOf(`departement/${communes.departement[row] ?? ""}`);
  }
  const perimeters = { number, ofRow };
  perimeterCache.set(data, perimeters);
  return perimeters;
}

/** Sums by perimeter and class, `perimeter × (classes + 1) + class`; class 0 holds the whole perimeter. */
interface Table {
  readonly need: Float64Array;
  readonly weight: Float64Array;
  readonly communes: Float64Array;
  readonly population: Float64Array;
  readonly practitioners: Float64Array;
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
    practitioners: table.practitioners[cell] ?? 0,
  };
}

/** One pass over the communes. */
function computeTable(data: AnswerData, ranking: Ranking): Table {
  const { communes } = data;
  const classes = data.classes(ranking);
  const { number, ofRow } = perimetersOf(data);
  const step = classCount(ranking.classes) + 1;
  const column = (): Float64Array => new Float64Array(number.size * step);
  const table = {
    need: column(),
    weight: column(),
    communes: column(),
    population: column(),
    practitioners: column(),
  };
  const add = (cell: number, row: number): void => {
    const population = communes.population[row] ?? NaN;
    const need = communes.occupationalNeed[row] ?? NaN;
    table.communes[cell] = (table.communes[cell] ?? 0) + 1;
    table.practitioners[cell] = (table.practitioners[cell] ?? 0) + (communes.generalPractitioners[row] || 0);
    if (!Number.isFinite(population)) return;
    table.population[cell] = (table.population[cell] ?? 0) + population;
    if (!Number.isFinite(need)) return;
    table.need[cell] = (table.need[cell] ?? 0) + need * population;
    table.weight[cell] = (table.weight[cell] ?? 0) + population;
  };
  for (let row = 0; row < communes.length; row++) {
    if (communes.kind[row] === "city") continue;
    const q = classes[row] ?? 0;
    for (let k = 0; k < PER_ROW; k++) {
      const first = (ofRow[row * PER_ROW + k] ?? 0) * step;
      add(first, row);
      if (q > 0) add(first + q, row);
    }
  }
  return table;
}
