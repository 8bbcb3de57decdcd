import { createReadStream, openSync, readSync, closeSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse";

import { MAX_CASE_CHARACTERS, parseCase, parseCaseText, parseFrenchNumber } from "../../core/case/index.js";
import type { Case, CaseFault, ParsedCase } from "../../core/case/index.js";
import { plural } from "../../core/report/format.fr.js";
import { readInput } from "../read-input.js";
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

/** Column of a path of the case, for a fault to be said in the words of the file. */
function columnOf(path: string): string {
  const column = BATCH_COLUMNS.find(({ path: keys }) => `${path}.`.startsWith(`${keys.join(".")}.`));
  return column?.header ?? path;
}

/** A case from the cells of a line, all faults at once, each under the header of its column. */
export function caseOfCells(header: readonly string[], cells: readonly string[]): ParsedCase<Case> {
  if (cells.length !== header.length)
    return fault(
      "(ligne)",
      `${String(cells.length)} ${plural(cells.length, "cellule")} pour ${String(header.length)} ${plural(header.length, "colonne")}`,
      "une cellule par colonne",
    );
  if (cells.some((cell) => cell.includes("\uFFFD")))
    return fault(
      "(ligne)",
      "une lettre illisible : le fichier n'est pas en UTF-8",
      "« CSV UTF-8 » à l'enregistrement",
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
  const parsed = parseCase(raw);
  if (!parsed.ok) faults.push(...parsed.faults.map((one) => ({ ...one, path: columnOf(one.path) })));
  return faults.length > 0 ? { ok: false, faults } : parsed;
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
  let line = 0;
  try {
    for await (const item of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
      const { record, info } = item;
      line = info.lines;
      if (header === undefined) header = headerOf(record);
      else if (record[0]?.startsWith("#") !== true)
        yield { where: `ligne ${String(line)}`, parsed: caseOfCells(header, record) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const problem =
      error.code === "CSV_QUOTE_NOT_CLOSED"
        ? "guillemet ouvert et jamais fermé : la suite du fichier n'est pas lue"
        : `ligne illisible (${error.code}) : la suite du fichier n'est pas lue`;
    yield {
      where: `après la ligne ${String(line)}`,
      parsed: fault("(ligne)", problem, 'un guillemet se double : ""'),
    };
  }
  if (header === undefined)
    throw new BatchHeaderError(`« ${file} » est vide. Modèle : contre-expertise lot --modele.`);
}

function headerOf(record: readonly string[]): readonly string[] {
  const header = record.map((name) => name.trim().toLowerCase());
  const unknown = header.filter((name) => !BATCH_COLUMNS.some((c) => c.header === name));
  const twice = header.filter((name, i) => header.indexOf(name) < i);
  const known = `Connues : ${BATCH_COLUMNS.map((c) => c.header).join(", ")}. Modèle : contre-expertise lot --modele.`;
  if (unknown.length > 0) throw new BatchHeaderError(`Colonnes inconnues : ${unknown.join(", ")}. ${known}`);
  if (twice.length > 0) throw new BatchHeaderError(`Colonnes répétées : ${twice.join(", ")}. ${known}`);
  return header;
}

/** Case files of a folder, in the order of their names. */
export function* folderEntries(folder: string): Generator<BatchEntry> {
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()) {
    const input = readInput(join(folder, name), 4 * MAX_CASE_CHARACTERS, "d'un cas ij-case/1");
    yield {
      where: name,
      parsed: input.ok
        ? parseCaseText(input.text)
        : fault("(fichier)", input.problem, "un fichier ij-case/1"),
    };
  }
}
