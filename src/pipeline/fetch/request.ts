import { messageOf } from "../../core/domain/index.js";
import { DownloadError, type DownloadOptions } from "./fault.js";
import type { PartFile } from "./part.js";

/** What one request brought. */
export interface Reply {
  /** Host that answered, the last one after redirections. */
  readonly host: string;
  /** The bytes continue those of an earlier request. */
  readonly resumed: boolean;
}

/**
 * One request: appends to the part file what it still lacks, or starts it again.
 *
 * @throws DownloadError when the server refuses, stays silent, or the body is cut
 */
export async function request(address: string, part: PartFile, options: DownloadOptions): Promise<Reply> {
  const already = options.sha256 === undefined && part.tag === undefined ? 0 : part.size;
  const silence = options.longestSilence ?? 60_000;
  const watch = new AbortController();
  let timer = setTimeout(() => { watch.abort(); }, silence); // prettier-ignore
  const wake = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => { watch.abort(); }, silence); // prettier-ignore
  };
  const fault = (error: unknown, otherwise: "network" | "truncated"): DownloadError =>
    watch.signal.aborted
      ? new DownloadError("stalled", address, String(silence / 1000))
      : new DownloadError(otherwise, address, messageOf(error));
  try {
    const response = await fetch(address, {
      headers: headersFor(already, part.tag),
      redirect: "follow",
      signal: watch.signal,
    }).catch((error: unknown) => {
      throw fault(error, "network");
    });
    const { host, protocol } = new URL(response.url);
    if (address.startsWith("https:") && protocol !== "https:")
      throw new DownloadError("insecure", address, response.url);
    if (response.status === 416) {
      await response.body?.cancel();
      return refusedRange(address, response, part, host);
    }
    check(address, response);
    const resumed = response.status === 206 && rangeStart(response) === already;
    if (response.status === 206 && !resumed) {
      await response.body?.cancel();
      part.remove();
      throw new DownloadError("truncated", address, "content-range");
    }
    if (!resumed) part.restart(response.headers.get("etag") ?? response.headers.get("last-modified"));
    const total = totalOf(response, resumed ? already : 0);
    let received = resumed ? already : 0;
    try {
      for await (const chunk of response.body ?? []) {
        wake();
        part.append(chunk as Uint8Array);
        received += (chunk as Uint8Array).length;
        options.onProgress?.(received, total);
      }
    } catch (error) {
      // bytes decompressed on the way are not those that a range would count
      if (response.headers.has("content-encoding")) part.remove();
      throw fault(error, "truncated");
    }
    if (total !== undefined && received < total)
      throw new DownloadError("truncated", address, `${String(received)} / ${String(total)}`);
    return { host, resumed };
  } finally {
    clearTimeout(timer);
  }
}

function headersFor(already: number, tag: string | undefined): Record<string, string> {
  const plain = { "accept-encoding": "identity" };
  if (already === 0) return plain;
  const range = { ...plain, range: `bytes=${String(already)}-` };
  return tag === undefined ? range : { ...range, "if-range": tag };
}

/** First byte of a partial answer; NaN when the server does not say it. */
function rangeStart(response: Response): number {
  return Number(/^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1] ?? Number.NaN);
}

/** Bytes of the whole file; undefined when the server does not say it, or compresses on the way. */
function totalOf(response: Response, before: number): number | undefined {
  const length = response.headers.get("content-length");
  return length === null || response.headers.has("content-encoding") ? undefined : before + Number(length);
}

/** 416: the part file is already whole, or longer than the file of the server and worth nothing. */
function refusedRange(address: string, response: Response, part: PartFile, host: string): Reply {
  const whole = /^bytes \*\/(\d+)/.exec(response.headers.get("content-range") ?? "")?.[1];
  if (whole !== undefined && Number(whole) === part.size) return { host, resumed: true };
  part.remove();
  throw new DownloadError("truncated", address, "416");
}

function check(address: string, response: Response): void {
  if (response.ok) return;
  const status = String(response.status);
  if (response.status === 404 || response.status === 410)
    throw new DownloadError("not-found", address, status);
  if (response.status < 500 && response.status !== 429) throw new DownloadError("refused", address, status);
  const asked = Number(response.headers.get("retry-after") ?? Number.NaN);
  throw new DownloadError("unavailable", address, status, ...(Number.isFinite(asked) ? [asked] : []));
}
