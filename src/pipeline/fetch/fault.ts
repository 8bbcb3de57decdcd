import { downloadFaults } from "../fr.js";

/** Why a download failed, for the sentence shown. */
export type DownloadFault =
  | "not-found"
  | "unavailable"
  | "refused"
  | "insecure"
  | "truncated"
  | "stalled"
  | "changed"
  | "other-content"
  | "network";

/** A download that failed: cause, address, what the server or the bytes said; its message is a French sentence. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  constructor(
    readonly fault: DownloadFault,
    readonly address: string,
    readonly detail: string,
    /** Seconds that the server asks to wait. */
    readonly retryAfter?: number,
  ) {
    super(downloadFaults[fault](address, detail));
  }
}

/** How a file is downloaded and checked. */
export interface DownloadOptions {
  /** Expected SHA-256; undefined when the published bytes are not known in advance. */
  readonly sha256?: string;
  /** Tries after a 503, a cut or a silent connection. */
  readonly retries?: number;
  /** Longest wait between two tries, milliseconds. */
  readonly longestWait?: number;
  /** Longest silence of the server before the connection is given up, milliseconds. */
  readonly longestSilence?: number;
  readonly onProgress?: (received: number, total: number | undefined) => void;
}
