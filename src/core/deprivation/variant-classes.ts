import { classOf, classesOf } from "./classes.js";

/** Classes of the units that have a score, 0 for the others. */
export function classUnits(
  scores: Float64Array,
  weights: Float64Array | undefined,
  classes: number,
): Int32Array {
  if (allFinite(scores)) return classesOf(scores, weights, classes);
  const ranked = Array.from({ length: scores.length }, (_, i) => i).filter((i) =>
    Number.isFinite(scores[i] ?? NaN),
  );
  const result = new Int32Array(scores.length);
  const assigned = classesOf(
    Float64Array.from(ranked, (i) => scores[i] ?? 0),
    weights === undefined ? undefined : Float64Array.from(ranked, (i) => weights[i] ?? 0),
    classes,
  );
  ranked.forEach((unit, i) => (result[unit] = assigned[i] ?? 0));
  return result;
}

function allFinite(values: Float64Array): boolean {
  for (const value of values) if (!Number.isFinite(value)) return false;
  return true;
}

/** Share of the population whose unit has a class. */
export function coverageOf(population: Float64Array, classes: Int32Array): number {
  let covered = 0;
  let total = 0;
  for (let i = 0; i < population.length; i++) {
    const people = population[i] ?? 0;
    total += people;
    if ((classes[i] ?? 0) > 0) covered += people;
  }
  return covered / total;
}

/** Class that a city as a whole would have among the units, without being one of them. */
export function classAside(
  score: number,
  scores: Float64Array,
  weights: Float64Array | undefined,
  classes: number,
): number {
  let before = 0;
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i] ?? Number.NaN)) continue;
    const weight = weights === undefined ? 1 : (weights[i] ?? 0);
    total += weight;
    if ((scores[i] ?? 0) < score) before += weight;
  }
  return classOf(before, 0, total, classes, "mid");
}
