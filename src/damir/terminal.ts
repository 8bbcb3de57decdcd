import { typeset } from "../core/report/as-typed.js";

/** One line, or several, of French text on the standard output, typeset. */
export function print(text: string): void {
  process.stdout.write(`${typeset(text)}\n`);
}

/** The same on the standard error, where refusals go. */
export function complain(text: string): void {
  process.stderr.write(`${typeset(text)}\n`);
}
