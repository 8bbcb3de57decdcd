import { describe, expect, it } from "vitest";

import { removeEffectless } from "../../../../src/core/answer/effectless.js";

/** Four ways over two axes of two options. */
const SQUARE = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

describe("axes without effect", () => {
  it("are those whose options never change a ratio; the preferred option of each is kept", () => {
    expect(removeEffectless(SQUARE, [1, 1, 2, 2], 2, [0, 0])).toEqual({ kept: [0, 2], effectless: [1] });
    expect(removeEffectless(SQUARE, [1, 1, 2, 2], 2, [0, 1])).toEqual({ kept: [1, 3], effectless: [1] });
    expect(removeEffectless(SQUARE, [1, 2, 1, 2], 2, [1, 0])).toEqual({ kept: [2, 3], effectless: [0] });
  });

  it("one pair that differs is an effect", () => {
    expect(removeEffectless(SQUARE, [1, 1, 2, 3], 2, [0, 0])).toEqual({ kept: [0, 1, 2, 3], effectless: [] });
    expect(removeEffectless(SQUARE, [1, 2, 2, 1], 2, [0, 0])).toEqual({ kept: [0, 1, 2, 3], effectless: [] });
  });

  it("differences of rounding alone, relative to the ratio, are none", () => {
    expect(removeEffectless(SQUARE, [1, 1 + 1e-13, 2, 2], 2, [0, 0]).effectless).toEqual([1]);
    expect(removeEffectless(SQUARE, [1, 1 + 1e-11, 2, 2], 2, [0, 0]).effectless).toEqual([]);
    expect(removeEffectless(SQUARE, [1e-6, 1e-6 + 1e-15, 1, 1], 2, [0, 0]).effectless).toEqual([]);
    expect(removeEffectless(SQUARE, [1 + 1e-11, 1, 2, 2], 2, [0, 0]).effectless).toEqual([]);
  });

  it("when nothing changes anything one way is left, and every axis is listed", () => {
    expect(removeEffectless(SQUARE, [1, 1, 1, 1], 2, [1, 1])).toEqual({ kept: [3], effectless: [0, 1] });
  });

  it("an axis with one option left is no effect to report", () => {
    const line = [
      [0, 0],
      [0, 1],
    ] as const;
    expect(removeEffectless(line, [1, 2], 2, [0, 0])).toEqual({ kept: [0, 1], effectless: [] });
    // two ways that differ on both axes at once: neither axis alone makes a pair
    const diagonal = [
      [0, 0],
      [1, 1],
    ] as const;
    expect(removeEffectless(diagonal, [1, 1], 2, [0, 0])).toEqual({ kept: [0, 1], effectless: [] });
  });

  it("keeps the first way of a set without the preferred option, and the order of the list", () => {
    const ways = [
      [0, 2],
      [1, 1],
      [0, 1],
      [1, 2],
    ] as const;
    expect(removeEffectless(ways, [3, 4, 3, 4], 2, [0, 0])).toEqual({ kept: [0, 1], effectless: [1] });
    expect(removeEffectless(ways, [3, 4, 3, 4], 2, [0, 1])).toEqual({ kept: [1, 2], effectless: [1] });
  });

  it("an empty list has neither", () => {
    expect(removeEffectless([], [], 2, [0, 0])).toEqual({ kept: [], effectless: [] });
  });

  it("two ways that differ on two axes are no pair, whatever the sum of their positions", () => {
    const crossed = [
      [0, 1, 0],
      [1, 0, 1],
      [0, 0, 1],
    ] as const;
    expect(removeEffectless(crossed, [1, 1, 2], 3, [0, 0, 0])).toEqual({ kept: [0, 1, 2], effectless: [] });
  });

  it("an axis of many options is not mistaken for the next one", () => {
    const many = [
      [0, 1],
      [4, 0],
      [4, 1],
      [0, 0],
    ] as const;
    expect(removeEffectless(many, [1, 2, 2, 1], 2, [0, 0])).toEqual({ kept: [1, 3], effectless: [1] });
  });
});
