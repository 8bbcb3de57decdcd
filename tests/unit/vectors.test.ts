import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { distributionDifferences, parseAcceptance } from "../../src/build/vectors/distribution.js";
import { differences } from "../../src/build/vectors/match.js";
import { canonical } from "../../src/core/canonical.js";
import { committedVectors } from "./core/room-vectors.js";

describe("public vectors", () => {
  test("every case has a function in the canonical table; the tests of its room run it", () => {
    const unknown = committedVectors().flatMap(({ cases }) =>
      cases.filter(({ fn }) => !Object.hasOwn(canonical, fn)),
    );
    expect(unknown).toEqual([]);
    expect(committedVectors().flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(274);
  });
});

describe("input read from JSON", () => {
  const call = (fn: string, input: object): unknown => canonical[fn]?.(input);
  test.each([
    [
      "compoundPoissonTail",
      { severity: [{ days: 3, probability: 1 }], expectedSpells: 2, totals: [9] },
      "frequencySize",
    ],
    ["spellDispersion", { durations: [3, 40], expected: 30 }, "referenceDispersion"],
    ["poissonLimits", { observed: 12 }, "expected"],
    ["flipAnalysis", { observed: 90, expected: 30 }, "durations"],
    ["empiricalBayesGamma", { observed: [3, 9], expected: [4, 5] }, "prior"],
    ["enumerateGrid", { axes: [{ name: "a", options: ["x"] }] }, "forbidden"],
    ["prng", { seed: 7, kind: "uint32", n: 3 }, "state"],
  ])("%s: a field that may be left out may be null", (fn, input, field) => {
    expect(call(fn, { ...input, [field]: null })).toEqual(call(fn, input));
  });
  test("a required field that is null is refused as missing, and null inside a list stays a missing number", () => {
    expect(() => call("poissonLimits", { observed: null })).toThrow(/observed/);
    expect(() => call("weightedMoments", { x: [1, null] })).toThrow(/x\[1\]/);
  });
});

describe("matcher", () => {
  const tolerance = { relative: 1e-3, absolute: 0 };
  test("a wrong number, a missing key, a longer list, NaN are seen", () => {
    expect(differences({ a: 1.0005 }, { a: 1 }, tolerance)).toEqual([]);
    expect(differences({ a: 1.002 }, { a: 1 }, tolerance)).toEqual(["a : 1.002 au lieu de 1"]);
    expect(differences({}, { a: 1 }, tolerance)).toEqual(["a : absent au lieu de 1"]);
    expect(differences([1, 2, 3], [1, 2], tolerance)).toHaveLength(1);
    expect(differences(NaN, 1, tolerance)).toHaveLength(1);
    expect(differences("1", 1, tolerance)).toHaveLength(1);
    expect(differences({ a: [{ b: null }] }, { a: [{ b: 0 }] }, tolerance)).toHaveLength(1);
  });
  test("small tails are compared relatively", () => {
    expect(differences(2e-300, 1e-300, { relative: 1e-9, absolute: 0 })).toHaveLength(1);
  });
  test("more keys than expected, typed arrays and infinities agree", () => {
    expect(differences({ a: Float64Array.of(1, 2), more: 1 }, { a: [1, 2] }, tolerance)).toEqual([]);
    expect(differences([Infinity, -Infinity], ["Infinity", "-Infinity"], tolerance)).toEqual([]);
    expect(differences(1e308, "Infinity", tolerance)).toHaveLength(1);
  });
  test("null is missing, said or left out; a level is a number, however it is written", () => {
    expect(differences({ a: null }, { a: null, b: null }, tolerance)).toEqual([]);
    expect(differences({ a: 0 }, { a: null }, tolerance)).toHaveLength(1);
    expect(differences({ "0.00005": 1, "0.975": 2 }, { "5e-05": 1, "0.9750": 2 }, tolerance)).toEqual([]);
    expect(differences({ "0.00005": 1 }, { "5e-04": 1 }, tolerance)).toHaveLength(1);
    expect(differences({ "0": 1 }, { "": 1 }, tolerance)).toHaveLength(1);
  });
});

describe("acceptance of a distribution", () => {
  const sentence =
    "a run of N doctors passes when |value - mean| <= max(5 * sdPerRun * sqrt(52000/N), 0.02 * |mean|)";
  const rule = { factor: 5, runSize: 52000, floor: 0.02 };
  test("the sentence of the file is read, with or without thousands separators", () => {
    expect(parseAcceptance(sentence)).toEqual(rule);
    expect(parseAcceptance(sentence.replace("52000", "52 000"))).toEqual(rule);
    expect(parseAcceptance("close enough")).toBeUndefined();
  });
  test("the margin widens for a shorter run, and has a relative floor", () => {
    const reference = { share: { mean: 0.01, sdPerRun: 0.001 }, rows: [0.9] };
    expect(distributionDifferences({ share: 0.0149, rows: [0.917] }, reference, rule, 52000)).toEqual([]);
    expect(distributionDifferences({ share: 0.0151, rows: [0.917] }, reference, rule, 52000)).toHaveLength(1);
    expect(distributionDifferences({ share: 0.0199, rows: [0.917] }, reference, rule, 13000)).toEqual([]);
    expect(distributionDifferences({ share: 0.01, rows: [0.92] }, reference, rule, 52000)).toHaveLength(1);
    expect(distributionDifferences({ rows: [0.9] }, reference, rule, 52000)).toHaveLength(1);
  });
});

describe("npm run vectors", () => {
  const file = (cases: unknown): string =>
    JSON.stringify({ format: "ij-vectors/1", tolerance: { relative: 1e-9, absolute: 0 }, cases });
  const kilometre = { from: [90, 0], to: [-90, 0] };

  test("one line per file, exact closing line, non-zero code; broken files are counted, not a stack", () => {
    const directory = mkdtempSync(join(tmpdir(), "vectors-"));
    try {
      const good = { id: "poles", fn: "haversineKm", input: kilometre, expected: { km: 20015.114442035923 } };
      writeFileSync(
        join(directory, "a.json"),
        file([
          good,
          { ...good, id: "wrong", expected: { km: 20015.2 } },
          { ...good, id: "refused", expected: undefined, expectedError: "E_DOMAIN" },
          { ...good, id: "later", fn: "notYetWritten" },
          {
            ...good,
            id: "own-tolerance",
            expected: { km: 20015 },
            tolerance: { relative: 0, absolute: 0.2 },
          },
        ]),
      );
      writeFileSync(join(directory, "b.json"), '{"format": "ij-vectors/1", ');
      writeFileSync(join(directory, "c.json"), '{"something": "else"}');
      writeFileSync(join(directory, "d.json"), "\n");
      writeFileSync(join(directory, "d2.json"), file([]));
      mkdirSync(join(directory, "inside"));
      writeFileSync(join(directory, "inside", "e.JSON"), `\ufeff${file([good])}`);
      const run = spawnSync(
        process.execPath,
        ["src/build/with-packages.mjs", "src/build/vectors.ts", directory],
        {
          encoding: "utf8",
        },
      );
      const lines = run.stdout.trim().split("\n");
      expect(lines).toHaveLength(7);
      expect(lines[0]).toContain("notYetWritten");
      expect(lines[3]).toBe("✗ d.json : fichier vide");
      expect(lines[4]).toBe("✗ d2.json : liste cases vide, rien à vérifier");
      expect(lines[5]).toBe("✓ inside/e.JSON : 1 conformes");
      expect(lines[6]).toBe("3 passed, 6 failed, 1 skipped");
      expect(run.stderr).toContain("wrong");
      expect(run.stdout + run.stderr).not.toMatch(/^\s+at /m);
      expect(run.status).toBe(1);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
  test("a folder that does not exist is said so, with what to type", () => {
    const run = spawnSync(
      process.execPath,
      ["src/build/with-packages.mjs", "src/build/vectors.ts", "/nowhere"],
      {
        encoding: "utf8",
      },
    );
    expect(run.status).toBe(2);
    expect(run.stderr).toContain("npm run vectors -- tests/vectors");
  });
});
