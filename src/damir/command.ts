import { asksForHelp } from "../pipeline/arguments.js";
import { DamirError, refusalText } from "./errors.js";
import { explainFailure } from "./failures.js";
import { HELP } from "./fr.js";
import { refusals } from "./refusals.fr.js";
import { complain, print } from "./terminal.js";

/** A verb: reads its options, does its work, prints in French; failures that a user can act on are thrown. */
interface Verb {
  readonly run: (args: readonly string[]) => Promise<void>;
}

/** Verbs, loaded on demand. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  fetch: () => import("./verbs/fetch.js"),
  rates: () => import("./verbs/rates.js"),
  genere: () => import("./verbs/genere.js"),
  mesure: () => import("./verbs/mesure.js"),
  ecologique: () => import("./verbs/ecologique.js"),
};

/** Runs the command; returns the exit code. Failures that a user can act on are printed in French without a stack. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name = "", ...args] = argv;
  if (asksForHelp(argv)) {
    print(HELP.trimEnd());
    return 0;
  }
  try {
    const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (verb === undefined) {
      throw new DamirError(refusals.unknownVerb(name, Object.keys(VERBS).join(", ")));
    }
    await (await verb()).run(args);
    return 0;
  } catch (error) {
    const known = explainFailure(error);
    if (known === undefined) throw error;
    complain(refusalText(known.refusal));
    return known.exitCode;
  }
}
