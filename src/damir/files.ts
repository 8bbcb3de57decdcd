import { createReadStream } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { messageOf } from "../core/domain/index.js";
import { DamirError } from "./errors.js";
import { recogniseLayout } from "./layouts.js";
import type { Month } from "./months.js";
import { showMonth } from "./months.js";
import type { DamirParameters, Layout } from "./parameters.js";
import { refusals } from "./refusals.fr.js";

/** A monthly file found in a folder, its name alone read. */
export interface MonthlyFile {
  readonly path: string;
  readonly name: string;
  readonly month: Month;
  readonly fictional: boolean;
  readonly compressed: boolean;
  readonly bytes: number;
}

const NAME = /^(FICTIF_)?A(\d{4}(?:0[1-9]|1[0-2]))\.csv(\.gz)?$/;

/**
 * Monthly files of a folder by payment month. Refused: no such file, the same month twice, and fictional files beside
 * real ones, which no computation may mix.
 */
export async function listMonthlyFiles(folder: string): Promise<readonly MonthlyFile[]> {
  const names = await readdir(folder).catch(() => undefined);
  if (names === undefined) {
    throw new DamirError(refusals.noFolder(folder));
  }
  const files: MonthlyFile[] = [];
  for (const name of names.sort()) {
    const [, fictional, month, gz] = NAME.exec(name) ?? [];
    if (month === undefined) continue;
    const path = join(folder, name);
    const { size } = await stat(path);
    files.push({
      path,
      name,
      month,
      fictional: fictional !== undefined,
      compressed: gz !== undefined,
      bytes: size,
    });
  }
  checkFiles(files, folder);
  return files.sort((a, b) => a.month.localeCompare(b.month));
}

function checkFiles(files: readonly MonthlyFile[], folder: string): void {
  if (files.length === 0) {
    throw new DamirError(refusals.noMonthlyFile(folder));
  }
  const twice = files.find((file, i) => files.findIndex(({ month }) => month === file.month) !== i);
  if (twice !== undefined) {
    throw new DamirError(refusals.monthTwice(folder, showMonth(twice.month)));
  }
  if (new Set(files.map(({ fictional }) => fictional)).size > 1) {
    throw new DamirError(refusals.mixedFictional(folder));
  }
}

const HEAD_BYTES = 1 << 16;

/** First bytes of the text of a file, decompressed; a file that is not gzip under a `.gz` name is refused. */
async function readHead(file: MonthlyFile): Promise<Buffer> {
  if (!file.compressed) {
    const handle = await open(file.path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  }
  const source = createReadStream(file.path);
  const text = createGunzip();
  source.on("error", (error) => text.destroy(error));
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of source.pipe(text) as AsyncIterable<Buffer>) {
      pieces.push(piece);
      size += piece.length;
      if (size >= HEAD_BYTES) break;
    }
  } catch (error) {
    if (pieces.length === 0) throw brokenGzip(file, error);
  } finally {
    source.destroy();
  }
  return Buffer.concat(pieces);
}

/** Refusal of a compressed file that cannot be read to its end. */
export function brokenGzip(file: MonthlyFile, error: unknown): DamirError {
  const reason = messageOf(error);
  return new DamirError(refusals.brokenGzip(file.path, reason, /unexpected end/i.test(reason)));
}

/**
 * Looks at the header and the first line before any computation: layout known, payment month equal to the one of the
 * name, decimal point. Seconds rather than minutes to learn that a file is the wrong one.
 */
export async function inspectFile(file: MonthlyFile, parameters: DamirParameters): Promise<Layout> {
  const head = await readHead(file);
  const layout = recogniseLayout(head, file.path, parameters);
  const [, first = ""] = head.toString("latin1").split("\n");
  const values = first.split(";");
  const month = values[0] ?? "";
  if (first === "") {
    throw new DamirError(refusals.noLines(file.path));
  }
  if (month !== file.month) throw swappedMonth(file, [month]);
  const comma = layout.columns.findIndex(
    (name, i) => name.startsWith("FLT_") && (values[i] ?? "").includes(","),
  );
  if (comma >= 0) {
    throw new DamirError(
      refusals.decimalComma(
        `${file.path}, ligne 2, colonne ${layout.columns[comma] ?? ""} : « ${values[comma] ?? ""} »`,
      ),
    );
  }
  return layout;
}

/** Refusal of a file whose lines were not paid in the month of its name. */
export function swappedMonth(file: MonthlyFile, found: readonly string[]): DamirError {
  return new DamirError(refusals.swappedMonth(file.path, found.join(", "), file.month));
}
