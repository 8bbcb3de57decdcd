import { parse } from "csv-parse/sync";

/** Rows of a source file: every cell is the text exactly as published, codes included. */
export type TextRow = Readonly<Record<string, string>>;

export interface TableDialect {
  readonly delimiter: "," | ";";
  /** Title lines before the header (CartoSanté has two). */
  readonly titleLines?: number;
}

/**
 * Rows of a CSV text, one record per line, only the columns asked for. No type is guessed: `01001` stays `01001`.
 *
 * @throws Error naming the source and the missing columns when the header is not the expected one.
 */
export function readTable(
  source: string,
  text: string,
  columns: readonly string[],
  dialect: TableDialect = { delimiter: "," },
): readonly TextRow[] {
  const wanted = new Set(columns);
  let header: readonly string[] = [];
  const rows = parse(text, {
    bom: true,
    columns: (names: string[]) => {
      header = names;
      return names.map((name) => (wanted.has(name) ? name : false));
    },
    delimiter: dialect.delimiter,
    from_line: 1 + (dialect.titleLines ?? 0),
    skip_empty_lines: true,
    relax_column_count_more: true,
  }) as Record<string, string>[];
  const lacking = columns.filter((name) => !header.includes(name));
  if (lacking.length > 0)
    throw new Error(
      `${source} : colonnes absentes (${lacking.join(", ")}). En-tête lu : ${header.slice(0, 12).join(", ")}. ` +
        "Vérifiez que le fichier est bien celui de la fiche data/sources.",
    );
  return rows;
}

/** Cell of a row; an absent column is a programming error, not an empty value. */
export function cell(row: TextRow, column: string): string {
  const text = row[column];
  if (text === undefined) throw new Error(`colonne « ${column} » absente de la ligne`);
  return text.trim();
}
