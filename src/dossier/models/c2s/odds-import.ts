import { parse } from "csv-parse/browser/esm/sync";
import { C2S_FR as FR } from "./fr.js";
import type { ImportedOdds, OddsRow } from "./odds-types.js";

/** Head of a table of odds ratios. */
export const ODDS_COLUMNS = [
  "variable",
  "modalite",
  "reference",
  "odds_ratio",
  "source",
  "page",
  "sha256",
] as const;
type Column = (typeof ODDS_COLUMNS)[number];

/** What is wrong in such a table, in French. */
export interface OddsFault {
  /** Line of the file, 1 = head; absent when the whole table is concerned. */
  readonly line?: number;
  readonly column?: Column;
  readonly message: string;
}
/** The table, or all its faults. */
export type OddsImport =
  | { readonly kind: "accepté"; readonly table: ImportedOdds }
  | { readonly kind: "refusé"; readonly faults: readonly OddsFault[] };

const MAX_CHARACTERS = 1_000_000;
const NUMBER = /^\d{1,9}(?:[.,]\d{1,9})?$/u;

function rowFaults(cells: Readonly<Record<Column, string>>, line: number): OddsFault[] {
  const empty = ODDS_COLUMNS.filter((column) => cells[column] === "").map((column) => ({
    line,
    column,
    message: column === "reference" ? FR.noReference : FR.emptyCell,
  }));
  const value = cells.odds_ratio === "" ? [] : ratioFault(cells.odds_ratio, line);
  const hash =
    cells.sha256 === "" || /^[0-9a-f]{64}$/u.test(cells.sha256)
      ? []
      : [{ line, column: "sha256" as const, message: FR.badHash }];
  return [...empty, ...value, ...hash];
}

function ratioFault(text: string, line: number): OddsFault[] {
  const value = Number(text.replace(",", "."));
  return NUMBER.test(text) && value > 0 ? [] : [{ line, column: "odds_ratio", message: FR.badRatio(text) }];
}

/** Faults between rows: two references for a variable, a modality twice, a reference that is not worth 1. */
function tableFaults(rows: readonly OddsRow[]): OddsFault[] {
  return rows.flatMap((row, i) => {
    const line = i + 2;
    const earlier = rows.slice(0, i).filter((other) => other.variable === row.variable);
    const out: OddsFault[] = [];
    if (earlier.some((other) => other.reference !== row.reference))
      out.push({ line, column: "reference", message: FR.twoReferences(row.variable) });
    if (earlier.some((other) => other.modality === row.modality))
      out.push({ line, column: "modalite", message: FR.modalityTwice(row.modality) });
    if (row.modality === row.reference && row.oddsRatio !== 1)
      out.push({ line, column: "odds_ratio", message: FR.referenceNotOne(row.modality) });
    if (
      rows.some(
        (other) => other.source === row.source && other.sha256 !== row.sha256 && rows.indexOf(other) < i,
      )
    )
      out.push({ line, column: "sha256", message: FR.twoHashes(row.source) });
    return out;
  });
}

/**
 * Reads a table of odds ratios (`variable;modalite;reference;odds_ratio;source;page;sha256`, UTF-8, semicolons).
 * Refuses, with every fault at once, what it could not justify: a missing reference, source, page or hash, a ratio
 * that is not a positive number, a modality given twice.
 */
export function importOdds(text: string): OddsImport {
  const refuse = (faults: readonly OddsFault[]): OddsImport => ({ kind: "refusé", faults });
  if (text.length > MAX_CHARACTERS) return refuse([{ message: FR.tooLong }]);
  let lines: string[][];
  try {
    lines = parse(text, {
      delimiter: ";",
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch {
    return refuse([{ message: FR.notCsv }]);
  }
  const [head = [], ...body] = lines;
  if (head.join(";") !== ODDS_COLUMNS.join(";")) return refuse([{ line: 1, message: FR.badHead }]);
  if (body.length === 0) return refuse([{ message: FR.noRow }]);
  const records = body.map(
    (cells) =>
      Object.fromEntries(ODDS_COLUMNS.map((column, i) => [column, cells[i] ?? ""])) as Record<Column, string>,
  );
  const faults = records.flatMap((cells, i) => rowFaults(cells, i + 2));
  const wide = body.flatMap((cells, i) =>
    cells.length > ODDS_COLUMNS.length ? [{ line: i + 2, message: FR.tooWide }] : [],
  );
  if (faults.length + wide.length > 0) return refuse([...wide, ...faults]);
  const rows = records.map((cells): OddsRow => ({
    variable: cells.variable,
    modality: cells.modalite,
    reference: cells.reference,
    oddsRatio: Number(cells.odds_ratio.replace(",", ".")),
    source: cells.source,
    page: cells.page,
    sha256: cells.sha256,
  }));
  const between = tableFaults(rows);
  return between.length > 0 ? refuse(between) : { kind: "accepté", table: { kind: "importé", rows } };
}
