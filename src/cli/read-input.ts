import { closeSync, openSync, readSync, statSync } from "node:fs";

import { INPUT_FR as TEXT } from "./fr.js";

/** The text of a file or of the standard input, or why there is none (French sentence). */
export type InputReading =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: string };

const BLOCK = 1 << 16;
const WAIT_MS = 20;

/**
 * Text of a file, « - » for the standard input, in UTF-8 and no other encoding: an accented letter replaced in silence
 * would be a changed case. Reading stops past `limit` bytes, whatever the size of the file or the length of the pipe.
 * `what` is named in the refusals (« d'un cas »), `folder` says what to do with a folder.
 */
export function readInput(file: string, limit: number, what: string, folder = ""): InputReading {
  const name = file === "-" ? TEXT.standard : TEXT.quoted(file);
  const refused = (problem: string): InputReading => ({ ok: false, problem: TEXT.refused(name, problem) });
  let bytes: Uint8Array | undefined;
  try {
    if (file !== "-" && statSync(file).isDirectory()) return refused(TEXT.isAFolder(what, folder));
    bytes = readBytes(file, limit);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const why = code === "ENOENT" ? TEXT.missing : code === "EACCES" ? TEXT.forbidden : TEXT.unreadable;
    return refused(TEXT.givePath(why, what));
  }
  if (bytes === undefined) return refused(TEXT.tooLong(limit));
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return refused(TEXT.utf16);
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return refused(TEXT.notUtf8);
  }
}

/** The bytes, or undefined past the limit. A pipe that has nothing yet is waited for. */
function readBytes(file: string, limit: number): Uint8Array | undefined {
  const handle = file === "-" ? 0 : openSync(file, "r");
  const blocks: Buffer[] = [];
  let length = 0;
  try {
    for (;;) {
      const block = Buffer.alloc(BLOCK);
      const read = readBlock(handle, block);
      if (read === 0) return Buffer.concat(blocks);
      length += read;
      if (length > limit) return undefined;
      blocks.push(block.subarray(0, read));
    }
  } finally {
    if (handle !== 0) closeSync(handle);
  }
}

function readBlock(handle: number, block: Buffer): number {
  for (;;) {
    try {
      return readSync(handle, block, 0, block.length, null);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}
