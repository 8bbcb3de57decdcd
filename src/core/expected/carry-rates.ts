import { STRATA, stratumIndex, type Ald, type Sex, SEXES, ALD } from "../domain/index.js";
import { FIVE_YEAR_AGES, type DepartmentStructure } from "../release/types.js";
import { splitRateByAld } from "../standardisation/commune-expected.js";
import { DAMIR_BAND_OF } from "./age-bands.js";
import type { AssumedCell, RateParameters } from "./parameters.js";

/** National reference of one stratum of Open DAMIR before it is compared with a population. */
export interface CarriedStratum {
  /** Days per insured employee over twelve months, and their plausible bounds. */
  readonly central: number;
  readonly low: number;
  readonly high: number;
  /** Coherent scenarios: the days of each age and sex are kept, the ALD ratio changes. */
  readonly aldRatioLow: number;
  readonly aldRatioHigh: number;
  readonly central6: number;
  readonly insuredEmployees: number;
}

interface Fine {
  readonly age: number;
  readonly sex: Sex;
  readonly ald: Ald;
  readonly employees: number;
  readonly cell: AssumedCell;
}

/** Insured employees of a band spread over its five-year ages in proportion of the population of the sex. */
function spreadEmployees(
  cells: readonly AssumedCell[],
  national: { readonly men: readonly number[]; readonly women: readonly number[] },
  parameters: RateParameters,
): readonly Fine[] {
  return cells.flatMap((cell) => {
    const ages = parameters.daysByAge.filter((row) => row.band === cell.band).flatMap((row) => row.ages);
    const positions = ages.map((age) => FIVE_YEAR_AGES.findIndex((a) => a === age));
    const people = cell.sex === "M" ? national.men : national.women;
    const weights = positions.map(
      (age) =>
        (people[age] ?? 0) * (FIVE_YEAR_AGES[age] === "15-19" ? parameters.under20InsuredWeight.value : 1),
    );
    const total = weights.reduce((a, b) => a + b, 0);
    return positions.map((age, i) => ({
      age,
      sex: cell.sex,
      ald: cell.ald,
      employees: (cell.insuredEmployees * (weights[i] ?? 0)) / total,
      cell,
    }));
  });
}

/**
 * Reference rates of the 28 strata of Open DAMIR from the assumed table. Rule: (1) the days of a five-year age are the
 * published or deduced margin; (2) within its band, employees follow the population of the sex (under 20: a third of
 * the insured share of the 20-24); (3) the days of a five-year age are shared between sexes and ALD by employees ×
 * the rates of its band, which become multipliers; (4) a stratum is the sum of its five-year ages. Hence national days
 * and employees are kept exactly, and Open DAMIR can replace the result stratum by stratum. 70 and over: the table
 * counts no employee apart from « 65 and over », all in 60-69; the rate of that band stands, its employees are 0.
 *
 * @returns one entry per stratum of `STRATA`
 */
export function carryRates(
  cells: readonly AssumedCell[],
  departments: readonly DepartmentStructure[],
  parameters: RateParameters,
): readonly CarriedStratum[] {
  const sumOver = (pick: (d: DepartmentStructure) => readonly number[]): readonly number[] =>
    FIVE_YEAR_AGES.map((_, age) => departments.reduce((sum, d) => sum + (pick(d)[age] ?? 0), 0));
  const national = { men: sumOver((d) => d.men), women: sumOver((d) => d.women) };
  const fine = spreadEmployees(cells, national, parameters);

  const factor = new Map<number, number>();
  for (const margin of parameters.daysByAge) {
    const positions = margin.ages.map((age) => FIVE_YEAR_AGES.findIndex((a) => a === age));
    const modelled = fine
      .filter((f) => positions.includes(f.age))
      .reduce((sum, f) => sum + f.employees * f.cell.days12, 0);
    for (const position of positions) factor.set(position, margin.days / modelled);
  }

  const sums = STRATA.map(() => ({
    employees: 0,
    days: 0,
    low: 0,
    high: 0,
    days6: 0,
    ratioLow: 0,
    ratioHigh: 0,
  }));
  const add = (f: Fine, ratioLow: number, ratioHigh: number): void => {
    const sum = sums[stratumIndex(DAMIR_BAND_OF[f.age] ?? "70+", f.sex, f.ald)];
    if (sum === undefined) return;
    const scale = f.employees * (factor.get(f.age) ?? 0);
    sum.employees += f.employees;
    sum.days += scale * f.cell.days12;
    sum.low += scale * f.cell.days12Low;
    sum.high += scale * f.cell.days12High;
    sum.days6 += scale * f.cell.days6;
    sum.ratioLow += f.employees * ratioLow;
    sum.ratioHigh += f.employees * ratioHigh;
  };
  for (let age = 0; age < FIVE_YEAR_AGES.length; age++)
    for (const sex of SEXES) {
      const [without, withAld] = ALD.map((ald) =>
        fine.find((f) => f.age === age && f.sex === sex && f.ald === ald),
      );
      if (without === undefined || withAld === undefined) continue;
      const scale = factor.get(age) ?? 0;
      const employees = without.employees + withAld.employees;
      const days = without.employees * without.cell.days12 + withAld.employees * withAld.cell.days12;
      const cell = { rate: (scale * days) / employees, aldPrevalence: withAld.employees / employees };
      const side = Number.parseInt(FIVE_YEAR_AGES[age] ?? "", 10) >= 60 ? "from60" : "under60";
      const low = splitRateByAld({ ...cell, rateRatio: parameters.aldRatio.low[side] });
      const high = splitRateByAld({ ...cell, rateRatio: parameters.aldRatio.high[side] });
      add(without, low.rateNoAld, high.rateNoAld);
      add(withAld, low.rateAld, high.rateAld);
    }

  const strata = sums.map((s) => ({
    central: s.days / s.employees,
    low: s.low / s.employees,
    high: s.high / s.employees,
    aldRatioLow: s.ratioLow / s.employees,
    aldRatioHigh: s.ratioHigh / s.employees,
    central6: s.days6 / s.employees,
    insuredEmployees: s.employees,
  }));
  return STRATA.map((stratum, i): CarriedStratum => {
    const own = strata[i];
    const before = strata[stratumIndex("60-69", stratum.sex, stratum.ald)];
    if (own === undefined || before === undefined) throw new Error("strata out of order");
    return own.insuredEmployees > 0 ? own : { ...before, insuredEmployees: 0 };
  });
}
