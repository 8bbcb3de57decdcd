import { AGE_BANDS, ALD, SEXES, STRATA, computedStatus } from "../../core/domain/index.js";
import {
  aldAgeOf,
  carryRates,
  communeAgeSex,
  expectedModel,
  scaleAld,
  CELLS,
  DAMIR_BAND_OF,
  type AssumedCell,
  type ExpectedInput,
  type RateParameters,
} from "../../core/expected/index.js";
import { FIVE_YEAR_AGES } from "../../core/release/types.js";
import type { DepartmentStructure } from "../../core/release/types.js";
import { parameterFaults } from "../fr.js";
import type { Harmonised } from "../harmonise/harmonise.js";
import type { RawTexts } from "../sources/raw.js";
import { readByKey, readSource } from "../sources/read-sources.js";
import { cell, type TextRow } from "../sources/table.js";
import { numberOf, readValue } from "../sources/value.js";
import { csvText, fixed } from "./csv.js";

const byCode = (a: readonly string[], b: readonly string[]): number => ((a[1] ?? "") < (b[1] ?? "") ? -1 : 1);

/** `territories.csv`: level, code, name, région of a département, share of ALD of a bassin de vie. */
export function territoriesTable(raw: RawTexts): string {
  const communes = [...readByKey(raw, "cog2025", "DEPCOM").values()];
  const ald = readByKey(raw, "cartosante-bv-2024", "Code");
  const level = (name: string, code: string, label: string, parent = ""): readonly (readonly string[])[] => {
    const found = new Map<string, readonly string[]>();
    for (const row of communes) {
      const key = cell(row, code);
      if (found.has(key)) continue;
      const area = name === "bassinDeVie" ? ald.get(key) : undefined;
      const share = area === undefined ? "" : cell(area, "Part des bénéf. en ALD dans la pop 2024");
      found.set(key, [
        name,
        key,
        cell(row, label),
        parent === "" ? "" : cell(row, parent),
        fixed(numberOf(readValue(share)), 1),
      ]);
    }
    return [...found.values()].sort(byCode);
  };
  return csvText(
    ["level", "code", "name", "parent", "percentAld"],
    [
      ...level("region", "REG", "NOM_REG"),
      ...level("departement", "DEP", "NOM_DEP", "REG"),
      ...level("epci", "EPCI", "NOM_EPCI"),
      ...level("zoneEmploi", "ZE2020", "LIB_ZE2020"),
      ...level("bassinDeVie", "BV2022", "LIB_BV2022"),
      ...level("cantonVille", "CV", "LIB_CV"),
    ],
  );
}

/** `former-communes.csv`: codes no longer in use, their last known name, their code in 2025. */
export function formerTable(raw: RawTexts, harmonised: Harmonised): string {
  const current = new Set(harmonised.units.map((u) => u.code));
  const recent = readByKey(raw, "rp2021-activite", "com");
  const older = readByKey(raw, "densite-cog2015", "CODGEO");
  const rows = [...harmonised.passage]
    .filter(([old]) => !current.has(old))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([old, becomes]) => {
      const named = recent.get(old);
      const before = older.get(old);
      return [
        old,
        named !== undefined ? cell(named, "nom") : before !== undefined ? cell(before, "LIBGEO") : "",
        becomes,
      ];
    });
  return csvText(["code", "name", "becomes"], rows);
}

/** `departments.csv`: population of each département by sex and five-year age. */
export function departmentsTable(departments: readonly DepartmentStructure[]): string {
  return csvText(
    ["departement", "sex", ...FIVE_YEAR_AGES],
    departments.flatMap((d) => [
      [d.departement, "M", ...d.men.map((n) => fixed(n, 0))],
      [d.departement, "F", ...d.women.map((n) => fixed(n, 0))],
    ]),
  );
}

/** A cell as one of the words of a closed list. @throws Error, in French, on any other text. */
function oneOf<T extends string | number>(row: TextRow, column: string, words: readonly T[]): T {
  const text = cell(row, column);
  const found = words.find((word) => String(word) === text);
  if (found === undefined) throw new Error(parameterFaults.word(column, text, words.map(String)));
  return found;
}

/** Cells of the assumed table: band × sex × ALD. */
function assumedCells(raw: RawTexts): readonly AssumedCell[] {
  return readSource(raw, "taux-reference-supposes")
    .filter((row) => cell(row, "sex") !== "all" && cell(row, "ald") !== "all")
    .map((row): AssumedCell => {
      const value = (name: string): number => numberOf(readValue(cell(row, name)));
      return {
        band: cell(row, "age"),
        sex: oneOf(row, "sex", SEXES),
        ald: oneOf(row, "ald", ALD),
        days12: value("days_12m"),
        days12Low: value("days_12m_low"),
        days12High: value("days_12m_high"),
        days6: value("days_6m"),
        insuredEmployees: 1000 * value("insured_employees_thousands"),
      };
    })
    .sort((a, b) => (`${a.band}${a.sex}${String(a.ald)}` < `${b.band}${b.sex}${String(b.ald)}` ? -1 : 1));
}

/** A number of the ALD profile. @throws Error, in French, when the parameters do not give the age. */
function given(
  { aldPrevalence }: RateParameters,
  list: keyof RateParameters["aldPrevalence"],
  age: string,
): number {
  const value = aldPrevalence[list][age];
  if (value === undefined) throw new Error(parameterFaults.age(`aldPrevalence.${list}`, age));
  return value;
}

/** National ALD profile by age × sex cell of Open DAMIR, population-weighted from the profile by five-year age. */
function nationalProfile(
  departments: readonly DepartmentStructure[],
  parameters: RateParameters,
): readonly number[] {
  const people = new Float64Array(CELLS);
  const ald = new Float64Array(CELLS);
  FIVE_YEAR_AGES.forEach((age, position) => {
    const key = aldAgeOf(age);
    const men = departments.reduce((s, d) => s + (d.men[position] ?? 0), 0);
    const women = departments.reduce((s, d) => s + (d.women[position] ?? 0), 0);
    const both = given(parameters, "byAge", key);
    const ratio = given(parameters, "womenToMen", key);
    const ofMen = (both * (men + women)) / (men + ratio * women);
    const at = AGE_BANDS.indexOf(DAMIR_BAND_OF[position] ?? "70+") * 2;
    people[at] = (people[at] ?? 0) + men;
    people[at + 1] = (people[at + 1] ?? 0) + women;
    ald[at] = (ald[at] ?? 0) + men * ofMen;
    ald[at + 1] = (ald[at + 1] ?? 0) + women * ofMen * ratio;
  });
  return Array.from(people, (n, cellOf) => (ald[cellOf] ?? 0) / n);
}

/** What the reference rates are compared with: the populations of the released communes. */
export interface RatesInput extends Omit<ExpectedInput, "referenceRates"> {
  readonly parameters: RateParameters;
}

/** `reference-rates.csv`: the 28 strata of Open DAMIR, their rates, employees, insured share and ALD prevalence. */
export function ratesTable(raw: RawTexts, input: RatesInput): string {
  const carried = carryRates(assumedCells(raw), input.departments, input.parameters);
  const shape = nationalProfile(input.departments, input.parameters);
  const cells = communeAgeSex(input.communes, input.departments);
  const level = scaleAld(input.communes, input.territories, cells, shape);
  const perStratum = (profile: readonly number[]): readonly { readonly aldPrevalence: number }[] =>
    STRATA.map((_, s) => ({ aldPrevalence: profile[Math.floor(s / 2)] ?? 0 }));
  const draft = expectedModel({ ...input, referenceRates: perStratum(shape) });
  const people = draft.total.reduce((a, b) => a + b, 0);
  const ofProfile = STRATA.reduce(
    (sum, _, s) => sum + (draft.total[s] ?? 0) * (shape[Math.floor(s / 2)] ?? 0),
    0,
  );
  const profile = shape.map((p) => Number(((p * level.national * people) / ofProfile).toFixed(4)));
  const model = expectedModel({ ...input, referenceRates: perStratum(profile) });
  return csvText(
    [
      "age", "sex", "ald", "daysPerInsuredEmployee", "daysPerInsuredEmployeeLow", "daysPerInsuredEmployeeHigh",
      "daysPerInsuredEmployeeAldRatioLow", "daysPerInsuredEmployeeAldRatioHigh", "daysPerInsuredEmployee6Months",
      "insuredEmployees", "insuredShare", "aldPrevalence", "status",
    ], // prettier-ignore
    STRATA.map((stratum, s) => {
      const rate = carried[s];
      if (rate === undefined) throw new Error("stratum without a rate");
      const insured = rate.insuredEmployees / (model.total[s] ?? Number.NaN);
      return [
        stratum.age,
        stratum.sex,
        String(stratum.ald),
        ...[rate.central, rate.low, rate.high, rate.aldRatioLow, rate.aldRatioHigh, rate.central6].map((v) =>
          fixed(v, 4),
        ),
        fixed(rate.insuredEmployees, 0),
        fixed(insured, 6),
        fixed(profile[Math.floor(s / 2)] ?? 0, 4),
        computedStatus(["supposé"]),
      ];
    }),
  );
}
