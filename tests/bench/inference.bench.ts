import { compoundPoissonTail, funnelLimits } from "../../src/core/inference/index.js";
import { poissonCdf } from "../../src/core/stats/index.js";
import type { Bench } from "../../src/build/bench/types.js";

const LEVELS = [0.001, 0.025, 0.975, 0.999];

/** A hundred expected numbers spread around a size. */
function hundred(around: number): number[] {
  return Array.from({ length: 100 }, (_, i) => around * (0.5 + i / 100));
}

/** The same limits, each quantile sought by bisection on the cumulative function from 0. */
function funnelByBisection(expected: readonly number[]): number[] {
  return expected.flatMap((mean) =>
    LEVELS.map((level) => {
      let [below, atLeast] = [-1, Math.ceil(2 * mean + 50)];
      while (atLeast - below > 1) {
        const middle = Math.floor((below + atLeast) / 2);
        if (poissonCdf(middle, mean) >= level) atLeast = middle;
        else below = middle;
      }
      const [at, before] = [poissonCdf(atLeast, mean), poissonCdf(atLeast - 1, mean)];
      return (atLeast - (at - level) / (at - before)) / mean;
    }),
  );
}

const severity = [
  { days: 3, probability: 0.4167 },
  { days: 17, probability: 0.2778 },
  { days: 50, probability: 0.2083 },
  { days: 120, probability: 0.0509 },
  { days: 178, probability: 0.0463 },
];
const SPELLS = 78;
const THRESHOLD = 4781;

/** The same tail by convolving the durations leave after leave, weighted by the Poisson probabilities. */
function tailByConvolution(): number {
  const last = 12_000;
  let power = new Float64Array(last + 1);
  power[0] = 1;
  let weight = Math.exp(-SPELLS);
  let tail = 0;
  for (let n = 1; n <= 160; n++) {
    const next = new Float64Array(last + 1);
    for (const { days, probability } of severity) {
      for (let s = days; s <= last; s++) next[s] = (next[s] ?? 0) + probability * (power[s - days] ?? 0);
    }
    power = next;
    weight *= SPELLS / n;
    for (let s = THRESHOLD; s <= last; s++) tail += weight * (power[s] ?? 0);
  }
  return tail;
}

const funnel = (label: string, around: number): Bench => ({
  name: `Entonnoir de 100 points, quatre limites, ${label}`,
  run: () => funnelLimits({ expected: hundred(around), levels: LEVELS }),
  peer: { name: "quantiles par dichotomie depuis 0", run: () => funnelByBisection(hundred(around)) },
  goalMs: 10,
});

export const benches: readonly Bench[] = [
  funnel("autour de 40 arrêts", 40),
  funnel("autour de 2 000 arrêts", 2000),
  funnel("autour de 100 000 arrêts", 1e5),
  funnel("autour de 5 millions d’arrêts", 5e6),
  funnel("autour d’un milliard d’arrêts", 1e9),
  {
    name: "Probabilité exacte d’un signalement par hasard, 78 arrêts attendus",
    run: () => compoundPoissonTail({ severity, expectedSpells: SPELLS, totals: [THRESHOLD] }),
    peer: { name: "convolutions successives", run: tailByConvolution },
    goalMs: 50,
  },
];
