import type { Release } from "../../core/release/index.js";
import type { LoadProgress } from "./load.js";

/** What the worker that loads the release says. */
export type ReleaseMessage =
  | { readonly kind: "progress"; readonly progress: LoadProgress }
  | { readonly kind: "release"; readonly release: Release }
  | { readonly kind: "failure"; readonly missing: boolean; readonly message: string };
