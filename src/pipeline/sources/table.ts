import { CsvError, parse } from "csv-parse/sync";
import { sourceMessages } from "./fr.js";

/** Rows of a source file: every cell is the text exactly as published, codes included. */
export type TextRow = Readonly<Record<string, string>>;

/** How a published table is written. */
export interface TableDialect {
  readonly delimiter: "," | ";";
  /** Title lines before the header (CartoSanté has two). */
  readonly titleLines?: number;
}

/** Columns of the header that only differ from an absent one by their two figures of year: `MED23` for `MED21`. */
function otherVintages(lacking: readonly string[], header: readonly string[]): readonly string[] {
  const stem = (name: string): string => name.replace(/\d{2}(?=\D*$)/, "##");
  const wanted = new Set(lacking.map(stem).filter((name) => name.includes("##")));
  return header.filter((name) => wanted.has(stem(name)));
}

/** @throws Error when the header is another: web page, other separator, absent columns. */
function checkHeader(
  source: string,
  columns: readonly string[],
  header: readonly string[],
  delimiter: string,
): void {
  const lacking = columns.filter((name) => !header.includes(name));
  if (lacking.length === 0) return;
  const [only = ""] = header;
  const other = delimiter === "," ? ";" : ",";
  if (header.length === 1 && only.includes(other))
    throw new Error(sourceMessages.separator(source, other, delimiter));
  throw new Error(sourceMessages.columns(source, lacking, header, otherVintages(lacking, header)));
}

/** What is wrong with a text that the CSV parser refuses, and at which line. */
function explained(source: string, error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number(error["lines"]);
  const { record, column } = error as { readonly record?: unknown; readonly column?: unknown };
  return error.code === "CSV_RECORD_INCONSISTENT_COLUMNS" && Array.isArray(record)
    ? new Error(
        sourceMessages.width(source, line, record.length, Number(/length is (\d+)/.exec(error.message)?.[1])),
      )
    : new Error(sourceMessages.unreadable(source, line, `colonne ${String(column)}`));
}

/**
 * Rows of a CSV text, one record per line, only the columns asked for. No type is guessed: `01001` stays `01001`. A byte
 * order mark, Windows line ends and more columns than asked for are accepted.
 *
 * @throws Error, in French, naming the source, the line or the columns: web page, other separator, absent columns, cut line.
 */
export function readTable(
  source: string,
  text: string,
  columns: readonly string[],
  dialect: TableDialect = { delimiter: "," },
): readonly TextRow[] {
  if (/^\ufeff?\s*<(?:!doctype|html|\?xml)/i.test(text)) throw new Error(sourceMessages.webPage(source));
  const wanted = new Set(columns);
  let header: readonly string[] = [];
  const options = {
    bom: true,
    columns: (names: string[]) => {
      header = names;
      checkHeader(source, columns, names, dialect.delimiter);
      return names.map((name) => (wanted.has(name) ? name : false));
    },
    delimiter: dialect.delimiter,
    from_line: 1 + (dialect.titleLines ?? 0),
    skip_empty_lines: true,
    relax_column_count_more: true,
  };
  let rows: Record<string, string>[];
  try {
    rows = parse(text, options);
  } catch (error) {
    throw explained(source, error);
  }
  checkHeader(source, columns, header, dialect.delimiter);
  if (rows.length === 0) throw new Error(sourceMessages.empty(source));
  return rows;
}

/** Cell of a row; an absent column is a programming error, not an empty value. */
export function cell(row: TextRow, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`colonne « ${column} » absente de la ligne`);
  return text.trim();
}
