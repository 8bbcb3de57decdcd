import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { brokenGzip } from "./files.js";
import type { MonthlyFile } from "./files.js";

/** What a complete reading of a file gives, whatever the engine later says. */
export interface Integrity {
  /** SHA-256 of the bytes of the file, in hexadecimal. */
  readonly sha256: string;
  /** Lines under the header. */
  readonly lines: number;
}

/** SHA-256 of the bytes of a file. */
export async function fileSha256(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest("hex");
}

function countNewlines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

/**
 * Reads a file to its end: hash of the bytes, check of the gzip trailer, number of lines. DuckDB accepts a truncated
 * gzip without a word when the cut falls well; this reading does not, and its count of lines must equal the engine's.
 * A signal stops it: the error is then an `AbortError`.
 */
export async function verifyFile(
  file: MonthlyFile,
  { signal, onBytes }: { readonly signal?: AbortSignal; readonly onBytes?: (bytes: number) => void } = {},
): Promise<Integrity> {
  const hash = createHash("sha256");
  const source = createReadStream(file.path, {
    highWaterMark: 1 << 20,
    ...(signal === undefined ? {} : { signal }),
  });
  source.on("data", (piece) => {
    hash.update(piece as Buffer);
    onBytes?.(source.bytesRead);
  });
  const text = file.compressed ? source.pipe(createGunzip({ chunkSize: 1 << 20 })) : source;
  source.on("error", (error) => text.destroy(error));
  let newlines = 0;
  let last = 10;
  try {
    for await (const piece of text as AsyncIterable<Buffer>) {
      newlines += countNewlines(piece);
      last = piece.at(-1) ?? last;
    }
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw brokenGzip(file, error);
  } finally {
    source.destroy();
  }
  return { sha256: hash.digest("hex"), lines: newlines - 1 + (last === 10 ? 0 : 1) };
}
