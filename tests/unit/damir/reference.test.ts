import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseRates } from "../../../src/core/release/parse-small.js";
import { parseTable } from "../../../src/core/release/text-table.js";
import { splitRateByAld } from "../../../src/core/standardisation/index.js";
import { assumedDenominators } from "../../../src/damir/denominators.js";
import type { TextRow } from "../../../src/damir/engine.js";
import { referenceCard, referenceCsv, referenceInUse } from "../../../src/damir/publish.js";
import { rebuildReference } from "../../../src/damir/reference.js";
import type { PartialMonth } from "../../../src/damir/partials.js";
import { ASSUMED, parameters } from "./support.js";

const assumed = parseRates(parseTable("reference-rates.csv", readFileSync(ASSUMED, "utf8")));
const relative = (a: number, b: number): number =>
  Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-300);

/** Rows of `damir_rates` whose yearly rate is `factor` times the assumed mean of each age and sex, over six months. */
function rows(factor: number): readonly TextRow[] {
  return ["0-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70+"].flatMap((age) =>
    ["M", "F"].map((sex): TextRow => {
      const cells = assumed.filter((r) => r.age === age && r.sex === sex);
      const employees = cells.reduce((sum, r) => sum + r.insuredEmployees, 0);
      const days = (factor / 2) * cells.reduce((sum, r) => sum + r.insuredEmployees * r.central, 0);
      return {
        insurance: "maladie",
        age,
        sex,
        ald: "all",
        days: String(days),
        employees,
        rate: days / employees,
      };
    }),
  );
}
const input = (rates: readonly TextRow[], table = assumed): Parameters<typeof rebuildReference>[0] => ({
  rates,
  months: 6,
  aldSplit: false,
  assumed: table,
  denominatorStatus: "supposé",
  split: splitRateByAld,
});
const partial = (fictional: boolean): PartialMonth => ({
  format: "ij-damir-partial/1",
  source: {
    file: "A202301.csv.gz",
    month: "202301",
    bytes: 1,
    sha256: "00",
    lines: 1,
    layout: "2015-2023",
    fictional,
  },
  recipe: "00",
  cells: { file: "x", sha256: "00", rows: 1 },
  engine: "DuckDB",
  seconds: 1,
});
const card = (rates: readonly TextRow[], fictional = false, missingPayments: readonly string[] = []) => {
  const reference = rebuildReference(input(rates));
  return {
    reference,
    card: referenceCard({
      careMonths: ["202301"],
      missingPayments,
      partials: [partial(fictional)],
      prescribers: parameters.prescribers,
      undeterminedShare: 0.4,
      aldSplit: false,
      denominators: assumedDenominators(assumed),
      reference,
    }),
  };
};

describe("the rebuilt reference", () => {
  it("is the assumed table again when the days are those of the assumed table", () => {
    const { rates, missing } = rebuildReference(input(rows(1)));
    expect(missing).toEqual([]);
    for (const [i, rate] of rates.entries()) {
      // The fixture's rates are rounded to four decimals: the ALD ratio read back carries that rounding.
      expect(relative(rate.central, assumed[i]?.central ?? 0)).toBeLessThan(1e-9);
      expect(relative(rate.low, assumed[i]?.low ?? 0)).toBeLessThan(1e-9);
      expect(relative(rate.central6 * 2, rate.central)).toBeLessThan(1e-12);
      expect(rate.status).toBe("supposé");
    }
  });
  it("scales with the days, and the card says by how much every expected number moves", () => {
    const { card: c } = card(rows(0.8));
    expect(relative(c.expectedRatio ?? 0, 0.8)).toBeLessThan(1e-9);
    for (const { ratio } of c.changes) expect(relative(ratio ?? 0, 0.8)).toBeLessThan(1e-9);
    expect(c.status.numerators).toBe("calculé");
  });
  it("gives a reason, and no table, for a stratum without days, without employees or below zero", () => {
    const [first, second, ...rest] = rows(1);
    const { reference } = card([
      { ...first, rate: null, employees: null },
      { ...second, days: "-5", rate: -1 },
      ...rest.slice(1),
    ]);
    expect(reference.missing.map(({ age, sex, reason }) => [age, sex, reason])).toEqual([
      ["0-19", "M", "dénominateur absent"],
      ["0-19", "M", "dénominateur absent"],
      ["0-19", "F", "jours négatifs une fois les corrections compensées"],
      ["0-19", "F", "jours négatifs une fois les corrections compensées"],
      ["20-29", "M", "aucun jour dans les mois demandés"],
      ["20-29", "M", "aucun jour dans les mois demandés"],
    ]);
    expect(referenceCsv(reference)).toBeUndefined();
  });
  it("keeps the value of the assumed table where it has no employees, and says so", () => {
    const without = assumed.map((r) => (r.age === "70+" ? { ...r, insuredEmployees: 0 } : r));
    const rates = rows(1).map((r) => (r["age"] === "70+" ? { ...r, employees: null, rate: null } : r));
    const { missing, outOfScope } = rebuildReference(input(rates, without));
    expect(missing).toEqual([]);
    expect(outOfScope.map(({ age }) => age)).toEqual(["70+", "70+", "70+", "70+"]);
  });
  it("is read back by the reader of the release", () => {
    const { reference } = card(rows(0.7));
    const text = referenceCsv(reference)?.text ?? "";
    const back = parseRates(parseTable("reference-rates.csv", text));
    for (const [i, rate] of back.entries()) {
      expect(Math.abs(rate.central - (reference.rates[i]?.central ?? 0))).toBeLessThan(5.1e-5);
    }
  });
});

describe("putting a reference in use", () => {
  it("is refused for fictional files, missing payments and strata without a rate", () => {
    const fictional = card(rows(1), true);
    expect(() => referenceInUse(fictional.card, fictional.reference)).toThrow(/mise en service/);
    const late = card(rows(1), false, ["202307"]);
    expect(() => referenceInUse(late.card, late.reference)).toThrow(/mois de paiement manquent/);
    const thin = card(rows(1).slice(2));
    expect(() => referenceInUse(thin.card, thin.reference)).toThrow(/strates n'ont pas de taux/);
  });
  it("writes the card and the 28 rates", () => {
    const { card: c, reference } = card(rows(1));
    const file = JSON.parse(referenceInUse(c, reference).text) as { inUse: string; rates: unknown[] };
    expect(file.inUse).toBe("damir");
    expect(file.rates.length).toBe(28);
  });
  it("the committed file says that the assumed table is in use, and that the other one is unknown", () => {
    const path = new URL(join("../../../data/parameters", "reference-in-use.json"), import.meta.url);
    const file = JSON.parse(readFileSync(path, "utf8")) as { inUse: string; card: { limits: string[] } };
    expect(file.inUse).toBe("supposée");
    expect(file.card.limits.join(" ")).toMatch(/inconnu/);
  });
});
