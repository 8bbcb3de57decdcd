import { describe, expect, test } from "vitest";

import { readRequest } from "../../../src/build/mutation/arguments.js";
import { estimateOf, estimateWhole } from "../../../src/build/mutation/estimate.js";
import { testsAgainst } from "../../../src/build/mutation/plan.js";
import { drawIn, isDrawn, wilsonInterval, wordOf } from "../../../src/build/mutation/sample.js";
import { mutationScore, scoresByFile } from "../../../src/build/mutation/score.js";
import { EndlessError, callWithin } from "../../../src/build/mutation/watchdog.js";

const mutant = (fileName: string, status: string) => ({ fileName, status, mutatorName: "", line: 1 });
const fates = (killed: number, survived: number) =>
  mutationScore([
    ...Array.from({ length: killed }, () => mutant("a.ts", "Killed")),
    ...Array.from({ length: survived }, () => mutant("a.ts", "Survived")),
  ]);
const near = (actual: number | undefined, expected: number): void => {
  expect(Math.abs((actual ?? Infinity) - expected)).toBeLessThan(1e-6);
};

describe("score", () => {
  const mutants = [
    mutant("b.ts", "Killed"),
    mutant("a.ts", "Survived"),
    mutant("b.ts", "NoCoverage"),
    mutant("b.ts", "Timeout"),
    mutant("b.ts", "RuntimeError"),
  ];
  test("endless mutants are apart, those that do not load are left out", () => {
    expect(mutationScore(mutants)).toEqual({
      killed: 1,
      survived: 1,
      notCovered: 1,
      timeouts: 1,
      judged: 3,
      share: 1 / 3,
    });
    expect(mutationScore([mutant("a.ts", "Timeout")]).share).toBeUndefined();
  });
  test("by file, in the order of paths", () => {
    expect([...scoresByFile(mutants)].map(([file, { share }]) => [file, share])).toEqual([
      ["a.ts", 0],
      ["b.ts", 0.5],
    ]);
  });
});

describe("samples", () => {
  // Newcombe (1998), table I: 81 of 263 and 15 of 148 by the score method.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [29, 29, 0.883, 1],
  ])("interval of Wilson for %d of %d", (successes, trials, low, high) => {
    const [from, to] = wilsonInterval(successes, trials);
    expect(Math.abs(from - low)).toBeLessThan(5.1e-5);
    expect(Math.abs(to - high)).toBeLessThan(5.1e-5);
  });
  test("a draw depends on seed, room and number only, and takes its share", () => {
    const draw = drawIn(wordOf({ share: 0.2, seed: 7 }));
    expect(draw).toEqual({ share: 0.2, seed: 7 });
    const drawn = (seed: number, room: string): string =>
      Array.from({ length: 2000 }, (_, id) =>
        isDrawn({ share: 0.2, seed }, room, String(id)) ? "1" : "0",
      ).join("");
    expect(drawn(7, "a")).toBe(drawn(7, "a"));
    expect(new Set([drawn(7, "a"), drawn(8, "a"), drawn(7, "b")]).size).toBe(3);
    const count = drawn(7, "a").replaceAll("0", "").length;
    // Five standard deviations of a binomial of 2,000 draws.
    expect(Math.abs(count - 400)).toBeLessThan(5 * Math.sqrt(2000 * 0.2 * 0.8));
  });
  test("without a draw, all are tried", () => {
    expect(drawIn("")).toBeUndefined();
    expect(drawIn(undefined)).toBeUndefined();
    expect(isDrawn(undefined, "a", "1")).toBe(true);
  });
  test("the whole weighs each room by its mutants, and a room tried whole adds no width", () => {
    const small = { population: 100, score: fates(90, 10), whole: true };
    const large = { population: 300, score: fates(15, 133), whole: false };
    expect(estimateOf(small)).toEqual({ share: 0.9, low: 0.9, high: 0.9 });
    const whole = estimateWhole([small, large]);
    near(whole?.share, 0.25 * 0.9 + (0.75 * 15) / 148);
    const [low, high] = wilsonInterval(15, 148);
    near((whole?.share ?? 0) - (whole?.low ?? 0), 0.75 * (15 / 148 - low));
    near((whole?.high ?? 0) - (whole?.share ?? 0), 0.75 * (high - 15 / 148));
    expect(estimateWhole([{ population: 3, score: mutationScore([]), whole: false }])).toBeUndefined();
  });
});

describe("tests turned against a mutant", () => {
  const costs = {
    "slow.ts": { load: 50, tests: { "slow#1": 1 }, mutants: ["7"] },
    "quick.ts": { load: 2, tests: { "quick#long": 9, "quick#short": 1 }, mutants: ["7", "8"] },
  };
  test("quickest first; without a list, those of the files that execute it", () => {
    expect(testsAgainst(costs, "7", undefined)).toEqual([
      ["quick.ts", ["quick#short", "quick#long"]],
      ["slow.ts", ["slow#1"]],
    ]);
    expect(testsAgainst(costs, "8", undefined).map(([file]) => file)).toEqual(["quick.ts"]);
    expect(testsAgainst(costs, "7", ["slow#1"])).toEqual([["slow.ts", ["slow#1"]]]);
  });
});

describe("time limit", () => {
  test("a loop without end is cut off; other work returns or throws as usual", () => {
    expect(() =>
      callWithin(20, () => {
        for (;;);
      }),
    ).toThrow(EndlessError);
    expect(callWithin(1000, () => 7)).toBe(7);
    expect(() =>
      callWithin(1000, () => {
        throw new RangeError("as usual");
      }),
    ).toThrow(RangeError);
  });
});

describe("command line", () => {
  test("rooms, files and sample", () => {
    expect(readRequest(["--echantillon", "20", "--graine", "5", "stats", "src/a.ts"])).toEqual({
      rooms: ["stats"],
      files: ["src/a.ts"],
      draw: { share: 0.2, seed: 5 },
    });
    expect(readRequest(["special"])).toEqual({ rooms: ["special"], files: [], draw: undefined });
  });
  test.each([
    [["attique"], /^« attique » n’est pas une salle.*Exemple/],
    [["--echantillon", "0"], /pourcentage/],
    [["--echantillon", "stats"], /pourcentage/],
    [["--graine", "x"], /nombre entier/],
  ])("%j is refused by a sentence", (words, sentence) => {
    expect(readRequest(words)).toMatch(sentence);
  });
});
