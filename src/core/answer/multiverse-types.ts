import type { Absent } from "../domain/index.js";
import type { Specification } from "../multiverse/grid.js";
import type { MultiverseSummary } from "../multiverse/summary.js";
import type { AxisName, SpecificationChoice } from "./types.js";

/** One column of the curve. */
export interface SpecificationResult {
  /** Position in the enumeration of the grid. */
  readonly index: number;
  readonly choice: SpecificationChoice;
  /** Positions of its options, axis by axis. */
  readonly options: Specification;
  readonly ratio: number;
  readonly flagged: boolean;
  /** True: stated or official options only, and no supposed gradient: counted in the headline. */
  readonly headline: boolean;
  /** Rests on a gradient g that is supposed or exploratory. */
  readonly supposedNeed: boolean;
}

/** k of K, with how the ways lie around the fund's own result. */
export interface MultiverseCount {
  readonly flagged: number;
  readonly total: number;
  /** Ways whose ratio is above, below, equal to the fund's own; absent when the fund's cannot be computed. */
  readonly raise?: number;
  readonly lower?: number;
  readonly equal?: number;
  readonly min?: number;
  readonly max?: number;
}

/** Every specification of a grid for one case: counts first, then the ways, then what each choice carries. */
export interface MultiverseResult {
  readonly grid: {
    readonly id: string;
    readonly version: string;
    readonly sha256: string;
    readonly valid: number;
  };
  readonly threshold: number;
  readonly comparison: ">=" | ">";
  /** The fund's own comparison, first. Absent when it cannot be computed. */
  readonly fund?: SpecificationResult;
  /** Stated and official ways: the headline count. */
  readonly headline: MultiverseCount;
  /** The same with the exploratory ways. */
  readonly all: MultiverseCount;
  readonly restOnSupposedNeed: number;
  /** Every way that was computed and counts once, in enumeration order. */
  readonly specifications: readonly SpecificationResult[];
  /** Ways that cannot be computed, by reason: never dropped in silence. */
  readonly notComputable: readonly {
    readonly absence: Absent;
    readonly count: number;
    readonly example: number;
  }[];
  readonly effectless: readonly AxisName[];
  /**
   * Axes on which all the ways of the headline hold the same option although the grid offers others: with g = 1 the
   * group, its index, its classes and its place change no expected number, and the page says so.
   */
  readonly withoutEffectOnHeadline: readonly AxisName[];
  /** Over all computed ways; absent when there is none. */
  readonly summary?: MultiverseSummary;
  /** Shapley shares by axis (sum 1 − unexplained), over all computed ways. */
  readonly shapley?: readonly { readonly axis: AxisName; readonly share: number }[];
}
