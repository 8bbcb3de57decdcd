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

test("the first three runs warm up and are not counted", () => {
  const clock = handClock();
  let [own, peer] = [0, 0];
  const found = measure(
    {
      name: "x",
      run: () => {
        clock.work(++own <= 3 ? 1000 : own)();
      },
      peer: { name: "y", run: () => void clock.work(++peer <= 3 ? 1000 : 1)() },
    },
    clock.now,
  );
  // runs 4 to 18
  expect([own, peer, found.own, found.peer.q3]).toEqual([18, 18, { median: 11, q1: 7.5, q3: 14.5 }, 1]);
});
