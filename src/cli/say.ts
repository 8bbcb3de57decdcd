import { typeset } from "../core/report/as-typed.js";

export { asTyped, typeset } from "../core/report/as-typed.js";

/** Writes a French sentence on the standard error, where messages go, and returns the exit code of the verb. */
export function refuse(message: string, code: 1 | 2 = 2): number {
  process.stderr.write(`${typeset(message.trimEnd())}\n`);
  return code;
}

/** Writes data or text on the standard output; JSON and CSV must be given as they are, text already typeset. */
export function print(text: string): void {
  process.stdout.write(text);
}
