import { isOverseas } from "../../core/domain/index.js";
import type { HarmonisedValue } from "./types.js";
import type { Unit } from "./units.js";
import type { RawTexts } from "../sources/raw.js";
import { readByKey } from "../sources/read-sources.js";
import { cell } from "../sources/table.js";
import { numberOf, readValue, type SourceValue } from "../sources/value.js";

/**
 * Disposable median income per consumption unit (`MED21`, euros per year) of each unit. A commune that absorbed others
 * takes the value published for 2025 when there is one, else the mean of the published medians weighted by the persons
 * of their fiscal households: a mean of medians is not the median of the union, hence the exception `fusion`.
 */
export function harmoniseIncome(raw: RawTexts, units: readonly Unit[]): ReadonlyMap<string, HarmonisedValue> {
  const filosofi = readByKey(raw, "filosofi-2021-communes", "CODGEO");
  const large = readByKey(raw, "rp2022-communes-5000", "com");
  const read = (code: string, column: string): SourceValue | undefined => {
    const row = filosofi.get(code);
    return row === undefined ? undefined : readValue(cell(row, column));
  };
  const incomeOf = (unit: Unit): HarmonisedValue => {
    const codes = [unit.code, ...unit.absorbed].filter((code) => filosofi.has(code));
    if (codes.length === 0)
      return { reason: isOverseas(unit.departement) ? "non-publie-dom" : "commune-sans-recensement" };
    const [only = unit.code] = codes;
    if (codes.length === 1) {
      const own = read(only, "MED21") ?? { reason: "non-disponible" };
      return only !== unit.code && "value" in own ? { ...own, exception: "changement-de-code" } : own;
    }
    const row = large.get(unit.code);
    const exact: SourceValue =
      row === undefined ? { reason: "non-disponible" } : readValue(cell(row, "med21"));
    if ("value" in exact) return { ...exact, exception: "5000plus" };
    const parts = codes
      .map((code) => ({
        income: numberOf(read(code, "MED21") ?? { reason: "non-disponible" }),
        persons: numberOf(read(code, "NBPERSMENFISC21") ?? { reason: "non-disponible" }),
      }))
      .filter(({ income, persons }) => Number.isFinite(income) && Number.isFinite(persons));
    const persons = parts.reduce((sum, p) => sum + p.persons, 0);
    if (persons === 0) return { reason: "secret-statistique" };
    const mean = parts.reduce((sum, p) => sum + p.income * p.persons, 0) / persons;
    return { value: Math.round(mean), exception: "fusion" };
  };
  return new Map(units.map((unit) => [unit.code, incomeOf(unit)]));
}
