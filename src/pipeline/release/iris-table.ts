import { DIPLOMA_TOLERANCE, MOST_UNEMPLOYED } from "../harmonise/census.js";
import type { Unit } from "../harmonise/units.js";
import type { RawTexts } from "../sources/raw.js";
import { readByKey, readSource } from "../sources/read-sources.js";
import { cell, type TextRow } from "../sources/table.js";
import { numberOf, readValue, within } from "../sources/value.js";
import { csvText, fixed } from "./csv.js";

const ACTIVE = ["agri", "artis", "cadres", "profint", "employes", "ouvriers"].map((g) => `pct15p_${g}`);

/** The table and how many impossible values of the source were set aside. */
export interface IrisTable {
  readonly text: string;
  readonly rows: number;
  readonly impossible: number;
  /** IRIS whose commune is not in COG 2025 under any code. */
  readonly unmatched: readonly string[];
}

/** `iris.csv`: IRIS of split communes; column `commune` only when the commune of 2025 is not the code's first five. */
export function irisTable(
  raw: RawTexts,
  units: ReadonlyMap<string, Unit>,
  passage: ReadonlyMap<string, string>,
): IrisTable {
  const declared = readByKey(raw, "filosofi-2021-iris-declare", "IRIS");
  let impossible = 0;
  const unmatched: string[] = [];
  const count = (text: string, least: number, most: number): number => {
    const read = within(readValue(text), least, most);
    if ("reason" in read && read.reason === "valeur-source-impossible") impossible++;
    return numberOf(read);
  };
  const rowOf = (row: TextRow): readonly string[] => {
    const iris = cell(row, "iris");
    const commune = cell(row, "com");
    const now = units.has(commune) ? commune : (passage.get(commune) ?? "");
    if (now === "") unmatched.push(iris);
    const value = (name: string): number => numberOf(readValue(cell(row, name)));
    const diplomas = value("pct_infbac") + value("pct_bac_bac2") + value("pct_bac3p");
    const badDiplomas = Math.abs(diplomas - 100) > DIPLOMA_TOLERANCE;
    if (badDiplomas) impossible++;
    const active = ACTIVE.reduce((sum, name) => sum + value(name), 0);
    const published = declared.get(iris);
    const income =
      published === undefined ? value("dec_med21") : numberOf(readValue(cell(published, "DEC_MED21")));
    return [
      iris,
      now === iris.slice(0, 5) ? "" : now,
      fixed(value("p22_pop"), 0),
      fixed(income, 0),
      fixed(value("disp_med21"), 0),
      badDiplomas ? "" : fixed(100 - value("pct_infbac"), 2),
      fixed((100 * value("pct15p_ouvriers")) / active, 2),
      fixed(count(cell(row, "tx_chom_1564"), 0, MOST_UNEMPLOYED), 2),
    ];
  };
  const rows = readSource(raw, "rp2022-iris")
    .filter((row) => cell(row, "typ_iris") !== "Z")
    .map(rowOf)
    .sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
  const header = [
    "iris", "commune", "population", "declaredIncome", "medianIncome", "percentBac", "percentWorkers", "percentUnemployed2022",
  ]; // prettier-ignore
  return { text: csvText(header, rows), rows: rows.length, impossible, unmatched };
}
