import { createReadStream } from "node:fs";

import { BATCH_FR } from "./fr.js";

/** How the letters of a text file are written. */
export type Encoding = "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";

/** What a file is written in, or why it cannot be told. */
export type EncodingReading =
  { readonly ok: true; readonly encoding: Encoding } | { readonly ok: false; readonly problem: string };

/** Bytes that Windows-1252 gives no letter to. */
const UNASSIGNED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Encoding of a whole file, read as a stream: UTF-8 when all of it is; else UTF-16 by its mark; else Windows-1252, which the
 * old « CSV » of French spreadsheets is, as long as no accented letter of UTF-8 is there too and no byte lacks a letter. A
 * file with zero bytes is no text.
 */
export async function encodingOf(file: string): Promise<EncodingReading> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const loose = new TextDecoder("utf-8");
  let [valid, accents, strange, zeros] = [true, false, false, false];
  let mark: number | undefined;
  for await (const chunk of createReadStream(file)) {
    const bytes = chunk as Buffer;
    mark ??= bytes.length > 1 ? bytes.readUInt16BE(0) : 0;
    zeros ||= bytes.includes(0);
    strange ||= bytes.some((byte) => UNASSIGNED.has(byte));
    valid = valid && decodes(strict, bytes);
    accents ||= /[\u0080-\ufefe\uff00-\uffef]/.test(loose.decode(bytes, { stream: true }));
  }
  if (mark === 0xfffe) return { ok: true, encoding: "utf-16le" };
  if (mark === 0xfeff) return { ok: true, encoding: "utf-16be" };
  if (zeros) return { ok: false, problem: BATCH_FR.notText };
  if (valid && decodes(strict)) return { ok: true, encoding: "utf-8" };
  if (accents || strange) return { ok: false, problem: BATCH_FR.mixedLetters };
  return { ok: true, encoding: "windows-1252" };
}

/** Feeds a strict decoder; without bytes, ends it. False at the first bytes that are not UTF-8. */
function decodes(strict: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    strict.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** The text of a file in UTF-8, chunk by chunk: memory does not grow with it. */
export async function* textOf(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}
