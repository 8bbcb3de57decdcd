import { formatPercent } from "../core/report/format.fr.js";

/** Shows a label and a share 0–1; an empty label clears the line. */
export type ShowProgress = (label: string, share: number | undefined) => void;

const LOG_INTERVAL_MS = 10_000;

/**
 * Progress on the error output: one line rewritten on a terminal, one line every ten seconds elsewhere, so that logs
 * stay readable.
 */
export function progressLine(): ShowProgress {
  const stream = process.stderr;
  let last = 0;
  return (label, share) => {
    if (stream.isTTY) {
      stream.write(
        label === ""
          ? "\r\u001b[K"
          : `\r\u001b[K${label}${share === undefined ? "…" : ` ${formatPercent(share)}`}`,
      );
      return;
    }
    const now = performance.now();
    if (label === "" || now - last < LOG_INTERVAL_MS) return;
    last = now;
    stream.write(`${label}${share === undefined ? "…" : ` ${formatPercent(share)}`}\n`);
  };
}
