/** A verb of the command line; its module exports `run(args)`, which returns the exit code. */
export interface Verb {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly load: () => Promise<{ run: (args: readonly string[]) => Promise<number> }>;
}

/** One line per verb, in the order of the help. Modules are loaded on demand. */
export const verbs: readonly Verb[] = [];
