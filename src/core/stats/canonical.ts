import { MethodError, asList, asRecord, count, oneOf, positive } from "../domain/index.js";
import { weightedMoments } from "./moments.js";
import { createPrng, prngFromState } from "./prng.js";
import type { PrngState } from "./prng.js";
import { quantiles } from "./quantiles.js";
import * as special from "./special.js";

const SPECIAL = {
  lgamma: { arity: 1, call: special.lgamma },
  digamma: { arity: 1, call: special.digamma },
  gammaP: { arity: 2, call: special.gammaP },
  gammaQ: { arity: 2, call: special.gammaQ },
  gammaPInv: { arity: 2, call: special.gammaPInv },
  betaI: { arity: 3, call: special.betaI },
  betaIInv: { arity: 3, call: special.betaIInv },
  normalCdf: { arity: 1, call: special.normalCdf },
  normalQuantile: { arity: 1, call: special.normalQuantile },
  chi2Quantile: { arity: 2, call: special.chi2Quantile },
  poissonCdf: { arity: 2, call: special.poissonCdf },
  poissonQuantile: { arity: 2, call: special.poissonQuantile },
  negBinCdf: { arity: 3, call: special.negBinCdf },
} as const;

interface SpecialInput {
  readonly fn: string;
  readonly args: readonly number[];
}

/** One special function by name: unknown name `E_OPTION`, wrong number of arguments `E_INPUT_SHAPE`. */
function specialFunction({ fn, args }: SpecialInput): { readonly value: number } {
  const name = oneOf(fn, Object.keys(SPECIAL) as (keyof typeof SPECIAL)[], "fn");
  const { arity, call } = SPECIAL[name];
  if (asList(args, "args").length !== arity) {
    throw new MethodError("E_INPUT_SHAPE", `args: ${name} takes ${String(arity)} arguments`, "args");
  }
  return { value: (call as (...list: readonly number[]) => number)(...args) };
}

interface PrngInput {
  readonly state?: readonly number[];
  readonly seed?: number;
  readonly stream?: number;
  readonly kind: string;
  readonly n: number;
  readonly bound?: number;
}

/** More draws than this in one list is a mistake of the caller. */
const MAX_DRAWS = 10_000_000;

/** `n` draws of one kind; `state` is the state before the first draw. */
function prng(input: PrngInput): { readonly state: PrngState; readonly values: readonly number[] } {
  const kind = oneOf(input.kind, ["uint32", "uniform", "int", "normal"], "kind");
  const generator =
    input.state === undefined ? createPrng(input.seed ?? NaN, input.stream ?? 0) : atState(input.state);
  const state = generator.state();
  const bound = kind === "int" ? positive(count(input.bound, "bound"), "bound") : 0;
  const draw = {
    uint32: generator.next,
    uniform: generator.uniform,
    int: () => generator.int(bound),
    normal: generator.normal,
  }[kind];
  if (count(input.n, "n") > MAX_DRAWS)
    throw new MethodError("E_DOMAIN", "n: too many draws in one list", "n");
  return { state, values: Array.from({ length: input.n }, draw) };
}

function atState(words: readonly number[]): ReturnType<typeof prngFromState> {
  const [a = NaN, b = NaN, c = NaN, d = NaN] = asList(words, "state") as readonly number[];
  if (words.length !== 4) throw new MethodError("E_INPUT_SHAPE", "state: four words are expected", "state");
  return prngFromState([a, b, c, d]);
}

interface ListInput {
  readonly x: readonly number[];
  readonly y?: readonly number[];
  readonly weights?: readonly number[];
  readonly probs: readonly number[];
}

/** Canonical names of section 0, as `npm run vectors` calls them. */
export const statsFunctions: Readonly<Record<string, (input: unknown) => unknown>> = {
  specialFunction: (input) => specialFunction(asRecord<SpecialInput>(input)),
  prng: (input) => prng(asRecord<PrngInput>(input)),
  weightedMoments: (input) => {
    const { x, y, weights } = asRecord<ListInput>(input);
    return weightedMoments(x, y, weights);
  },
  quantiles: (input) => {
    const { x, probs, weights } = asRecord<ListInput>(input);
    return quantiles(x, probs, weights);
  },
};
