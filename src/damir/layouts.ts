import { DamirError } from "./errors.js";
import type { Month } from "./months.js";
import { showMonth } from "./months.js";
import type { DamirParameters, Layout } from "./parameters.js";
import { refusals } from "./refusals.fr.js";

/** The layout in force for a payment month: the last one that began on or before it. */
export function layoutForMonth(parameters: DamirParameters, month: Month): Layout {
  const found = [...parameters.layouts.list].reverse().find(({ from }) => from <= month);
  if (found !== undefined) return found;
  throw new DamirError(refusals.noLayout(showMonth(month)));
}

/** Columns that the computation reads; `PSP_STJ_SNDS` is not published from 2023-08 to 2024-09. */
export const REQUIRED_COLUMNS = [
  "FLX_ANN_MOI",
  "AGE_BEN_SNDS",
  "BEN_RES_REG",
  "BEN_SEX_COD",
  "PRS_ACT_QTE",
  "FLT_ACT_QTE",
  "FLT_REM_MNT",
  "SOI_ANN",
  "SOI_MOI",
  "ASU_NAT",
  "EXO_MTF",
  "PRS_NAT",
  "PRS_REM_TYP",
  "PSP_ACT_CAT",
  "PSP_SPE_SNDS",
] as const;

/**
 * The known layout that a header line follows exactly: names, order, separator, final separator. A column added,
 * renamed, moved or missing, another separator or a byte outside ASCII is refused, and the difference is said.
 */
export function recogniseLayout(header: Buffer, where: string, parameters: DamirParameters): Layout {
  const text = headerText(header, where);
  const { separator, list } = parameters.layouts;
  const names = text.split(separator);
  if (names.length === 1) {
    const place = `${where}, ligne 1 : « ${text.slice(0, 80)} »`;
    const other = [",", "\t", "|"].find((candidate) => text.split(candidate).length > 10);
    throw new DamirError(
      other === undefined
        ? refusals.notDamir(place)
        : refusals.otherSeparator(place, other === "\t" ? "tabulation" : other, separator),
    );
  }
  const columns = names.at(-1) === "" ? names.slice(0, -1) : names;
  const exact = list.find((layout) => layout.columns.join(";") === columns.join(";"));
  if (exact !== undefined && names.at(-1) === "") return exact;
  throw new DamirError(
    refusals.layoutChanged(
      `${where}, ligne 1 (${String(columns.length)} colonnes)`,
      exact === undefined ? drift(columns, list) : "",
      list.map((l) => `${l.id} : ${String(l.columns.length)} colonnes`).join(" ; "),
    ),
  );
}

function headerText(header: Buffer, where: string): string {
  const bytes = header.subarray(0, header.indexOf(10) < 0 ? header.length : header.indexOf(10));
  const strange = bytes.findIndex((byte) => byte > 126 || (byte < 32 && byte !== 13 && byte !== 9));
  if (strange < 0) return bytes.toString("latin1").replace(/\r$/, "");
  const marks: readonly [string, string][] = [
    ["efbbbf", "UTF-8 avec indicateur d'ordre (BOM)"],
    ["fffe", "UTF-16"],
    ["feff", "UTF-16"],
  ];
  const mark = marks.find(([start]) => bytes.toString("hex").startsWith(start));
  throw new DamirError(
    refusals.otherEncoding(`${where}, ligne 1, octet ${String(strange + 1)}`, mark?.[1] ?? ""),
  );
}

/** Difference with the closest known layout, in French. */
function drift(columns: readonly string[], list: readonly Layout[]): string {
  const gaps = list.map((layout) => ({
    layout,
    missing: layout.columns.filter((name) => !columns.includes(name)),
    added: columns.filter((name) => !layout.columns.includes(name)),
  }));
  const closest = gaps.reduce((best, gap) =>
    gap.missing.length + gap.added.length < best.missing.length + best.added.length ? gap : best,
  );
  const parts = [
    ...(closest.missing.length === 0 ? [] : [`colonne manquante : ${closest.missing.join(", ")}`]),
    ...(closest.added.length === 0 ? [] : [`colonne inconnue : ${closest.added.join(", ")}`]),
  ];
  const text = parts.length === 0 ? "mêmes colonnes dans un autre ordre" : parts.join(" ; ");
  return `${text} (par rapport à la disposition ${closest.layout.id})`;
}
