import type { Case } from "../../core/case/types.js";
import type { ExhibitFile } from "../../dossier/exhibit/files.js";
import type { Cover, Exhibit } from "../../dossier/exhibit/types.js";
import type { Verification } from "../../dossier/exhibit/verify.js";

/** What the page Pièce asks of its worker: the files of the exhibit of a case under a cover. */
export interface ExhibitRequest {
  readonly id: number;
  /** Case without its dossier. */
  readonly case: Case;
  readonly cover: Cover;
  /** Address of the folder of data. */
  readonly folder: string;
  readonly software: string;
}

/** What the worker answers; `progress` counts bytes read, then ways evaluated. */
export type ExhibitMessage =
  | {
      readonly kind: "progress";
      readonly id: number;
      readonly step: "data" | "ways";
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: "files"; readonly id: number; readonly files: readonly ExhibitFile[] }
  /** No exhibit is made of this case: the French sentence that says why. */
  | { readonly kind: "refusal"; readonly id: number; readonly sentence: string }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };

/** What the page Vérifier asks of its worker: the three checks of an exhibit, with the case of its annex when it is given. */
export interface VerifyRequest {
  readonly id: number;
  readonly exhibit: Exhibit;
  readonly annex: Case | undefined;
  /** Address of the folder of data. */
  readonly folder: string;
  readonly software: string;
}

/** What it answers. */
export type VerifyMessage =
  | { readonly kind: "checked"; readonly id: number; readonly verification: Verification }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };
