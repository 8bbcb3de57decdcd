import { monthPosition, monthsBetween } from "./months.js";
import type { Month } from "./months.js";
import type { DamirParameters } from "./parameters.js";
import { quoted } from "./engine.js";

/** Which prescribers are counted: codes, or "*" for all. */
export interface PrescriberChoice {
  readonly specialities: readonly string[];
  readonly legalStatuses: readonly string[];
  readonly categories: readonly string[];
}

/** Employees of a stratum; `ald` "all" when the stratum is not split. */
export interface Denominator {
  readonly age: string;
  readonly sex: string;
  readonly ald: "0" | "1" | "all";
  readonly employees: number;
}

/** The four small tables that `rates.sql` reads its choices from. */
export interface Settings {
  readonly prescribers: PrescriberChoice;
  readonly careMonths: readonly Month[];
  readonly denominators: readonly Denominator[];
}

/** Text put in the place of `PSP_STJ_SNDS` where the file does not publish it; it passes the filter on legal status. */
export const ABSENT_STATUS = "absent";

type Values = readonly (string | number)[];

function insert(table: string, rows: readonly Values[]): readonly string[] {
  if (rows.length === 0) return [];
  const text = rows.map(
    (row) => `(${row.map((v) => (typeof v === "number" ? String(v) : quoted(v))).join(", ")})`,
  );
  return [`INSERT INTO ${table} VALUES ${text.join(", ")}`];
}

/**
 * Statements that create and fill the settings tables, in SQL that every engine reads. `VARCHAR(40)` and
 * `DOUBLE PRECISION` are the standard names; Spark and Trino write `STRING` and `DOUBLE` (docs/damir.md).
 */
export function settingsStatements(parameters: DamirParameters, settings: Settings): readonly string[] {
  const { prescribers } = settings;
  const codes: Values[] = [
    ...parameters.natures.list.map(({ code, family }) => ["nature", code, family]),
    ...(["insurance", "payment", "age", "sex", "exemption"] as const).flatMap((role) =>
      parameters[role].list.map(({ code, label }) => [role, code, label]),
    ),
    ...prescribers.specialities.map((code) => ["speciality", code, "retenu"]),
    ...prescribers.categories.map((code) => ["category", code, "retenu"]),
    ...prescribers.legalStatuses.map((code) => ["legal_status", code, "retenu"]),
    ...(prescribers.legalStatuses.includes("*") ? [] : [["legal_status", ABSENT_STATUS, "retenu"]]),
  ];
  const asked = new Set(settings.careMonths);
  const months: Values[] = monthsBetween("200001", "204912").map((m) => [
    m,
    monthPosition(m),
    asked.has(m) ? 1 : 0,
  ]);
  const limit = parameters.thresholds.maxUndeterminedExemption.value;
  return [
    "CREATE TABLE damir_codes (role VARCHAR(20), code VARCHAR(20), label VARCHAR(40))",
    "CREATE TABLE damir_months (month VARCHAR(6), position INTEGER, asked INTEGER)",
    "CREATE TABLE damir_options (name VARCHAR(40), value DOUBLE PRECISION)",
    "CREATE TABLE damir_denominators (age VARCHAR(10), sex VARCHAR(5), ald VARCHAR(5), employees DOUBLE PRECISION)",
    ...insert("damir_codes", codes),
    ...insert("damir_months", months),
    ...insert("damir_options", [["max_undetermined_exemption", limit]]),
    ...insert(
      "damir_denominators",
      settings.denominators.map(({ age, sex, ald, employees }) => [age, sex, ald, employees]),
    ),
  ];
}
