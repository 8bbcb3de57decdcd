import type { FORMS } from "./forms.fr.js";

/** Module of a verb: `run(args)` returns the exit code, at once or later. */
export interface VerbModule {
  readonly run: (args: readonly string[]) => number | Promise<number>;
}

/** Loader of each verb; modules are loaded on demand. */
const LOADERS: Readonly<Record<keyof typeof FORMS, () => Promise<VerbModule>>> = {
  cas: () => import("./verbs/cas.js"),
  commune: () => import("./verbs/commune.js"),
  registre: () => import("./verbs/registre.js"),
  delais: () => import("./verbs/delais.js"),
  courriers: () => import("./verbs/courriers.js"),
  piece: () => import("./verbs/piece.js"),
  verifier: () => import("./verbs/verifier.js"),
  lot: () => import("./verbs/lot.js"),
};

/** Names of the verbs, in the order of the help. */
export const VERB_NAMES = Object.keys(LOADERS);

/** The module of a verb; undefined when there is no such verb. */
export async function loadVerb(name: string): Promise<VerbModule | undefined> {
  return Object.entries(LOADERS).find(([verb]) => verb === name)?.[1]();
}
