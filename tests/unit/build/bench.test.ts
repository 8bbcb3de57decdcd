import { expect, test } from "vitest";

import { measure, spread } from "../../../src/build/bench/measure.js";

/** A clock that a work moves by hand. */
function handClock(): { readonly now: () => number; readonly work: (ms: number) => () => void } {
  let time = 0;
  return { now: () => time, work: (ms) => () => void (time += ms) };
}

test("median and quartiles", () => {
  expect(spread([5, 1, 3, 2, 4])).toEqual({ median: 3, q1: 2, q3: 4 });
});

test("ratio to the peer, goal kept or missed, never fewer than fifteen runs", () => {
  const clock = handClock();
  const bench = { name: "x", run: clock.work(4), peer: { name: "y", run: clock.work(20) } };
  const found = measure({ ...bench, runs: 2, goalMs: 4 }, clock.now);
  expect([found.runs, found.own.median, found.peer.median, found.ratio, found.kept]).toEqual([
    15,
    4,
    20,
    5,
    true,
  ]);
  expect(measure({ ...bench, goalMs: 3.9 }, clock.now).kept).toBe(false);
  expect(measure(bench, clock.now).kept).toBeUndefined();
});
