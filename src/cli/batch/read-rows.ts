import { createReadStream, openSync, readSync, closeSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse";

import { parseCase, parseCaseText, parseFrenchNumber } from "../../core/case/index.js";
import type { Case, CaseFault, ParsedCase } from "../../core/case/index.js";
import { BATCH_COLUMNS } from "./columns.fr.js";

/** One entry of a batch: where it stands (line of the file, or name of the case file) and the case or its faults. */
export interface BatchEntry {
  readonly where: string;
  readonly parsed: ParsedCase<Case>;
}

/** The header of the file cannot be used; the message is a French sentence. */
export class BatchHeaderError extends Error {
  override readonly name = "BatchHeaderError";
}

const MAX_RECORD = 100_000;

function fault(path: string, problem: string, example: string): ParsedCase<Case> {
  return { ok: false, faults: [{ path, problem, example }] };
}

/** Separator of a CSV file, from its first line. */
function separatorOf(file: string): string {
  const start = Buffer.alloc(4096);
  const handle = openSync(file, "r");
  const length = readSync(handle, start, 0, start.length, 0);
  closeSync(handle);
  const [first = ""] = start.toString("utf8", 0, length).split("\n");
  return first.includes(";") ? ";" : first.includes("\t") ? "\t" : ",";
}

/** `JJ/MM/AAAA` as an ISO date; anything else as it is, for the case format to judge. */
const isoDate = (text: string): string => text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1");

/** A case from the cells of a line, all faults at once. */
export function caseOfCells(header: readonly string[], cells: readonly string[]): ParsedCase<Case> {
  if (cells.length !== header.length)
    return fault(
      "(ligne)",
      `${String(cells.length)} cellules pour ${String(header.length)} colonnes`,
      "une cellule par colonne",
    );
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
  return faults.length > 0 ? { ok: false, faults } : parseCase(raw);
}

/** Lines of a CSV file, one by one: memory does not grow with the file. Throws {@link BatchHeaderError}. */
export async function* csvEntries(file: string): AsyncGenerator<BatchEntry> {
  const parser = createReadStream(file).pipe(
    parse({
      bom: true,
      delimiter: separatorOf(file),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
    }),
  );
  let header: readonly string[] | undefined;
  for await (const item of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
    const { record, info } = item;
    if (header === undefined) {
      header = record.map((name) => name.trim().toLowerCase());
      const unknown = header.filter((name) => !BATCH_COLUMNS.some((c) => c.header === name));
      if (unknown.length > 0 || new Set(header).size < header.length)
        throw new BatchHeaderError(
          `Colonnes inconnues ou répétées : ${unknown.join(", ") || header.join(", ")}. Connues : ${BATCH_COLUMNS.map((c) => c.header).join(", ")}. Modèle : contre-expertise lot --modele.`,
        );
    } else if (record[0]?.startsWith("#") !== true) {
      yield { where: `ligne ${String(info.lines)}`, parsed: caseOfCells(header, record) };
    }
  }
}

/** Case files of a folder, in the order of their names. */
export function* folderEntries(folder: string): Generator<BatchEntry> {
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()) {
    let parsed: ParsedCase<Case>;
    try {
      parsed = parseCaseText(readFileSync(join(folder, name), "utf8"));
    } catch {
      parsed = fault("(fichier)", "illisible", "un fichier ij-case/1");
    }
    yield { where: name, parsed };
  }
}
