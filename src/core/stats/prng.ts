import { MethodError, count } from "../domain/index.js";
import { normalQuantile } from "./special.js";

/** State of xoshiro128**: four unsigned 32-bit words, not all zero. */
export type PrngState = readonly [number, number, number, number];

/** A reproducible source of random numbers: same seed and stream, same numbers, on any engine. */
export interface Prng {
  /** Next unsigned 32-bit integer. */
  readonly next: () => number;
  /** Uniform in [0, 1): 53 bits from two draws. */
  readonly uniform: () => number;
  /** Integer in 0 … n − 1: ⌊uniform · n⌋. */
  readonly int: (n: number) => number;
  /** Standard normal: Φ⁻¹(uniform + 2⁻⁵⁴). The last bits may differ between engines. */
  readonly normal: () => number;
  readonly state: () => PrngState;
}

/**
 * Generator xoshiro128** 1.1 (Blackman and Vigna 2018) seeded from two unsigned 32-bit integers (statistics §0.5).
 * `stream` separates independent uses, so that results do not depend on the order of execution or on the number of
 * workers. Errors: seed or stream not in 0 … 2³² − 1 `E_DOMAIN`.
 */
export function createPrng(seed: number, stream = 0): Prng {
  return prngFromState(seedState(seed, stream));
}

/** The generator at a given state; a word outside 32 bits, or all words zero: `E_DOMAIN`. */
export function prngFromState(initial: PrngState): Prng {
  let [a, b, c, d] = initial.map((word) => uint32(word, "state")) as [number, number, number, number];
  if ((a | b | c | d) === 0) throw new MethodError("E_DOMAIN", "state: all words are zero", "state");

  function next(): number {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  }
  function uniform(): number {
    const high = next() >>> 5;
    return (high * 67108864 + (next() >>> 6)) / 9007199254740992;
  }
  return {
    next,
    uniform,
    int: (n) => Math.floor(uniform() * n),
    normal: () => normalQuantile(uniform() + 2 ** -54),
    state: () => [a >>> 0, b >>> 0, c >>> 0, d >>> 0],
  };
}

/**
 * Words fmix32(base + (k + 1)·0x9E3779B9), base = seed XOR fmix32(stream). Never all zero: fmix32 gives 0 for 0 only, and
 * the four sums differ.
 */
export function seedState(seed: number, stream = 0): PrngState {
  const base = (uint32(seed, "seed") ^ fmix32(uint32(stream, "stream"))) >>> 0;
  const word = (k: number): number => fmix32((base + Math.imul(k + 1, 0x9e3779b9)) >>> 0);
  return [word(0), word(1), word(2), word(3)];
}

/** Finaliser of MurmurHash3. */
function fmix32(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function uint32(value: number, path: string): number {
  if (count(value, path) > 0xffffffff) throw new MethodError("E_DOMAIN", `${path}: more than 32 bits`, path);
  return value;
}
