import { describe, expect, test } from "vitest";
import {
  compoundPoissonTail,
  falseFlags,
  funnelLimits,
  funnelOverdispersed,
  funnelPosition,
  limitsOfRatio,
  minimumListSize,
  multipleTesting,
  patientBootstrap,
  profileReliability,
  regressionToMean,
  spellDispersion,
} from "../../../../src/core/inference/index.js";
import { within } from "../closeness.js";

describe("at the level itself", () => {
  test("a point on a line of the funnel is within; just past it, it is not", () => {
    const lines = new Map([
      [0.001, 0.5],
      [0.025, 0.8],
      [0.975, 1.25],
      [0.999, 2],
    ]);
    const at = (ratio: number) => funnelPosition(ratio, (level) => lines.get(level) ?? NaN);
    expect([0.5, 0.8, 1.25, 2].map(at)).toEqual(["below-95", "within", "within", "above-95"]);
    expect([0.499, 0.799, 1.251, 2.001].map(at)).toEqual([
      "below-99.8",
      "below-95",
      "above-95",
      "above-99.8",
    ]);
  });
  test("an adjusted p-value equal to α rejects", () => {
    const { rejectHolm, rejectBh } = multipleTesting({ p: [0.05] });
    expect([rejectHolm, rejectBh]).toEqual([1, 1]);
    expect(multipleTesting({ p: [0.0501] }).rejectBh).toBe(0);
  });
  test("the shortest list is the first whose probability is at or under α", () => {
    const rule = { threshold: 2, dispersion: 129, expectedPerPatient: 3.05 };
    const { patients, probability, probabilityBefore } = minimumListSize({ ...rule, alpha: 0.01 });
    expect(probability).toBeLessThanOrEqual(0.01);
    expect(probabilityBefore).toBeGreaterThan(0.01);
    expect(minimumListSize({ ...rule, alpha: probability }).patients).toBe(patients);
    expect(minimumListSize({ ...rule, alpha: probability * (1 - 1e-12) }).patients).toBe(patients + 1);
  });
  test("one patient may be enough, and there is none fewer", () => {
    expect(minimumListSize({ threshold: 2, expectedPerPatient: 300 })).toMatchObject({
      patients: 1,
      probabilityBefore: null,
    });
    expect(minimumListSize({ threshold: 2, expectedPerPatient: 3 }).probabilityBefore).toBeGreaterThan(0.05);
  });
  test("a bootstrap total at the threshold reaches it", () => {
    for (let seed = 0; seed < 10; seed++) {
      const input = { patientDays: [0, 10], expected: 10, threshold: 1, seed, replicates: 5 };
      const { firstTotals, shareAtLeastThreshold } = patientBootstrap(input);
      expect(shareAtLeastThreshold).toBe(firstTotals.filter((total) => total >= 10).length / 5);
    }
  });
  test("replicates all on one side of the total leave the corrected limits out", () => {
    const sides = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const { firstTotals, ...rest } = patientBootstrap({
        patientDays: [0, 7, 50, 2],
        expected: 10,
        seed,
        replicates: 2,
      });
      const below = firstTotals.every((total) => total < 59);
      const above = firstTotals.every((total) => total > 59);
      expect("bca" in rest).toBe(!below && !above);
      sides.add(below ? "below" : above ? "above" : "astride");
    }
    expect(sides.size).toBe(3);
  });
  test("ten effective leaves do not warn, nine do", () => {
    const of = (n: number) => spellDispersion({ durations: new Array<number>(n).fill(8), expected: 10 });
    expect(of(10).warnings).toEqual([]);
    expect(of(9).warnings).toEqual([{ code: "W_SMALL_EFFECTIVE", effectiveSpells: 9 }]);
  });
  test("a reliability on target does not warn, the windows under it do", () => {
    const { warnings, reliability } = profileReliability({
      tau2: 0.25,
      samplingVariance: 0.25,
      periods: [0.5, 1, 3],
      target: 0.5,
    });
    expect(reliability.slice(1)).toEqual([0.5, 0.75]);
    expect(warnings).toEqual([{ code: "W_RELIABILITY", reliability: reliability[0], periods: 0.5 }]);
  });
  test("a mean or a variance of 100 on the log scale is still computed with", () => {
    expect(regressionToMean({ mu: -100, tau2: 40, samplingVariance: 60, threshold: 1e-40 }).reliability).toBe(
      0.4,
    );
  });
  test("exact limits up to nine events, the published formula of Byar from ten", () => {
    const byar = (n: number, sign: number): number =>
      n * (1 - 1 / (9 * n) + (sign * 1.959963984540054) / (3 * Math.sqrt(n))) ** 3;
    const ten = limitsOfRatio({ observed: 10, expected: 4 });
    within(ten.lower, byar(10, -1) / 4, 1e-13);
    within(ten.upper, byar(11, 1) / 4, 1e-13);
  });
});

describe("what is asked for decides what comes back", () => {
  test("a funnel without levels has the four usual ones", () => {
    const [row] = funnelLimits({ expected: [12] }).limits;
    expect(Object.keys(row ?? {}).sort()).toEqual(["0.001", "0.025", "0.975", "0.999", "expected"]);
  });
  test("on the raw scale the widened limits are 1 ± z times the error, never under 0", () => {
    const { limits } = funnelOverdispersed({
      expected: [25],
      levels: [0.001, 0.975],
      transform: "raw",
      tau2: 0.09,
      phi: 4,
    });
    const [high, low] = [limits[0]?.["0.975"], limits[0]?.["0.001"]] as {
      additive: number;
      multiplicative: number;
    }[];
    within(high?.additive, 1 + 1.959963984540054 * Math.sqrt(0.04 + 0.09), 1e-14);
    within(high?.multiplicative, 1 + 1.959963984540054 * 0.4, 1e-14);
    expect(low?.multiplicative).toBe(0);
  });
  test("a frailty of the leaves has no translated gamma law", () => {
    const tails = compoundPoissonTail({
      severity: [{ days: 4, probability: 1 }],
      expectedSpells: 2,
      totals: [8],
      frequencySize: 3,
    });
    expect(Object.keys(tails)).not.toContain("skewness");
    expect(Object.keys(tails)).not.toContain("translatedGammaTail");
  });
  // One day per leave: the tail of the negative binomial itself, from mpmath (incomplete beta, 30 digits).
  test.each([
    [0.3, 20, 1, 0.7175851266590745],
    [0.3, 20, 200, 0.006705959185625905],
    [1, 30, 400, 2.012909984900634e-6],
    [0.05, 3, 100, 0.00432705380664744],
  ])("a small size %f keeps its exponential tail", (frequencySize, expectedSpells, total, expected) => {
    const severity = [{ days: 1, probability: 1 }];
    const [tail] = compoundPoissonTail({
      severity,
      expectedSpells,
      totals: [total],
      frequencySize,
    }).tailAtLeast;
    within(tail, expected, 1e-12);
  });
  test("a duration of probability 0 changes nothing, even of no day", () => {
    const severity = [{ days: 4, probability: 1 }];
    const input = { expectedSpells: 2, totals: [8, 12] };
    expect(compoundPoissonTail({ ...input, severity: [...severity, { days: 0, probability: 0 }] })).toEqual(
      compoundPoissonTail({ ...input, severity }),
    );
  });
  test("doctors of certain fate: all or none are flagged", () => {
    expect(falseFlags({ pNull: 0, doctors: 7 })).toMatchObject({ expected: 0, binomial95: [0, 0] });
    expect(falseFlags({ pNull: 1, doctors: 7 })).toMatchObject({
      expected: 7,
      probabilityAtLeastOne: 1,
      binomial95: [7, 7],
    });
  });
});
