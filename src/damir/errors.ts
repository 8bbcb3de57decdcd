import { asTyped } from "../core/report/as-typed.js";

/** What a refusal of the command says: what is wrong, where, one example of what is expected, what to do. */
export interface Refusal {
  readonly what: string;
  readonly where?: string;
  readonly example?: string;
  readonly remedy: string;
}

/** Exit codes of `npm run damir`: 1 the work failed, 2 the input is refused, 130 interrupted by the user. */
export type ExitCode = 1 | 2 | 130;

/** A failure that is printed in French without a stack; everything else is a defect of the program. */
export class DamirError extends Error {
  override readonly name = "DamirError";
  constructor(
    readonly refusal: Refusal,
    readonly exitCode: ExitCode = 2,
  ) {
    super(refusal.what);
  }
}

/** The four lines printed on the terminal, in French. */
export function refusalText({ what, where, example, remedy }: Refusal): string {
  return [
    `Refus : ${what}`,
    ...(where === undefined ? [] : [`  Où : ${asTyped(where)}`]),
    ...(example === undefined ? [] : [`  Exemple attendu : ${example}`]),
    `  Que faire : ${remedy}`,
  ].join("\n");
}
