import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { sha256 } from "../sources/raw.js";

/** Why a download failed, for the sentence shown. */
export type DownloadFault = "not-found" | "unavailable" | "refused" | "truncated" | "changed" | "network";

/** A download that failed: cause, address, and what the server or the bytes said. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  constructor(
    readonly fault: DownloadFault,
    readonly address: string,
    readonly detail: string,
  ) {
    super(`${address} : ${fault} (${detail})`);
  }
}

export interface DownloadOptions {
  /** Expected SHA-256; undefined when the published bytes are not known in advance. */
  readonly sha256?: string;
  /** Tries after a 503 or a cut connection. */
  readonly retries?: number;
  /** Longest wait between two tries, milliseconds. */
  readonly longestWait?: number;
  readonly onProgress?: (received: number, total: number | undefined) => void;
}

/**
 * Downloads a file into `target`. Bytes arrive in `target.part`, which a later run resumes with a range request; a
 * server that ignores the range starts again. Redirections are followed, 503 is tried again after `Retry-After`, 404 is
 * not. The file takes its name only when it is whole and, if its SHA-256 is known, when it is the right one.
 *
 * @throws DownloadError
 */
export async function download(
  address: string,
  target: string,
  options: DownloadOptions = {},
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  const part = `${target}.part`;
  const retries = options.retries ?? 3;
  for (let attempt = 0; ; attempt++) {
    try {
      await receive(address, part, options);
      break;
    } catch (error) {
      const retry = error instanceof DownloadError && RETRIED.includes(error.fault) && attempt < retries;
      if (!retry) throw error;
      await pause(error, attempt, options.longestWait ?? 30_000);
    }
  }
  const found = sha256(readFileSync(part));
  if (options.sha256 !== undefined && found !== options.sha256) {
    rmSync(part);
    throw new DownloadError("changed", address, `SHA-256 ${found}`);
  }
  renameSync(part, target);
}

const RETRIED: readonly DownloadFault[] = ["unavailable", "truncated", "network"];

async function pause(error: DownloadError, attempt: number, longest: number): Promise<void> {
  const asked = Number(/retry-after (\d+)/.exec(error.detail)?.[1] ?? Number.NaN) * 1000;
  const wait = Math.min(longest, Number.isFinite(asked) ? asked : 500 * 2 ** attempt);
  await new Promise((resolve) => setTimeout(resolve, wait));
}

/** One request: appends to the part file what it still lacks. */
async function receive(address: string, part: string, options: DownloadOptions): Promise<void> {
  const already = existsSync(part) ? statSync(part).size : 0;
  const headers: Record<string, string> = { "accept-encoding": "identity" };
  if (already > 0) headers["range"] = `bytes=${String(already)}-`;
  const response = await fetch(address, { headers, redirect: "follow" }).catch((error: unknown) => {
    throw new DownloadError("network", address, error instanceof Error ? error.message : String(error));
  });
  if (response.status === 416) return;
  check(address, response);
  const resumed = response.status === 206;
  if (!resumed && already > 0) rmSync(part);
  const encoded = response.headers.has("content-encoding");
  const length = encoded ? undefined : Number(response.headers.get("content-length") ?? Number.NaN);
  const before = resumed ? already : 0;
  const total = length === undefined || Number.isNaN(length) ? undefined : before + length;
  let received = before;
  if (response.body !== null) {
    try {
      for await (const chunk of response.body) {
        appendFileSync(part, chunk as Uint8Array);
        received += (chunk as Uint8Array).length;
        options.onProgress?.(received, total);
      }
    } catch (error) {
      throw new DownloadError("truncated", address, error instanceof Error ? error.message : String(error));
    }
  }
  if (total !== undefined && received < total)
    throw new DownloadError("truncated", address, `${String(received)} / ${String(total)}`);
}

function check(address: string, response: Response): void {
  if (response.ok) return;
  const status = String(response.status);
  if (response.status === 404 || response.status === 410)
    throw new DownloadError("not-found", address, status);
  if (response.status === 503 || response.status === 429) {
    const after = response.headers.get("retry-after");
    throw new DownloadError(
      "unavailable",
      address,
      after === null ? status : `${status}, retry-after ${after}`,
    );
  }
  throw new DownloadError("refused", address, status);
}
