import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TABLE_QUERIES } from "../../../src/damir/compute.js";
import { assumedDenominators } from "../../../src/damir/denominators.js";
import type { TextRow } from "../../../src/damir/engine.js";
import { layoutForMonth } from "../../../src/damir/layouts.js";
import { readScript, STEPS } from "../../../src/damir/script.js";
import { settingsStatements } from "../../../src/damir/settings.js";
import { parseRates } from "../../../src/core/release/parse-small.js";
import { parseTable } from "../../../src/core/release/text-table.js";
import type { RatesResult } from "../../../src/damir/run-rates.js";
import { ASSUMED, generate, parameters, rates, workFolder } from "./support.js";

const MONTH = "202301";
/** One server for both cases, one schema each: starting PostgreSQL is the long part. */
const postgres = new PGlite();
afterAll(async () => {
  await postgres.close();
});

/** Same numbers whatever the engine's way of printing them: "12.00", "12" and 12 are one value. */
function comparable(rows: readonly TextRow[]): readonly Record<string, unknown>[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        const codes = /_cod$|_cat$|_snds$|month$|^age$|^sex$|^ald$|^region$|^reason$|^insurance$/.test(name);
        return [name, codes || value === null ? value : Number(value)];
      }),
    ),
  );
}

describe.each([
  { name: "ALD split refused", maskedShare: 0.4 },
  { name: "ALD split kept", maskedShare: 0.01 },
])("rates.sql on PostgreSQL gives the tables of DuckDB: $name", ({ maskedShare }) => {
  const folder = workFolder();
  let duck: RatesResult;

  beforeAll(async () => {
    await generate(folder, [MONTH], { rows: 5000, maskedShare });
    duck = await rates(folder, join(folder, "out"));
    const schema = maskedShare > 0.1 ? "refused" : "kept";
    await postgres.exec(`CREATE SCHEMA ${schema}; SET search_path TO ${schema}`);
    await stage(join(folder, `FICTIF_A${MONTH}.csv.gz`), duck);
  });

  it.each(Object.entries(TABLE_QUERIES))("table %s", async (name, query) => {
    const { rows } = await postgres.query<TextRow>(query);
    const own = name === "exemption" ? [duck.tables.exemption] : duck.tables[name as "days"];
    expect(rows.length).toBeGreaterThan(0);
    expect(comparable(rows)).toEqual(comparable(own));
  });
});

/** The staging that belongs to PostgreSQL, then the one script, step by step, without a change. */
async function stage(path: string, duck: RatesResult): Promise<void> {
  const { columns } = layoutForMonth(parameters, MONTH);
  const fields = [...columns, "FILLER"];
  await postgres.exec(`CREATE TABLE raw (${fields.map((name) => `${name} TEXT`).join(", ")})`);
  const [, ...lines] = gunzipSync(readFileSync(path)).toString("latin1").trimEnd().split("\n");
  const padded = lines.map((line) => `${line}${";".repeat(fields.length - line.split(";").length)}`);
  await postgres.query("COPY raw FROM '/dev/blob' WITH (FORMAT csv, DELIMITER ';')", [], {
    blob: new Blob([`${padded.join("\n")}\n`]),
  });
  await postgres.exec(`CREATE VIEW damir_lines AS SELECT
    flx_ann_moi, soi_ann, lpad(soi_moi, 2, '0') AS soi_moi, age_ben_snds, ben_sex_cod, ben_res_reg, prs_nat, asu_nat,
    exo_mtf, prs_rem_typ, psp_spe_snds, psp_act_cat, psp_stj_snds, CAST(prs_act_qte AS DECIMAL(18,2)) AS prs_act_qte,
    CAST(flt_act_qte AS DECIMAL(18,2)) AS flt_act_qte, CAST(flt_rem_mnt AS DECIMAL(18,2)) AS flt_rem_mnt FROM raw`);
  const assumed = parseRates(parseTable("reference-rates.csv", readFileSync(ASSUMED, "utf8")));
  const settings = {
    prescribers: parameters.prescribers,
    careMonths: duck.careMonths,
    denominators: assumedDenominators(assumed).rows,
  };
  for (const statement of settingsStatements(parameters, settings)) await postgres.exec(statement);
  const script = readScript();
  for (const step of STEPS) await postgres.exec(script[step]);
}
