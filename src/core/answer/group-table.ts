import { classCount, classTable } from "./classes.js";
import type { Ranking } from "./classes.js";
import type { AnswerData } from "./data.js";
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

interface Sums {
  need: number;
  weight: number;
  communes: number;
  population: number;
  practitioners: number;
}
type Table = ReadonlyMap<string, Sums>;

const cache = new WeakMap<AnswerData, Map<string, Table>>();

/** Group of a class inside a perimeter, or of the whole perimeter with class 0. `undefined` when it is empty. */
export function groupOf(data: AnswerData, ranking: Ranking, perimeter: string, q: number): Group | undefined {
  let byKey = cache.get(data);
  if (byKey === undefined) cache.set(data, (byKey = new Map()));
  const key = `${ranking.index}/${ranking.weighting}/${ranking.classes}`;
  let table = byKey.get(key);
  if (table === undefined) byKey.set(key, (table = computeTable(data, ranking)));
  const sums = table.get(`${perimeter}/${String(q)}`);
  if (sums === undefined || sums.weight <= 0) return undefined;
  const { communes, population, practitioners } = sums;
  return { need: sums.need / sums.weight, communes, population, practitioners };
}

/** One pass over the communes: sums by perimeter and class, and by perimeter alone (class 0). */
function computeTable(data: AnswerData, ranking: Ranking): Table {
  const { communes } = data;
  const classes = classTable(data, ranking);
  const table = new Map<string, Sums>();
  const step = classCount(ranking.classes) + 1;
  const perimeters = new Map<string, Sums[]>();
  const sumsOf = (perimeter: string): Sums[] => {
    let list = perimeters.get(perimeter);
    if (list === undefined) {
      list = Array.from({ length: step }, () => ({
        need: 0,
        weight: 0,
        communes: 0,
        population: 0,
        practitioners: 0,
      }));
      perimeters.set(perimeter, list);
    }
    return list;
  };
  const national = sumsOf("national");
  for (let row = 0; row < communes.length; row++) {
    if (communes.kind[row] === "city") continue;
    const q = classes[row] ?? 0;
    const lists = [
      national,
      sumsOf(`region/${communes.region[row] ?? ""}`),
      sumsOf(`departement/${communes.departement[row] ?? ""}`),
    ];
    for (const list of lists) {
      addTo(list[0], data, row);
      if (q > 0) addTo(list[q], data, row);
    }
  }
  for (const [perimeter, list] of perimeters) {
    list.forEach((sums, q) => table.set(`${perimeter}/${String(q)}`, sums));
  }
  return table;
}

function addTo(sums: Sums | undefined, { communes }: AnswerData, row: number): void {
  if (sums === undefined) return;
  const population = communes.population[row] ?? 0;
  const need = communes.occupationalNeed[row] ?? NaN;
  sums.communes += 1;
  if (Number.isFinite(population)) sums.population += population;
  sums.practitioners += communes.generalPractitioners[row] || 0;
  if (Number.isFinite(need) && Number.isFinite(population)) {
    sums.need += need * population;
    sums.weight += population;
  }
}
