import { quoted } from "./engine.js";
import type { Engine, TextRow } from "./engine.js";
import { readScript, STEPS } from "./script.js";
import { settingsStatements } from "./settings.js";
import type { Settings } from "./settings.js";
import type { DamirParameters } from "./parameters.js";

/** Tables that the script leaves, as read: decimals are exact text. */
export interface Tables {
  readonly reasons: readonly TextRow[];
  readonly prescribers: readonly TextRow[];
  readonly exemption: TextRow;
  readonly lags: readonly TextRow[];
  readonly days: readonly TextRow[];
  readonly rates: readonly TextRow[];
}

/** One row order for every engine: the result does not depend on who sorts. */
export const TABLE_QUERIES = {
  reasons: "SELECT * FROM damir_reasons ORDER BY reason",
  prescribers:
    "SELECT * FROM damir_prescribers ORDER BY insurance, reason, psp_spe_snds, psp_act_cat, psp_stj_snds",
  exemption: "SELECT * FROM damir_exemption",
  lags: "SELECT * FROM damir_lags ORDER BY care_month, lag",
  days: "SELECT * FROM damir_days ORDER BY insurance, care_month, region, age, sex, ald",
  rates: "SELECT * FROM damir_rates ORDER BY insurance, age, sex, ald",
} as const;

/** Creates the settings tables; to be called once per engine. */
export async function createSettings(
  engine: Engine,
  parameters: DamirParameters,
  settings: Settings,
): Promise<void> {
  for (const statement of settingsStatements(parameters, settings)) await engine.run(statement);
}

/** Runs every step after `cells` on the cells of the months given, and reads the tables. */
export async function computeTables(engine: Engine, cellPaths: readonly string[]): Promise<Tables> {
  const script = readScript();
  await engine.run("DROP TABLE IF EXISTS damir_cells");
  await engine.run(
    `CREATE TABLE damir_cells AS SELECT * FROM read_parquet([${cellPaths.map(quoted).join(", ")}])`,
  );
  for (const step of STEPS) if (step !== "cells") await engine.run(script[step]);
  const [exemption = {}] = await engine.rows(TABLE_QUERIES.exemption);
  return {
    reasons: await engine.rows(TABLE_QUERIES.reasons),
    prescribers: await engine.rows(TABLE_QUERIES.prescribers),
    exemption,
    lags: await engine.rows(TABLE_QUERIES.lags),
    days: await engine.rows(TABLE_QUERIES.days),
    rates: await engine.rows(TABLE_QUERIES.rates),
  };
}
