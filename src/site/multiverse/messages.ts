import type { MultiverseResult } from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";

/** What a page asks of the multiverse worker. A new request replaces the one that runs. */
export interface MultiverseRequest {
  readonly id: number;
  readonly case: Case;
  /** Address of the folder of data. */
  readonly folder: string;
}

/** What the worker answers. */
export type MultiverseMessage =
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: "result"; readonly id: number; readonly result: MultiverseResult }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };
