/** Value of a cell: number (written whole), text, or nothing. */
export type Cell = number | string | null;

const quote = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;

/** A text that a spreadsheet would run as a formula is led by an apostrophe. */
const harmless = (text: string): string => (/^[=+\-@\t]/.test(text) ? `'${text}` : text);

/** CSV for a French Excel: UTF-8 with byte order mark, semicolons, decimal comma, CRLF. */
export function csvForExcel(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string =>
    value === null
      ? ""
      : typeof value === "number"
        ? String(value).replace(".", ",")
        : quote(harmless(value), ";");
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;
}

/** Raw CSV for programs: UTF-8, commas, decimal point, LF, numbers in full. */
export function csvRaw(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string =>
    value === null ? "" : typeof value === "number" ? String(value) : quote(value, ",");
  return `${[head, ...rows].map((row) => row.map(cell).join(",")).join("\n")}\n`;
}
