import type { Prng } from "../stats/index.js";

/**
 * Exact samplers from a reproducible source. Each stays exact for any argument: a large Poisson or binomial is cut
 * into independent parts small enough for inversion, which keeps the law.
 */
export interface Samplers {
  readonly uniform: () => number;
  readonly normal: () => number;
  /** Γ(shape), scale 1, shape > 0 (Marsaglia and Tsang 2000). */
  readonly gamma: (shape: number) => number;
  readonly poisson: (mean: number) => number;
  readonly binomial: (n: number, p: number) => number;
  /** Negative binomial of the given size and mean: a Poisson whose mean is gamma. */
  readonly negativeBinomial: (size: number, mean: number) => number;
}

/** Largest mean for which inversion starts from a probability far from underflow. */
const INVERSION_MEAN = 200;

/** Draws from the laws of the simulation, all from one generator: the same state gives the same draws. */
export function createSamplers(prng: Prng): Samplers {
  const { uniform } = prng;
  let spare = NaN;

  /** Polar method of Marsaglia: two normals for about 1.27 pairs of uniforms, no inverse of erfc. */
  function normal(): number {
    if (!Number.isNaN(spare)) {
      const kept = spare;
      spare = NaN;
      return kept;
    }
    for (;;) {
      const x = 2 * uniform() - 1;
      const y = 2 * uniform() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      spare = y * factor;
      return x * factor;
    }
  }

  function gamma(shape: number): number {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const root = 1 + c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = uniform();
      const square = x * x;
      if (u < 1 - 0.0331 * square * square) return d * v;
      if (Math.log(u) < square / 2 + d * (1 - v + Math.log(v))) return d * v;
    }
  }

  function poisson(mean: number): number {
    if (mean > INVERSION_MEAN) return poisson(mean / 2) + poisson(mean / 2);
    let rest = uniform();
    let mass = Math.exp(-mean);
    let k = 0;
    while (rest >= mass && mass > 0) {
      rest -= mass;
      k++;
      mass *= mean / k;
    }
    return k;
  }

  function binomial(n: number, p: number): number {
    if (n === 0 || p <= 0) return 0;
    if (p >= 1) return n;
    if (p > 0.5) return n - binomial(n, 1 - p);
    if (n * p > INVERSION_MEAN) {
      const half = n >>> 1;
      return binomial(half, p) + binomial(n - half, p);
    }
    const odds = p / (1 - p);
    let rest = uniform();
    let mass = Math.exp(n * Math.log1p(-p));
    let k = 0;
    while (rest >= mass && k < n) {
      rest -= mass;
      k++;
      mass *= ((n - k + 1) / k) * odds;
    }
    return k;
  }

  return {
    uniform,
    normal,
    gamma,
    poisson,
    binomial,
    negativeBinomial: (size, mean) => (mean <= 0 ? 0 : poisson((gamma(size) * mean) / size)),
  };
}
