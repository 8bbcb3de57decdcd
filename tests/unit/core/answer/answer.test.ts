import { describe, expect, it } from "vitest";
import fc from "fast-check";

import {
  answerCase,
  compareSpecifications,
  defaultGrid,
  listAxes,
  oneAtATime,
  runMultiverse,
} from "../../../../src/core/answer/index.js";
import { numberOf } from "../../../../src/core/domain/index.js";
import type { Case } from "../../../../src/core/case/index.js";
import { ALBI, ALBI_WITHOUT_LETTER, toyData } from "./toy.js";

const near = (value: number | undefined, expected: number, relative = 1e-12): void => {
  expect(value).toBeDefined();
  expect(Math.abs((value ?? NaN) - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
};
const withDays = (days: number): Case => ({
  ...ALBI,
  figures: { ...ALBI.figures, sickLeaveDays: { value: days, source: "lettre" } },
});

describe("answer anchored on the letter", () => {
  it("divides the days by patients × mean of the group", () => {
    const answer = answerCase(ALBI);
    near(numberOf(answer.expected), 1240 * 2.46);
    near(numberOf(answer.ratio), 6405 / (1240 * 2.46));
    expect(answer.verdict.kind).toBe("signalé");
    expect(answer.isFundSpecification).toBe(true);
    expect(answer.observed.status).toBe("documenté");
    expect(answer.expected.status).toBe("calculé");
  });

  it("is undetermined when the rounding of the letter lies astride the threshold: 9.4 against 4.7", () => {
    const rounded: Case = {
      format: "ij-case/1",
      letter: {
        doctorRate: { value: 9.4, decimals: 1, source: "lettre" },
        comparatorRate: { value: 4.7, decimals: 1, source: "lettre" },
      },
    };
    const { verdict, ratio, interval } = answerCase(rounded);
    near(numberOf(ratio), 2);
    expect(verdict.kind).toBe("indéterminé");
    expect(verdict.reasons).toEqual(["arrondi"]);
    near(verdict.range?.low, 9.35 / 4.75);
    near(verdict.range?.high, 9.45 / 4.65);
    expect(interval).toBeUndefined();
  });

  it("gives the break-even in both directions", () => {
    const flagged = answerCase(ALBI).breakEven;
    const quiet = answerCase(withDays(5000)).breakEven;
    if (flagged.kind === "absent" || quiet.kind === "absent") throw new Error("break-even expected");
    expect(flagged.value.direction).toBe("tombe");
    near(numberOf(flagged.value.meanChange), 6405 / (2 * 1240 * 2.46) - 1, 1e-9);
    expect(numberOf(flagged.value.days)).toBe(305);
    expect(quiet.value.direction).toBe("apparaît");
    const ratio = (days: number): number => numberOf(answerCase(withDays(days)).ratio) ?? NaN;
    expect(ratio(6405 - 305)).toBeLessThan(2);
    expect(ratio(6405 - 304)).toBeGreaterThanOrEqual(2);
    const add = numberOf(quiet.value.days) ?? NaN;
    expect(ratio(5000 + add)).toBeGreaterThanOrEqual(2);
    expect(ratio(5000 + add - 1)).toBeLessThan(2);
  });

  it("says why when the mean of the group is missing and no data are loaded", () => {
    const { verdict, ratio } = answerCase(ALBI_WITHOUT_LETTER);
    expect(ratio.value).toEqual({ kind: "absent", reason: "non-disponible", detail: "release" });
    expect(verdict.kind).toBe("indéterminé");
    expect(verdict.reasons).toEqual(["donnee-manquante"]);
  });

  it("is undetermined under five comparators", () => {
    const small: Case = { ...ALBI, letter: { ...ALBI.letter, groupSize: { value: 4, source: "lettre" } } };
    expect(answerCase(small).verdict.reasons).toEqual(["comparateur-trop-petit"]);
  });
});

describe("answer from public rates", () => {
  const data = toyData();

  it("is a range over the scenarios, and a verdict only when the range is on one side", () => {
    const above = answerCase(ALBI_WITHOUT_LETTER, data);
    expect(above.range?.low).toBeGreaterThan(2);
    expect(above.verdict.reasons).toEqual(["fourchette-au-dessus"]);
    const middle = answerCase({ ...withDays(3800), letter: {} }, data);
    expect(middle.verdict.kind).toBe("indéterminé");
    expect(middle.verdict.reasons).toEqual(["fourchette-a-cheval"]);
  });

  it("prints the share of the list that the rates cover", () => {
    const { coverage } = answerCase(ALBI, data);
    expect(coverage.structure).toBe("commune");
    if (coverage.workingAge.kind === "absent") throw new Error("coverage expected");
    expect(coverage.workingAge.value).toBeGreaterThan(0.3);
    expect(coverage.workingAge.value).toBeLessThan(0.9);
  });

  it("refuses another denominator instead of converting it", () => {
    const { ratio } = answerCase(ALBI, data, {
      specification: { reference: "rebuilt-central", denominator: "insured-employees" },
    });
    expect(ratio.value).toMatchObject({ kind: "absent", reason: "denominateur-different" });
  });

  it("multiplies an unadjusted mean by the composition of typed patients, never an adjusted one", () => {
    const strata = [
      { age: "50-59", sex: "F", ald: 1, count: 300 },
      { age: "30-39", sex: "M", ald: 0, count: 940 },
    ] as const;
    const typed: Case = { ...ALBI, patients: { strata } };
    const option = { specification: { strata: "age-sex-ald" } } as const;
    const adjusted = answerCase(typed, data, option);
    expect(numberOf(adjusted.ratio)).toBeLessThan(numberOf(answerCase(typed, data).ratio) ?? 0);
    const stated: Case = { ...typed, letter: { ...typed.letter, comparatorAdjusted: "oui" } };
    expect(answerCase(stated, data, option).ratio.value).toMatchObject({ detail: "double-ajustement" });
  });
});

describe("gradient g", () => {
  const data = toyData();

  it("leaves the expected number alone when the group changes and g = 1", () => {
    for (const comparator of ["region", "departement", "national"] as const) {
      near(numberOf(answerCase(ALBI, data, { specification: { comparator } }).ratio), 6405 / (1240 * 2.46));
    }
  });

  it("divides two published levels of the same series only", () => {
    const published = answerCase(ALBI, data, {
      specification: { gradient: "published-level", comparator: "national" },
    });
    near(numberOf(published.ratio), 6405 / (1240 * 2.46 * (4.72 / 5.5)));
    const mixed = answerCase(ALBI, data, {
      specification: { gradient: "published-level", comparator: "departement" },
    });
    expect(mixed.ratio.value).toMatchObject({ kind: "absent", reason: "non-disponible" });
  });

  it("never lets a supposed gradient into the headline count", () => {
    const result = runMultiverse(ALBI, data, defaultGrid);
    const counted = result.specifications.filter(({ headline }) => headline);
    expect(counted.every(({ choice }) => choice.gradient !== "occupational")).toBe(true);
    expect(result.restOnSupposedNeed).toBeGreaterThan(0);
    expect(result.headline.total).toBe(counted.length);
  });
});

describe("around the fund's comparison", () => {
  const data = toyData();

  it("marks territory axes without effect while g = 1", () => {
    const axes = listAxes(ALBI, data);
    expect(axes.filter(({ effectless }) => effectless).map(({ name }) => name)).toContain("index");
    expect(axes.find(({ name }) => name === "reference")?.effectless).toBe(false);
  });

  it("says whether another choice turns the verdict over", () => {
    const moved = compareSpecifications(withDays(6000), data, {
      gradient: "published-level",
      comparator: "national",
    });
    expect(moved.first.verdict.kind).toBe("non signalé");
    expect(moved.second.verdict.kind).toBe("signalé");
    expect(moved.flips).toBe(true);
  });

  it("moves each parameter P1 to P30 at least once", () => {
    const rows = oneAtATime(ALBI, data);
    const named = new Set(rows.map(({ parameter }) => parameter));
    expect([...Array(30).keys()].every((i) => named.has(`P${String(i + 1)}`))).toBe(true);
    const half = rows.find(({ label }) => label === "Seuil de 3");
    expect(half?.flagged).toBe(false);
  });
});

describe("properties", () => {
  it("verdict is monotone in observed days", () => {
    const rank = { "non signalé": 0, indéterminé: 1, signalé: 2 } as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 20_000 }), (a, b) => {
        const [few, many] = a <= b ? [a, b] : [b, a];
        return rank[answerCase(withDays(few)).verdict.kind] <= rank[answerCase(withDays(many)).verdict.kind];
      }),
      { numRuns: 200 },
    );
  });

  it("changing the mean by the break-even really changes the side", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 20_000 }), (days) => {
        const answer = answerCase(withDays(days));
        const change =
          answer.breakEven.kind === "present" ? (numberOf(answer.breakEven.value.meanChange) ?? NaN) : NaN;
        const expected = (numberOf(answer.expected) ?? NaN) * (1 + change);
        const above = days / (expected * 0.999999) >= 2;
        const below = days / (expected * 1.000001) >= 2;
        return above && !below;
      }),
      { numRuns: 100 },
    );
  });
});
