import { describe, expect, test } from "vitest";
import { STRATA } from "../../../../src/core/domain/index.js";
import {
  ALD_LEVELS,
  ALD_SCENARIOS,
  communeRatePerEmployee,
  communeRates,
  expectedDays,
  expectedSummary,
  modelOf,
  ratesPerInhabitant,
  ratesPerInsuredEmployee,
} from "../../../../src/core/expected/index.js";
import {
  toy,
  row,
  at,
  CELL_COUNTS,
  PROFILE,
  over,
  peopleOf,
  COUNTED,
  plainAld,
  expectClose,
  communes,
} from "./toy-sums.js";

describe("rates", () => {
  const model = modelOf(toy);
  const rateOf = { low: "aldRatioLow", central: "central", high: "aldRatioHigh" } as const;

  test.each(ALD_SCENARIOS)("%s: per insured employee, and × insured share per inhabitant", (scenario) => {
    const days = toy.referenceRates.map((rate) => rate[rateOf[scenario]]);
    const employees = ratesPerInsuredEmployee(toy.referenceRates, scenario);
    expect(employees).toEqual({ denominator: "insuredEmployee", months: 12, days });
    expect(ratesPerInhabitant(toy.referenceRates, scenario)).toEqual({
      denominator: "inhabitant",
      months: 12,
      days: days.map((rate, s) => rate * (toy.referenceRates[s]?.insuredShare ?? NaN)),
    });
  });

  test("the central scenario unless told otherwise", () => {
    const { referenceRates } = toy;
    expect(ratesPerInsuredEmployee(referenceRates)).toEqual(
      ratesPerInsuredEmployee(referenceRates, "central"),
    );
    expect(ratesPerInhabitant(referenceRates)).toEqual(ratesPerInhabitant(referenceRates, "central"));
    expect(communeRatePerEmployee(model, referenceRates, 0)).toBe(
      communeRatePerEmployee(model, referenceRates, 0, "central"),
    );
  });

  test("expected days: persons × rate; nobody needs no rate; another denominator is an absence that says both", () => {
    const rates = { denominator: "inhabitant", months: 12, days: [2, 3, NaN] } as const;
    const days = (denominator: "inhabitant" | "activePatient", persons: readonly number[]): unknown =>
      expectedDays({ denominator, persons }, rates);
    expect(days("inhabitant", [10, 4, 0])).toEqual({ kind: "present", value: 32 });
    expect(days("inhabitant", [10, 4, 1])).toEqual({ kind: "present", value: NaN });
    expect(days("activePatient", [10, 4, 0])).toEqual({
      kind: "absent",
      reason: "denominateur-different",
      detail: "activePatient / inhabitant",
    });
  });

  const rates = ratesPerInhabitant(toy.referenceRates, "high");
  const nation = STRATA.filter(({ ald }) => ald === 0).map(
    (_, cell) => at(model.total, 2 * cell) + at(model.total, 2 * cell + 1),
  );
  const nationalFactor = (): number => {
    const withAld = STRATA.reduce((sum, { ald }, s) => sum + (ald === 1 ? at(model.total, s) : 0), 0);
    return withAld / nation.reduce((sum, n, cell) => sum + n * at(PROFILE, cell), 0);
  };
  /** Days over people, cell by cell. */
  const rate = (people: readonly number[], factor: number): number =>
    people.reduce((sum, n, cell) => {
      const ald = at(PROFILE, cell) * factor;
      return sum + n * ((1 - ald) * at(rates.days, 2 * cell) + ald * at(rates.days, 2 * cell + 1));
    }, 0) / people.reduce((a, b) => a + b, 0);

  test("of a commune: its own structure and its own ALD", () => {
    const found = communeRates(model, rates);
    communes.code.forEach((code, i) =>
      expectClose(at(found, i), rate(CELL_COUNTS[i] ?? [], plainAld(i).factor), code),
    );
    expect(communeRates(model, rates, { variation: "both" })).toEqual(found);
  });

  test("age and sex alone: ALD is national everywhere", () => {
    const found = communeRates(model, rates, { variation: "age-sex" });
    communes.code.forEach((code, i) =>
      expectClose(at(found, i), rate(CELL_COUNTS[i] ?? [], nationalFactor()), code),
    );
  });

  test("ALD alone: the structure is national everywhere, scaled to the share of the commune", () => {
    const found = communeRates(model, rates, { variation: "ald" });
    const people = nation.reduce((a, b) => a + b, 0);
    const profile = nation.reduce((sum, n, cell) => sum + n * at(PROFILE, cell), 0);
    communes.code.forEach((code, i) => {
      expectClose(at(found, i), rate(nation, (plainAld(i).target * people) / profile), code);
    });
  });

  test("per insured employee of a commune", () => {
    for (const scenario of ALD_SCENARIOS) {
      const employees = STRATA.map(
        (_, s) =>
          model.inhabitants(row("81004"), s) *
          at(
            toy.referenceRates.map((r) => r.insuredShare),
            s,
          ),
      );
      const days = employees.reduce(
        (sum, n, s) => sum + n * (toy.referenceRates[s]?.[rateOf[scenario]] ?? NaN),
        0,
      );
      const found = communeRatePerEmployee(model, toy.referenceRates, row("81004"), scenario);
      expectClose(found, days / employees.reduce((a, b) => a + b, 0));
    }
  });
});
describe("summary printed by the pages and the documentation", () => {
  const found = expectedSummary(toy);
  const model = modelOf(toy);
  const kept = COUNTED.filter((i) => at(communes.population, i) > 0);
  const weights = kept.map((i) => at(communes.population, i));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, v, k) => sum + v * at(weights, k), 0) / weights.reduce((a, b) => a + b, 0);
  const covariance = (a: readonly number[], b: readonly number[]): number => {
    const [ma, mb] = [mean(a), mean(b)];
    return mean(a.map((v, k) => (v - ma) * (at(b, k) - mb)));
  };
  const valuesOf = (
    scenario: "low" | "central" | "high",
    variation: "both" | "age-sex" | "ald",
  ): number[] => {
    const rates = communeRates(model, ratesPerInhabitant(toy.referenceRates, scenario), { variation });
    return kept.map((i) => at(rates, i));
  };
  /** Type 7. */
  const quantile = (values: readonly number[], p: number): number => {
    const sorted = [...values].sort((a, b) => a - b);
    const h = (sorted.length - 1) * p;
    const [low, high] = [at(sorted, Math.floor(h)), at(sorted, Math.ceil(h))];
    return low + (h - Math.floor(h)) * (high - low);
  };

  test("both sources of variation, each alone, then both under the low and the high ratio", () => {
    expect(found.spreads.map(({ variation, scenario }) => `${variation} ${scenario}`)).toEqual([
      "both central",
      "age-sex central",
      "ald central",
      "both low",
      "both high",
    ]);
  });

  test.each(found.spreads.map((spread) => [`${spread.variation} ${spread.scenario}`, spread] as const))(
    "%s",
    (_, spread) => {
      const values = valuesOf(spread.scenario, spread.variation);
      expect(spread.communes).toBe(47);
      expect([spread.min, spread.max]).toEqual([Math.min(...values), Math.max(...values)]);
      expectClose(spread.p01, quantile(values, 0.01));
      expectClose(spread.median, quantile(values, 0.5));
      expectClose(spread.p99, quantile(values, 0.99));
      expect(at(values, kept.indexOf(row(spread.minCode)))).toBe(spread.min);
      expect(at(values, kept.indexOf(row(spread.maxCode)))).toBe(spread.max);
      const logs = values.map(Math.log);
      expect(Math.abs(spread.sdLog - Math.sqrt(covariance(logs, logs)))).toBeLessThan(1e-12);
    },
  );

  test("levels, correlation of both ends of the ratio, mean of the whole", () => {
    const levels = kept.map((i) => plainAld(i).level);
    for (const level of ALD_LEVELS)
      expect(found.levels[level]).toBe(levels.filter((name) => name === level).length);
    const [low, high] = [valuesOf("low", "both").map(Math.log), valuesOf("high", "both").map(Math.log)];
    const spread = Math.sqrt(covariance(low, low) * covariance(high, high));
    expect(Math.abs(found.correlationLowHigh - covariance(low, high) / spread)).toBeLessThan(1e-12);
    const { days } = ratesPerInhabitant(toy.referenceRates);
    const total = STRATA.reduce((sum, _, s) => sum + at(model.total, s) * at(days, s), 0);
    expectClose(found.mean, total / over(kept, peopleOf));
  });
});
