import { DamirError } from "./errors.js";
import type { Month } from "./months.js";
import { showMonth } from "./months.js";
import type { DamirParameters, Layout } from "./parameters.js";

/** The layout in force for a payment month: the last one that began on or before it. */
export function layoutForMonth(parameters: DamirParameters, month: Month): Layout {
  const found = [...parameters.layouts.list].reverse().find(({ from }) => from <= month);
  if (found !== undefined) return found;
  throw new DamirError({
    what: `aucune disposition de colonnes connue pour ${showMonth(month)}.`,
    where: "data/parameters/damir.json, layouts",
    example: "un mois de paiement à partir de 2015-01",
    remedy:
      "les fichiers antérieurs à 2015 (tables P) n'ont pas la région de résidence : prenez un mois plus récent.",
  });
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

const REMEDY_DRIFT =
  "comparez l'en-tête au descriptif officiel de l'année, ajoutez la disposition à data/parameters/damir.json avec sa source, puis relancez.";

/**
 * The known layout that a header line follows exactly: names, order, separator, final separator. A column added,
 * renamed, moved or missing, another separator or a byte outside ASCII is refused, and the difference is said.
 */
export function recogniseLayout(header: Buffer, where: string, parameters: DamirParameters): Layout {
  const text = headerText(header, where);
  const { separator, list } = parameters.layouts;
  const names = text.split(separator);
  if (names.length === 1) {
    const other = [",", "\t", "|"].find((candidate) => text.split(candidate).length > 10);
    throw new DamirError({
      what:
        other === undefined
          ? "ce fichier n'est pas un fichier mensuel d'Open DAMIR : la première ligne n'a pas ses colonnes."
          : `le séparateur est « ${other === "\t" ? "tabulation" : other} », pas « ${separator} ».`,
      where: `${where}, ligne 1 : « ${text.slice(0, 80)} »`,
      example: "FLX_ANN_MOI;ORG_CLE_REG;AGE_BEN_SNDS;…",
      remedy:
        "reprenez le fichier A<AAAAMM>.csv.gz tel qu'il est publié, sans le réenregistrer dans un tableur.",
    });
  }
  const columns = names.at(-1) === "" ? names.slice(0, -1) : names;
  const exact = list.find((layout) => layout.columns.join(";") === columns.join(";"));
  if (exact !== undefined && names.at(-1) === "") return exact;
  throw new DamirError({
    what:
      exact === undefined
        ? `la disposition des colonnes a changé : ${drift(columns, list)}.`
        : "le séparateur final manque.",
    where: `${where}, ligne 1 (${String(columns.length)} colonnes)`,
    example: list.map((l) => `${l.id} : ${String(l.columns.length)} colonnes`).join(" ; "),
    remedy: REMEDY_DRIFT,
  });
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
  throw new DamirError({
    what: `l'encodage n'est pas celui d'Open DAMIR${mark === undefined ? "" : ` : ${mark[1]}`}.`,
    where: `${where}, ligne 1, octet ${String(strange + 1)}`,
    example: "texte ASCII, sans indicateur d'ordre",
    remedy: "reprenez le fichier tel qu'il est publié, sans le réenregistrer.",
  });
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
