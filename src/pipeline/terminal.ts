import { typeset } from "../core/report/as-typed.js";

/** Writes French text on the standard output, typeset. */
export function print(text: string): void {
  process.stdout.write(typeset(text));
}

/** Writes French text on the standard error, where refusals go, typeset. */
export function complain(text: string): void {
  process.stderr.write(typeset(text));
}

/** A reader that stops early (`| head -1`) closes the pipe: nothing more to say, and no fault of ours. */
export function endQuietlyWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(process.exitCode ?? 0);
  });
}
