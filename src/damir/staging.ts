import { REQUIRED_COLUMNS } from "./layouts.js";
import type { Layout } from "./parameters.js";
import { quoted } from "./engine.js";
import { ABSENT_STATUS } from "./settings.js";

const QUANTITIES: ReadonlySet<string> = new Set(["PRS_ACT_QTE", "FLT_ACT_QTE", "FLT_REM_MNT"]);

/**
 * The one statement that belongs to DuckDB: a published file, compressed or not, as `damir_lines`. Nothing is guessed:
 * columns, separator and types are given. `null_padding` keeps lines that stop before the header does (A202301 has
 * some): their missing fields are NULL and the script counts them as incomplete.
 */
export function stagingView(path: string, layout: Layout): string {
  const columns = [...layout.columns, "FILLER"].map(
    (name) => `${quoted(name)}: '${QUANTITIES.has(name) ? "DECIMAL(18,2)" : "VARCHAR"}'`,
  );
  const reader = [
    quoted(path),
    "delim = ';'",
    "header = true",
    "auto_detect = false",
    "quote = ''",
    "escape = ''",
    "null_padding = true",
    `columns = {${columns.join(", ")}}`,
  ];
  const kept = REQUIRED_COLUMNS.filter((name) => name !== "SOI_MOI").map(
    (name) => `${name} AS ${name.toLowerCase()}`,
  );
  const status = layout.columns.includes("PSP_STJ_SNDS")
    ? "PSP_STJ_SNDS AS psp_stj_snds"
    : `CASE WHEN PSP_SPE_SNDS IS NULL THEN NULL ELSE ${quoted(ABSENT_STATUS)} END AS psp_stj_snds`;
  return [
    "CREATE OR REPLACE VIEW damir_lines AS",
    `SELECT ${[...kept, "lpad(SOI_MOI, 2, '0') AS soi_moi", status].join(", ")}`,
    `FROM read_csv(${reader.join(", ")})`,
  ].join("\n");
}
