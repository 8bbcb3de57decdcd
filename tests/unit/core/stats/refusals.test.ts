import { describe, expect, test } from "vitest";

import { statsFunctions } from "../../../../src/core/stats/canonical.js";
import {
  createPrng,
  leadingAxis,
  nonNegativeNumbers,
  prngFromState,
  quantileSorted,
  sizeWeights,
} from "../../../../src/core/stats/index.js";
import { refuses } from "../refusals.js";
import type { Fault } from "../refusals.js";

const cannot = (name: string, correct: Record<string, unknown>, faults: readonly Fault[]): void => {
  refuses(statsFunctions, name, correct, faults);
};

cannot("weightedMoments", { x: [1, 2], y: [3, 5], weights: [1, 0] }, [
  [{ x: 3 }, "E_INPUT_SHAPE", "x"],
  [{ y: 3 }, "E_INPUT_SHAPE", "y"],
  [{ y: [3] }, "E_INPUT_SHAPE", "x, y"],
  [{ weights: 3 }, "E_INPUT_SHAPE", "weights"],
  [{ weights: [1] }, "E_INPUT_SHAPE", "x, weights"],
  [{ x: [1, null] }, "E_NOT_FINITE", "x[1]"],
  [{ x: [1, "2"] }, "E_NOT_FINITE", "x[1]"],
  [{ y: [Infinity, 1] }, "E_NOT_FINITE", "y[0]"],
  [{ weights: [1, null] }, "E_NOT_FINITE", "weights[1]"],
  [{ weights: [1, -0.5] }, "E_WEIGHTS", "weights", "weights: -0.5 is ne"],
  [{ weights: [0, 0] }, "E_WEIGHTS", "weights", "weights: all weights ar"],
  [{ weights: [1e150, 1e136] }, "E_NOT_FINITE", "weights", "weights: the total is too"],
  [{ x: [], y: [], weights: undefined }, "E_WEIGHTS", "weights", "weights: no unit to"],
  [{ x: [1e200, -1e200], weights: undefined }, "E_DOMAIN", "x", "x: values too"],
  [{ x: [0, 1], y: [1e308, -1e308], weights: undefined }, "E_DOMAIN", "y", "y: values too"],
  [{ x: [0, 1e150], y: [0, 1e200], weights: undefined }, "E_DOMAIN", "y", "y: values"],
  [{ x: [0, 1e100], y: [0, 1e100], weights: undefined }, "E_DOMAIN", "y", "y: values"],
]);

cannot("quantiles", { x: [1, 2], probs: [0, 1], weights: [1, 2] }, [
  [{ x: 3 }, "E_INPUT_SHAPE", "x"],
  [{ x: [1, null] }, "E_NOT_FINITE", "x[1]"],
  [{ x: [], weights: [] }, "E_EMPTY_DISTRIBUTION", "x", "x: the list is"],
  [{ probs: 0.5 }, "E_INPUT_SHAPE", "probs"],
  [{ probs: [0.5, null] }, "E_NOT_FINITE", "probs[1]"],
  [{ probs: [0.5, 1.1] }, "E_DOMAIN", "probs", "probs: 1.1 is not between 0"],
  [{ probs: [-0.1] }, "E_DOMAIN", "probs", "probs: -0.1 is not between 0"],
  [{ weights: 3 }, "E_INPUT_SHAPE", "weights"],
  [{ weights: [1] }, "E_INPUT_SHAPE", "x, weights"],
  [{ weights: [0, 0] }, "E_WEIGHTS", "weights"],
]);

cannot("specialFunction", { fn: "gammaP", args: [2, 3] }, [
  [{ fn: "erf" }, "E_OPTION", "fn"],
  [{ args: 2 }, "E_INPUT_SHAPE", "args"],
  [{ args: [2] }, "E_INPUT_SHAPE", "args", "args: gammaP takes 2 arg"],
  [{ args: [2, 3, 4] }, "E_INPUT_SHAPE", "args"],
]);

const word = 2 ** 32 - 1;
cannot("prng", { seed: word, stream: word, kind: "int", n: 2, bound: 7 }, [
  [{ seed: undefined }, "E_NOT_FINITE", "seed"],
  [{ seed: -1 }, "E_COUNT", "seed"],
  [{ seed: word + 1 }, "E_DOMAIN", "seed"],
  [{ stream: 0.5 }, "E_COUNT", "stream"],
  [{ stream: word + 1 }, "E_DOMAIN", "stream"],
  [{ kind: "gauss" }, "E_OPTION", "kind"],
  [{ bound: undefined }, "E_NOT_FINITE", "bound"],
  [{ bound: 0 }, "E_DOMAIN", "bound"],
  [{ n: -1 }, "E_COUNT", "n"],
  [{ n: 10_000_001 }, "E_DOMAIN", "n", "n: too many draws in on"],
  [{ state: 3 }, "E_INPUT_SHAPE", "state"],
  [{ state: [1, 2, 3] }, "E_INPUT_SHAPE", "state", "state: four words are ex"],
  [{ state: [1, 2, 3, 4, 5] }, "E_INPUT_SHAPE", "state", "state: four words are ex"],
  [{ state: [1, 2, 3, -1] }, "E_COUNT", "state"],
  [{ state: [1, 2, word + 1, 4] }, "E_DOMAIN", "state"],
  [{ state: [0, 0, 0, 0] }, "E_DOMAIN", "state", "state: all words ar"],
]);

const square = (entry: number): readonly (readonly number[])[] => [
  [1, entry],
  [entry, 1],
];
describe("functions without a canonical name", () => {
  test.each([
    ["no list", () => leadingAxis(3 as never), "E_INPUT_SHAPE", "symmetric"],
    [
      "one large row",
      () =>
        leadingAxis([
          [1e151, 0],
          [0, 1],
        ]),
      "E_DOMAIN",
      "symmetric",
    ],
    ["one negative number", () => nonNegativeNumbers([-2], "days"), "E_NEGATIVE", "days"],
    ["a missing level", () => quantileSorted([1, 2], NaN), "E_NOT_FINITE", "probs"],
    ["no row", () => leadingAxis([]), "E_INPUT_SHAPE", "symmetric"],
    ["a row too short", () => leadingAxis([[1, 2], [2]]), "E_INPUT_SHAPE", "symmetric"],
    ["a matrix wider than high", () => leadingAxis([[1, 2]]), "E_INPUT_SHAPE", "symmetric"],
    ["a missing entry", () => leadingAxis(square(NaN)), "E_NOT_FINITE", "symmetric[1]"],
    ["an entry over 1e150", () => leadingAxis(square(1.01e150)), "E_DOMAIN", "symmetric"],
    ["an entry under −1e150", () => leadingAxis(square(-1.01e150)), "E_DOMAIN", "symmetric"],
    ["a negative number", () => nonNegativeNumbers([0, -2], "days"), "E_NEGATIVE", "days"],
    ["negative sizes", () => sizeWeights([-1], 1, "sizes"), "E_WEIGHTS", "sizes"],
    ["no unit", () => sizeWeights(null, 0), "E_WEIGHTS", "weights"],
    ["a level over 1", () => quantileSorted([1, 2], 1.5), "E_DOMAIN", "probs"],
    ["an infinite quantile", () => quantileSorted([1, Infinity], 0.5), "E_NOT_FINITE", "values"],
    ["a seed over 32 bits", () => createPrng(word + 1), "E_DOMAIN", "seed"],
    ["a state of zeros", () => prngFromState([0, 0, 0, 0]), "E_DOMAIN", "state"],
  ])("%s", (_, call, code, path) => {
    expect(call).toThrow(
      expect.objectContaining({ code, path, message: expect.stringMatching(/^\w+[\w[\]]*: .{9}/) }),
    );
  });
  test("what is just inside is accepted", () => {
    expect(leadingAxis(square(1e150)).vector).toHaveLength(2);
    expect([...nonNegativeNumbers([0, 3], "days")]).toEqual([0, 3]);
    expect([...sizeWeights([0, 1e150], 2)]).toEqual([0, 1e150]);
    expect([...sizeWeights(null, 2)]).toEqual([1, 1]);
    expect(quantileSorted([1, 2], 1)).toBe(2);
    expect(prngFromState([0, 0, 0, 1]).state()).toEqual([0, 0, 0, 1]);
  });
});
