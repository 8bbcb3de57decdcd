import type {
  BreakEven,
  MultiverseResult,
  OneAtATimeRow,
  SpecificationResult,
  Verdict,
} from "../../core/answer/index.js";
import type { Case } from "../../core/case/types.js";
import type { Availability } from "../../core/domain/index.js";
import type { FlipAnalysis } from "../../core/multiverse/flip.js";

/** The multiverse of a case with what the page shows beside it, all computed in the worker. */
export interface FullMultiverse extends MultiverseResult {
  /** One parameter moved at a time around the fund's comparison: the second chart, never counted in the first. */
  readonly oneAtATime: readonly OneAtATimeRow[];
  /** The fund's own comparison: its verdict and what would turn it over. */
  readonly verdict: Verdict;
  readonly breakEven: Availability<BreakEven>;
  readonly flip?: FlipAnalysis;
  /** Why the public data could not be read: the ways that rest on them are then among those not computable. */
  readonly dataMissing?: string;
}

/** What a page asks of the multiverse worker. A new request replaces the one that runs; without a case, it only stops it. */
export interface MultiverseRequest {
  readonly id: number;
  readonly case?: Case;
  /** Address of the folder of data. */
  readonly folder: string;
}

/** What the worker answers. */
export type MultiverseMessage =
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly total: number }
  /** Ways of the result by slices, before it: one large message would hold the page while it is read. */
  | { readonly kind: "ways"; readonly id: number; readonly ways: readonly SpecificationResult[] }
  /** The result, its own list of ways left empty. */
  | { readonly kind: "result"; readonly id: number; readonly result: FullMultiverse }
  | { readonly kind: "failure"; readonly id: number; readonly message: string };
