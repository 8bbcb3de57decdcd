import { createWriteStream } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { messageOf } from "../core/domain/index.js";
import { DamirError } from "./errors.js";
import { refusals } from "./refusals.fr.js";

const ATTEMPTS = 4;
const PAUSE_MS = 500;

/**
 * Downloads an address into a file, resuming at its present size with a `Range` request. A server that ignores the
 * range, or says that it cannot satisfy it, makes it start again. Cut connections and 5xx answers are tried again.
 */
export async function downloadTo(
  url: string,
  path: string,
  onShare: (share: number | undefined) => void,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await downloadOnce(url, path, onShare);
      return;
    } catch (error) {
      if (error instanceof DamirError || isLocal(error)) throw error;
      if (attempt === ATTEMPTS) {
        throw new DamirError(refusals.downloadFails(url, messageOf(error)), 1);
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** (attempt - 1)));
    }
  }
}

/** Errors of the local disk are not errors of the network: trying again cannot help. */
function isLocal(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^E(NOSPC|ACCES|ROFS|PERM)$/.test(String(error.code));
}

async function downloadOnce(
  url: string,
  path: string,
  onShare: (share: number | undefined) => void,
): Promise<void> {
  const have = (await stat(path).catch(() => undefined))?.size ?? 0;
  const response = await fetch(url, have > 0 ? { headers: { Range: `bytes=${String(have)}-` } } : {});
  if (response.status === 416) {
    await response.body?.cancel();
    await rm(path, { force: true });
    throw new Error("reprise impossible");
  }
  if (response.status >= 500) throw new Error(`réponse ${String(response.status)}`);
  if (!response.ok || response.body === null) {
    throw new DamirError(refusals.notServed(url, String(response.status)), 1);
  }
  const resumed = response.status === 206 && startOfRange(response) === have;
  const start = resumed ? have : 0;
  const length = Number(response.headers.get("content-length") ?? Number.NaN);
  let received = start;
  const meter = new Transform({
    transform(piece: Buffer, _encoding, done) {
      received += piece.length;
      onShare(Number.isFinite(length) ? received / (start + length) : undefined);
      done(null, piece);
    },
  });
  await pipeline(
    Readable.fromWeb(response.body as ReadableStream),
    meter,
    createWriteStream(path, { flags: resumed ? "a" : "w" }),
  );
  if (Number.isFinite(length) && received < start + length) throw new Error("réponse écourtée");
}

function startOfRange(response: Response): number {
  return Number(/^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1] ?? Number.NaN);
}
