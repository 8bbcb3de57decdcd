import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";

import { MAX_CASE_CHARACTERS, parseCaseText } from "../../core/case/index.js";
import { INPUT_FR } from "../fr.js";
import { readInput } from "../read-input.js";
import { asTyped } from "../say.js";
import { caseOfCells } from "./cells.js";
import { BATCH_COLUMNS } from "./columns.fr.js";
import { encodingOf, textOf, type Encoding } from "./encoding.js";
import { BatchHeaderError, refusedEntry, type BatchEntry } from "./entry.js";
import { BATCH_FR, ENTRY_FR as TEXT } from "./fr.js";

const MAX_RECORD = 100_000;
/** Wrong columns that a refusal names. */
const MAX_NAMES = 20;
const LINE_END = /\r\n|\r|\n/g;

/** What a reader is told of the way a file was read, one French sentence. */
export type Announce = (sentence: string) => void;

const ENCODING_SENTENCES: Readonly<Record<Encoding, string | undefined>> = {
  "utf-8": undefined,
  "windows-1252": BATCH_FR.windows1252,
  "utf-16le": BATCH_FR.utf16,
  "utf-16be": BATCH_FR.utf16,
};

/** Encoding of the file, said when it is not UTF-8; throws {@link BatchHeaderError} when it cannot be told. */
async function announcedEncoding(file: string, announce: Announce): Promise<Encoding> {
  const reading = await encodingOf(file);
  if (!reading.ok) throw new BatchHeaderError(BATCH_FR.notRead(file, reading.problem));
  const sentence = ENCODING_SENTENCES[reading.encoding];
  if (sentence !== undefined) announce(sentence);
  return reading.encoding;
}

/** Separator of a CSV file, from its first line that is not blank; « sep=; », which spreadsheets write, names it. */
async function separatorOf(file: string, encoding: Encoding): Promise<string> {
  for await (const start of textOf(file, encoding)) {
    const first = start.split(LINE_END).find((line) => line.trim() !== "");
    if (first === undefined) continue;
    const named = /^"?sep=(.)/i.exec(first)?.[1];
    return named ?? (first.includes(";") ? ";" : first.includes("\t") ? "\t" : ",");
  }
  return ";";
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/**
 * Lines of a CSV file, one by one: memory does not grow with the file. Blank lines, lines that begin with « # » and a first
 * line « sep=; » hold no case. Throws {@link BatchHeaderError}.
 */
export async function* csvEntries(file: string, announce: Announce): AsyncGenerator<BatchEntry> {
  const encoding = await announcedEncoding(file, announce);
  const separator = await separatorOf(file, encoding);
  const parser = parse({
    bom: true,
    delimiter: separator,
    info: true,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD,
  });
  const source = Readable.from(textOf(file, encoding));
  source.on("error", (error) => {
    parser.destroy(error);
  });
  source.pipe(parser);
  let header: readonly string[] | undefined;
  let line = 0;
  try {
    for await (const item of parser as AsyncIterable<{ info: { lines: number }; record: string[] }>) {
      const { record, info } = item;
      line = info.lines;
      if (isBlank(record) || record[0]?.startsWith("#") === true) continue;
      if (header === undefined) {
        if (/^sep=/i.test(record[0] ?? "")) continue;
        header = headerOf(record);
      } else {
        const inside = record.reduce((sum, cell) => sum + (cell.match(LINE_END)?.length ?? 0), 0);
        yield { where: BATCH_FR.line(line - inside), parsed: caseOfCells(header, record, separator) };
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { where: BATCH_FR.afterLine(line), parsed: brokenRest(error) };
  }
  if (header === undefined) throw new BatchHeaderError(BATCH_FR.empty(file));
}

/** What stops the reading of a file: the rest of it is not read, and that is an error of its own. */
function brokenRest({ code }: CsvError): BatchEntry["parsed"] {
  const why =
    code === "CSV_QUOTE_NOT_CLOSED"
      ? TEXT.openQuote
      : code === "CSV_MAX_RECORD_SIZE"
        ? TEXT.longLine
        : TEXT.unreadableLine(code);
  return refusedEntry(TEXT.line, TEXT.restNotRead(why), TEXT.doubleQuote);
}

/** Names of the columns, an unnamed one as « »; throws {@link BatchHeaderError} on an unknown or repeated name. */
function headerOf(record: readonly string[]): readonly string[] {
  const header = record.map((name) => name.trim().toLowerCase());
  const named = header.filter((name) => name !== "");
  const unknown = named.filter((name) => !BATCH_COLUMNS.some((c) => c.header === name));
  const twice = named.filter((name, i) => named.indexOf(name) < i);
  const known = BATCH_COLUMNS.map((c) => c.header);
  const shown = (names: readonly string[]): string =>
    [
      ...names.slice(0, MAX_NAMES).map((name) => asTyped(name.slice(0, 60))),
      ...(names.length > MAX_NAMES ? ["…"] : []),
    ].join(", ");
  if (unknown.length > 0) throw new BatchHeaderError(BATCH_FR.unknownColumns(shown(unknown), known));
  if (twice.length > 0) throw new BatchHeaderError(BATCH_FR.repeatedColumns(shown(twice), known));
  return header;
}

/** Case files of a folder, in the order of their names; a link or a device of that name is refused, not waited for. */
export function* folderEntries(folder: string): Generator<BatchEntry> {
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()) {
    const path = join(folder, name);
    const ordinary = statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    const input = ordinary ? readInput(path, 4 * MAX_CASE_CHARACTERS, INPUT_FR.ofACase) : undefined;
    yield {
      where: name,
      parsed:
        input === undefined
          ? refusedEntry(TEXT.file, TEXT.notAFile, TEXT.caseFile)
          : input.ok
            ? parseCaseText(input.text)
            : refusedEntry(TEXT.file, input.problem, TEXT.caseFile),
    };
  }
}
