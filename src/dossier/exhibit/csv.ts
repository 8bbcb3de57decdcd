import { compileGrid, defaultGrid } from "../../core/answer/index.js";
import type { AnswerGrid } from "../../core/answer/index.js";
import { typographer } from "../../core/report/format.fr.js";
import { assumptionSentences } from "./assumptions.fr.js";
import type { Exhibit } from "./types.js";

/** Two dialects: « brut » (RFC 4180, point) and the one that a French spreadsheet opens (BOM, semicolon, comma). */
export type CsvDialect = "brut" | "excel";

/**
 * A cell that a spreadsheet will show and not execute: a text that begins with = + - @, a tab or a line end gets an
 * apostrophe in front; numbers written by the program pass as they are.
 */
export function inertCell(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** Lines of a table in a dialect: cells are texts (made inert) or numbers. */
export function csvLine(cells: readonly (string | number)[], dialect: CsvDialect): string {
  const separator = dialect === "excel" ? ";" : ",";
  const written = cells.map((cell) => {
    if (typeof cell === "number") return dialect === "excel" ? String(cell).replace(".", ",") : String(cell);
    const text = inertCell(cell);
    return /[";,\r\n\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  });
  return `${written.join(separator)}${dialect === "excel" ? "\r\n" : "\n"}`;
}

/** Beginning of a file of the dialect: the mark that makes a French spreadsheet read UTF-8. */
export const csvStart = (dialect: CsvDialect): string => (dialect === "excel" ? "\uFEFF" : "");

const yes = (value: boolean): string => (value ? "oui" : "non");

/**
 * All ways of an exhibit, one per line, in the order of the grid: rank, option of each choice (identifiers in « brut »,
 * labels for a spreadsheet), ratio, flagged, counted in the headline, digest of the grid.
 */
export function waysCsv(exhibit: Exhibit, dialect: CsvDialect, grid: AnswerGrid = defaultGrid): string {
  const { axes } = grid;
  const { specs } = compileGrid(grid);
  const named = dialect === "excel";
  const head = [
    "rang",
    ...axes.map((axis) => (named ? axis.label : axis.name)),
    "ratio",
    "signale",
    "compte_enonce_officiel",
    "grille_sha256",
  ];
  const rows = exhibit.results.ways.map(([index, ratio, flagged, headline]) => [
    index,
    ...axes.map((axis, a) => {
      const option = axis.options[specs[index]?.[a] ?? -1];
      return (named ? option?.label : option?.id) ?? "";
    }),
    ratio,
    yes(flagged),
    yes(headline),
    exhibit.versions.gridSha256,
  ]);
  return csvStart(dialect) + [head, ...rows].map((cells) => csvLine(cells, dialect)).join("");
}

/**
 * Everything that an exhibit takes by default, one line each, for a spreadsheet: identifier, label, value, unit, range,
 * status, source, what rests on it. A header alone for an exhibit made before the list.
 */
export function assumptionsCsv({ assumptions = [] }: Exhibit): string {
  const head = [
    "identifiant",
    "hypothese",
    "valeur",
    "unite",
    "plage_bas",
    "plage_haut",
    "statut",
    "source",
    "sert_a_un_resultat",
    "facons_qui_en_dependent",
    "si_elle_bouge",
  ];
  const rows = assumptions.map((assumption) => [
    assumption.id,
    assumption.label,
    assumption.value,
    assumption.unit,
    assumption.low ?? "",
    assumption.high ?? "",
    assumption.status,
    assumption.source,
    yes(assumption.used),
    assumption.ways,
    typographer(assumptionSentences(assumption).join(" ")),
  ]);
  return csvStart("excel") + [head, ...rows].map((cells) => csvLine(cells, "excel")).join("");
}
