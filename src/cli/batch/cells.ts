import { parseCase, parseFrenchNumber } from "../../core/case/index.js";
import type { Case, CaseFault, ParsedCase } from "../../core/case/index.js";
import { BATCH_COLUMNS } from "./columns.fr.js";
import { refusedEntry } from "./entry.js";
import { ENTRY_FR as TEXT } from "./fr.js";

/** `JJ/MM/AAAA` as an ISO date; anything else as it is, for the case format to judge. */
const isoDate = (text: string): string => text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1");

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

/** A case from the cells of a line, all faults at once, each under the header of its column. */
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
    let value: unknown = column.kind === "date" ? isoDate(text) : text;
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
  if (!parsed.ok) faults.push(...parsed.faults.map((one) => ({ ...one, path: columnOf(one.path) })));
  return faults.length > 0 ? { ok: false, faults } : parsed;
}
