import { choiceDecomposition, enumerateGrid, multiverseSummary } from "../../src/core/multiverse/index.js";
import type { Specification } from "../../src/core/multiverse/index.js";
import { createPrng } from "../../src/core/stats/index.js";
import type { Bench } from "../../src/build/bench/types.js";

/** Twelve axes; the first 5,000 of the 9,216 specifications that remain without a forbidden pair. */
const axes = [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 4].map((size, j) => ({
  name: `axe-${String(j)}`,
  options: Array.from({ length: size }, (_, o) => `option-${String(o)}`),
}));
const forbidden = [{ "axe-0": "option-0", "axe-1": "option-0" }];
const kept = enumerateGrid({ axes, forbidden }).specs.slice(0, 5000);
const source = createPrng(3);
const ratios = kept.map(() => Math.exp(0.7 + 0.2 * source.normal()));
const input = { axes, specs: kept, ratios, threshold: 2 };

/** Shapley shares as one reads the definition: cells named by text, every subset from scratch. */
function shapleyFromScratch(): number {
  const y = ratios.map(Math.log);
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  let total = 0;
  for (let mask = 0; mask < 2 ** axes.length; mask += 16) {
    const cells = new Map<string, { sum: number; n: number }>();
    kept.forEach((spec: Specification, k) => {
      const key = spec.filter((_, j) => (mask >> j) & 1).join();
      const cell = cells.get(key) ?? { sum: 0, n: 0 };
      cells.set(key, { sum: cell.sum + (y[k] ?? 0) - mean, n: cell.n + 1 });
    });
    for (const { sum, n } of cells.values()) total += (sum * sum) / n;
  }
  return total;
}

/** The summary with one full pass and one sort per option. */
function summaryByOption(): number {
  return axes.reduce(
    (sum, axis, j) =>
      sum +
      axis.options.reduce((inner, _, o) => {
        const own = ratios.filter((__, k) => kept[k]?.[j] === o).sort((a, b) => a - b);
        return inner + (own[Math.floor(own.length / 2)] ?? 0);
      }, 0),
    0,
  );
}

export const benches: readonly Bench[] = [
  {
    name: "Résumé de 5 000 façons de comparer, douze choix",
    run: () => multiverseSummary(input),
    peer: { name: "un passage et un tri par option, sans la courbe", run: summaryByOption },
    goalMs: 1000,
  },
  {
    name: "Parts de Shapley exactes, douze choix, 5 000 façons de comparer",
    run: () => choiceDecomposition(input),
    peer: {
      name: "un sous-ensemble sur seize seulement, cellules nommées par texte",
      run: shapleyFromScratch,
    },
    goalMs: 1000,
  },
];
