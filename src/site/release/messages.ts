import type { LoadProgress } from "./load.js";
import type { Parcel } from "./parcels.js";

/** What the worker that loads the release says. */
export type ReleaseMessage =
  | { readonly kind: "progress"; readonly progress: LoadProgress }
  | { readonly kind: "parcel"; readonly parcel: Parcel }
  | { readonly kind: "complete" }
  | { readonly kind: "failure"; readonly missing: boolean; readonly message: string };
