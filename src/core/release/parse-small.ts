import { AGE_BANDS, ALD, SEXES, STATUSES, stratumIndex, STRATA } from "../domain/index.js";
import { faults } from "./fr.js";
import { numbers, type TextTable } from "./text-table.js";
import { FIVE_YEAR_AGES, TERRITORY_LEVELS } from "./types.js";
import type { DepartmentStructure, FormerCommune, ReferenceRate, Territory } from "./types.js";

/** A cell as one of the words of a closed list. @throws Error, in French, on any other text. */
function wordOf<T extends string | number>(
  file: string,
  column: string,
  text: string | undefined,
  words: readonly T[],
): T {
  const found = words.find((word) => String(word) === text);
  if (found === undefined) throw new Error(faults.word(file, column, text ?? ""));
  return found;
}

/** Labels of the territories, and the ALD share of the bassins de vie that publish one. */
export function parseTerritories(table: TextTable): readonly Territory[] {
  const [level, code, name, parent] = ["level", "code", "name", "parent"].map((c) => table.column(c));
  const ald = numbers(table, "percentAld", 100);
  return Array.from({ length: table.length }, (_, row) => {
    const share = ald[row] ?? Number.NaN;
    return {
      level: wordOf("territories.csv", "level", level?.[row], TERRITORY_LEVELS),
      code: code?.[row] ?? "",
      name: name?.[row] ?? "",
      parent: parent?.[row] ?? "",
      ...(Number.isNaN(share) ? {} : { aldShare: share }),
    };
  });
}

/** Codes no longer in use. */
export function parseFormer(table: TextTable): readonly FormerCommune[] {
  const [code, name, becomes] = ["code", "name", "becomes"].map((c) => table.column(c));
  return Array.from({ length: table.length }, (_, row) => ({
    code: code?.[row] ?? "",
    name: name?.[row] ?? "",
    becomes: becomes?.[row] ?? "",
  }));
}

/**
 * Structure of each département: one row per département and sex, one column per five-year age.
 * @throws Error, in French, on a word unknown or a sex missing.
 */
export function parseDepartments(table: TextTable): readonly DepartmentStructure[] {
  const departement = table.column("departement");
  const sex = table.column("sex");
  const ages = FIVE_YEAR_AGES.map((age) => numbers(table, age));
  const byCode = new Map<string, { men?: readonly number[]; women?: readonly number[] }>();
  departement.forEach((code, row) => {
    const entry = byCode.get(code) ?? {};
    const values = ages.map((column) => column[row] ?? Number.NaN);
    byCode.set(
      code,
      wordOf("departments.csv", "sex", sex[row], SEXES) === "M"
        ? { ...entry, men: values }
        : { ...entry, women: values },
    );
  });
  return [...byCode].map(([code, { men, women }]) => {
    if (men === undefined || women === undefined)
      throw new Error(faults.sexMissing(code, men === undefined ? "M" : "F"));
    return { departement: code, men, women };
  });
}

/** Reference rates in the order of `STRATA`. @throws Error, in French, on a word unknown or a stratum missing. */
export function parseRates(table: TextTable): readonly ReferenceRate[] {
  const [age, sex, ald, status] = ["age", "sex", "ald", "status"].map((c) => table.column(c));
  const value = (name: string): Float64Array => numbers(table, name);
  const low = value("daysPerInsuredEmployeeLow");
  const central = value("daysPerInsuredEmployee");
  const high = value("daysPerInsuredEmployeeHigh");
  const aldLow = value("daysPerInsuredEmployeeAldRatioLow");
  const aldHigh = value("daysPerInsuredEmployeeAldRatioHigh");
  const central6 = value("daysPerInsuredEmployee6Months");
  const insuredEmployees = value("insuredEmployees");
  const insuredShare = value("insuredShare");
  const aldPrevalence = value("aldPrevalence");
  const rows = STRATA.map((): ReferenceRate | undefined => undefined);
  for (let row = 0; row < table.length; row++) {
    const word = <T extends string | number>(
      column: string,
      cells: readonly string[] | undefined,
      words: readonly T[],
    ): T => wordOf("reference-rates.csv", column, cells?.[row], words);
    const band = word("age", age, AGE_BANDS);
    const own = word("sex", sex, SEXES);
    const condition = word("ald", ald, ALD);
    const at = (column: Float64Array): number => column[row] ?? Number.NaN;
    rows[stratumIndex(band, own, condition)] = {
      age: band,
      sex: own,
      ald: condition,
      low: at(low),
      central: at(central),
      high: at(high),
      aldRatioLow: at(aldLow),
      aldRatioHigh: at(aldHigh),
      central6: at(central6),
      insuredEmployees: at(insuredEmployees),
      insuredShare: at(insuredShare),
      aldPrevalence: at(aldPrevalence),
      status: word("status", status, STATUSES),
    };
  }
  return rows.map((row, i) => {
    if (row === undefined)
      throw new Error(
        faults.stratum(`${String(STRATA[i]?.age)}, ${String(STRATA[i]?.sex)}, ALD ${String(STRATA[i]?.ald)}`),
      );
    return row;
  });
}
