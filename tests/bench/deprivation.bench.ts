import { op, rolling, table } from "arquero";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";

import { classesOf, kendall, principalAxis, weightedClasses } from "../../src/core/deprivation/index.js";
import { createPrng } from "../../src/core/stats/index.js";
import type { Bench } from "../../src/build/bench/types.js";
import { fictionalCountry } from "./territory.js";

const { columns, directions, population } = fictionalCountry();
const NAMES = ["a", "b", "c", "d"];
const wide = table({ ...Object.fromEntries(NAMES.map((name, j) => [name, columns[j]])), w: population });
const scores = principalAxis(columns, population, directions).scores;

/** The same variant in arquero: roll-ups for moments and correlations, derived score, window sum for the classes. */
function variantInArquero(): ArrayLike<number> {
  const total = (wide.rollup({ t: op.sum("w") }).object() as { t: number }).t;
  const means = wide
    .rollup(Object.fromEntries(NAMES.map((n) => [n, `d => op.sum(d.w * d.${n}) / ${String(total)}`])))
    .object() as Record<string, number>;
  const centred = wide.derive(
    Object.fromEntries(NAMES.map((n) => [n, `d => d.${n} - (${String(means[n])})`])),
  );
  const pairs = NAMES.flatMap((n) =>
    NAMES.map((m) => [`${n}${m}`, `d => op.sum(d.w * d.${n} * d.${m}) / ${String(total)}`] as const),
  );
  const covariance = centred.rollup(Object.fromEntries(pairs)).object() as Record<string, number>;
  const sd = (n: string): number => Math.sqrt(covariance[n + n] ?? 1);
  const matrix = NAMES.map((n) => NAMES.map((m) => (covariance[n + m] ?? 0) / (sd(n) * sd(m))));
  const evd = new EigenvalueDecomposition(new Matrix(matrix), { assumeSymmetric: true });
  const vector = evd.eigenvectorMatrix.getColumn(NAMES.length - 1);
  const sign = Math.sign(vector.reduce((sum, v, j) => sum + v * (directions[j] ?? 0), 0));
  const terms = NAMES.map((n, j) => `d.${n} * (${String((sign * (vector[j] ?? 0)) / sd(n))})`);
  const ranked = centred
    .derive({ u: `d => ${terms.join(" + ")}` })
    .orderby("u")
    .derive({ reached: rolling((d: { w: number }) => op.sum(d.w)) })
    .derive({ q: `d => 1 + op.floor(5 * (2 * d.reached - d.w) / (2 * ${String(total)}))` })
    .unorder()
    .reify();
  return ranked.array("q") as ArrayLike<number>;
}

const classes = classesOf(scores, population, 5);
const peerClasses = variantInArquero();
if (classes.some((assigned, i) => assigned !== peerClasses[i])) throw new Error("the two variants disagree");

/** Weighted principal component with whole matrices: Z weighted, Zᵀ Z, eigenvalues, product. */
function pcaWithMatrices(): unknown {
  const w = [...population];
  const total = w.reduce((sum, x) => sum + x, 0);
  const z = columns.map((column) => {
    const x = [...column];
    const mean = x.reduce((sum, v, i) => sum + v * (w[i] ?? 0), 0) / total;
    const variance = x.reduce((sum, v, i) => sum + (v - mean) ** 2 * (w[i] ?? 0), 0) / total;
    return x.map((v) => (v - mean) / Math.sqrt(variance));
  });
  const rows = new Matrix(z);
  const weighted = new Matrix(z.map((row) => row.map((v, i) => (v * (w[i] ?? 0)) / total)));
  const evd = new EigenvalueDecomposition(weighted.mmul(rows.transpose()), { assumeSymmetric: true });
  return Matrix.rowVector(evd.eigenvectorMatrix.getColumn(columns.length - 1)).mmul(rows);
}

const source = createPrng(1);
const [x, y] = [0, 1].map(() => Float64Array.from({ length: 3000 }, () => source.int(2000)));

function allPairs(): number {
  let difference = 0;
  for (let i = 0; i < 3000; i++) {
    for (let j = 0; j < i; j++) {
      difference += Math.sign((x?.[i] ?? 0) - (x?.[j] ?? 0)) * Math.sign((y?.[i] ?? 0) - (y?.[j] ?? 0));
    }
  }
  return difference;
}

export const benches: readonly Bench[] = [
  {
    name: "Une variante d’indice, 35 000 communes fictives (centrer-réduire, axe, score, cinquièmes de population)",
    run: () => classesOf(principalAxis(columns, population, directions).scores, population, 5),
    peer: { name: "la même dans arquero", run: variantInArquero },
    goalMs: 5,
    runs: 31,
  },
  {
    name: "Première composante pondérée, 35 000 × 4",
    run: () => principalAxis(columns, population, directions),
    peer: { name: "produits de matrices entières (ml-matrix)", run: pcaWithMatrices },
    goalMs: 20,
  },
  {
    name: "Cinquièmes de population de 35 000 communes",
    run: () => classesOf(scores, population, 5),
    peer: {
      name: "tri complet (même résultat, démontré par une propriété)",
      run: () => weightedClasses(scores, population, 5),
    },
  },
  {
    name: "Tau de Kendall, 3 000 communes",
    run: () => kendall(x ?? new Float64Array(), y ?? new Float64Array()),
    peer: { name: "toutes les paires", run: allPairs },
  },
];
