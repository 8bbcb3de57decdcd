import { mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { sha256 } from "../sources/raw.js";
import { DownloadError, type DownloadFault, type DownloadOptions } from "./fault.js";
import { PartFile } from "./part.js";
import { request, type Reply } from "./request.js";

const RETRIED: readonly DownloadFault[] = ["unavailable", "truncated", "stalled", "network"];

/**
 * Downloads a file into `target`. Bytes arrive in `target.part`, which a later run resumes when the version is known
 * (SHA-256, or the server's `ETag` or date); a server that ignores the range, or holds another version, starts again.
 * Redirections are followed, never from https to http; 503, cut and silent connections are tried again, 404 is not. The
 * file takes its name only when it is whole and, if its SHA-256 is known, when it is the right one.
 *
 * @returns host that sent the bytes, the last one after redirections
 * @throws DownloadError
 */
export async function download(
  address: string,
  target: string,
  options: DownloadOptions = {},
): Promise<string> {
  mkdirSync(dirname(target), { recursive: true });
  const part = new PartFile(target);
  let reply = await receive(address, part, options);
  if (options.sha256 !== undefined && reply.resumed && sha256(part.read()) !== options.sha256) {
    part.remove();
    reply = await receive(address, part, options);
  }
  const bytes = part.read();
  const found = sha256(bytes);
  const fault =
    options.sha256 !== undefined && found !== options.sha256
      ? new DownloadError("changed", address, found)
      : options.sha256 === undefined && !hasForm(target, bytes)
        ? new DownloadError("other-content", address, bytes.subarray(0, 20).toString("latin1"))
        : undefined;
  if (fault !== undefined) {
    part.remove();
    throw fault;
  }
  renameSync(part.path, target);
  part.remove();
  return reply.host;
}

/** Requests until the body is whole, or the last try. */
async function receive(address: string, part: PartFile, options: DownloadOptions): Promise<Reply> {
  const retries = options.retries ?? 3;
  for (let attempt = 0; ; attempt++) {
    try {
      return await request(address, part, options);
    } catch (error) {
      if (!(error instanceof DownloadError)) throw error;
      if (!RETRIED.includes(error.fault) || attempt >= retries) throw error;
      const asked = error.retryAfter === undefined ? 500 * 2 ** attempt : 1000 * error.retryAfter;
      const wait = Math.min(options.longestWait ?? 30_000, asked);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** A file named `.gz` is a gzip archive, or the JSON that it held when the server decompressed it on the way. */
function hasForm(target: string, bytes: Uint8Array): boolean {
  if (!target.endsWith(".gz")) return bytes.length > 0;
  return (bytes[0] === 0x1f && bytes[1] === 0x8b) || bytes[0] === 0x7b;
}
