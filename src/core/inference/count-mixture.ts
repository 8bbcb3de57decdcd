import { MethodError, nonNegative, sameLength } from "../domain/index.js";
import { finiteNumbers } from "../stats/lists.js";
import { digamma, lgamma } from "../stats/special.js";
import { countableExpected } from "./poisson.js";
import { bracketedRoot } from "./root.js";

/** Counts, or days divided by their dispersion, and what was expected of them. */
export interface CountTable {
  readonly observed: Float64Array;
  readonly expected: Float64Array;
}

/** Gamma law of the true ratios: shape a and rate b. Both infinite when doctors do not differ; `mean` = a/b always. */
export interface GammaPrior {
  readonly shape: number;
  readonly rate: number;
  readonly mean: number;
}

/**
 * Lists of the same length, observed ≥ 0 (`E_NEGATIVE`) and expected > 0 (`E_ZERO_EXPECTED`), both under 2⁵³
 * (`E_DOMAIN`), at least one doctor (`E_TOO_FEW_UNITS`); both divided by the dispersion.
 */
export function checkedCounts(
  input: { readonly observed: readonly number[]; readonly expected: readonly number[] },
  dispersion: number,
): CountTable {
  const observed = finiteNumbers(input.observed, "observed");
  const expected = finiteNumbers(input.expected, "expected");
  sameLength(observed, expected, "observed, expected");
  if (observed.length === 0) throw new MethodError("E_TOO_FEW_UNITS", "observed: no doctor", "observed");
  observed.forEach((value, i) => {
    if (nonNegative(value, `observed[${String(i)}]`) > Number.MAX_SAFE_INTEGER) {
      const path = `observed[${String(i)}]`;
      throw new MethodError("E_DOMAIN", `${path}: ${String(value)} is too large to be counted`, path);
    }
  });
  expected.forEach((value, i) => countableExpected(value, `expected[${String(i)}]`));
  return { observed: observed.map((o) => o / dispersion), expected: expected.map((e) => e / dispersion) };
}

/** Sum of a term over the doctors of a table. */
export function sumOver({ observed, expected }: CountTable, term: (o: number, e: number) => number): number {
  let sum = 0;
  for (let i = 0; i < observed.length; i++) sum += term(observed[i] ?? 0, expected[i] ?? 0);
  return sum;
}

/** Whether counts vary more than Poisson around m·E, so that a likelihood in the shape has a finite maximum. */
export function isOverdispersed(table: CountTable, m: number): boolean {
  return sumOver(table, (o, e) => (o - m * e) ** 2 - o) > 0;
}

/**
 * Maximum-likelihood gamma law of mean 1: also the size of a negative binomial law of mean E. Infinite without
 * over-dispersion. Every count 0, or nearly: no maximum exists, `E_EMPTY_DISTRIBUTION`.
 */
export function fitMeanOne(table: CountTable): GammaPrior {
  if (!isOverdispersed(table, 1)) return { shape: Infinity, rate: Infinity, mean: 1 };
  const shape = rootOfScore((a) =>
    sumOver(table, (o, e) => digamma(o + a) - digamma(a) - Math.log1p(e / a) + (e - o) / (a + e)),
  );
  return { shape, rate: shape, mean: 1 };
}

/** Logarithms of the shapes tried where no over-dispersion shows; a finite shape must be this much likelier. */
const LOG_SHAPES = Array.from({ length: 23 }, (_, k) => k - 10);
const LIKELIER = 1e-6;

/**
 * Maximum-likelihood gamma law of the true ratios (Clayton and Kaldor 1987). For each shape the best rate is the one
 * root of a monotone function, so that a single equation in the shape remains. Infinite shape and rate without
 * over-dispersion around the overall ratio, unless a finite shape is likelier: one large list that lies at the overall
 * ratio hides, in a sum of squares, small ones that differ.
 */
export function fitGamma(table: CountTable): GammaPrior {
  const overall = sumOver(table, (o) => o) / sumOver(table, (_, e) => e);
  const point = { shape: Infinity, rate: Infinity, mean: overall };
  if (overall === 0) return point;
  const lawOf = (shape: number): GammaPrior => {
    const rate = bestRate(table, shape, overall);
    return { shape, rate, mean: shape / rate };
  };
  const score = (a: number): number => {
    const b = bestRate(table, a, overall);
    return sumOver(table, (o, e) => digamma(o + a) - digamma(a) - Math.log1p(e / b));
  };
  if (isOverdispersed(table, overall)) return lawOf(rootOfScore(score));
  const heights = LOG_SHAPES.map((u) => logLikelihood(table, lawOf(Math.exp(u))));
  const top = Math.max(...heights);
  if (!(top > logLikelihood(table, point) + LIKELIER)) return point;
  const near = LOG_SHAPES[heights.indexOf(top)] ?? 0;
  return lawOf(Math.exp(bracketedRoot((u) => score(Math.exp(u)), near - 1, near + 1)));
}

/** The likeliest rate of a gamma law of shape `a`, sought around the one whose mean is the overall ratio. */
function bestRate(table: CountTable, a: number, overall: number): number {
  const centre = Math.log(a / overall);
  const excess = (u: number): number => {
    const b = Math.exp(u);
    return sumOver(table, (o, e) => a - ((o + a) * b) / (b + e));
  };
  let half = 1;
  while (excess(centre - half) < 0 || excess(centre + half) > 0) half *= 2;
  return Math.exp(bracketedRoot(excess, centre - half, centre + half));
}

/** Marginal log-likelihood of the counts, Γ(O + 1) taken for real O; the Poisson one when the shape is infinite. */
export function logLikelihood(table: CountTable, { shape: a, rate: b, mean }: GammaPrior): number {
  if (a === Infinity) {
    return sumOver(table, (o, e) => (o === 0 ? 0 : o * Math.log(mean * e)) - mean * e - lgamma(o + 1));
  }
  return sumOver(
    table,
    (o, e) => lgamma(o + a) - lgamma(a) - lgamma(o + 1) - a * Math.log1p(e / b) - o * Math.log1p(b / e),
  );
}

/** Shapes are sought from e^−64 to e^64. */
const FARTHEST = 64;

/**
 * Root of a score that is positive for small shapes and negative for large ones, sought in ln shape. Positive for none:
 * there is no count to speak of, `E_EMPTY_DISTRIBUTION`.
 */
function rootOfScore(score: (shape: number) => number): number {
  const inLog = (u: number): number => score(Math.exp(u));
  let [low, high] = [-1, 1];
  while (inLog(low) < 0) {
    if (low === -FARTHEST)
      throw new MethodError("E_EMPTY_DISTRIBUTION", "observed: every count is 0, or nearly", "observed");
    low *= 2;
  }
  while (inLog(high) > 0 && high < FARTHEST) high *= 2;
  return Math.exp(bracketedRoot(inLog, low, high));
}
