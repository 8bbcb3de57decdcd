import { parseCase, parseFrenchNumber } from "../../core/case/index.js";
import type { Case, CaseFault, ParsedCase } from "../../core/case/index.js";
import { isDate } from "../../dossier/deadlines/index.js";
import { BATCH_COLUMNS } from "./columns.fr.js";
import { refusedEntry } from "./entry.js";
import { ENTRY_FR as TEXT } from "./fr.js";

/** A day written AAAA-MM-JJ, or JJ/MM/AAAA with or without its zeros, as an ISO date; undefined when it is none. */
function isoDate(text: string): string | undefined {
  const iso = text.replace(
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    (_, day: string, month: string, year: string) =>
      `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
  );
  return isDate(iso) ? iso : undefined;
}

/** Column of a path of the case, for a fault to be said in the words of the file. */
function columnOf(path: string): string {
  const column = BATCH_COLUMNS.find(({ path: keys }) => `${path}.`.startsWith(`${keys.join(".")}.`));
  return column?.header ?? path;
}

/** Fault of a line whose cells do not fall under the columns; undefined when they do. */
function layoutFault(
  header: readonly string[],
  cells: readonly string[],
  separator: string,
): ParsedCase<Case> | undefined {
  const extra = cells.slice(header.length).some((cell) => cell.trim() !== "");
  if (cells.length < header.length || extra) {
    const count = TEXT.cells(cells.length, header.length);
    return separator === "," && extra
      ? refusedEntry(TEXT.line, TEXT.decimalComma(count), TEXT.decimalCommaExample)
      : refusedEntry(TEXT.line, count, TEXT.oneEach);
  }
  if (header.some((name, i) => name === "" && (cells[i] ?? "").trim() !== ""))
    return refusedEntry(TEXT.line, TEXT.unnamedColumn, TEXT.unnamedColumnExample);
  if (cells.some((cell) => cell.includes("\uFFFD")))
    return refusedEntry(TEXT.line, TEXT.lostLetter, TEXT.lostLetterExample);
  return undefined;
}

/** A case from the cells of a line, all faults at once, each under the header of its column, in the order of the columns. */
export function caseOfCells(
  header: readonly string[],
  cells: readonly string[],
  separator: string,
): ParsedCase<Case> {
  const misplaced = layoutFault(header, cells, separator);
  if (misplaced !== undefined) return misplaced;
  const raw: Record<string, unknown> = { format: "ij-case/1" };
  const faults: CaseFault[] = [];
  BATCH_COLUMNS.forEach((column) => {
    const text = (cells[header.indexOf(column.header)] ?? "").trim();
    if (text === "") return;
    let value: unknown = text;
    if (column.kind === "date") {
      value = isoDate(text);
      if (value === undefined)
        faults.push({ path: column.header, problem: TEXT.notADay(text), example: column.example });
    }
    if (column.kind === "figure") {
      const number = parseFrenchNumber(text);
      if (!number.ok) {
        faults.push({ path: column.header, problem: number.problem, example: column.example || "12" });
        return;
      }
      value = { value: number.value, decimals: number.decimals, source: "lettre" };
    }
    const [first = "", second] = column.path;
    if (second === undefined) raw[first] = value;
    else raw[first] = { ...(raw[first] as object | undefined), [second]: value };
  });
  const parsed = parseCase(raw);
  const said = new Set(faults.map(({ path }) => path));
  if (!parsed.ok)
    faults.push(
      ...parsed.faults
        .map((one) => ({ ...one, path: columnOf(one.path) }))
        .filter(({ path }) => !said.has(path)),
    );
  const place = ({ path }: CaseFault): number =>
    header.includes(path) ? header.indexOf(path) : header.length;
  faults.sort((a, b) => place(a) - place(b));
  return faults.length > 0 ? { ok: false, faults } : parsed;
}
